import type { RowKey } from './changeSet.ts';
import { deletionClosure } from './deletion.ts';
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
import { rowProblem } from './integrity.ts';

/** A row and what was done about it. */
export type RowNotice = { readonly key: RowKey; readonly message: string };

/** The rows that fit together, those left out and those with a reference emptied. */
export type SoundRows = {
  readonly document: Document;
  readonly skipped: readonly RowNotice[];
  readonly cleared: readonly RowNotice[];
};

// Deeper chains of arrows on arrows are nobody's theory; following them for every arrow would take for ever.
const LONGEST_CHAIN = 50;

type Working = Record<string, Map<string, AnyRow>>;

function workingCopy(document: Document): Working {
  return Object.fromEntries(tableNames.map((table) => [table, new Map(rowsOf(document, table))]));
}

function emptyField(working: Working, { table, id }: RowKey, field: string): void {
  const rows = working[table];
  const row = rows?.get(id);
  if (row !== undefined) rows?.set(id, { ...row, [field]: null } as AnyRow);
}

/** References that may be empty and name a row that is not there. */
function emptyMissing(document: Document, working: Working): RowNotice[] {
  const notices: RowNotice[] = [];
  for (const table of tableNames) {
    for (const [field, reference] of Object.entries(tableOf(table).references)) {
      if (reference.onDelete !== 'clear' || !isTableName(reference.table)) continue;
      const targets = rowsOf(document, reference.table);
      for (const row of rowsOf(document, table).values()) {
        const target = fieldOf(row, field);
        if (typeof target !== 'string') continue;
        const found = targets.get(target);
        const theory = theoryIdOf(table, row);
        const isOwn =
          found !== undefined &&
          (tableOf(reference.table).scope !== 'theory' ||
            theory === null ||
            theoryIdOf(reference.table, found) === theory);
        if (isOwn) continue;
        emptyField(working, { table, id: row.id }, field);
        const noun = tableOf(reference.table).noun;
        notices.push({
          key: { table, id: row.id },
          message: `its ${noun} is not in the file, or in another theory. It was left empty.`,
        });
      }
    }
  }
  return notices;
}

/** Rows that say again what an earlier row of the table already says. */
function repeated(document: Document, table: TableName): RowNotice[] {
  const notices: RowNotice[] = [];
  for (const fields of tableOf(table).unique ?? []) {
    const seen = new Set<string>();
    for (const row of rowsOf(document, table).values()) {
      // A row that names nothing here is like no other.
      if (fields.some((field) => fieldOf(row, field) === null)) continue;
      const key = JSON.stringify(fields.map((field) => fieldOf(row, field)));
      const message = `it has the same ${fields.join(', ')} as another. It was left out.`;
      if (seen.has(key)) notices.push({ key: { table, id: row.id }, message });
      seen.add(key);
    }
  }
  return notices;
}

/** Arrows that act, through other arrows, on themselves, or through too many. */
function endlessArrows(document: Document): RowNotice[] {
  const depths = new Map<string, number>();
  for (const start of document.arrows.values()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let depth = 0;
    for (let next: string | null = start.id; next !== null;) {
      const known = depths.get(next);
      if (known !== undefined || onTrail.has(next)) {
        depth = known ?? Infinity;
        break;
      }
      trail.push(next);
      onTrail.add(next);
      next = document.arrows.get(next as never)?.targetArrowId ?? null;
    }
    for (const id of trail.toReversed()) {
      depth += 1;
      depths.set(id, depth);
    }
  }
  const message = 'it acts on a chain of arrows without end. It was left out.';
  return [...depths]
    .filter(([, depth]) => depth > LONGEST_CHAIN)
    .map(([id]) => ({ key: { table: 'arrows', id }, message }));
}

/**
 * The rows of a file that keep all integrity rules (J4): a row that breaks one, or needs a row that is not there,
 * is left out with all that needs it; a reference that may be empty is emptied instead.
 */
export function soundRows(document: Document): SoundRows {
  const working = workingCopy(document);
  const cleared = emptyMissing(document, working);
  const skipped: RowNotice[] = [];
  // Rows that are broken by themselves go first: of two that say the same, the sound one is kept.
  const first = { ...working } as unknown as Document;
  for (const table of tableNames) {
    if (tableOf(table).unique === undefined) continue;
    for (const id of rowsOf(first, table).keys()) {
      const problem = rowProblem(first, { table, id });
      if (problem === null || problem.rule === 'I4 unique') continue;
      skipped.push({ key: { table, id }, message: `${problem.message} It was left out.` });
    }
  }
  for (const { key } of skipped) working[key.table]?.delete(key.id);
  const rest = workingCopy(working as unknown as Document) as unknown as Document;
  for (const notice of [...tableNames.flatMap((table) => repeated(rest, table)), ...endlessArrows(rest)]) {
    if (working[notice.key.table]?.delete(notice.key.id) === true) skipped.push(notice);
  }
  // A first look at what is left; what needs a row that went is found through the references, once.
  const looked = workingCopy(working as unknown as Document) as unknown as Document;
  for (const table of tableNames) {
    for (const id of rowsOf(looked, table).keys()) {
      const problem = rowProblem(looked, { table, id });
      const message = problem?.message;
      if (message !== undefined) skipped.push({ key: { table, id }, message: `${message} It was left out.` });
    }
  }
  const { deletes, clears } = deletionClosure(
    looked,
    skipped.map(({ key }) => key),
  );
  const known = new Set(skipped.map(({ key }) => key.id));
  for (const key of deletes) {
    if (!known.has(key.id))
      skipped.push({ key, message: 'it needs a row that was left out. It was left out.' });
  }
  for (const { field, ...key } of clears) {
    emptyField(working, key, field);
    cleared.push({ key, message: `its ${field} names a row that was left out. It was left empty.` });
  }
  for (const { table, id } of deletes) working[table]?.delete(id);
  // Tables made anew, so that no index of the working copy is taken for theirs.
  return { document: workingCopy(working as unknown as Document) as unknown as Document, skipped, cleared };
}
