import type { KnownRow } from './identifyRows.ts';
import type { ReadSheet } from './readBook.ts';
import { type NamedKind, Names } from './reading.ts';
import type { SheetKey } from './sheetKeys.ts';

/** Which columns of a sheet name its rows, for other sheets to speak of them. */
const naming: Readonly<
  Partial<Record<SheetKey, { readonly kind: NamedKind; readonly columns: readonly string[] }>>
> = {
  elements: { kind: 'element', columns: ['label', 'plainLabel', 'no'] },
  arrows: { kind: 'arrow', columns: ['no'] },
  configurations: { kind: 'configuration', columns: ['code'] },
  sources: { kind: 'source', columns: ['no', 'title'] },
  measures: { kind: 'measure', columns: ['no', 'name', 'shortName'] },
};

/** The key of the change that adds a row. */
export function additionKey(sheet: ReadSheet, row: KnownRow['row']): string {
  return `${sheet.sheet.key}!${row.number}`;
}

/** The names of rows as they stand in the file. */
export function namesInFile(
  sheets: readonly { readonly read: ReadSheet; readonly rows: readonly KnownRow[] }[],
): Names {
  const names = new Names();
  for (const { read, rows } of sheets) {
    const named = naming[read.sheet.key];
    if (named === undefined) continue;
    for (const { row, id, kind } of rows) {
      for (const column of named.columns) names.add(named.kind, row.cells.get(column)?.text ?? '', id);
      if (kind === 'new') names.addedBy(id, additionKey(read, row));
    }
  }
  return names;
}
