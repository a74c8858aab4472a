import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Document, IdOf } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { referrers } from '#models/referenceIndex.ts';
import { runCommand } from '#models/runCommand.ts';
import { parseTheoryText } from '#models/theoryText/parseText.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';
import type { KnownLine } from '#models/theoryText/textState.ts';

import { seededRandom, testEnv } from '../../random/testEnv.ts';
import { editedText } from '../../random/textInputs.ts';
import { randomTheories } from './randomTheories.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Each line's text with the lines it is indented under, those that come once only. */
function linesWithParents(text: string): ReadonlySet<string> {
  const { lines } = parseTheoryText(text);
  const paths: string[] = [];
  const counts = new Map<string, number>();
  for (const line of lines) {
    const above = line.parent === null ? '' : (paths[line.parent] ?? '');
    paths.push(`${above}\n${line.text}`);
    counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  const once = lines.flatMap((line, index) =>
    line.kind === 'statements' && counts.get(line.text) === 1 ? [paths[index] ?? ''] : [],
  );
  return new Set(
    once.filter((path) => path.split('\n').every((text) => text === '' || counts.get(text) === 1)),
  );
}

/** All that belongs to an arrow: itself, its evidence, its boxes and where they stand. */
function belongings(document: Document, arrowId: string) {
  const arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  const boxes = [arrow?.sourceElementId, arrow?.targetElementId];
  return {
    isThere: arrow !== undefined,
    words: [arrow?.becauseText, arrow?.hedge, arrow?.forWhom, arrow?.note, arrow?.status],
    links: referrers(document, { table: 'evidenceLinks', field: 'arrowId' }, arrowId),
    boxes,
    places: boxes.map((id) => {
      const [place = ''] = id ? referrers(document, { table: 'placements', field: 'elementId' }, id) : [];
      return document.placements.get(place as IdOf<'placements'>);
    }),
  };
}

function untouched(known: readonly KnownLine[], before: string, after: string): readonly string[] {
  const [old, now] = [linesWithParents(before), linesWithParents(after)];
  const kept = new Set([...old].filter((path) => now.has(path)).map((path) => path.split('\n').at(-1)));
  return known.flatMap(({ kind, text, arrowIds }) =>
    kind === 'statement' && kept.has(text) ? arrowIds : [],
  );
}

describe('random edits of a text', () => {
  it('T9, T12: 1,000 of them never throw, never lose what belongs to an untouched line, and are done once', () => {
    let kept = 0;
    let links = 0;
    let broken = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed ^ 0x5bd1e995);
        let document = randomTheories(seed);
        const env = testEnv(seed + 1);
        for (const theoryId of document.theories.keys()) {
          const { text, state } = printTheoryText(document, { theoryId, vocabulary: 'realist' });
          const after = editedText(text, random);
          const given = { theoryId, vocabulary: 'realist', text: after, state, env } as const;
          const read = reconcileText(document, given);
          broken += read.problems.length;
          const before = document;
          if (read.edits.length > 0) {
            const done = runCommand(document, 'sentences.rewrite', { theoryId, edits: [...read.edits] }, env);
            expect(done.ok ? null : [done.error, text, after]).toBeNull();
            if (done.ok) document = done.value.document;
          }
          for (const id of untouched(state.lines, text, after)) {
            expect(belongings(document, id)).toEqual(belongings(before, id));
            kept += 1;
            links += belongings(document, id).links.length;
          }
          const again = reconcileText(document, { ...given, state: read.state });
          expect(again.edits, `${text}\n=====\n${after}`).toEqual([]);
        }
        expect(integrityProblems(document)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(kept).toBeGreaterThan(1_000);
    expect(links).toBeGreaterThan(50);
    expect(broken).toBeGreaterThan(300);
    console.log(
      `T9: ${kept} arrows of untouched lines with ${links} pieces of evidence kept; ${broken} faults marked`,
    );
  });

  it('T12: what is no theory at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { problems } = parseTheoryText(text);
        for (const { from, to } of problems) expect(from <= to && to <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
