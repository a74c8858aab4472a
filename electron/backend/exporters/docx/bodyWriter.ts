import type { Block, FigureBlock, ReferenceEntry } from '#models/report/blocks.ts';
import type { Report, Section } from '#models/report/report.ts';

import type { DrawnFigure } from '../report/drawFigure.ts';
import type { Look } from './look.ts';
import {
  TWENTIETHS,
  field,
  innerLink,
  outerLink,
  paragraph,
  referenceAnchor,
  runsMarkup,
  textRuns,
} from './markup.ts';
import { partIds } from './parts.ts';
import { pictureMarkup } from './pictureMarkup.ts';
import { roadMarkup, tableMarkup } from './tableMarkup.ts';

const LONG_LABEL = 3;
/** Parts of a report before a list of contents is worth its place. */
const CONTENTS_FROM = 5;

const strong = '<w:rPr><w:b/></w:rPr>';
const label = '<w:rPr><w:rStyle w:val="Label"/></w:rPr>';

/** Writes the body of a Word file block by block. */
export class BodyWriter {
  readonly pictures: Uint8Array[] = [];
  readonly #look: Look;
  readonly #hasReferences: boolean;
  readonly #draw: (block: FigureBlock) => DrawnFigure;
  readonly #counts = { Table: 0, Figure: 0, bookmark: 0 };
  #isWide = false;
  /** After a table comes a little room, but not at the end of a page. */
  #isAfterTable = false;
  #body = '';

  constructor(
    report: Report,
    { look, draw }: { readonly look: Look; readonly draw: (block: FigureBlock) => DrawnFigure },
  ) {
    this.#look = look;
    this.#draw = draw;
    this.#hasReferences = report.sections.some(({ id }) => id === 'references');
    this.#add(paragraph('Title', textRuns(report.title)));
    const under = [report.subtitle, report.date].filter((text) => text !== '').join('  ·  ');
    this.#add(paragraph('Subtitle', textRuns(under)));
    if (report.sections.length >= CONTENTS_FROM && !report.isLarge) this.#contents(report.sections);
  }

  /** Begins a part of the report: on a page of its own where it is wide. */
  begin({ id, title }: Pick<Section, 'id' | 'title'>, isWide: boolean): void {
    if (isWide !== this.#isWide) this.#endPages(isWide);
    if (title !== '') this.#add(this.#bookmarked(`section_${id}`, 'Heading1', title));
  }

  /** Writes one block. */
  block(block: Block): void {
    this.#add(this.#markup(block));
    this.#isAfterTable = block.kind === 'table' || block.kind === 'road';
  }

  /** The body as it is in the end. */
  finish(): string {
    // Word wants a paragraph after a table, even at the very end.
    const end = this.#isAfterTable ? paragraph('SectionEnd', '') : '';
    return `${this.#body}${end}${this.#pages(this.#isWide)}`;
  }

  get #bodyWidth(): number {
    const { width, height, margin } = this.#look;
    return (this.#isWide ? height : width) - 2 * margin;
  }

  #add(markup: string): void {
    this.#body += `${this.#isAfterTable ? paragraph('TableEnd', '') : ''}${markup}`;
    this.#isAfterTable = false;
  }

