import { evidenceMatrix } from '../../evidence/evidenceMatrix.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import type { Book } from '../book.ts';
import { type BookColumn, shown } from '../column.ts';
import { rowNumber } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';
import { arrowFigures, arrowStage, arrowWords } from './arrows.ts';

const known = new WeakMap<Book, ReturnType<typeof evidenceMatrix>>();

/** Arrows against kinds of evidence (E14); worked out once a workbook. */
function matrixOf(book: Book): ReturnType<typeof evidenceMatrix> {
  const found = known.get(book);
  if (found !== undefined) return found;
  const made = evidenceMatrix(book.document, book.theoryId, { columns: 'kind', vocabulary: book.vocabulary });
  known.set(book, made);
  return made;
}

const rows = new WeakMap<
  ReturnType<typeof evidenceMatrix>,
  ReadonlyMap<string, ReadonlyMap<string, number>>
>();

function cellsOf(book: Book): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const matrix = matrixOf(book);
  const found = rows.get(matrix);
  if (found !== undefined) return found;
  const made = new Map(
    matrix.rows.map(({ arrowId, cells }) => [
      arrowId,
      new Map([...cells].map(([column, counts]) => [column, counts.sources])),
    ]),
  );
  rows.set(matrix, made);
  return made;
}

/** Where the evidence is thick and where it is thin: sources of each kind, arrow by arrow. */
export const coverageSheet: BookSheet = {
  key: 'coverage',
  table: 'arrows',
  about:
    'How many different sources of each kind every arrow has. It is worked out; nothing is read back from it.',
  columns: (book) => [
    rowNumber(),
    arrowWords,
    arrowStage,
    ...matrixOf(book).columns.map(({ id: kind, heading }): BookColumn =>
      shown({ key: `kind-${kind}`, heading, width: 13 }, (own, id) => cellsOf(own).get(id)?.get(kind) ?? 0),
    ),
    ...arrowFigures,
  ],
  ids: ({ arrows }) => arrows.map(({ id }) => id),
  required: [],
  canRemove: false,
  nameOf: (book, id) => arrowSentence(book.document, id, book.vocabulary),
};
