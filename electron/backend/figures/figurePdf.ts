import PDFDocument from 'pdfkit';

import type { FigurePage } from '#models/figure/pages.ts';
import { pointsPerPixel } from '#models/figure/paper.ts';
import type { Progress } from '#models/piecewise.ts';

import { drawShapes } from './pdfShapes.ts';
import { registerFaces } from './pdfText.ts';
import { readSvg } from './readSvg.ts';

/** Longest stretch without a pause, ms. */
const STRETCH_MS = 40;

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
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let since = performance.now();
  for (const [index, page] of pages.entries()) {
    const size: [number, number] = [page.width * pointsPerPixel, page.height * pointsPerPixel];
    pdf.addPage({ size, margin: 0 });
    const content = pdf.markStructureContent('Figure');
    pdf.save();
    pdf.scale((page.width / page.inner.width) * pointsPerPixel);
    const { children } = readSvg(`<svg>${page.markup}</svg>`);
    for (const child of children)
      for (const _ of drawShapes(pdf, child)) {
        if (performance.now() - since < STRETCH_MS) continue;
        // The window gets its turn, among it the call that stops this.
        // oxlint-disable-next-line no-await-in-loop
        await pause({ done: index, total: pages.length });
        since = performance.now();
      }
    pdf.restore();
    pdf.endMarkedContent();
    const alt = index === 0 ? `${facts.title}. ${facts.description}` : `${facts.title}, page ${index + 1}`;
    root.add(pdf.struct('Figure', { alt }, [content]));
  }
  root.end();
  pdf.end();
  return written;
}
