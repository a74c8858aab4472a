import { htmlCharacters } from '#models/htmlText.ts';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;

/** Tags that begin a line of their own. */
const breaking = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);
/** What is no text of the page. */
const unread = new Set(['style', 'script', 'head', 'template', 'xml']);

const tagPattern = /<!--[\s\S]*?(?:-->|$)|<!?(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu;

function spanOf(attributes: string, name: 'rowspan' | 'colspan'): number {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

/** Cells as they come, laid out in rows with regard to cells that span several. */
class Layout {
  readonly rows: (string | undefined)[][] = [];
  #row = -1;
  #column = 0;
  #open: { text: string; readonly attributes: string } | null = null;

  beginRow(): void {
    this.endCell();
    this.#row += 1;
    this.#column = 0;
    if (this.#row < MOST_ROWS) this.rows[this.#row] ??= [];
  }

  beginCell(attributes: string): void {
    this.endCell();
    if (this.#row < 0) this.beginRow();
    this.#open = { text: '', attributes };
  }

  endTable(): void {
    this.endCell();
    // Spans end with their table.
    this.#row = this.rows.length - 1;
    this.beginRow();
  }

  add(text: string): void {
    if (this.#open !== null) this.#open.text += text;
  }

  endCell(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || this.#row >= MOST_ROWS) return;
    const text = open.text
      .split('\n')
      .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
    while (this.rows[this.#row]?.[this.#column] !== undefined) this.#column += 1;
    const width = Math.min(spanOf(open.attributes, 'colspan'), MOST_COLUMNS);
    const last = Math.min(this.#row + spanOf(open.attributes, 'rowspan'), MOST_ROWS);
    for (let row = this.#row; row < last; row += 1) {
      const cells = (this.rows[row] ??= []);
      for (let right = 0; right < width && this.#column + right < MOST_COLUMNS; right += 1)
        cells[this.#column + right] = right === 0 ? text : '';
    }
    this.#column += width;
  }
}

/**
 * The cells of the tables in a piece of HTML, as a clipboard has it: their words alone, a line for each paragraph
 * or item; a merged cell says the same in every row it spans. Null without a table. Nothing is run or shown; never throws.
 */
export function htmlCells(html: string): readonly (readonly string[])[] | null {
  const layout = new Layout();
  let depth = 0;
  let skipping: string | null = null;
  let from = 0;
  for (const match of html.matchAll(tagPattern)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (skipping === null && depth > 0)
      layout.add(htmlCharacters(html.slice(from, match.index).replaceAll(/\s+/gu, ' ')));
    from = match.index + whole.length;
    const isEnd = slash === '/';
    if (skipping !== null) {
      if (isEnd && tag === skipping) skipping = null;
    } else if (unread.has(tag) && !isEnd && !attributes.endsWith('/')) skipping = tag;
    else if (tag === 'table') {
      // A table within a cell is part of its words; one behind another goes on under an empty row.
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
      if (isEnd && depth === 0) layout.endTable();
      else if (depth > 1) layout.add('\n');
    } else if (depth > 1) {
      if (tag === 'td' || tag === 'th' || breaking.has(tag)) layout.add('\n');
    } else if (depth === 1) {
      if (tag === 'tr' && !isEnd) layout.beginRow();
      else if (tag === 'td' || tag === 'th') {
        if (isEnd) layout.endCell();
        else layout.beginCell(attributes);
      } else if (breaking.has(tag)) layout.add('\n');
    }
  }
  layout.endCell();
  while (layout.rows.length > 0 && layout.rows.at(-1)?.length === 0) layout.rows.pop();
  if (layout.rows.length === 0) return null;
  return layout.rows.map((row) => Array.from({ length: row.length }, (_none, index) => row[index] ?? ''));
}
