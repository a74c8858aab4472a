/** What decides how a cell looks. */
type Cell = {
  readonly isWorkedOut: boolean;
  readonly value: unknown;
  readonly isTitle?: boolean;
  readonly isLabel?: boolean;
};

const styles = {
  plain: 0,
  heading: 1,
  text: 2,
  workedOutText: 3,
  number: 4,
  workedOutNumber: 5,
  date: 6,
  title: 7,
  words: 8,
  label: 9,
} as const;

/** The number of the style of a cell in a sheet of a kind. */
export function styleOf(
  kind: 'table' | 'text' | 'hidden' | 'heading',
  { isWorkedOut, value, isTitle, isLabel }: Cell,
): number {
  if (kind === 'heading') return styles.heading;
  if (kind === 'hidden') return styles.text;
  if (kind === 'text')
    return isTitle === true ? styles.title : isLabel === true ? styles.label : styles.words;
  if (typeof value === 'number') return isWorkedOut ? styles.workedOutNumber : styles.number;
  if (typeof value === 'object' && value !== null) return styles.date;
  return isWorkedOut ? styles.workedOutText : styles.text;
}

// Text (49) as the format of text cells: what is typed there stays as it is, "1-2" is no date and "=x" no formula.
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const topped = '<alignment vertical="top"/>';
const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>`,
  `<xf numFmtId="49" fontId="2" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf>`,
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${topped}</xf>`,
  `<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${topped}</xf>`,
  `<xf numFmtId="164" fontId="2" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${topped}</xf>`,
  `<xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${topped}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>`,
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${wrapped}</xf>`,
];

const font = (marks: string, colour: string, size = 11) =>
  `<font>${marks}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`;

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The styles of every workbook we write. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  `<fonts count="4">${font('', '000000')}${font('<b/>', '1A2B3C')}${font('', '4A4A4A')}${font('<b/>', '000000', 16)}</fonts>`,
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('DCE6EE')}${solid('F3F3F3')}</fills>`,
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7A8A99"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
