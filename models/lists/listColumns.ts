/** A heading as it is compared: without case, accents and punctuation. */
export function foldedHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which column of a table holds which field, by the names people give columns; the first of a field counts. */
export function fieldColumns<Field extends string>(
  cells: readonly string[],
  aliases: Readonly<Record<Field, readonly string[]>>,
): { readonly columns: ReadonlyMap<Field, number>; readonly unknown: readonly string[] } {
  const byHeading = new Map(
    (Object.entries(aliases) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name): [string, Field] => [foldedHeading(name), field]),
    ),
  );
  const columns = new Map<Field, number>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    const field = byHeading.get(foldedHeading(cell));
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
    else if (cell.trim() !== '') unknown.push(cell.trim());
  });
  return { columns, unknown };
}

/** Something a reader should know about a line of a table; lines count from 1. */
export type ListWarning = { readonly line?: number; readonly message: string };

/** What a table of a list held: its rows with their lines, how many could not be read, and what is to be known. */
export type ReadList<Row> = {
  readonly rows: readonly { readonly line: number; readonly row: Row }[];
  readonly skipped: number;
  readonly warnings: readonly ListWarning[];
};

/** One line, without spaces around; what is longer than a field may hold is cut. */
export function lineOf(cell: string, most: number): string {
  return cell.replace(/\s+/gu, ' ').trim().slice(0, most).toWellFormed();
}

/** The value whose words, or whose own name, a cell has; null when it has none's. */
export function wordedAs<Value extends string>(
  cell: string,
  words: Readonly<Record<Value, string>>,
): Value | null {
  const wanted = foldedHeading(cell);
  const found = (Object.entries(words) as [Value, string][]).find(
    ([value, said]) => foldedHeading(said) === wanted || foldedHeading(value) === wanted,
  );
  return found === undefined ? null : found[0];
}

/** No list that people keep has more rows; the rest is counted as left out. */
const mostRows = 10_000;

/** Reads the rows under a header one by one; what cannot be read costs no other row. */
export function readRows<Row>(
  cells: readonly (readonly string[])[],
  {
    start,
    unknown,
    missing,
  }: { readonly start: number; readonly unknown: readonly string[]; readonly missing: string },
  read: (cells: readonly string[]) => { readonly row: Row; readonly doubts: readonly string[] } | null,
): ReadList<Row> {
  const warnings: ListWarning[] = unknown.map((heading) => ({
    line: start + 1,
    message: `The column “${heading.slice(0, 60)}” is not known and was left out.`,
  }));
  const rows: { readonly line: number; readonly row: Row }[] = [];
  let skipped = 0;
  for (let index = start + 1; index < cells.length; index += 1) {
    const row = cells[index] ?? [];
    if (row.every((cell) => cell.trim() === '')) continue;
    const found = rows.length < mostRows ? read(row) : null;
    if (found === null) {
      skipped += 1;
      if (rows.length < mostRows) warnings.push({ line: index + 1, message: missing });
      continue;
    }
    for (const message of found.doubts) warnings.push({ line: index + 1, message });
    rows.push({ line: index + 1, row: found.row });
  }
  if (rows.length === mostRows && skipped > 0)
    warnings.push({ message: `Only the first ${mostRows} rows were read.` });
  return { rows, skipped, warnings };
}
