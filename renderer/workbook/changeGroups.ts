import type { WorkbookPreview } from '#shared/rpc/importContract.ts';

export type Change = WorkbookPreview['changes'][number];

/** The changes of one row. */
export type ChangedRow = { readonly key: string; readonly name: string; readonly changes: readonly Change[] };

/** The changes of a file sheet by sheet, and in each row by row, in the order of the file. */
export function bySheet(
  changes: readonly Change[],
): readonly { readonly sheet: string; readonly rows: readonly ChangedRow[] }[] {
  const sheets = new Map<string, Map<string, { name: string; changes: Change[] }>>();
  for (const change of changes) {
    const rows = sheets.get(change.sheet) ?? new Map<string, { name: string; changes: Change[] }>();
    sheets.set(change.sheet, rows);
    // The key of a cell is that of its row with the column after it.
    const key = change.kind === 'changed' ? change.key.slice(0, change.key.lastIndexOf('!')) : change.key;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { name: change.name, changes: [change] });
    else row.changes.push(change);
  }
  return [...sheets].map(([sheet, rows]) => ({
    sheet,
    rows: [...rows].map(([key, row]) => ({ key, ...row })),
  }));
}

/** What is ticked when it is shown: not what would remove a row, nor what overwrites a change made here. */
export function tickedAtFirst(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.filter(({ kind, isConflict }) => kind !== 'removed' && !isConflict).map(({ key }) => key),
  );
}

/** Of what is ticked, what can be taken: each with all that it needs. */
export function tickable(changes: readonly Change[], ticked: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set(ticked);
  for (let size = -1; size !== keys.size;) {
    size = keys.size;
    for (const { key, needs } of changes) if (needs.some((need) => !keys.has(need))) keys.delete(key);
  }
  return keys;
}
