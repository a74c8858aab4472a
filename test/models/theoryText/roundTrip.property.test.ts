import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';
import { starters } from '#models/starters/catalogue.ts';
import { parseTheoryText } from '#models/theoryText/parseText.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';

import { newDocument } from '../../random/commandSequence.ts';
import { testEnv } from '../../random/testEnv.ts';
import { randomTheories } from './randomTheories.ts';
import { readAsNew } from './readAsNew.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
// All promises take both, and so the same seeds.
const vocabularies = fc.constantFrom('plain' as const, 'realist' as const);

/** The edits of the printed text with every line touched, so that nothing is skipped as unchanged. */
function editsOfTouched(document: Document, theoryId: string, vocabulary: 'plain' | 'realist') {
  const { text, state } = printTheoryText(document, { theoryId, vocabulary });
  expect(parseTheoryText(text).problems).toEqual([]);
  const same = reconcileText(document, { theoryId, vocabulary, text, state, env: testEnv(9) });
  expect(same.edits).toEqual([]);
  const touched = { lines: state.lines.map((line) => ({ ...line, text: `${line.text} .` })) };
  const again = reconcileText(document, { theoryId, vocabulary, text, state: touched, env: testEnv(9) });
  expect(again.problems).toEqual([]);
  return again.edits;
}

const becauses = [
  'they trust her [mechanism]',
  'a lift home [resource]; they feel looked after [reasoning]',
  'stigma [mechanism], and more',
];

/** The same theories with parts of becauses that are boxes, or would be. */
function withMarkedBecauses(document: Document, seed: number): Document {
  let now = document;
  [...document.arrows.keys()].forEach((id, index) => {
    if ((seed + index) % 3 !== 0) return;
    const becauseText = becauses[(seed + index) % becauses.length] ?? '';
    const done = runCommand(now, 'arrows.change', { ids: [id], fields: { becauseText } }, testEnv(index));
    if (done.ok) now = done.value.document;
  });
  return now;
}

describe('a theory as text', () => {
  it('T1: every starter, printed and read, changes nothing', () => {
    for (const starter of starters) {
      const document = applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
      for (const theoryId of document.theories.keys())
        for (const vocabulary of ['plain', 'realist'] as const)
          expect(editsOfTouched(document, theoryId, vocabulary)).toEqual([]);
    }
  });

  it('T1: random theories, printed and read, change nothing', () => {
    let arrows = 0;
    fc.assert(
      fc.property(seeds, vocabularies, (seed, vocabulary) => {
        const document = randomTheories(seed);
        arrows += document.arrows.size;
        for (const theoryId of document.theories.keys())
          expect(editsOfTouched(document, theoryId, vocabulary)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(arrows).toBeGreaterThan(500);
  });

  it('T1: over 1,000 random theories, text → theory → text is the identity', () => {
    let lines = 0;
    let theories = 0;
    fc.assert(
      fc.property(seeds, vocabularies, (seed, vocabulary) => {
        const document = randomTheories(seed);
        for (const theoryId of document.theories.keys()) {
          const { text } = printTheoryText(document, { theoryId, vocabulary, hasEvidence: false });
          const { document: copy, theoryId: copyId } = readAsNew(text);
          const twin = printTheoryText(copy, { theoryId: copyId, vocabulary: 'realist', hasEvidence: false });
          expect(twin.text).toBe(text);
          lines += twin.state.lines.length;
          theories += 1;
        }
      }),
      { numRuns: 1_000, examples: [[1595357557, 'plain']] },
    );
    expect(theories).toBeGreaterThan(1_000);
    console.log(`T1: ${theories} theories, ${lines} lines`);
  });

  it('T1, T15: over 300 random theories whose becauses name boxes, text → theory → text is the identity', () => {
    let marked = 0;
    fc.assert(
      fc.property(seeds, vocabularies, (seed, _vocabulary) => {
        const document = withMarkedBecauses(randomTheories(seed), seed);
        for (const theoryId of document.theories.keys()) {
          expect(editsOfTouched(document, theoryId, 'realist')).toEqual([]);
          const { text } = printTheoryText(document, { theoryId, vocabulary: 'realist', hasEvidence: false });
          const { document: copy, theoryId: copyId } = readAsNew(text);
          const given = { theoryId: copyId, vocabulary: 'realist', hasEvidence: false } as const;
          expect(printTheoryText(copy, given).text).toBe(text);
          marked += copy.configurations.size;
        }
      }),
      { numRuns: 300 },
    );
    expect(marked).toBeGreaterThan(100);
  });

  it('T1: the same text added twice adds nothing the second time', () => {
    fc.assert(
      fc.property(seeds, vocabularies, (seed, _vocabulary) => {
        const document = randomTheories(seed);
        for (const theoryId of document.theories.keys()) {
          const { text } = printTheoryText(document, { theoryId, vocabulary: 'realist' });
          const given = { theoryId, vocabulary: 'realist', text, state: null, env: testEnv(3) } as const;
          expect(reconcileText(document, given).edits).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the command of an edited text', () => {
  it('P1: is an ordinary command: one commit, undone by its inverse', () => {
    const env = testEnv(1);
    const made = runCommand(newDocument(env), 'theories.add', { title: 'Walking group' }, env);
    if (!made.ok) throw new Error(made.error.message);
    const before = made.value.document;
    const [theoryId = ''] = before.theories.keys();
    const state = printTheoryText(before, { theoryId, vocabulary: 'plain' }).state;
    const text =
      '# Walking group\n## Engagement\nIF It is near AND It is free THEN Attends BECAUSE it is easy';
    const { edits } = reconcileText(before, { theoryId, vocabulary: 'plain', text, state, env });
    const done = runCommand(before, 'sentences.rewrite', { theoryId, edits: [...edits] }, env);
    if (!done.ok) throw new Error(done.error.message);
    const { document, commit } = done.value;
    expect([document.elements.size, document.arrows.size, document.arrowGroups.size]).toEqual([3, 2, 1]);
    expect(applyChange(document, commit?.inverse ?? { upserts: [], deletes: [] })).toEqual(before);
  });
});
