import { codeBefore } from '../prose/statementCode.ts';
import { oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';
import { columnOf, isCmoHeader } from './cmoHeadings.ts';
import { type Cells, type CmoLayout, type CmoRecord, isFilled } from './cmoRecord.ts';

type Block = {
  readonly from: number;
  readonly named: CmoRecord['cells'];
  readonly rows: (readonly [CmoColumn, readonly string[]])[];
};

/** The blocks of rows that name parts in the column `at`; what stands before, or alone above, names the block. */
function blocksOf(
  cells: Cells,
  at: number,
): { readonly blocks: readonly Block[]; readonly unknown: readonly string[] } {
  const blocks: Block[] = [];
  const unknown: string[] = [];
  let above = '';
  let lastBefore = '';
  cells.forEach((row, index) => {
    const name = row[at] ?? '';
    const rest = row.slice(at + 1);
    const before = row.slice(0, at).find(isFilled) ?? '';
    const column = columnOf(name);
    const hasWords = rest.some(isFilled);
    const last = blocks.at(-1);
    if (column === null || (column === 'code' && !hasWords)) {
      if (isFilled(name) && !hasWords) above = name;
      else if (isFilled(name)) unknown.push(name);
      // Codes above the columns have no name of their own.
      else if (hasWords && last === undefined)
        blocks.push({ from: index + 1, named: {}, rows: [['code', rest]] });
      return;
    }
    // A code merged over the rows of its block stands in each of them.
    const isNamed = before !== '' && before !== lastBefore;
    lastBefore = before === '' ? lastBefore : before;
    const isNext = above !== '' || isNamed || (last?.rows.some(([known]) => known === column) ?? true);
    if (last === undefined || isNext) {
      const codes = last?.rows.length === 1 && last.rows[0]?.[0] === 'code' ? last.rows : [];
      if (codes.length > 0) blocks.pop();
      const words = before === '' ? above : before;
      blocks.push({ from: index + 1, named: namedBy(words), rows: [...codes, [column, rest]] });
      above = '';
    } else last.rows.push([column, rest]);
  });
  return { blocks, unknown };
}

/** Rows named Context, Mechanism, Outcome, each column after them a configuration; or such blocks under each other. */
export function byColumns(cells: Cells): CmoLayout | null {
  const at = [0, 1, 2].find((index) => isCmoHeader(cells.map((row) => row[index] ?? '')));
  if (at === undefined) return null;
  const { blocks, unknown } = blocksOf(cells, at);
  const records = blocks.flatMap(({ from, named, rows }): readonly CmoRecord[] => {
    const width = Math.max(...rows.map(([, row]) => row.length));
    return Array.from({ length: width }, (_none, column) => ({
      line: from,
      alone: '',
      cells: {
        ...named,
        ...Object.fromEntries(
          rows.flatMap(([name, row]) =>
            isFilled(row[column]) ? [[name, (row[column] ?? '').trim()] as const] : [],
          ),
        ),
      },
    })).filter((record) => Object.keys(record.cells).some((name) => name !== 'title' && name !== 'code'));
  });
  const unknownNames = unknown.map((name) => `“${oneLine(name).slice(0, 40)}”`).join(', ');
  return {
    isHeaded: true,
    records,
    warnings: [
      {
        line: 1,
        message: 'The rows of this table name the parts, so each column was read as a configuration.',
      },
      ...(unknown.length === 0
        ? []
        : [{ line: 1, message: `Not taken in, as nobody knows these rows: ${unknownNames}.` }]),
    ],
  };
}

/** The code and title that words before a configuration give it. */
export function namedBy(cell: string): CmoRecord['cells'] {
  const words = oneLine(cell);
  const { code, rest } = codeBefore(words);
  if (code !== '') return rest === '' ? { code } : { code, title: rest };
  if (words === '') return {};
  return /^\S{0,6}\d{1,3}[a-z]?$/iu.test(words) ? { code: words } : { title: words };
}
