import { type OfficePart, xmlPart } from '../office/package.ts';
import { ink } from '../report/ink.ts';
import { type Look } from './look.ts';
import { TWENTIETHS } from './markup.ts';

/** The namespaces of a WordprocessingML part. */
export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const font = 'Arial';

const twentieths = (points: number) => Math.round(points * TWENTIETHS);
/** Sizes of type are in half points. */
const size = (points: number) =>
  `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
const colour = (value: string) => `<w:color w:val="${value}"/>`;
const line = (height: number) => `w:line="${Math.round(height * 240)}" w:lineRule="auto"`;

type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  /** Shown among the styles one would choose. */
  readonly isOffered?: boolean;
};

/** Names that Word has itself. */
const known: ReadonlySet<string> = new Set([
  'Normal',
  'Title',
  'Subtitle',
  'heading 1',
  'heading 2',
  'heading 3',
  'Body Text',
  'Quote',
  'List Bullet',
  'caption',
  'Bibliography',
  'toc 1',
  'TOC Heading',
  'footer',
]);

function paragraphStyle({
  id,
  name,
  basedOn = 'Normal',
  next,
  paragraph = '',
  run = '',
  isOffered = true,
}: ParagraphStyle) {
  const own = known.has(name) ? '' : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${own} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}${isOffered ? '<w:qFormat/>' : ''}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;
}

const spacing = (before: number, after: number, height = '') =>
  `<w:spacing w:before="${twentieths(before)}" w:after="${twentieths(after)}"${height === '' ? '' : ` ${height}`}/>`;

function headings(look: Look): string {
  const heading = (level: 1 | 2 | 3, points: number, before: number) =>
    paragraphStyle({
      id: `Heading${level}`,
      name: `heading ${level}`,
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, level === 1 ? 6 : 3, line(1.1))}<w:outlineLvl w:val="${level - 1}"/>`,
      run: `<w:b/><w:bCs/>${colour(ink.text)}${size(points)}`,
    });
  return [
    paragraphStyle({
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      paragraph: `<w:keepNext/>${spacing(0, 4, line(1.1))}`,
      run: `<w:b/><w:bCs/>${colour(ink.text)}${size(look.title)}`,
    }),
    paragraphStyle({
      id: 'Subtitle',
      name: 'Subtitle',
      next: 'BodyText',
      paragraph: spacing(0, look.text),
      run: `${colour(ink.muted)}${size(look.text + 1)}`,
    }),
    heading(1, look.heading1, look.beforeHeading1),
    heading(2, look.heading2, look.beforeHeading2),
    heading(3, look.heading3, look.beforeHeading2),
  ].join('');
}

