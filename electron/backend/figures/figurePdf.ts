import PDFDocument from 'pdfkit';

import type { FigurePage } from '#models/figure/pages.ts';
import { pointsPerPixel } from '#models/figure/paper.ts';
import type { Piecewise, Progress } from '#models/piecewise.ts';

import { withPauses } from '../withPauses.ts';

import { drawShapes, drawWindow } from './pdfShapes.ts';
import { registerFaces } from './pdfText.ts';
import { type SvgNode, readSvg } from './readSvg.ts';

/** What a PDF says of itself. */
export type PdfFacts = {
  readonly title: string;
  /** What the figure says, for who cannot see it. */
  readonly description: string;
};

function newDocument({ title }: PdfFacts): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // No font that is not embedded: the usual first one is Helvetica.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'Wherefore', Producer: 'Wherefore' },
  });
  registerFaces(pdf);
  return pdf;
}

function whole(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}

type Reader = (page: FigurePage) => SvgNode;

/** Reads each page once, however many sheets show parts of it. */
function reader(): Reader {
  const known = new Map<FigurePage, SvgNode>();
  return (page) => {
    const node = known.get(page) ?? readSvg(`<svg>${page.markup}</svg>`);
    known.set(page, node);
    return node;
  };
}

function* drawPage(pdf: PDFKit.PDFDocument, page: FigurePage, read: Reader): Generator<void, void> {
  if (page.part !== undefined) yield* drawWindow(pdf, page.part, read(page.part.of));
  for (const child of read(page).children) yield* drawShapes(pdf, child);
}

function* drawPages(pdf: PDFKit.PDFDocument, pages: readonly FigurePage[], facts: PdfFacts): Piecewise<void> {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const read = reader();
  for (const [index, page] of pages.entries()) {
    const size: [number, number] = [page.width * pointsPerPixel, page.height * pointsPerPixel];
    pdf.addPage({ size, margin: 0 });
    const content = pdf.markStructureContent('Figure');
    pdf.save();
    pdf.scale((page.width / page.inner.width) * pointsPerPixel);
    for (const _ of drawPage(pdf, page, read)) yield { done: index, total: pages.length };
    pdf.restore();
    pdf.endMarkedContent();
    const alt = index === 0 ? `${facts.title}. ${facts.description}` : `${facts.title}, page ${index + 1}`;
    root.add(pdf.struct('Figure', { alt }, [content]));
  }
  root.end();
}

/**
 * Pages of a figure as a PDF: lines as lines, words as words in embedded fonts, each page tagged as one figure that is
 * told in words. `pause` is awaited between pieces of the work.
 */
export async function figurePdf(
  pages: readonly FigurePage[],
  facts: PdfFacts,
  pause: (progress: Progress) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const pdf = newDocument(facts);
  const written = whole(pdf);
  await withPauses(drawPages(pdf, pages, facts), pause);
  pdf.end();
  return written;
}
