import { type Upsert, isSameRow, upsertOf } from './changeSet.ts';
import { contentName } from './contentName.ts';
import { type Document, rowsOf, tableNames, tableOf, theoryIdOf } from './document.ts';
import type { Env } from './env.ts';
import { withFreshIds } from './freshIds.ts';
import { twinOf } from './integrity.ts';
import { type WorkspaceHead, formatInterchange } from './interchange.ts';
import type { ImportWarning } from './interchangeReading.ts';

/** What an import does to a workspace: the rows to put (`workspace.merge`), and what was there already (J5). */
export type MergePlan = {
  readonly rows: readonly Upsert[];
  readonly added: number;
  readonly duplicates: number;
  readonly warnings: readonly ImportWarning[];
  /** The first theory of the import, where it now is; null when there was none. */
  readonly theoryId: string | null;
};

type Presence = 'absent' | 'same' | 'different';

/** Whether these rows are in the document as they are, not at all, or some under an id that means something else. */
function presence(document: Document, rows: readonly Upsert[]): Presence {
  let same = 0;
  for (const { table, row } of rows) {
    const own = rowsOf(document, table).get(row.id);
    if (own === undefined) continue;
    if (!isSameRow(own, row)) return 'different';
    same += 1;
  }
  if (same === rows.length) return 'same';
  return same === 0 ? 'absent' : 'different';
}

/** A copy under ids made from its content, so that the same file, imported again, is known again (J5). */
function copyOf(document: Document, rows: readonly Upsert[], env: Env): readonly Upsert[] {
  const name = contentName(formatInterchange(rows));
  let count = 0;
  const marked = rows.map((upsert) =>
    upsert.table === 'theories' && document.theories.has(upsert.row.id)
      ? upsertOf('theories', {
          ...upsert.row,
          title: `${upsert.row.title.slice(0, 480).replace(/\p{Cs}$/u, '')} (imported)`,
        })
      : upsert,
  );
  const sorted = marked.toSorted((one, other) => (one.row.id < other.row.id ? -1 : 1));
  const known = withFreshIds(sorted, {
    env: { ...env, newId: (prefix) => `${prefix}_${name}-${(count += 1)}` },
    isRenewed: () => true,
  });
  if (presence(document, known) !== 'different') return known;
  return withFreshIds(sorted, { env, isRenewed: () => true });
}

/** What becomes of the note that a whole workspace brings along (J6): it is taken where there is none. */
function mergeNote(document: Document, { note }: WorkspaceHead): Pick<MergePlan, 'rows' | 'warnings'> {
  const [here] = document.workspaces.values();
  if (here === undefined || note === '' || note === here.note) return { rows: [], warnings: [] };
  if (here.note === '') return { rows: [upsertOf('workspaces', { ...here, note })], warnings: [] };
  const message = 'This workspace has a note of its own, which was kept; that of the file was left out.';
  return { rows: [], warnings: [{ message }] };
}

/**
 * How rows from a file come into a document (J5). A theory that is there with the same content adds nothing; one
 * that is there with other content comes in as a copy beside it; a library row that is there stays as it is here.
 * The given rows must keep the integrity rules among themselves, as `fromInterchange` gives them.
 */
export function planMerge(
  document: Document,
  { rows, workspace = null }: { readonly rows: readonly Upsert[]; readonly workspace?: WorkspaceHead | null },
  env: Env,
): MergePlan {
  const note = workspace === null ? null : mergeNote(document, workspace);
  const taken: Upsert[] = [...(note?.rows ?? [])];
  const warnings: ImportWarning[] = [...(note?.warnings ?? [])];
  const byTheory = new Map<string, Upsert[]>();
  let duplicates = 0;
  for (const upsert of rows) {
    const { table, row } = upsert;
    if (tableOf(table).scope === 'workspace') continue;
    const theory = theoryIdOf(table, row);
    if (theory !== null) {
      const own = byTheory.get(theory);
      if (own === undefined) byTheory.set(theory, [upsert]);
      else own.push(upsert);
      continue;
    }
    const here = rowsOf(document, table).get(row.id);
    if (here === undefined) {
      // What may be said once of a library row has been said here: yours stays.
      if (twinOf(document, upsert) === null) taken.push(upsert);
      else duplicates += 1;
    } else {
      duplicates += 1;
      if (!isSameRow(here, row)) {
        const noun = tableOf(table).noun;
        warnings.push({ message: `The ${noun} ${row.id} is here with other details; yours were kept.` });
      }
    }
  }
  let theoryId: string | null = null;
  for (const [id, own] of byTheory) {
    const coming = presence(document, own) === 'different' ? copyOf(document, own, env) : own;
    const isHere = presence(document, coming) === 'same';
    if (isHere) duplicates += coming.length;
    else taken.push(...coming);
    theoryId ??= coming.find(({ table }) => table === 'theories')?.row.id ?? id;
  }
  const order = new Map(tableNames.map((table, index) => [table, index]));
  taken.sort((one, other) => (order.get(one.table) ?? 0) - (order.get(other.table) ?? 0));
  return { rows: taken, added: taken.length, duplicates, warnings, theoryId };
}
