import type { Piecewise } from '#models/piecewise.ts';
import { type Result, failure, success } from '#models/result.ts';
import { type Book, bookOf } from '#models/workbook/book.ts';
import { tableOfSheet, writingBook } from '#models/workbook/writeBook.ts';
import { csvText } from '#shared/documents/csvWrite.ts';
import { writingXlsx } from '#shared/documents/xlsxWrite.ts';

import type { ExportRequest, Exporter } from './exporter.ts';
import { withPauses } from '../withPauses.ts';

const notInTables = ['places on the map', 'how arrows are joined', 'memos', 'rival explanations', 'history'];

function bookFor({ document, theoryId, vocabulary }: ExportRequest): Result<Book> {
  const book = bookOf(document, theoryId, vocabulary);
  return book === null
    ? failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.')
    : success(book);
}

/** One part of work in two parts, as so many of a hundred. */
function* half<Value>(work: Piecewise<Value>, before: 0 | 50): Piecewise<Value> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    yield { done: before + Math.floor((50 * done) / Math.max(1, total)), total: 100 };
  }
}

function* xlsxOf(book: Book): Piecewise<Uint8Array> {
  const sheets = yield* half(writingBook(book), 0);
  return yield* half(writingXlsx(sheets), 50);
}

/** The theory as an Excel workbook that can be brought back (SPEC B). */
export const exportXlsx: Exporter = async (request) => {
  const book = bookFor(request);
  if (!book.ok) return book;
  const content = await withPauses(xlsxOf(book.value), request.pause);
  return success({ content, lost: notInTables });
};

/** One table of the theory as CSV. */
export const exportCsv: Exporter = (request) => {
  const book = bookFor(request);
  if (!book.ok) return book;
  const key = request.options.table ?? 'arrows';
  return success({
    content: csvText(tableOfSheet(book.value, key)),
    lost: ['the other tables', ...notInTables],
  });
};
