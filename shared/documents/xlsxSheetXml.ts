import { type CellValue, mostInCell } from '#models/workbook/cellValue.ts';
import { columnLetters } from '#models/workbook/columnLetters.ts';
import type { TableSheet } from '#models/workbook/writeBook.ts';

import { styleOf } from './xlsxLook.ts';
import { cellXml } from './xlsxText.ts';

const DAY_MS = 86_400_000;
/** Excel counts days from 30 December 1899. */
const EPOCH_DAYS = 25_569;
/** So many rows below the last one can be filled in with the same choices. */
const ROOM = 500;
/** Height of a line in points; a row of Excel is at most 409 high. */
const LINE_POINTS = 15;
const MOST_LINES = 27;
/** Letters are narrower than digits, but words break early. */
const CHARACTERS_A_UNIT = 1.05;

/** The sheet that holds the choices of columns: a list in the column itself cannot hold every text. */
export const listsSheet = 'Wherefore lists';

/** The name of a sheet in an address. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function cell(value: CellValue, place: string, style: number): string {
  if (value === null || value === '') return `<c r="${place}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'object')
    return `<c r="${place}" s="${style}"><v>${value.day / DAY_MS + EPOCH_DAYS}</v></c>`;
  // Its own string, never a formula: whatever it begins with, a program shows it as it is.
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value.slice(0, mostInCell))}</t></is></c>`;
}

/** How many lines a text fills in a column; programs do not all work that out when they open a file. */
function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1;
  const room = Math.max(1, width * CHARACTERS_A_UNIT);
  const lines = value.slice(0, MOST_LINES * 200).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

type Row = {
  readonly number: number;
  readonly values: readonly CellValue[];
  readonly style: (column: number, value: CellValue) => number;
};

function rowXml({ columns }: TableSheet, { number, values, style }: Row): string {
  const cells = values.map((value, column) =>
    cell(value, `${columnLetters(column)}${number}`, style(column, value)),
  );
  const high = values.map((value, column) => {
    const of = columns[column];
    return of === undefined || of.isHidden === true ? 1 : linesOf(value, of.width);
  });
  const lines = Math.min(MOST_LINES, Math.max(1, ...high));
  return `<row r="${number}" ht="${lines * LINE_POINTS}">${cells.join('')}</row>`;
}

function rowsXml(sheet: TableSheet): string {
  const { columns, rows, kind } = sheet;
  const heading: Row = {
    number: 1,
    values: columns.map((column) => column.heading),
    style: () => styleOf('heading', { isWorkedOut: false, value: '' }),
  };
  const body = rows.map((values, index) =>
    rowXml(sheet, {
      number: index + (kind === 'table' ? 2 : 1),
      values,
      style: (column, value) =>
        styleOf(kind, {
          isWorkedOut: columns[column]?.isWorkedOut === true,
          value,
          isTitle: index === 0,
          isLabel: column === 0,
        }),
    }),
  );
  return `${kind === 'table' ? rowXml(sheet, heading) : ''}${body.join('')}`;
}

function columnsXml({ columns, kind }: TableSheet): string {
  return columns
    .map(({ width, isHidden, isWorkedOut }, index) => {
      const style = styleOf(kind, { isWorkedOut: isWorkedOut === true, value: '' });
      const hidden = isHidden === true ? ' hidden="1"' : '';
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${style}"${hidden}/>`;
    })
    .join('');
}

/** Which choices the columns of a sheet offer; the lists are added to those there are. */
function choicesXml({ columns, rows }: TableSheet, lists: (readonly string[])[]): string {
  const last = rows.length + 1 + ROOM;
  const rules = columns.flatMap(({ choices = [] }, column) => {
    if (choices.length === 0) return [];
    const list = columnLetters(lists.push(choices) - 1);
    const letters = columnLetters(column);
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${last}"><formula1>${cellXml(quoted(listsSheet))}!$${list}$1:$${list}$${choices.length}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** One sheet as XML. */
export function sheetXml(sheet: TableSheet, lists: (readonly string[])[]): string {
  const isTable = sheet.kind === 'table';
  const corner = columnLetters(Math.max(0, sheet.columns.length - 1));
  const pane = isTable
    ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>'
    : '';
  // A page of words fits one page; a table goes over as many as it needs.
  const page = isTable ? 'scale="60"' : 'fitToWidth="1" fitToHeight="0"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    isTable ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="${isTable ? 1 : 0}" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/><cols>${columnsXml(sheet)}</cols>`,
    `<sheetData>${rowsXml(sheet)}</sheetData>`,
    isTable ? `<autoFilter ref="A1:${corner}${sheet.rows.length + 1}"/>` : '',
    isTable ? choicesXml(sheet, lists) : '',
    isTable ? '<printOptions gridLines="1"/>' : '',
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" ${page}/>`,
    '</worksheet>',
  ].join('');
}
