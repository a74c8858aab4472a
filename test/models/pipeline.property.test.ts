import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ChangeSet, applyChange, changeFromEmpty, isSameRow } from '#models/changeSet.ts';
import { type AnyRow, type Document, emptyDocument, rowsOf, tableNames } from '#models/document.ts';
import { type History, emptyHistory, record, redo, undo } from '#models/history.ts';
import { integrityProblems } from '#models/integrity.ts';
import type { Outcome } from '#models/runCommand.ts';

import {
  type RandomCommand,
  newDocument,
  randomCommand,
  runRandomCommand,
} from '../random/commandSequence.ts';
import { type TestEnv, seededRandom, testEnv } from '../random/testEnv.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The rows that a store holds after the changes were written to it, in order. */
class RowStore {
  readonly rows = new Map<string, AnyRow>();
  write(change: ChangeSet): void {
    for (const { table, id } of change.deletes) this.rows.delete(`${table} ${id}`);
    for (const { table, row } of change.upserts) this.rows.set(`${table} ${row.id}`, row);
  }
}

function rowsByKey(document: Document): Map<string, AnyRow> {
  return new Map(
    tableNames.flatMap((table) =>
      [...rowsOf(document, table).values()].map((row): [string, AnyRow] => [`${table} ${row.id}`, row]),
    ),
  );
}

function isSameContent(one: ReadonlyMap<string, AnyRow>, other: ReadonlyMap<string, AnyRow>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, row] of one) {
    const twin = other.get(key);
    if (twin === undefined || !isSameRow(row, twin)) return false;
  }
  return true;
}

type Step = {
  readonly before: Document;
  readonly after: Document;
  readonly command: RandomCommand;
  readonly outcome: Outcome | null;
};

/** Runs `length` random commands from a new document; `visit` sees each, refused ones with no outcome. */
function runSequence(seed: number, length: number, visit: (step: Step, env: TestEnv) => void): Document {
  const random = seededRandom(seed);
  const env = testEnv(seed);
  let document = newDocument(env);
  for (let step = 0; step < length; step += 1) {
    const command = randomCommand(document, random);
    if (command === null) continue;
    const result = runRandomCommand(document, command, env);
    const after = result.ok ? result.value.document : document;
    visit({ before: document, after, command, outcome: result.ok ? result.value : null }, env);
    document = after;
  }
  return document;
}

describe('the command pipeline, with random commands', () => {
  it('P2: an accepted command leaves a sound document, a refused one the very same', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const last = runSequence(seed, 60, ({ before, after, outcome }) => {
          if (outcome === null) {
            refused += 1;
            expect(after).toBe(before);
          } else accepted += 1;
        });
        expect(integrityProblems(last)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(100);
  });

  it('P3: a change set is exactly the rows that differ, whole, and its inverse takes them back', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        runSequence(seed, 40, ({ before, after, outcome }) => {
          const commit = outcome?.commit ?? null;
          if (commit === null) return;
          const { change, inverse } = commit;
          const old = rowsByKey(before);
          const now = rowsByKey(after);
          const wanted = new Map<string, AnyRow>();
          for (const [key, row] of now) {
            const twin = old.get(key);
            if (twin === undefined || !isSameRow(twin, row)) wanted.set(key, row);
          }
          const upserts = new Map(
            change.upserts.map(({ table, row }) => [`${table} ${row.id}`, row as AnyRow]),
          );
          expect(isSameContent(upserts, wanted)).toBe(true);
          expect(change.deletes.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(
            [...old.keys()].filter((key) => !now.has(key)).sort(),
          );
          expect(upserts.size).toBe(change.upserts.length);
          expect(isSameContent(rowsByKey(applyChange(after, inverse)), old)).toBe(true);
          expect(isSameContent(rowsByKey(applyChange(before, change)), now)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('P4: a command with no effect yields no commit and the very same document', () => {
    let idle = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        runSequence(seed, 60, ({ before, after, outcome }) => {
          if (outcome === null || outcome.commit !== null) return;
          idle += 1;
          expect(after).toBe(before);
        });
      }),
      { numRuns: 60 },
    );
    expect(idle).toBeGreaterThan(20);
  });

  it('P10: over 1,000 random sequences the written rows equal the document; undo-all returns the start, redo-all the end', () => {
    let steps = 0;
    const runs = fc.check(
      fc.property(seeds, fc.integer({ min: 5, max: 35 }), (seed, length) => {
        const store = new RowStore();
        let history: History = emptyHistory;
        const env = testEnv(seed + 1);
        let start: Document | null = null;
        const end = runSequence(seed, length, ({ before, outcome }, clock) => {
          if (start === null) {
            start = before;
            store.write(changeFromEmpty(before));
          }
          const commit = outcome?.commit ?? null;
          if (commit === null) return;
          const next = record(history, commit, clock.now());
          history = next.history;
          store.write(next.recorded.change);
          steps += 1;
        });
        if (start === null) return;
        expect(isSameContent(store.rows, rowsByKey(end))).toBe(true);

        let document = end;
        for (let back = undo(document, history, env); back !== null; back = undo(document, history, env)) {
          ({ document, history } = back);
          store.write(back.recorded.change);
        }
        expect(isSameContent(rowsByKey(document), rowsByKey(start))).toBe(true);
        expect(isSameContent(store.rows, rowsByKey(start))).toBe(true);

        for (let on = redo(document, history, env); on !== null; on = redo(document, history, env)) {
          ({ document, history } = on);
          store.write(on.recorded.change);
        }
        expect(isSameContent(rowsByKey(document), rowsByKey(end))).toBe(true);
        expect(isSameContent(store.rows, rowsByKey(end))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(runs.failed, JSON.stringify({ seed: runs.seed, counterexample: runs.counterexample })).toBe(false);
    expect(runs.numRuns).toBe(1_000);
    expect(steps).toBeGreaterThan(5_000);
    console.log(`P10: ${runs.numRuns} sequences, ${steps} commits, seed ${runs.seed}`);
  });

  it('P10: written from nothing, a document is its own change from empty', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const end = runSequence(seed, 50, () => {});
        const copy = applyChange(emptyDocument(), changeFromEmpty(end));
        expect(isSameContent(rowsByKey(copy), rowsByKey(end))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
