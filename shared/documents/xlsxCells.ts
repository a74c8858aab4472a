import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

import { type Result, failure, success } from '#models/result.ts';

/** A part of more than this many bytes is no table a person wrote; a small file can pretend to hold one. */
const LARGEST_PART = 100 * 1024 * 1024;
/** All parts that are read, together. */
const LARGEST_FILE = 200 * 1024 * 1024;
const MOST_COLUMNS = 500;
const MOST_ROWS = 100_000;

const unreadable = (what: string) =>
  failure(
    'document/unreadable',
    `${what} Nothing was imported. Open it in Excel, save it as CSV and import that instead.`,
  );

const isWanted = (name: string) =>
  name === 'xl/workbook.xml' ||
  name === 'xl/_rels/workbook.xml.rels' ||
  name === 'xl/sharedStrings.xml' ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(name);

type Handlers = {
  readonly open?: (name: string, attribute: (name: string) => string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Reads XML by its local names; a fault ends it, what was read before stays. */
function readXml(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open?.(local(name), (wanted) => {
      const value: unknown = attributes[wanted];
      return typeof value === 'string' ? value : '';
    });
  });
  parser.on('text', (content) => text?.(content));
  parser.on('closetag', ({ name }) => close?.(local(name)));
  for (let at = 0; at < xml.length && !isBroken; at += 65_536) parser.write(xml.slice(at, at + 65_536));
}

/** The texts that cells refer to by number; readings of Japanese characters (`rPh`) are no part of them. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't';
    },
    text: (text) => {
      if (isText && phonetic === 0) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** The column of a cell's place: "C7" is 2. */
function columnAt(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The rows of a column that are merged into one cell: "B2:B5" is column 1, rows 1 to 4. */
type MergedRows = { readonly column: number; readonly from: number; readonly to: number };

function mergedRows(range: string): MergedRows | null {
  const found = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range);
  if (found === null) return null;
  const [from, to] = [Number(found[2]) - 1, Math.min(Number(found[3]) - 1, MOST_ROWS - 1)];
  return from < 0 || to <= from ? null : { column: columnAt(found[1] ?? ''), from, to };
}

/** A merged cell says the same in every row it spans; side by side it stands once. */
function fillMerged(rows: string[][], merged: readonly MergedRows[]): void {
  for (const { column, from, to } of merged) {
    const text = rows[from]?.[column] ?? '';
    if (text === '' || column >= MOST_COLUMNS) continue;
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
}

function sheetCells(xml: string, strings: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const merged: MergedRows[] = [];
  let [type, value, column, row] = ['', '', 0, -1];
  let isValue = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        const number = Number(attribute('r'));
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
      }
      if (name === 'c') {
        const place = columnAt(attribute('r'));
        column = place >= 0 ? place : column + 1;
        type = attribute('t');
        value = '';
      }
      if (name === 'mergeCell' && merged.length < MOST_ROWS) {
        const range = mergedRows(attribute('ref'));
        if (range !== null) merged.push(range);
      }
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c' || row < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) return;
      const text = type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : value;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
    },
  });
  fillMerged(rows, merged);
  return rows;
}

type SheetFile = { readonly name: string; readonly file: string };

/** The files of the sheets, with their names, in the order of their tabs. */
function sheetFiles(workbook: string, relations: string): readonly SheetFile[] {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target'));
    },
  });
  const files: SheetFile[] = [];
  readXml(workbook, {
    open: (tag, attribute) => {
      const target = tag === 'sheet' ? targets.get(attribute('r:id')) : undefined;
      const name = attribute('name');
      if (target !== undefined)
        files.push({ name, file: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
    },
  });
  return files;
}

/** A sheet of an Excel file: the name of its tab, and its cells as text. */
export type NamedSheet = { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** The sheets of an Excel file (.xlsx) in the order of their tabs. Never throws. */
export function xlsxSheets(bytes: Uint8Array): Result<readonly NamedSheet[]> {
  let total = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_FILE) isTooLarge = true;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return unreadable('This Excel file says it holds more than any person writes.');
    const part = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]));
    if (parts['xl/workbook.xml'] === undefined) return unreadable('This is not an Excel file (.xlsx).');
    const strings = sharedStrings(part('xl/sharedStrings.xml'));
    const named = sheetFiles(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
    const files =
      named.length > 0
        ? named
        : Object.keys(parts)
            .filter((name) => name.startsWith('xl/worksheets/'))
            .sort()
            .map((file) => ({ name: '', file }));
    return success(files.map(({ name, file }) => ({ name, cells: sheetCells(part(file), strings) })));
  } catch {
    return unreadable('This Excel file is damaged and cannot be unpacked.');
  }
}

/** The cells of every sheet of an Excel file (.xlsx) as text, in the order of the tabs. Never throws. */
export function xlsxCells(bytes: Uint8Array): Result<readonly (readonly (readonly string[])[])[]> {
  const sheets = xlsxSheets(bytes);
  return sheets.ok ? success(sheets.value.map(({ cells }) => cells)) : sheets;
}
