import type { Database } from 'better-sqlite3';

import type { ChangeSet, RowKey, Upsert } from '#models/changeSet.ts';
import { emptyChangeSet, squash } from '#models/changeSet.ts';
import { type AnyRow, tableNames, tableOf, theoryIdOf } from '#models/document.ts';
import { rowProblem } from '#models/integrity.ts';
import { incomingReferences } from '#models/referenceIndex.ts';

import { codecOf, toFields, toSqlValues } from './codec.ts';
import { prepared } from './connection.ts';
import type { DigestLedger } from './digest.ts';
import { refuse } from './failures.ts';
import { idsWhere, neighbourhoodOf } from './neighbourhood.ts';

/** A row as it was before a change and as it is after; null where there is none. */
export type RowStep = RowKey & { readonly before: AnyRow | null; readonly after: AnyRow | null };

const place = new Map(tableNames.map((table, index) => [table, index]));
const placeOf = (key: { readonly table: RowKey['table'] }) => place.get(key.table) ?? 0;

/** Nothing refers to rows of these tables, so they can be taken out and put back without touching others. */
const isLeaf = new Map(tableNames.map((table) => [table, incomingReferences(table).length === 0]));

function rejected(message: string, details: Readonly<Record<string, unknown>>): never {
  return refuse('storage/broken-rule', `${message} Nothing was written.`, details);
}

function parsed({ table, row }: Upsert): AnyRow {
  const result = tableOf(table).schema.safeParse(row);
  if (result.success) return result.data as AnyRow;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return rejected(`This ${tableOf(table).noun} is not of the expected form (${where}: ${issue?.message}).`, {
    table,
    id: row.id,
  });
}

type Writer = { readonly connection: Database; readonly ledger: DigestLedger };

/** The stored row, taken out of the digest; null when there is none. */
function takeOld({ connection, ledger }: Writer, { table, id }: RowKey): AnyRow | null {
  const codec = codecOf(table);
  const values = prepared(connection, `${codec.select} WHERE id = ?`).get(id);
  if (values === undefined) return null;
  ledger.remove(codec.sqlName, values);
  return toFields(codec, values) as unknown as AnyRow;
}

function put({ connection, ledger }: Writer, step: RowStep): void {
  if (step.after === null) return;
  const codec = codecOf(step.table);
  const values = toSqlValues(codec, step.after);
  prepared(connection, codec.upsert).run(...values);
  ledger.add(codec.sqlName, values);
}

function erase({ connection }: Writer, { table, id }: RowKey): void {
  prepared(connection, `DELETE FROM ${codecOf(table).sqlName} WHERE id = ?`).run(id);
}

/** Deleting a row must not take others along that the change does not name: they would be missing from the log. */
function refuseReferred(connection: Database, gone: readonly RowStep[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  for (const { table, id } of gone) {
    for (const reference of incomingReferences(table)) {
      const other = idsWhere(connection, reference, id).find((candidate) => !ids.has(candidate));
      if (other === undefined) continue;
      refuse(
        'storage/still-referenced',
        `This ${tableOf(table).noun} is still used by ${article(tableOf(reference.table).noun)}. Nothing was deleted.`,
        { table, id, by: { table: reference.table, id: other } },
      );
    }
  }
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** What refers to a row that has gone to another theory: it must have gone with it. */
function leftBehind(connection: Database, { table, id, before, after }: RowStep): RowKey[] {
  if (before === null || after === null || theoryIdOf(table, before) === theoryIdOf(table, after)) return [];
  return incomingReferences(table).flatMap((reference) =>
    idsWhere(connection, reference, id).map((other) => ({ table: reference.table, id: other })),
  );
}

function refuseBrokenRules(connection: Database, steps: readonly RowStep[]): void {
  const written: RowKey[] = steps.filter(({ after }) => after !== null);
  written.push(...steps.flatMap((step) => leftBehind(connection, step)));
  const document = neighbourhoodOf(connection, written);
  for (const { table, id } of written) {
    const problem = rowProblem(document, { table, id });
    if (problem !== null) rejected(problem.message, { table, id, rule: problem.rule });
  }
}

/**
 * Writes one change set, inside a transaction, and gives each touched row as it was and as it is (P9). Deletes of
 * rows that are not there are left out. Refuses rows and references that break a rule; the caller rolls back.
 */
export function writeChange(writer: Writer, change: ChangeSet): readonly RowStep[] {
  const once = squash(emptyChangeSet, change);
  const wanted: (RowKey & { readonly after: AnyRow | null })[] = [
    ...once.deletes.map(({ table, id }) => ({ table, id, after: null })),
    ...once.upserts.map((upsert) => ({ table: upsert.table, id: upsert.row.id, after: parsed(upsert) })),
  ];
  const steps = wanted
    .map((want): RowStep => ({ ...want, before: takeOld(writer, want) }))
    .filter(({ before, after }) => before !== null || after !== null);
  // Rows that must be unique among each other may swap values: the old ones go first.
  for (const step of steps) if (isLeaf.get(step.table) === true) erase(writer, step);
  for (const step of steps.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    try {
      put(writer, step);
    } catch (error) {
      if (!isConstraint(error)) throw error;
      rejected(`This ${tableOf(step.table).noun} breaks a rule of the file.`, {
        table: step.table,
        id: step.id,
        cause: error.code,
      });
    }
  }
  const gone = steps.filter(({ after }) => after === null);
  refuseReferred(writer.connection, gone);
  for (const step of gone.toSorted((one, other) => placeOf(other) - placeOf(one))) erase(writer, step);
  refuseBrokenRules(writer.connection, steps);
  return steps;
}

function isConstraint(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_CONSTRAINT')
  );
}
