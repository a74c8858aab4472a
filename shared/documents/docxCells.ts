import { SaxesParser } from 'saxes';

import { type Result, success } from '#models/result.ts';

import { docxPart } from './docxText.ts';

/** How many columns a merged cell may span; a file may say anything. */
const MOST_SPANNED = 60;

type OpenRow = { readonly cells: string[]; column: number };

/** What is open of one table; tables within a cell are part of its words. */
type OpenTable = {
  readonly rows: string[][];
  row: OpenRow | null;
  cell: { words: string; span: number; isMergedOn: boolean } | null;
};

/** The words of a cell, a line for each paragraph. */
const tidied = (words: string) =>
  words
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

function endCell({ rows, row, cell }: OpenTable): void {
  if (row === null || cell === null) return;
  // A cell merged over rows says the same in each; over columns it stands once.
  const above = rows.at(-1)?.[row.column] ?? '';
  row.cells[row.column] = cell.isMergedOn ? above : tidied(cell.words);
  for (let right = 1; right < cell.span; right += 1) row.cells[row.column + right] = '';
  row.column += cell.span;
}

/** The tables of a Word file (.docx) as cells, in their order. Never throws. */
export function docxTables(bytes: Uint8Array): Result<readonly (readonly (readonly string[])[])[]> {
  const part = docxPart(bytes);
  if (!part.ok) return part;
  const parser = new SaxesParser({ position: false });
  const tables: (readonly (readonly string[])[])[] = [];
  let [open, depth, isText, skipped]: [OpenTable | null, number, boolean, number] = [null, 0, false, 0];
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const said: unknown = attributes['w:val'];
    const value = typeof said === 'string' ? said : '';
    if (name === 'mc:Fallback') skipped += 1;
    isText = name === 'w:t';
    if (name === 'w:tbl') {
      depth += 1;
      open ??= { rows: [], row: null, cell: null };
    }
    const table = open;
    if (table === null || skipped > 0) return;
    const { cell } = table;
    if (name === 'w:tr' && depth === 1) table.row = { cells: [], column: 0 };
    else if (name === 'w:tc' && depth === 1) table.cell = { words: '', span: 1, isMergedOn: false };
    else if (cell !== null && depth === 1 && name === 'w:gridSpan')
      cell.span = Math.min(Math.max(1, Number(value) || 1), MOST_SPANNED);
    else if (cell !== null && depth === 1 && name === 'w:vMerge') cell.isMergedOn = value !== 'restart';
    else if (cell !== null && (name === 'w:br' || name === 'w:cr')) cell.words += '\n';
    else if (cell !== null && name === 'w:tab') cell.words += ' ';
  });
  parser.on('text', (text) => {
    if (isText && skipped === 0 && open?.cell) open.cell.words += text;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'mc:Fallback') skipped -= 1;
    if (open === null) return;
    if (name === 'w:p' && open.cell !== null) open.cell.words += '\n';
    if (name === 'w:tc' && depth === 1) {
      endCell(open);
      open.cell = null;
    }
    if (name === 'w:tr' && depth === 1 && open.row !== null) {
      open.rows.push(Array.from(open.row.cells, (cell) => cell ?? ''));
      open.row = null;
    }
    if (name !== 'w:tbl') return;
    depth -= 1;
    if (depth > 0) return;
    tables.push(open.rows);
    open = null;
  });
  const xml = part.value;
  for (let at = 0; at < xml.length && !isBroken; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  return success(tables);
}
