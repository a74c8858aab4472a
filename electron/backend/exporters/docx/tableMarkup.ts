import { escapeXml } from '#models/figure/svg.ts';
import type { Runs, TableBlock } from '#models/report/blocks.ts';

import { columnWidths } from '../report/columnWidths.ts';
import { ink } from '../report/ink.ts';
import { TWENTIETHS, paragraph, runsMarkup, textRuns } from './markup.ts';

const LONG_CELL = 700;

function lengthOf(runs: Runs): number {
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 4), 0);
}

const twentieths = (widths: readonly number[]) => widths.map((width) => Math.floor(width * TWENTIETHS));

const cell = (width: number, content: string, more = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;

const grid = (widths: readonly number[]) =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

function tableProperties(widths: readonly number[], caption: string): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${all}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`;
}

const isRight = '<w:jc w:val="right"/>';
const headFill = `<w:shd w:val="clear" w:color="auto" w:fill="${ink.band}"/>`;

/** A table whose header row comes again on each page; `width` and `fontSize` in points. */
export function tableMarkup(
  table: TableBlock,
  {
    width,
    fontSize,
    hasReferences,
  }: { readonly width: number; readonly fontSize: number; readonly hasReferences: boolean },
): string {
  const { caption, columns, rows } = table;
  const widths = twentieths(columnWidths(table, width, fontSize));
  const headings = columns.map(({ title, isNumber }, index) =>
    cell(
      widths[index] ?? 0,
      paragraph('TableHeading', textRuns(title), isNumber === true ? isRight : ''),
      headFill,
    ),
  );
  const body = rows.map((row) => {
    // A row that fills half a page may be cut; others stay in one piece.
    const keeps = row.every((runs) => lengthOf(runs) < LONG_CELL) ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
    const cells = columns.map(({ isNumber }, index) =>
      cell(
        widths[index] ?? 0,
        paragraph('TableText', runsMarkup(row[index] ?? [], hasReferences), isNumber === true ? isRight : ''),
      ),
    );
    return `<w:tr>${keeps}${cells.join('')}</w:tr>`;
  });
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join('')}</w:tr>`;
  return `<w:tbl>${tableProperties(widths, caption)}${grid(widths)}${head}${body.join('')}</w:tbl>`;
}

/** Stages side by side, each with what happens in it; an arrow leads to the next. */
export function roadMarkup(
  steps: readonly { readonly name: string; readonly items: readonly string[] }[],
  width: number,
): string {
  const widths = twentieths(steps.map(() => width / steps.length));
  const filled = (content: string, index: number) =>
    cell(widths[index] ?? 0, content, `<w:shd w:val="clear" w:color="auto" w:fill="${ink.band}"/>`);
  const head = steps.map(({ name }, index) =>
    filled(paragraph('TableHeading', textRuns(index === 0 ? name : `→ ${name}`)), index),
  );
  const items = steps.map((step, index) =>
    filled(
      step.items.length === 0
        ? paragraph('TableText', textRuns('…'))
        : step.items.map((item) => paragraph('TableText', textRuns(`• ${item}`))).join(''),
      index,
    ),
  );
  return `<w:tbl>${tableProperties(widths, 'The stages, one after the other')}${grid(widths)}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${items.join('')}</w:tr></w:tbl>`;
}
