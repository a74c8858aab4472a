import { newExtractFields } from '../../commands/newRows.ts';
import type { IdOf } from '../../document.ts';
import type { EvidenceLink } from '../../entities/evidenceLink.ts';
import { citationOf } from '../../references/citation.ts';
import { referrers } from '../../referenceIndex.ts';
import { configurationSentence } from '../../sentences/configurationSentence.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { type Book, boxNameIn, thingIn } from '../book.ts';
import { evidenceChoices } from '../choiceWords.ts';
import { type BookColumn, choice, shown, text, textOf } from '../column.ts';
import { thing } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'evidenceLinks';

const linkIn = ({ document }: Book, id: string) => document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
const extractOf = (book: Book, id: string): string => linkIn(book, id)?.extractId ?? '';
const sourceOf = (book: Book, id: string) => {
  const extract = book.document.extracts.get(extractOf(book, id) as IdOf<'extracts'>);
  return extract === undefined ? undefined : book.document.sources.get(extract.sourceId);
};

function claimOf(book: Book, id: string): string {
  const link = linkIn(book, id);
  if (link?.arrowId) return arrowSentence(book.document, link.arrowId, book.vocabulary);
  if (link?.configurationId)
    return configurationSentence(book.document, link.configurationId, book.vocabulary);
  return boxNameIn(book, link?.elementId ?? '');
}

const source: BookColumn = {
  key: 'source',
  heading: 'Source',
  width: 9,
  cell: (book, id) => book.numbers.get(sourceOf(book, id)?.id ?? '') ?? '',
  take: (typed, { find, book }, id) => {
    const found = find('source', typed.text);
    if (!('id' in found)) return found;
    return {
      edits: [{ table: 'extracts', id: extractOf(book, id), fields: { sourceId: found.id } }],
      needs: found.needs,
    };
  },
};

/** Arrows, then configurations, then boxes; of one thing by source. */
function inOrder(book: Book): readonly string[] {
  const place = new Map<string, number>();
  for (const { id } of [...book.arrows, ...book.configurations, ...book.elements]) place.set(id, place.size);
  const placeOf = (link: EvidenceLink) =>
    place.get(link.arrowId ?? link.configurationId ?? link.elementId ?? '') ?? place.size;
  const by = (link: EvidenceLink) => {
    const own = sourceOf(book, link.id);
    return own === undefined ? '' : citationOf(own);
  };
  return referrers(book.document, { table, field: 'theoryId' }, book.theoryId)
    .flatMap((id) => linkIn(book, id) ?? [])
    .map((link) => ({ id: link.id, at: placeOf(link), by: by(link) }))
    .sort(
      (one, other) =>
        one.at - other.at || one.by.localeCompare(other.by, 'en') || (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** What ties passages to claims, one link a row. */
export const evidenceSheet: BookSheet = {
  key: 'evidence',
  table,
  about:
    'Which passage speaks for or against what, one link a row. Rows can be changed and added: what it is tied to by number or code, the source by its number or title.',
  columns: () => [
    thing(table, 'Tied to', (book, id) => {
      const link = linkIn(book, id);
      return link === undefined ? '' : thingIn(book, link);
    }),
    shown({ key: 'claim', heading: 'What that says', width: 44 }, claimOf),
    choice(table, { field: 'stance', words: evidenceChoices.stance, heading: 'Stance', width: 16 }),
    choice(table, { field: 'weight', words: evidenceChoices.weight, heading: 'Weight', width: 11 }),
    textOf('extracts', { key: 'quote', field: 'text', heading: 'Quote', width: 60 }, extractOf),
    choice('extracts', {
      key: 'quoteKind',
      field: 'kind',
      words: evidenceChoices.kind,
      heading: 'Kind of quote',
      width: 20,
      rowId: extractOf,
    }),
    textOf('extracts', { key: 'locator', field: 'locator', heading: 'Page', width: 12 }, extractOf),
    textOf(
      'extracts',
      { key: 'speaker', field: 'speakerGroup', heading: 'Who says it', width: 16 },
      extractOf,
    ),
    source,
    shown({ key: 'reference', heading: 'Reference', width: 30 }, (book, id) => {
      const own = sourceOf(book, id);
      return own === undefined ? '' : citationOf(own);
    }),
    text(table, 'note', ['Note', 32]),
  ],
  ids: inOrder,
  blank: ({ theoryId }, id) => {
    const extractId = id.replace(/^evidence_/, 'extract_');
    return [
      {
        table: 'extracts',
        row: {
          ...newExtractFields,
          id: extractId as never,
          sourceId: '' as never,
          text: '',
          kind: 'quote_author',
        },
      },
      {
        table,
        row: {
          id: id as never,
          theoryId,
          extractId: extractId as never,
          arrowId: null,
          elementId: null,
          configurationId: null,
          stance: 'supports',
          weight: null,
          note: '',
        },
      },
    ];
  },
  required: ['thing', 'quote', 'source'],
  canRemove: true,
  nameOf: (book, id) => {
    const own = sourceOf(book, id);
    const link = linkIn(book, id);
    return `${own === undefined ? '' : citationOf(own)} → ${link === undefined ? '' : thingIn(book, link)}`;
  },
};
