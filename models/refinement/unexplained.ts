import type { Change } from '../compare/changes.ts';
import type { Comparison } from '../compare/comparison.ts';
import { type AnyRow, type Document, type TableName, rowsOf } from '../document.ts';
import { identityOf } from '../freshIds.ts';
import { explainedIds, isExplained } from './reasons.ts';

/** What a theory claims: for these, readers ask how they came about. */
const claims = new Set<TableName>(['stages', 'levels', 'elements', 'arrows', 'configurations']);

/** The row a change is about as it is in the refined theory; as it was when it is gone. */
type SubjectNow = (
  change: Pick<Change, 'table' | 'id'>,
) => { readonly row: AnyRow; readonly document: Document } | null;

/** Finds what the changes of a comparison are about in its second theory. */
export function subjectsNow({ other, termOf, own }: Comparison): SubjectNow {
  const idOf = new Map([...termOf].map(([id, term]) => [term, id]));
  return ({ table, id }) => {
    const after = rowsOf(other.document, table).get(idOf.get(id) ?? id);
    if (after !== undefined) return { row: after, document: other.document };
    const before = rowsOf(own.document, table).get(id);
    return before === undefined ? null : { row: before, document: own.document };
  };
}

/**
 * What differs between where a theory began (`own`) and what it is now (`other`), and nobody has said why: no reason
 * in the log, no memo, no note on where it comes from. Places on the map need no reason.
 */
export function unexplainedChanges(comparison: Comparison): readonly Change[] {
  const { own, other, changes } = comparison;
  const explained = explainedIds(other.document, other.theoryId);
  const subjectNow = subjectsNow(comparison);
  return changes.filter((change) => {
    if (!claims.has(change.table) || change.kind === 'moved') return false;
    const now = subjectNow(change);
    const row = rowsOf(own.document, change.table).get(change.id);
    const before = row === undefined ? null : { document: own.document, row };
    if (now === null) return true;
    // What is gone had its reasons for being there: only the log says why it went.
    if (change.kind === 'removed') return !explained.has(identityOf(now.row));
    return !isExplained({ ...now, table: change.table }, explained, before);
  });
}
