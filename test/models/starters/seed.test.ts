import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { termsOf } from '#models/frameworks/outcomeFramework.ts';
import { readingLists } from '#models/readingLists/catalogue.ts';
import { serviceGroups } from '#models/services/descriptors.ts';
import { extracts } from '#models/starters/build/library/extracts.ts';
import { starters } from '#models/starters/catalogue.ts';

import { deckLines } from './deck.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const page = fs.readFileSync(path.join(root, 'docs/seed.md'), 'utf8');
const lines = deckLines();

/** The rows of the tables that say where something is: what, where, and the tests that open it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.split(' | ').length === 3)
  .map((line) => line.slice(2, -2).split(' | '))
  .filter(([, , tests]) => tests !== 'opened by');

const namesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

/** Letters and figures alone, so that no quotation mark, bullet or space decides. */
const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('docs/seed.md', () => {
  it('names everything that is bundled, and nothing that is not', () => {
    const named = rows.flatMap(([, where]) => namesIn(where));
    expect([...new Set(named)].sort()).toEqual(
      [
        ...idsOf(starters),
        ...idsOf(readingLists),
        ...idsOf(outcomeFrameworks),
        ...idsOf(serviceGroups),
      ].sort(),
    );
  });

  it('has for each row a place and a test that is there and opens what the row names', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const [what = '', where = '', tests] of rows) {
      const files = namesIn(tests);
      expect({ what, hasPlace: where !== '', hasTest: files.length > 0 }).toEqual({
        what,
        hasPlace: true,
        hasTest: true,
      });
      for (const file of files) expect(fs.existsSync(path.join(root, file)), file).toBe(true);
      if (namesIn(where).some((name) => starters.some(({ id }) => id === name)))
        expect(files.join(' '), what).toMatch(/everyStarter|studies/u);
    }
  });

  it('names every slide from which something is quoted', () => {
    const places = Object.values(extracts)
      .filter(({ kind }) => kind === 'quote_author')
      .map(({ locator }) => locator.split(' – ')[0] ?? '')
      .filter((place) => place !== 'First question');
    const all = folded(page);
    expect([...new Set(places)].filter((place) => !all.includes(folded(place)))).toEqual([]);
  });

  it.skipIf(lines.length === 0)('leaves no line of the slides out', () => {
    const known = [
      page,
      ...Object.values(extracts).map(({ text }) => text),
      ...outcomeFrameworks.flatMap(termsOf).map(({ label }) => label),
      ...[...starters, ...readingLists].flatMap(({ rows: own }) =>
        own.flatMap(({ row }) => [
          ...('url' in row ? [row.url] : []),
          ...('title' in row ? [row.title] : []),
          ...('label' in row ? [row.label] : []),
        ]),
      ),
    ]
      .map(folded)
      .join('|');
    // Two bullets, or two cells, may stand in one line.
    const isKnown = (piece: string) => {
      const words = piece.split(/\s+/u);
      const cuts = words.map((_, at) => [words.slice(0, at), words.slice(at)]);
      return cuts.some((parts) => parts.every((part) => known.includes(folded(part.join(' ')))));
    };
    const left = lines
      .flatMap((line) => line.split(/(?<=[.;:?!])\s+/u))
      .filter((piece) => folded(piece).length > 3 && !isKnown(piece));
    expect(left).toEqual([]);
  });
});
