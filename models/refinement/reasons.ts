import { type AnyRow, type Document, type IdOf, type TableName, fieldOf } from '../document.ts';
import { identityOf } from '../freshIds.ts';
import { referrers } from '../referenceIndex.ts';

/** A thing in the document that it is read in. */
type Thing = { readonly document: Document; readonly row: AnyRow };

const memoFields: { readonly [Table in TableName]?: 'elementId' | 'arrowId' | 'configurationId' } = {
  elements: 'elementId',
  arrows: 'arrowId',
  configurations: 'configurationId',
};

/** How many memos say why a thing is as it is, or a decision about it. */
function memosOn({ document, row }: Thing, table: TableName): number {
  const field = memoFields[table];
  if (field === undefined) return 0;
  return referrers(document, { table: 'memos', field }, row.id).filter((memoId) => {
    const kind = document.memos.get(memoId as IdOf<'memos'>)?.kind;
    return kind === 'why' || kind === 'decision';
  }).length;
}

function originOf({ row }: Thing): string {
  const origin = fieldOf(row, 'originNote');
  return typeof origin === 'string' ? origin.trim() : '';
}

/** What the log of a theory gives reasons for, by what each thing was first made of. */
export function explainedIds(document: Document, theoryId: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const id of referrers(document, { table: 'refinements', field: 'theoryId' }, theoryId)) {
    const row = document.refinements.get(id as IdOf<'refinements'>);
    if (row !== undefined && row.choice !== 'mine') ids.add(row.subjectId);
  }
  return ids;
}

/**
 * True when somebody has said why a thing is as it is now: in the log, in a note on where it comes from, or in a memo.
 * Notes and memos that it had `before` already are no reason for what changed since.
 */
export function isExplained(
  thing: Thing & { readonly table: TableName },
  explained: ReadonlySet<string>,
  before: Thing | null,
): boolean {
  const { row, table } = thing;
  if (explained.has(row.id) || explained.has(identityOf(row))) return true;
  const origin = originOf(thing);
  if (origin !== '' && (before === null || origin !== originOf(before))) return true;
  return memosOn(thing, table) > (before === null ? 0 : memosOn(before, table));
}
