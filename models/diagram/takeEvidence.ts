import { type Upsert, upsertOf } from '../changeSet.ts';
import { newExtractFields, newSourceFields } from '../commands/newRows.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import { limits } from '../limits.ts';
import { referrers } from '../referenceIndex.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { noteOf } from './boxFacts.ts';
import { fieldKey } from './fieldNames.ts';
import type { FoundDiagram, FoundLink, FoundSource } from './foundDiagram.ts';
import { heldLine, heldText } from './plainText.ts';
import type { Taking } from './takeDiagram.ts';

/** Ids of sources by the key of their title. */
export type KnownTitles = ReadonlyMap<string, string>;

/** Quotes of a diagram as extracts of sources, tied to their arrows. */
export type TakenEvidence = {
  readonly library: readonly Upsert[];
  readonly rows: readonly Upsert[];
  readonly sources: number;
  readonly quotes: number;
};

type Source = RowOf<'sources'>;

/** Fields of a source by the names a sheet of sources gives them. */
const sourceFields: Readonly<
  Record<string, 'authors' | 'doi' | 'url' | 'container' | 'country' | 'setting'>
> = {
  author: 'authors',
  authors: 'authors',
  doi: 'doi',
  url: 'url',
  link: 'url',
  journal: 'container',
  country: 'country',
  location: 'setting',
  place: 'setting',
};

function sourceRow({ title, fields }: FoundSource, { fileName, env }: Taking, format: string): Source {
  const said: { -readonly [Key in keyof Source]?: Source[Key] } = {};
  const others: string[] = [];
  for (const { name, value } of fields) {
    const field = sourceFields[fieldKey(name)];
    const year = fieldKey(name) === 'year' && /^[12]\d{3}$/u.test(value.trim()) ? Number(value) : null;
    if (field !== undefined && said[field] === undefined) said[field] = heldLine(value, limits.line);
    else if (year !== null) said.year = year;
    else others.push(`${heldLine(name, 80)}  ${value}`);
  }
  return {
    ...newSourceFields,
    ...said,
    id: env.newId('source') as IdOf<'sources'>,
    title: heldLine(title),
    otherFields: noteOf(others),
    importedFrom: heldLine(`${fileName} (${format})`, limits.line),
  };
}

/** Extracts of the theory that are tied to an arrow, by their words. */
function knownQuotes(document: Document, arrowId: string): ReadonlySet<string> {
  return new Set(
    referrers(document, { table: 'evidenceLinks', field: 'arrowId' }, arrowId).flatMap((id) => {
      const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
      const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
      return extract === undefined ? [] : [`${extract.sourceId} ${extract.text}`];
    }),
  );
}

/** Makes extracts and evidence links of the quotes on the links; a quote that is tied to its arrow adds nothing. */
export function takeEvidence(
  document: Document,
  diagram: FoundDiagram,
  { arrowOf, taking }: { readonly arrowOf: ReadonlyMap<FoundLink, IdOf<'arrows'>>; readonly taking: Taking },
): TakenEvidence {
  const { theoryId, env, knownSources } = taking;
  const found = new Map(diagram.sources.map((source) => [source.id, source]));
  const sources = new Map<string, Source>();
  const ids = new Map<string, IdOf<'sources'>>();
  const sourceOf = (id: string): IdOf<'sources'> => {
    const source = found.get(id) ?? { id, title: id || taking.fileName, fields: [], text: '' };
    const key = nameKey(heldLine(source.title));
    const known = ids.get(key) ?? (knownSources.get(key) as IdOf<'sources'> | undefined);
    if (known !== undefined) return known;
    const row = sourceRow(source, taking, diagram.format);
    sources.set(row.id, row);
    ids.set(key, row.id);
    return row.id;
  };
  const extracts: Upsert[] = [];
  const rows: Upsert[] = [];
  for (const link of diagram.links) {
    const arrowId = arrowOf.get(link);
    if (arrowId === undefined || link.quotes.length === 0) continue;
    const known = new Set(knownQuotes(document, arrowId));
    for (const { text: said, sourceId: named, note } of link.quotes) {
      const text = heldText(said).trim().slice(0, limits.abstract).toWellFormed();
      const sourceId = sourceOf(named);
      if (text === '' || known.has(`${sourceId} ${text}`)) continue;
      known.add(`${sourceId} ${text}`);
      const extractId = env.newId('extract') as IdOf<'extracts'>;
      const isPublished =
        (sources.get(sourceId)?.doi ?? '') !== '' || (sources.get(sourceId)?.authors ?? '') !== '';
      extracts.push(
        upsertOf('extracts', {
          ...newExtractFields,
          id: extractId,
          sourceId,
          text,
          kind: isPublished ? 'quote_author' : 'quote_participant',
          origin: isPublished ? 'publication' : 'team',
          note: '',
        }),
      );
      rows.push(
        upsertOf('evidenceLinks', {
          id: env.newId('evidence') as IdOf<'evidenceLinks'>,
          theoryId,
          extractId,
          arrowId,
          elementId: null,
          configurationId: null,
          stance: 'supports',
          weight: null,
          note: noteOf([note]),
        }),
      );
    }
  }
  return {
    library: [...[...sources.values()].map((row) => upsertOf('sources', row)), ...extracts],
    rows,
    sources: sources.size,
    quotes: rows.length,
  };
}
