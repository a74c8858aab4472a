import { getDocumentProxy } from 'unpdf';

import { type Result, failure, success } from '#models/result.ts';
import { pageMark } from '#models/sourceText/pageMarks.ts';

import { type PdfRun, paragraphsOfPage } from './pdfLines.ts';

/** Longer than any book; a file can claim any number of pages. */
const MOST_PAGES = 5000;

async function runsOf(file: Awaited<ReturnType<typeof getDocumentProxy>>, page: number): Promise<PdfRun[]> {
  const { items } = await (await file.getPage(page)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const y: unknown = item.transform[5];
    return [{ str: item.str, hasEOL: item.hasEOL, y: typeof y === 'number' ? y : 0, height: item.height }];
  });
}

/** The words of a PDF, page by page, a mark before each page; `onPage` hears how far it is. Never throws. */
export async function pdfText(
  bytes: Uint8Array,
  onPage: (page: number, pages: number) => void,
): Promise<Result<string>> {
  try {
    const file = await getDocumentProxy(bytes, { verbosity: 0 });
    const last = Math.min(file.numPages, MOST_PAGES);
    const pages: PdfRun[][] = [];
    for (let page = 1; page <= last; page += 1) {
      onPage(page, last);
      // One page after the other: a long file would otherwise be in memory whole.
      // oxlint-disable-next-line no-await-in-loop
      pages.push(await runsOf(file, page));
    }
    const everything = pages.map((runs) => runs.map(({ str }) => str).join(' ')).join(' ');
    if (everything.trim() === '')
      return failure(
        'document/no-words',
        'This PDF holds pictures of pages, no words that can be read. Nothing was kept. A program that recognises text (OCR) can make words of it; or paste the text.',
      );
    const texts = pages.map((runs, index) =>
      [pageMark(index + 1), ...paragraphsOfPage(runs, everything)].join('\n'),
    );
    return success(texts.join('\n'));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failure(
      'document/unreadable',
      isLocked
        ? 'This PDF asks for a password, so it was not read. Save it without one, or paste its text.'
        : 'This PDF is damaged and cannot be read. Nothing was kept. Open it in a PDF reader, copy its text and paste it.',
    );
  }
}
