import type { RowKey } from './changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  isTableName,
  rowsOf,
  tableNames,
  tableOf,
  theoryIdOf,
} from './document.ts';
import { incomingReferences, referrers } from './referenceIndex.ts';

/** Something that breaks the document's own rules; `rule` is an id of docs/SPEC.md, section Integrity. */
export type IntegrityProblem = RowKey & { readonly rule: string; readonly message: string };

function schemaProblem(table: TableName, row: AnyRow): string | null {
  const parsed = tableOf(table).schema.safeParse(row);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return issue === undefined ? 'is not of the expected form' : `${issue.path.join('.')}: ${issue.message}`;
}

function choiceProblem(table: TableName, row: AnyRow): string | null {
  const { exactlyOneOf, atMostOneOf } = tableOf(table);
  const set = (names: readonly string[]) => names.filter((name) => fieldOf(row, name) !== null).length;
  if (exactlyOneOf !== undefined && set(exactlyOneOf) !== 1)
    return `needs exactly one of ${exactlyOneOf.join(', ')}`;
  if (atMostOneOf !== undefined && set(atMostOneOf) > 1)
    return `can have only one of ${atMostOneOf.join(', ')}`;
  return null;
}

function referenceProblem(document: Document, table: TableName, row: AnyRow): string | null {
  for (const [field, reference] of Object.entries(tableOf(table).references)) {
    const target = fieldOf(row, field);
    if (target === null || !isTableName(reference.table)) continue;
    const found = typeof target === 'string' ? rowsOf(document, reference.table).get(target) : undefined;
    if (found === undefined) return `${field} names a ${tableOf(reference.table).noun} that does not exist`;
    const theory = theoryIdOf(reference.table, found);
    if (theory !== null && theory !== theoryIdOf(table, row)) return `${field} names a row of another theory`;
  }
  return null;
}

/** An arrow may not join a box to itself, nor hang, through arrows on arrows, on itself. */
function arrowProblem(document: Document, row: AnyRow): string | null {
  const arrow = document.arrows.get(row.id as never);
  if (arrow === undefined) return null;
  if (arrow.targetElementId === arrow.sourceElementId) return 'starts and ends at the same box';
  const seen = new Set<string>([arrow.id]);
  for (let next = arrow.targetArrowId; next !== null;) {
    if (seen.has(next)) return 'ends, through other arrows, on itself';
    seen.add(next);
    next = document.arrows.get(next)?.targetArrowId ?? null;
  }
  return null;
}

/** Another row of the table that says what must be said once; null when there is none (I4). */
export function twinOf(
  document: Document,
  { table, row }: { readonly table: TableName; readonly row: AnyRow },
): { readonly id: string; readonly fields: readonly string[] } | null {
  for (const fields of tableOf(table).unique ?? []) {
    const values = fields.map((field) => fieldOf(row, field));
    // A row that names nothing here is like no other.
    if (!values.every((value) => typeof value === 'string')) continue;
    const rows = rowsOf(document, table);
    // Among the fewest: many rows may share one of the fields.
    const [candidates = []] = fields
      .map((field, index) => referrers(document, { table, field }, values[index] ?? ''))
      .toSorted((one, other) => one.length - other.length);
    const twin = candidates.find((id) => {
      const other = rows.get(id);
      return (
        id !== row.id &&
        other !== undefined &&
        fields.every((name) => fieldOf(other, name) === fieldOf(row, name))
      );
    });
    if (twin !== undefined) return { id: twin, fields };
  }
  return null;
}

function uniqueProblem(document: Document, table: TableName, row: AnyRow): string | null {
  const twin = twinOf(document, { table, row });
  return twin === null ? null : `has the same ${twin.fields.join(', ')} as another`;
}

/** The first rule that one row of the document breaks, or null. */
export function rowProblem(document: Document, key: RowKey): IntegrityProblem | null {
  const row = rowsOf(document, key.table).get(key.id);
  if (row === undefined) return null;
  const checks: readonly (readonly [string, () => string | null])[] = [
    ['I1 shape', () => schemaProblem(key.table, row)],
    ['I2 one-target', () => choiceProblem(key.table, row)],
    ['I3 reference', () => referenceProblem(document, key.table, row)],
    ['I4 unique', () => uniqueProblem(document, key.table, row)],
    ['I5 arrow', () => (key.table === 'arrows' ? arrowProblem(document, row) : null)],
  ];
  for (const [rule, check] of checks) {
    const found = check();
    if (found !== null) return { ...key, rule, message: `This ${tableOf(key.table).noun} ${found}.` };
  }
  return null;
}

/** A row that still refers to a row which is gone, or null. */
export function danglingReference(document: Document, deleted: RowKey): IntegrityProblem | null {
  for (const reference of incomingReferences(deleted.table)) {
    const [id] = referrers(document, reference, deleted.id);
    if (id === undefined) continue;
    const message = `This ${tableOf(reference.table).noun} still refers to a ${tableOf(deleted.table).noun} that was deleted.`;
    return { table: reference.table, id, rule: 'I3 reference', message };
  }
  return null;
}

/** Every broken rule of the whole document, in table order; an empty list means it is sound. */
export function integrityProblems(document: Document): readonly IntegrityProblem[] {
  const problems: IntegrityProblem[] = [];
  for (const table of tableNames) {
    for (const id of rowsOf(document, table).keys()) {
      const problem = rowProblem(document, { table, id });
      if (problem !== null) problems.push(problem);
    }
  }
  return problems;
}
