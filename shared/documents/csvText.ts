/** What a spreadsheet would take for a formula, or one that has been guarded before; a plain number is none. */
const formula = /^'*[=+\-@\t]/u;
const number = /^-?\d+(?:\.\d+)?$/u;

/** A cell that no spreadsheet runs: what looks like a formula has an apostrophe before it, which `withoutGuard` takes off. */
function guarded(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was written to a file that no spreadsheet shall run. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Cells as a CSV file that Excel opens with its accents: UTF-8 with a mark, commas, quotes where they are needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[",;|\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