function texts(look: Look): string {
  const hanging = (indent: number) =>
    `<w:ind w:left="${twentieths(indent)}" w:hanging="${twentieths(indent)}"/>`;
  return [
    paragraphStyle({ id: 'BodyText', name: 'Body Text' }),
    paragraphStyle({ id: 'Lead', name: 'Lead', run: size(look.text + 1) }),
    paragraphStyle({
      id: 'Statement',
      name: 'Statement',
      paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="${twentieths(look.indent)}"/></w:tabs>${hanging(look.indent)}`,
    }),
    paragraphStyle({
      id: 'StatementCode',
      name: 'Statement with code',
      basedOn: 'Statement',
      paragraph: `<w:tabs><w:tab w:val="left" w:pos="${twentieths(look.indent * 2.4)}"/></w:tabs>${hanging(look.indent * 2.4)}`,
    }),
    paragraphStyle({
      id: 'Quote',
      name: 'Quote',
      paragraph: `<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="${ink.hairline}"/></w:pBdr><w:ind w:left="${twentieths(look.indent + 8)}"/>`,
    }),
    paragraphStyle({
      id: 'QuietText',
      name: 'Quiet text',
      paragraph: `<w:keepNext/>${spacing(0, 4)}<w:ind w:left="${twentieths(look.indent)}"/>`,
      run: `${colour(ink.muted)}${size(look.small)}`,
    }),
    paragraphStyle({
      id: 'Note',
      name: 'Note',
      paragraph: '<w:keepNext/>',
      run: `${colour(ink.muted)}${size(look.small + (look.text > 12 ? 1 : 0))}`,
    }),
    paragraphStyle({
      id: 'ListBullet',
      name: 'List Bullet',
      paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(0, look.after - 2)}`,
    }),
    paragraphStyle({
      id: 'Question',
      name: 'Question',
      paragraph: `<w:keepNext/>${spacing(Math.min(look.beforeHeading1, 12), 0)}`,
      run: '<w:b/>',
    }),
    paragraphStyle({
      id: 'WritingLine',
      name: 'Writing line',
      paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${ink.strong}"/><w:between w:val="single" w:sz="4" w:space="1" w:color="${ink.strong}"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="${twentieths(26)}" w:lineRule="exact"/>`,
      isOffered: false,
    }),
    paragraphStyle({
      id: 'Caption',
      name: 'caption',
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(look.after * 2, 4)}`,
      run: `<w:b/><w:bCs/>${colour(ink.muted)}${size(look.small)}`,
    }),
    paragraphStyle({
      id: 'FigureCaption',
      name: 'Figure caption',
      basedOn: 'Caption',
      next: 'BodyText',
      paragraph: `<w:keepNext w:val="0"/>${spacing(4, look.after * 2)}`,
    }),
    paragraphStyle({
      id: 'Figure',
      name: 'Figure',
      paragraph: `<w:keepNext/>${spacing(look.after, 0, line(1))}`,
    }),
    paragraphStyle({
      id: 'TableText',
      name: 'Table text',
      paragraph: spacing(2, 2, line(1.15)),
      run: size(look.table),
    }),
    paragraphStyle({
      id: 'TableHeading',
      name: 'Table heading',
      basedOn: 'TableText',
      paragraph: '<w:keepNext/>',
      run: '<w:b/><w:bCs/>',
    }),
    paragraphStyle({
      id: 'Bibliography',
      name: 'Bibliography',
      paragraph: `<w:tabs><w:tab w:val="left" w:pos="${twentieths(look.indent)}"/></w:tabs>${hanging(look.indent)}`,
    }),
    paragraphStyle({
      id: 'TOC1',
      name: 'toc 1',
      paragraph: spacing(0, 1, line(1.15)),
      run: size(look.small + 0.5),
      isOffered: false,
    }),
    paragraphStyle({
      id: 'TOCHeading',
      name: 'TOC Heading',
      run: `<w:b/>${size(look.heading2)}`,
      isOffered: false,
    }),
    paragraphStyle({
      id: 'Footer',
      name: 'footer',
      paragraph: '<w:jc w:val="center"/>',
      run: `${colour(ink.muted)}${size(Math.min(look.small, 9))}`,
      isOffered: false,
    }),
    paragraphStyle({
      id: 'TableEnd',
      name: 'Table end',
      paragraph: `<w:spacing w:before="0" w:after="0" w:line="${twentieths(look.after * 1.5)}" w:lineRule="exact"/>`,
      isOffered: false,
    }),
    paragraphStyle({
      id: 'SectionEnd',
      name: 'Section end',
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
      run: size(1),
      isOffered: false,
    }),
  ].join('');
}

function characters(): string {
  return [
    characterStyle('Keyword', 'Keyword', `<w:smallCaps/>${colour(ink.muted)}<w:spacing w:val="8"/>`),
    characterStyle('Gap', 'Gap', `<w:b/>${colour(ink.muted)}`),
    characterStyle('Quiet', 'Quiet', colour(ink.muted)),
    characterStyle('Label', 'Label', `<w:b/>${colour(ink.muted)}`),
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>${colour(ink.accent)}<w:u w:val="single"/></w:rPr></w:style>`,
  ].join('');
}

const border = (edge: string, value = ink.hairline as string) =>
  `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${value}"/>`;

const tables = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${border('top', ink.strong)}${border('bottom', ink.strong)}${border('insideH')}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ink.band}"/></w:tcPr></w:tblStylePr></w:style>`;

/** The styles of a document: Word's own names for headings, captions, lists and quotes, so that its tools find them. */
export function stylesPart(look: Look): OfficePart {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${colour(ink.text)}${size(look.text)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, look.after, line(look.lineHeight))}</w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = paragraphStyle({ id: 'Normal', name: 'Normal' });
  return xmlPart(
    'word/styles.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
    `<w:styles ${wordNamespaces}>${defaults}${normal}${headings(look)}${texts(look)}${characters()}${tables}</w:styles>`,
  );
}
