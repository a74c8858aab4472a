import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { readSheetStamp } from '#models/workbook/stamp.ts';
import type { SheetKey } from '#models/workbook/sheetKeys.ts';
import { xlsxSheets } from '#shared/documents/xlsxSheets.ts';
import { columnLetters } from '#models/workbook/columnLetters.ts';
import { cellXml } from '#shared/documents/xlsxText.ts';

const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;

/** An Excel file of ours, edited as a spreadsheet program would: cells by the words of their row and their heading. */
export class EditedFile {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  /** The file as it is now. */
  bytes(): Uint8Array {
    return zipSync(this.#parts);
  }

  #sheet(key: SheetKey) {
    const sheets = xlsxSheets(this.bytes());
    if (!sheets.ok) throw new Error(sheets.error.message);
    const at = sheets.value.findIndex(({ rows }) =>
      rows[0]?.some((cell) => readSheetStamp(cell?.text ?? '')?.key === key),
    );
    const rows = sheets.value[at]?.rows ?? [];
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const columnOf = (heading: string) => {
      const column = rows[0]?.findIndex((cell) => cell?.text === heading) ?? -1;
      if (column < 0) throw new Error(`There is no column ${heading}.`);
      return column;
    };
    return { rows, name, columnOf };
  }

  #change(name: string, change: (xml: string) => string): void {
    const before = strFromU8(this.#parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`Nothing was changed in ${name}.`);
    this.#parts[name] = strToU8(after);
  }

  /** Writes into the cell under a heading, in the row that has these words in any cell. */
  set(
    key: SheetKey,
    { row: words, heading, text }: { readonly row: string; readonly heading: string; readonly text: string },
  ): void {
    const { rows, name, columnOf } = this.#sheet(key);
    const row = rows.findIndex((cells) => cells.some((cell) => cell?.text === words));
    if (row < 0) throw new Error(`There is no row with ${words}.`);
    const place = `${columnLetters(columnOf(heading))}${row + 1}`;
    this.#change(name, (xml) =>
      xml.replace(new RegExp(`<c r="${place}"(?:[^>]*/>|.*?</c>)`, 'u'), () => inline(place, text)),
    );
  }

  /** Adds a row at the end. */
  add(key: SheetKey, cells: Readonly<Record<string, string>>): void {
    const { rows, name, columnOf } = this.#sheet(key);
    const number = rows.length + 1;
    const written = Object.entries(cells)
      .map(([heading, text]) => ({ at: columnOf(heading), text }))
      .sort((one, other) => one.at - other.at)
      .map(({ at, text }) => inline(`${columnLetters(at)}${number}`, text));
    this.#change(name, (xml) =>
      xml.replace('</sheetData>', () => `<row r="${number}">${written.join('')}</row></sheetData>`),
    );
  }

  /** Deletes the row that has these words in any cell. */
  remove(key: SheetKey, words: string): void {
    const { rows, name } = this.#sheet(key);
    const row = rows.findIndex((cells) => cells.some((cell) => cell?.text === words));
    this.#change(name, (xml) => xml.replace(new RegExp(`<row r="${row + 1}".*?</row>`, 'u'), ''));
  }
}
