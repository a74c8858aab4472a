import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Change } from '#models/compare/changes.ts';
import { compareTheories } from '#models/compare/comparison.ts';
import { mergeChanges } from '#models/compare/mergeChanges.ts';
import type { Side } from '#models/compare/side.ts';
import { isSameRow } from '#models/changeSet.ts';
import { type AnyRow, type Document, rowsOf, tableNames } from '#models/document.ts';
import { emptyHistory, record, undo } from '#models/history.ts';
import { integrityProblems } from '#models/integrity.ts';
import { runCommand } from '#models/runCommand.ts';
import { stateRows } from '#models/snapshots/snapshotRows.ts';

import { edited, taken, twoStates } from './randomTheories.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const runs = { numRuns: 1_000 };

/** Everything a document holds, to be told apart from another. */
function rowsByKey(document: Document): ReadonlyMap<string, AnyRow> {
  return new Map(
    tableNames.flatMap((table) =>
      [...rowsOf(document, table).values()].map((row): [string, AnyRow] => [`${table} ${row.id}`, row]),
    ),
  );
}

function isSameContent(one: Document, other: Document): boolean {
  const [ours, theirs] = [rowsByKey(one), rowsByKey(other)];
  return (
    ours.size === theirs.size &&
    [...ours].every(([key, row]) => {
      const twin = theirs.get(key);
      return twin !== undefined && isSameRow(row, twin);
    })
  );
}

/** What a comparison found, without the documents it was found in. */
function found({ rows, changes }: ReturnType<typeof compareTheories>) {
  return {
    rows: rows.map(({ table, id, before, after, fields }) => ({ table, id, before, after, fields })),
    changes: changes.map(({ key, kind, fingerprint }) => ({ key, kind, fingerprint })),
  };
}

describe('comparing and merging, with random edits', () => {
  it('U4: diff(a, apply(a, d)) = d; taking all makes equal, none changes nothing; undo gives back what was, over 1,000 edit sequences', () => {
    let differing = 0;
    let changes = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after, theoryId, env } = twoStates(seed, { first: 35, then: 1 + (seed % 15) });
        if (theoryId === undefined) return;
        const own: Side = { document: before, theoryId };
        const other: Side = { document: after, theoryId };
        const difference = compareTheories(own, other);
        const none = mergeChanges(difference, []);
        expect([none.upserts, none.deletes, none.brought]).toEqual([[], [], []]);
        if (difference.changes.length === 0) return;
        differing += 1;
        changes += difference.changes.length;
        const merged = taken(difference, difference.changes, env);
        expect(merged.ok ? null : merged.error).toBeNull();
        if (!merged.ok) return;
        const { document, commit } = merged.value;
        expect(integrityProblems(document)).toEqual([]);
        // The library may have moved on; what the theory holds is what is compared.
        expect(found(compareTheories(own, { document, theoryId }))).toEqual(found(difference));
        expect(compareTheories({ document, theoryId }, other).changes).toEqual([]);
        expect(compareTheories(other, { document, theoryId }).changes).toEqual([]);
        if (commit === null) throw new Error('Nothing was merged.');
        const { history } = record(emptyHistory, commit, env.now());
        const back = undo(document, history, env);
        expect(back !== null && isSameContent(back.document, before)).toBe(true);
      }),
      runs,
    );
    expect(differing).toBeGreaterThan(500);
    console.log(`U4: ${runs.numRuns} sequences, ${differing} with differences, ${changes} changes`);
  }, 600_000);

  it('U4: what is taken in part is sound, and holds all that was chosen', () => {
    let brought = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after, theoryId, env, random } = twoStates(seed, {
          first: 35,
          then: 1 + (seed % 15),
        });
        if (theoryId === undefined) return;
        const own: Side = { document: before, theoryId };
        const difference = compareTheories(own, { document: after, theoryId });
        const chosen = difference.changes.filter(() => random() < 0.4);
        if (chosen.length === 0) return;
        const merged = mergeChanges(difference, chosen);
        brought += merged.brought.length;
        expect(merged.taken.length).toBe(new Set(chosen).size + merged.brought.length);
        const ran = taken(difference, chosen, env);
        expect(ran.ok ? null : ran.error).toBeNull();
        if (!ran.ok) return;
        expect(integrityProblems(ran.value.document)).toEqual([]);
        // What was not taken is still different, and nothing else is.
        const rest = compareTheories(
          { document: ran.value.document, theoryId },
          { document: after, theoryId },
        );
        const keys = new Set(merged.taken.map(({ key }) => key));
        // An arrow that is left alone in its group leaves it, as it would have.
        const isOfGroup = ({ rows }: Change) => rows.every(({ fields }) => fields.join() === 'arrowGroupId');
        // Of several things of the same words one may be the only one left, and then is no question any more.
        const unsure = [
          ...difference.matching.doubts,
          ...rest.matching.pairs.filter(({ by }) => by === 'words'),
        ];
        const asked = new Set(
          unsure.flatMap(({ ownId, otherId }) => [ownId, difference.termOf.get(otherId)]),
        );
        const left = difference.changes.filter(
          (change) => !keys.has(change.key) && !isOfGroup(change) && !asked.has(change.id),
        );
        const still = rest.changes.map(({ key }) => key);
        for (const { key } of left) expect(still).toContain(key);
      }),
      { numRuns: 200 },
    );
    expect(brought).toBeGreaterThan(10);
    console.log(`U4: ${brought} changes came along with others`);
  }, 600_000);

  it('U2: a copy is matched with its original row by row, whatever happened to both since', () => {
    let pairs = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, theoryId, env, random } = twoStates(seed, { first: 40, then: 0 });
        if (theoryId === undefined) return;
        const copied = runCommand(before, 'theories.copy', { id: theoryId, title: 'Copy' }, env);
        if (!copied.ok) throw new Error(copied.error.message);
        const copyId = copied.value.commit?.change.upserts.find(({ table }) => table === 'theories')?.row.id;
        const same = compareTheories(
          { document: copied.value.document, theoryId },
          { document: copied.value.document, theoryId: copyId as never },
        );
        expect([same.changes, same.matching.doubts]).toEqual([[], []]);
        pairs += same.matching.pairs.length;
        const later = edited(copied.value.document, { random, env, steps: 12 });
        if (!later.theories.has(theoryId) || !later.theories.has(copyId as never)) return;
        const own: Side = { document: later, theoryId };
        const other: Side = { document: later, theoryId: copyId as never };
        const difference = compareTheories(own, other);
        if (difference.changes.length === 0) return;
        const merged = taken(difference, difference.changes, env);
        expect(merged.ok ? null : merged.error).toBeNull();
        if (!merged.ok) return;
        const { document } = merged.value;
        expect(integrityProblems(document)).toEqual([]);
        expect(
          compareTheories({ document, theoryId }, { document, theoryId: copyId as never }).changes,
        ).toEqual([]);
        expect(stateRows(document, copyId ?? '')).toEqual(stateRows(later, copyId ?? ''));
      }),
      { numRuns: 100 },
    );
    expect(pairs).toBeGreaterThan(500);
    console.log(`U2: ${pairs} pairs of copies`);
  }, 600_000);
});