  #markup(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return paragraph(`Heading${block.level}`, textRuns(block.text));
      case 'paragraph':
        return paragraph(
          block.look === 'lead' ? 'Lead' : block.look === 'quiet' ? 'QuietText' : 'BodyText',
          runsMarkup(block.runs, this.#hasReferences),
        );
      case 'statement':
        return paragraph(
          block.label.length > LONG_LABEL ? 'StatementCode' : 'Statement',
          `${textRuns(block.label, label)}<w:r><w:tab/></w:r>${runsMarkup(block.runs, this.#hasReferences)}`,
          block.isFollowed === true ? '<w:keepNext/>' : '',
        );
      case 'quote':
        return paragraph(
          'Quote',
          `${textRuns(`${block.lead}: `, strong)}${runsMarkup(block.runs, this.#hasReferences)}<w:r><w:br/></w:r>${runsMarkup(block.from, this.#hasReferences)}`,
        );
      case 'list':
        return block.items
          .map((runs) => paragraph('ListBullet', runsMarkup(runs, this.#hasReferences)))
          .join('');
      case 'questions':
        return block.items
          .map(
            (item) =>
              paragraph('Question', textRuns(item)) +
              paragraph('WritingLine', '', '<w:keepNext/>').repeat(block.lines - 1) +
              paragraph('WritingLine', ''),
          )
          .join('');
      case 'road':
        return roadMarkup(block.steps, this.#bodyWidth);
      case 'table':
        return `${this.#caption('Table', block.caption, 'Caption')}${tableMarkup(block, { width: this.#bodyWidth, fontSize: this.#look.table, hasReferences: this.#hasReferences })}`;
      case 'figure':
        return this.#figure(block);
      case 'references':
        return block.entries.map((entry) => this.#reference(entry)).join('');
      case 'note':
        return paragraph('Note', runsMarkup(block.runs, this.#hasReferences));
    }
  }

  #caption(kind: 'Table' | 'Figure', text: string, style: string): string {
    this.#counts[kind] += 1;
    const number = field(` SEQ ${kind} \\* ARABIC `, String(this.#counts[kind]));
    return paragraph(style, `${textRuns(`${kind} `)}${number}${textRuns(`. ${text}`)}`);
  }

  #figure(block: FigureBlock): string {
    const drawn = this.#draw(block);
    const number = this.pictures.push(drawn.picture);
    const room = (this.#isWide ? this.#look.width : this.#look.height) - 2 * this.#look.margin - 90;
    const scale = Math.min(this.#bodyWidth / drawn.width, room / drawn.height);
    const picture = pictureMarkup({
      number,
      width: drawn.width * scale,
      height: drawn.height * scale,
      alt: block.alt,
      name: block.caption,
    });
    return paragraph('Figure', picture) + this.#caption('Figure', block.caption, 'FigureCaption');
  }

  #reference({ number, text, link, note }: ReferenceEntry): string {
    const isAtEnd = link !== '' && text.endsWith(link);
    const words = isAtEnd ? text.slice(0, -link.length) : text;
    const linked = link === '' ? '' : `${isAtEnd ? '' : textRuns(' ')}${outerLink(link, link)}`;
    const mark = note === '' ? '' : textRuns(` ${note}`, '<w:rPr><w:rStyle w:val="Quiet"/></w:rPr>');
    const content = `${textRuns(String(number), label)}<w:r><w:tab/></w:r>${textRuns(words)}${linked}${mark}`;
    return this.#bookmarked(referenceAnchor(number), 'Bibliography', content, true);
  }

  #bookmarked(name: string, style: string, content: string, isMarkup = false): string {
    this.#counts.bookmark += 1;
    const id = this.#counts.bookmark;
    const runs = isMarkup ? content : textRuns(content);
    return paragraph(
      style,
      `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`,
    );
  }

  /** A list of contents that leads to the parts, and that Word can bring up to date. */
  #contents(sections: readonly Section[]): void {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\n \\z </w:instrText></w:r>${mark('separate')}`;
    const shown = sections.filter(({ title }) => title !== '');
    this.#add(paragraph('TOCHeading', textRuns('Contents')));
    shown.forEach(({ id, title }, index) => {
      const link = innerLink(`section_${id}`, textRuns(title));
      const isLast = index === shown.length - 1;
      this.#add(paragraph('TOC1', `${index === 0 ? begin : ''}${link}${isLast ? mark('end') : ''}`));
    });
  }

  #pages(isWide: boolean): string {
    const { width, height, margin } = this.#look;
    const twentieths = (points: number) => Math.round(points * TWENTIETHS);
    const [across, down] = isWide ? [height, width] : [width, height];
    const edge = twentieths(margin);
    return `<w:sectPr><w:footerReference w:type="default" r:id="${partIds.footer}"/><w:pgSz w:w="${twentieths(across)}" w:h="${twentieths(down)}"${isWide ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="${twentieths(30)}" w:footer="${twentieths(28)}" w:gutter="0"/></w:sectPr>`;
  }

  #endPages(isWide: boolean): void {
    this.#isAfterTable = false;
    this.#add(`<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>${this.#pages(this.#isWide)}</w:pPr></w:p>`);
    this.#isWide = isWide;
  }
}
