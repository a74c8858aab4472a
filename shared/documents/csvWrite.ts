import { type CellValue, printed } from '#models/workbook/cellValue.ts';
import type { TableSheet } from '#models/workbook/writeBook.ts';

/**
 * What a spreadsheet program takes for the beginning of a formula, an Asian full-width sign included (CWE-1236), with
 * the apostrophes that were there before it.
 */
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/u;

/** A text that no program takes for a formula: an apostrophe goes before what would begin one. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away again. */
export function unharmed(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function field(value: CellValue): string {
  // A number can begin with a minus and is no formula.
  const text = typeof value === 'string' ? harmless(printed(value)) : printed(value);
  return /[",;\n\r\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One sheet as a CSV file that Excel reads as UTF-8: with its mark, commas, and line ends of Windows. */
export function csvText({ columns, rows }: TableSheet): string {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) => cells.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
