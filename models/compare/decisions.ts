import { identityOf } from '../freshIds.ts';
import type { InputOf } from '../runCommand.ts';
import { besideRows } from './besideRows.ts';
import type { Change } from './changes.ts';
import { subjectOf } from './changeSentence.ts';
import type { Comparison } from './comparison.ts';
import { type MergedRows, mergeChanges } from './mergeChanges.ts';
import { toldChange } from './toldChange.ts';

/** What somebody decided about one change, and why. */
export type Decision = {
  readonly choice: 'theirs' | 'mine' | 'both';
  readonly reason: string;
};

/** What else is kept with decisions: what speaks for them, where and by whom they were made. */
export type DecidedWith = {
  readonly fromId: string;
  readonly fromTitle: string;
  readonly contributor: string;
  readonly session: string;
  readonly sourceId: string | null;
  readonly extractId: string | null;
};

type MergeInput = InputOf<'theories.merge'>;

/** What the decisions so far would do, before they are carried out. */
export function mergedBy(comparison: Comparison, decisions: ReadonlyMap<string, Decision>): MergedRows {
  const having = (choice: Decision['choice']) =>
    comparison.changes.filter(({ key }) => decisions.get(key)?.choice === choice);
  return mergeChanges(comparison, having('theirs'), having('both'));
}

/** What a decision is about, known wherever it is copied: what it was first made of. */
function subjectId(comparison: Comparison, change: Change, choice: Decision['choice']): string {
  const beside = choice === 'both' ? besideRows(comparison, change)[0]?.row : undefined;
  const row = beside ?? subjectOf(comparison, change)?.row;
  return row === undefined ? change.id : identityOf(row);
}

/**
 * The one step that carries decisions out (`theories.merge`), each with its reason; what comes along has the reason of
 * what brought it. What was decided against is kept with its reason as well, and changes nothing.
 */
export function mergeInput(
  comparison: Comparison,
  decisions: ReadonlyMap<string, Decision>,
  { fromId, fromTitle, contributor, session, sourceId, extractId }: DecidedWith,
): MergeInput {
  const merged = mergedBy(comparison, decisions);
  const bringing = new Map(merged.brought.map(({ change, because }) => [change, because]));
  const reasonOf = (change: Change): string => {
    const seen = new Set<Change>();
    for (
      let next: Change | undefined = change;
      next !== undefined && !seen.has(next);
      next = bringing.get(next)
    ) {
      seen.add(next);
      const own = decisions.get(next.key)?.reason ?? '';
      if (own.trim() !== '') return own.trim();
    }
    return '';
  };
  const taken = new Set(merged.taken);
  // What was declined but has to come along is taken all the same.
  const choiceOf = (change: Change): Decision['choice'] =>
    taken.has(change) ? 'theirs' : (decisions.get(change.key)?.choice ?? 'theirs');
  const decided = comparison.changes.filter((change) => taken.has(change) || decisions.has(change.key));
  return {
    theoryId: comparison.own.theoryId,
    fromId,
    fromTitle,
    contributor,
    upserts: merged.upserts.map(({ table, row }) => ({ table, row: { ...row } })),
    deletes: merged.deletes.map((key) => ({ ...key })),
    decisions: decided.map((change) => ({
      choice: choiceOf(change),
      ...toldChange(comparison, change),
      subjectId: subjectId(comparison, change, choiceOf(change)),
      reason: reasonOf(change),
      extractId,
      sourceId,
      session,
    })),
  };
}

/** The changes that were decided on before and are still the same: not taken, or taken in beside. */
export function decidedBefore({ own, changes }: Comparison): ReadonlySet<string> {
  const fingerprints = new Set<string>();
  for (const row of own.document.refinements.values())
    if (row.theoryId === own.theoryId && (row.choice === 'mine' || row.choice === 'both'))
      fingerprints.add(row.fingerprint);
  return new Set(changes.filter(({ fingerprint }) => fingerprints.has(fingerprint)).map(({ key }) => key));
}
