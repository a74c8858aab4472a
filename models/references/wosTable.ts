import type { FoundRecord, FoundRecords } from './foundRecord.ts';
import { linesOf } from './textLines.ts';

/** True for Web of Science's tab-delimited export: its first line is the tags. */
export function isWosTable(text: string): boolean {
  return /^\s*PT\t(?:[A-Z][A-Z0-9]\t){5}/.test(text.slice(0, 200));
}

/** Tags in which several values stand between semicolons, one a line in the other export. */
const LISTS = new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'BE', 'ED', 'C1', 'CR']);

/** The records of Web of Science's tab-delimited export, one a line. Never fails; linear time. */
export function readWosTable(text: string): FoundRecords {
  const records: FoundRecord[] = [];
  let tags: readonly string[] = [];
  for (const { number, text: line } of linesOf(text)) {
    if (!/\S/.test(line)) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (tags.length === 0) {
      tags = cells;
      continue;
    }
    const fields = cells.flatMap((cell, column) => {
      const tag = tags[column] ?? `column ${column + 1}`;
      if (cell === '' || tag === '') return [];
      return [{ tag, line: number, lines: LISTS.has(tag) ? cell.split(';') : [cell] }];
    });
    const problems = cells.length > tags.length ? ['It has more columns than the first line names.'] : [];
    if (fields.length > 0) records.push({ record: records.length + 1, line: number, fields, problems });
  }
  return { records, warnings: [], skipped: 0 };
}
