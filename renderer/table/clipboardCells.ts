import { csvCells } from '#shared/documents/csvCells.ts';
import { htmlCells } from '#shared/documents/htmlCells.ts';
import { storableText } from '#shared/documents/storableText.ts';

/** A clipboard with more is not looked at: it must not stop the window. */
const LONGEST = 5_000_000;
const MOST_ROWS = 5_000;

/** The cells on a clipboard: of a table of Excel, Word or Sheets, else of text with tabs; null when there are none. */
export function cellsOnClipboard(data: {
  readonly html: string;
  readonly text: string;
}): readonly (readonly string[])[] | null {
  if (data.html.length + data.text.length > LONGEST) return null;
  const fromTable = htmlCells(data.html);
  if (fromTable !== null) return fromTable.map((row) => row.map(storableText));
  const text = storableText(data.text);
  if (text.trim() === '') return null;
  // Without a tab it is one column: commas and semicolons belong to sentences.
  const cells = text.includes('\t')
    ? csvCells(text, '\t')
    : text.startsWith('"') && text.trimEnd().endsWith('"')
      ? csvCells(text, '\t')
      : looksLikeCsv(text)
        ? csvCells(text)
        : text
            .replace(/\n+$/u, '')
            .split('\n')
            .map((line) => [line]);
  return cells.slice(0, MOST_ROWS);
}

/** True for a text whose first line is a heading row of separated values: somebody copied a CSV file. */
function looksLikeCsv(text: string): boolean {
  const [first = ''] = text.split('\n');
  return (
    /(?:^|[,;|])\s*"?(?:outcomes?|o)(?:\s*\([^)]*\))?"?\s*(?:$|[,;|])/iu.test(first) && /[,;|]/u.test(first)
  );
}

const quotedCell = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Cells as Excel, Word and Sheets take them: text with tabs, and a table. */
export function copiedCells(cells: readonly (readonly string[])[]): {
  readonly text: string;
  readonly html: string;
} {
  const rows = cells
    .map(
      (row) => `<tr>${row.map((cell) => `<td>${escaped(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
    )
    .join('');
  return {
    text: cells.map((row) => row.map(quotedCell).join('\t')).join('\n'),
    html: `<table>${rows}</table>`,
  };
}
