import { describe, expect, it } from 'vitest';

import type { Vocabulary } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';

import { randomWorkspace } from '../interchange/randomWorkspace.ts';
import { documentOf } from '../models/starters/starterDocument.ts';
import { openBook, planOf } from './bookUnderTest.ts';

const untouched = { changes: [], problems: [] };

describe('a workbook that nobody touched', () => {
  it.each(starters.map(({ id }) => id))('B2: changes nothing in the starter %s, in either words', (id) => {
    const starter = starters.find((one) => one.id === id);
    if (starter === undefined) throw new Error(id);
    const document = documentOf(starter);
    for (const vocabulary of ['plain', 'realist'] as const satisfies readonly Vocabulary[])
      for (const theoryId of document.theories.keys())
        expect(planOf(document, openBook(document, theoryId, vocabulary))).toMatchObject(untouched);
  });

  it('B2: changes nothing in random workspaces with hostile texts', () => {
    let rows = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const document = randomWorkspace(seed, 80);
      for (const theoryId of document.theories.keys()) {
        const plan = planOf(document, openBook(document, theoryId, seed % 2 === 0 ? 'plain' : 'realist'));
        expect(plan).toMatchObject(untouched);
        rows += plan.unchanged;
      }
    }
    expect(rows).toBeGreaterThan(1_000);
  }, 300_000);
});
