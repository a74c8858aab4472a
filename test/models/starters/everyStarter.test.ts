import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { runChecks } from '#models/checks/runChecks.ts';
import { emptyDocument, tableNames, tableOf } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { formatInterchange, toInterchange } from '#models/interchange.ts';
import { fromInterchange } from '#models/interchangeReading.ts';
import { starters } from '#models/starters/catalogue.ts';

import { filesFolder, starterFiles } from '../../starters/starterFiles.ts';
import { deckText, plainSlides } from './deck.ts';
import { documentOf } from './starterDocument.ts';

const slides = deckText();

describe('every starter', () => {
  it('is sound, alone in its ids, and is one theory that says where it came from', () => {
    expect(starters.length).toBeGreaterThan(0);
    const theoryIds = new Set<string>();
    for (const starter of starters) {
      const document = documentOf(starter);
      expect(integrityProblems(document)).toEqual([]);
      expect([...document.theories.values()].map((theory) => [theory.title, theory.starter])).toEqual([
        [starter.title, starter.id],
      ]);
      expect(document.workspaces.size).toBe(0);
      for (const id of document.theories.keys()) theoryIds.add(id);
    }
    expect(theoryIds.size).toBe(starters.length);
  });

  it('J1: is kept as the program itself would write it, and as its description makes it', () => {
    const made = starterFiles();
    const files = fs.readdirSync(filesFolder).map((file) => path.join(filesFolder, file));
    expect(
      made
        .map(({ file }) => file)
        .filter((file) => file.startsWith(filesFolder))
        .sort(),
    ).toEqual(files.sort());
    // `npm run starters` writes them anew.
    for (const { file, text } of made)
      expect({ file, isSame: fs.readFileSync(file, 'utf8') === text }).toEqual({ file, isSame: true });
    for (const starter of starters) {
      const kept = fs.readFileSync(path.join(filesFolder, `${starter.id}.json`), 'utf8');
      expect(formatInterchange(starter.rows) === kept).toBe(true);
    }
  });

  it('shares its sources, extracts and measures with the others: an id means the same row everywhere', () => {
    const known = new Map<string, string>();
    for (const starter of starters) {
      for (const { table, row } of starter.rows) {
        if (tableOf(table).scope !== 'library') continue;
        const content = JSON.stringify(row);
        expect({ id: row.id, content: known.get(row.id) ?? content }).toEqual({ id: row.id, content });
        known.set(row.id, content);
      }
    }
    expect(known.size).toBeGreaterThan(100);
  });

  it('takes its place beside all others in one workspace, and each once', () => {
    const ids = starters.flatMap((starter) => starter.rows.map(({ row }) => row.id));
    const everything = starters.reduce(
      (document, starter) => applyChange(document, { upserts: starter.rows, deletes: [] }),
      emptyDocument(),
    );
    expect(integrityProblems(everything)).toEqual([]);
    expect(everything.theories.size).toBe(starters.length);
    expect(tableNames.reduce((sum, table) => sum + everything[table].size, 0)).toBe(new Set(ids).size);
  });

  it('is read only when its rows are asked for', () => {
    for (const starter of starters)
      expect(Object.getOwnPropertyDescriptor(starter, 'rows')).not.toHaveProperty('value');
  });

  it('J2: comes back the same from its own export', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      const [theoryId] = document.theories.keys();
      const text = toInterchange(document, [theoryId ?? '']);
      const read = fromInterchange(text);
      expect(read.ok && { warnings: read.value.warnings, text: formatInterchange(read.value.rows) }).toEqual({
        warnings: [],
        text,
      });
    }
  });

  it('O1: says of every box, arrow and configuration whose words it is; what is to be written over is the team’s', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      const { elements, arrows, configurations } = document;
      for (const row of [...elements.values(), ...arrows.values(), ...configurations.values()]) {
        const isAccounted =
          starter.group === 'skeleton'
            ? row.origin === 'team'
            : row.origin !== 'team' &&
              (row.origin === 'inference' || row.originSourceId !== null) &&
              row.originNote !== '';
        expect({ id: row.id, isAccounted }).toEqual({ id: row.id, isAccounted: true });
      }
    }
  });

  it('breaks no rule of realist theory; what it lacks is asked as a question', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      const [theoryId] = document.theories.keys();
      const errors = runChecks(document, theoryId ?? '').findings.filter(
        ({ severity }) => severity === 'error',
      );
      expect({ id: starter.id, errors }).toEqual({ id: starter.id, errors: [] });
    }
  });

  it('fills no BECAUSE: no source gave one, and gaps stay gaps', () => {
    for (const starter of starters) {
      const given = [...documentOf(starter).arrows.values()].filter(({ becauseText }) => becauseText !== '');
      expect({ id: starter.id, given }).toEqual({ id: starter.id, given: [] });
    }
  });

  it('quotes an author only from the slides, everything else is marked as our summary of an abstract', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      for (const { id, kind, origin, sourceId, locator, note } of document.extracts.values()) {
        const isSlides = document.sources.get(sourceId)?.kind === 'slides';
        const form = isSlides ? ['quote_author', 'slides'] : ['summary', 'publication'];
        expect([id, kind, origin]).toEqual([id, ...form]);
        expect(locator).not.toBe('');
        if (!isSlides) expect(note).toContain('Our summary of the abstract');
      }
    }
  });

  it.skipIf(slides === null)('quotes the slides word for word', () => {
    const missing = starters.flatMap((starter) =>
      [...documentOf(starter).extracts.values()]
        .filter(({ kind, text }) => kind === 'quote_author' && slides?.includes(plainSlides(text)) !== true)
        .map(({ id }) => id),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
