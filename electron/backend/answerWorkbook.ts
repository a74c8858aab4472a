import { escapeXml } from '#models/figure/svg.ts';
import { columnName } from '#models/panel/readAnswerSheet.ts';
import { strToU8, zipSync } from 'fflate';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `${schemas}/spreadsheetml/2006/main`;
const relations = `${schemas}/officeDocument/2006/relationships`;
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const fixedParts = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
} as const;

/** A cell as text, never as a formula; an empty one is left out. */
function cellXml(text: string, place: string): string {
  return text === ''
    ? ''
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Writes a table as an Excel file with one sheet: the first two rows and the first column stay in view. */
export function answerWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const data = rows
    .map((row, index) => {
      const cells = row.map((text, column) => cellXml(text, `${columnName(column)}${index + 1}`));
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
  const sheet = `<worksheet xmlns="${main}">${view}<cols><col min="1" max="2" width="20" customWidth="1"/></cols><sheetData>${data}</sheetData></worksheet>`;
  const parts = { ...fixedParts, 'xl/worksheets/sheet1.xml': sheet };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  // A fixed time, so that the same answers give the same bytes.
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** What a spreadsheet program would take for a formula gets an apostrophe before it (CWE-1236). */
const harmless = (text: string) => (/^[=+\-@\t]/u.test(text) ? `'${text}` : text);

/** Writes a table as CSV that Excel reads as UTF-8: its mark, commas, line ends of Windows. */
export function answerCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => {
    const safe = harmless(text);
    return /[",;\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
