import { newSourceFields } from '../../commands/newRows.ts';
import type { IdOf } from '../../document.ts';
import { sourcesOfArrow } from '../../queries/arrowEvidence.ts';
import { citationOf } from '../../references/citation.ts';
import type { Book } from '../book.ts';
import { sourceChoices } from '../choiceWords.ts';
import { choice, number, shown, text } from '../column.ts';
import { rowNumber } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'sources';

const counted = new WeakMap<Book, ReadonlyMap<string, number>>();

/** How many arrows of the theory each source is tied to; gone through once a workbook. */
function arrowsBySource(book: Book): ReadonlyMap<string, number> {
  const known = counted.get(book);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { id } of book.arrows)
    for (const { source } of sourcesOfArrow(book.document, id))
      counts.set(source.id, (counts.get(source.id) ?? 0) + 1);
  counted.set(book, counts);
  return counts;
}

/** The sources that the theory refers to, one a row. */
export const sourcesSheet: BookSheet = {
  key: 'sources',
  table,
  about:
    'The sources this theory refers to. Rows can be changed and added; other theories of the workspace may refer to the same ones. A row that is missing is never taken as removed.',
  columns: () => [
    rowNumber(),
    choice(table, { field: 'kind', words: sourceChoices.kind, heading: 'Kind', width: 16 }),
    text(table, 'title', ['Title', 50]),
    text(table, 'authors', ['Authors', 30]),
    number(table, 'year', ['Year', 8]),
    text(table, 'container', ['Published in', 26]),
    text(table, 'volume', ['Volume', 9]),
    text(table, 'issue', ['Issue', 9]),
    text(table, 'pages', ['Pages', 11]),
    text(table, 'publisher', ['Publisher', 20]),
    text(table, 'place', ['Place', 14]),
    text(table, 'editors', ['Editors', 24]),
    text(table, 'doi', ['DOI', 24]),
    text(table, 'pmid', ['PubMed', 11]),
    text(table, 'isbn', ['ISBN', 16]),
    text(table, 'url', ['Address', 26]),
    text(table, 'language', ['Language', 11]),
    choice(table, { field: 'methods', words: sourceChoices.methods, heading: 'Kind of evidence', width: 18 }),
    text(table, 'studyDesign', ['Study design', 20]),
    text(table, 'setting', ['Setting', 20]),
    text(table, 'country', ['Country', 14]),
    text(table, 'population', ['Population', 20]),
    number(table, 'sampleSize', ['Sample size', 11]),
    choice(table, {
      field: 'readingStatus',
      words: sourceChoices.readingStatus,
      heading: 'Reading',
      width: 12,
    }),
    choice(table, { field: 'verified', words: sourceChoices.verified, heading: 'Checked', width: 18 }),
    text(table, 'verifiedNote', ['How it was checked', 24]),
    text(table, 'tags', ['Tags', 18]),
    text(table, 'keywords', ['Keywords', 22]),
    text(table, 'note', ['Note', 32]),
    text(table, 'abstract', ['Abstract', 60]),
    shown({ key: 'arrows', heading: 'Arrows', width: 9 }, (book, id) => arrowsBySource(book).get(id) ?? 0),
  ],
  ids: ({ sources }) => sources.map(({ id }) => id),
  blank: (_book, id) => [{ table, row: { ...newSourceFields, id: id as never, title: '' } }],
  required: ['title'],
  canRemove: false,
  nameOf: ({ document }, id) => {
    const row = document.sources.get(id as IdOf<'sources'>);
    return row === undefined ? '' : citationOf(row);
  },
};
