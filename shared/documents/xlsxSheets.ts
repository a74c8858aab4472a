import { strFromU8, unzipSync } from 'fflate';

import { type Result, failure, success } from '#models/result.ts';
import type { TypedCell } from '#models/workbook/cellValue.ts';

import { readXml } from './readXml.ts';
import { dateStyles } from './xlsxStyles.ts';
import { cellText } from './xlsxText.ts';

/** A part, or all together, of more than this many bytes is no table a person wrote; a small file can pretend to hold one. */
const LARGEST_PART = 100 * 1024 * 1024;
const LARGEST_ALL = 200 * 1024 * 1024;
const MOST_SHEETS = 100;
/** Of one sheet. */
const MOST_COLUMNS = 500;
const MOST_ROWS = 100_000;
const MOST_CELLS = 4_000_000;

/** The rows of a column that are merged into one cell: "B2:B5" is column 1, rows 1 to 4. */
export type MergedRows = { readonly column: number; readonly from: number; readonly to: number };

/** A sheet as it stands in the file; rows and cells that are empty may be missing. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly (TypedCell | undefined)[])[];
  readonly merged: readonly MergedRows[];
  /** Names that somebody, or we, have given to whole columns: name → column, counted from 0. */
  readonly columnNames: ReadonlyMap<string, number>;
};

const unreadable = (what: string) =>
  failure(
    'document/unreadable',
    `${what} Nothing was imported. Open it in Excel, save it as CSV and import that instead.`,
  );

const isWanted = (name: string) =>
  name === 'xl/workbook.xml' ||
  name === 'xl/_rels/workbook.xml.rels' ||
  name === 'xl/sharedStrings.xml' ||
  name === 'xl/styles.xml' ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(name);

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
      if (name === 'si') strings.push(cellText(current));
    },
  });
  return strings;
}

/** The column of a cell's place: "C7" is 2. */
export function columnAt(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function mergedRows(range: string): MergedRows | null {
  const found = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range);
  if (found === null) return null;
  const [from, to] = [Number(found[2]) - 1, Math.min(Number(found[3]) - 1, MOST_ROWS - 1)];
  return from < 0 || to <= from ? null : { column: columnAt(found[1] ?? ''), from, to };
}

type Written = {
  readonly type: string;
  readonly value: string;
  readonly isDate: boolean;
  readonly isFormula: boolean;
};

function cellOf(
  { type, value, isDate, isFormula }: Written,
  strings: readonly string[],
): TypedCell | undefined {
  const cell = (kind: TypedCell['kind'], text: string) =>
    text === '' ? undefined : { kind, text, isFormula };
  if (type === 's') return cell('text', strings[Number(value)] ?? '');
  if (type === 'e') return cell('error', value);
  if (type === 'b') return cell('boolean', value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'str' || type === 'inlineStr') return cell('text', cellText(value));
  return cell(isDate || type === 'd' ? 'date' : 'number', value);
}

type SheetParts = { readonly strings: readonly string[]; readonly dates: ReadonlySet<number> };

function sheetRows(xml: string, { strings, dates }: SheetParts): Pick<Sheet, 'rows' | 'merged'> | null {
  const rows: (TypedCell | undefined)[][] = [];
  const merged: MergedRows[] = [];
  let [type, value, column, row, count] = ['', '', 0, -1, 0];
  let [isValue, isDate, isFormula] = [false, false, false];
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
        isDate = dates.has(Number(attribute('s') || '0'));
        isFormula = false;
        value = '';
      }
      if (name === 'f') isFormula = true;
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
      const cell = cellOf({ type, value, isDate, isFormula }, strings);
      if (cell === undefined || count > MOST_CELLS) return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      count += Math.max(1, column + 1 - cells.length);
      while (cells.length < column) cells.push(undefined);
      cells[column] = cell;
    },
  });
  return count > MOST_CELLS ? null : { rows, merged };
}

/** The sheets in the order of their tabs: name and file; and the names that whole columns have been given. */
function sheetFiles(workbook: string, relations: string) {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target'));
    },
  });
  const files: { readonly name: string; readonly file: string }[] = [];
  const names: { name: string; at: string }[] = [];
  let isName = false;
  readXml(workbook, {
    open: (name, attribute) => {
      const target = name === 'sheet' ? targets.get(attribute('r:id')) : undefined;
      if (target !== undefined)
        files.push({
          name: attribute('name'),
          file: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        });
      isName = name === 'definedName' && names.length < 10_000;
      if (isName) names.push({ name: attribute('name'), at: '' });
    },
    text: (text) => {
      const last = names.at(-1);
      if (isName && last !== undefined) last.at += text;
    },
    close: () => {
      isName = false;
    },
  });
  return { files, names };
}

/** The columns of one sheet that have names: `'Our boxes'!$C:$C`, or a part of such a column. */
function columnNamesOf(sheet: string, names: readonly { readonly name: string; readonly at: string }[]) {
  const found = new Map<string, number>();
  for (const { name, at } of names) {
    const place =
      /^(?:'((?:[^']|'')*)'|([^'!]*))!\$([A-Z]{1,3})(?:\$\d+)?(?::\$([A-Z]{1,3})(?:\$\d+)?)?$/u.exec(
        at.slice(0, 200),
      );
    const of = place?.[1]?.replaceAll("''", "'") ?? place?.[2];
    if (place !== null && of === sheet && (place[4] ?? place[3]) === place[3])
      found.set(name, columnAt(place[3] ?? ''));
  }
  return found;
}

/** The sheets of an Excel file (.xlsx) in the order of their tabs, cell by cell. Never throws. */
export function xlsxSheets(bytes: Uint8Array): Result<readonly Sheet[]> {
  let all = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        all += originalSize;
        isTooLarge ||= originalSize > LARGEST_PART || all > LARGEST_ALL;
        return !isTooLarge;
      },
    });
    const tooLarge = () => unreadable('This Excel file says it holds more than any person writes.');
    if (isTooLarge) return tooLarge();
    const part = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]));
    if (parts['xl/workbook.xml'] === undefined) return unreadable('This is not an Excel file (.xlsx).');
    const strings = sharedStrings(part('xl/sharedStrings.xml'));
    const dates = dateStyles(part('xl/styles.xml'));
    const { files: named, names } = sheetFiles(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
    const files =
      named.length > 0
        ? named
        : Object.keys(parts)
            .filter((name) => name.startsWith('xl/worksheets/'))
            .sort()
            .map((file) => ({ name: '', file }));
    const sheets: Sheet[] = [];
    for (const { name, file } of files.slice(0, MOST_SHEETS)) {
      const read = sheetRows(part(file), { strings, dates });
      if (read === null) return tooLarge();
      sheets.push({ name, ...read, columnNames: columnNamesOf(name, names) });
    }
    return success(sheets);
  } catch {
    return unreadable('This Excel file is damaged and cannot be unpacked.');
  }
}
