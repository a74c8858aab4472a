import { strToU8, zipSync } from 'fflate';

import type { Piecewise } from '#models/piecewise.ts';
import { columnLetters } from '#models/workbook/columnLetters.ts';
import type { TableSheet } from '#models/workbook/writeBook.ts';

import { stylesXml } from './xlsxLook.ts';
import { listsSheet, quoted, sheetXml } from './xlsxSheetXml.ts';
import { cellXml } from './xlsxText.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Filters, headings that are printed on each page, and the names of columns. */
function namesOf({ name, kind, columns, rows }: TableSheet, index: number): readonly string[] {
  if (kind !== 'table') return [];
  const at = (place: string) => `${cellXml(quoted(name))}!${place}`;
  const corner = columnLetters(columns.length - 1);
  const own = columns.flatMap((column, place) => {
    const letters = columnLetters(place);
    return column.name === undefined
      ? []
      : [
          `<definedName name="${cellXml(column.name)}" hidden="1">${at(`$${letters}:$${letters}`)}</definedName>`,
        ];
  });
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${at(`$A$1:$${corner}$${rows.length + 1}`)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${at('$A:$A')},${at('$1:$1')}</definedName>`,
    ...own,
  ];
}

function workbookXml(sheets: readonly TableSheet[]): string {
  const tabs = sheets.map(({ name, kind }, index) => {
    const state = kind === 'hidden' ? ' state="veryHidden"' : '';
    return `<sheet name="${cellXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = sheets.flatMap(namesOf);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`;
}

function fixedParts(count: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const types = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${content}.worksheet+xml"/>`,
  );
  const targets = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${targets.join('')}<Relationship Id="rId${count + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
  };
}

function sheetOfLists(lists: readonly (readonly string[])[]): TableSheet {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return {
    name: listsSheet,
    kind: 'hidden',
    columns: lists.map(() => ({ heading: '', width: 20 })),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
  };
}

/** Writes sheets as an Excel file (.xlsx) with pauses, counted in sheets: the same sheets give the same bytes. */
export function* writingXlsx(sheets: readonly TableSheet[]): Piecewise<Uint8Array> {
  const lists: (readonly string[])[] = [];
  const written: string[] = [];
  for (const sheet of sheets) {
    yield { done: written.length, total: sheets.length + 1 };
    written.push(sheetXml(sheet, lists));
  }
  const all = lists.length === 0 ? sheets : [...sheets, sheetOfLists(lists)];
  for (const sheet of all.slice(sheets.length)) written.push(sheetXml(sheet, []));
  const texts = { ...fixedParts(all.length), 'xl/workbook.xml': workbookXml(all) };
  const parts = Object.fromEntries([
    ...Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)] as const),
    ...written.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(xml)] as const),
  ]);
  yield { done: sheets.length, total: sheets.length + 1 };
  // A fixed time, by the clock of wherever it is written.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}
