import { type Upsert, upsertOf } from '../changeSet.ts';
import { newExtractFields, newSourceFields } from '../commands/newRows.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import { limits } from '../limits.ts';
import { referrers } from '../referenceIndex.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { noteOf } from './boxFacts.ts';
import { fieldKey } from './fieldNames.ts';
import type { FoundDiagram, FoundLink, FoundQuote, FoundSource } from './foundDiagram.ts';
import { heldLine, heldText } from './plainText.ts';
import type { Taking } from './taking.ts';

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

/** Gathers sources, their texts, extracts and links, each source once. */
class EvidenceTaker {
  readonly sources = new Map<string, Source>();
  readonly texts: Upsert[] = [];
  readonly extracts: Upsert[] = [];
  readonly links: Upsert[] = [];
  readonly #found: ReadonlyMap<string, FoundSource>;
  readonly #ids = new Map<string, IdOf<'sources'>>();
  readonly #textOf = new Map<string, RowOf<'sourceTexts'>>();
  readonly #format: string;
  readonly #taking: Taking;

  constructor({ sources, format }: FoundDiagram, taking: Taking) {
    this.#found = new Map(sources.map((source) => [source.id, source]));
    this.#format = format;
    this.#taking = taking;
  }

  /** The source of that id: one that is there by its title, else a new one with its text. */
  #sourceOf(id: string): IdOf<'sources'> {
    const { knownSources, env, fileName } = this.#taking;
    const source = this.#found.get(id) ?? { id, title: id || fileName, fields: [], text: '' };
    const key = nameKey(heldLine(source.title));
    const known = this.#ids.get(key) ?? (knownSources.get(key) as IdOf<'sources'> | undefined);
    if (known !== undefined) return known;
    const row = sourceRow(source, this.#taking, this.#format);
    this.sources.set(row.id, row);
    this.#ids.set(key, row.id);
    const text = heldText(source.text).trim();
    if (text !== '' && text.length <= limits.sourceText) {
      const textId = env.newId('text') as IdOf<'sourceTexts'>;
      const textRow = { id: textId, sourceId: row.id, title: 'Text', text };
      this.#textOf.set(row.id, textRow);
      this.texts.push(upsertOf('sourceTexts', textRow));
    }
    return row.id;
  }

  /** Where the passage stands in the text of its source, if it does to the letter. */
  #spanOf(sourceId: string, passage: string) {
    const whole = this.#textOf.get(sourceId);
    const start = whole?.text.indexOf(passage) ?? -1;
    return whole === undefined || start === -1
      ? {}
      : { textId: whole.id, textStart: start, textEnd: start + passage.length };
  }

  take({ text: said, sourceId: named, note }: FoundQuote, arrowId: IdOf<'arrows'>, known: Set<string>): void {
    const { theoryId, env } = this.#taking;
    const text = heldText(said).trim().slice(0, limits.abstract).toWellFormed();
    if (text === '') return;
    const sourceId = this.#sourceOf(named);
    if (known.has(`${sourceId} ${text}`)) return;
    known.add(`${sourceId} ${text}`);
    const source = this.sources.get(sourceId);
    const isPublished = source !== undefined && `${source.doi}${source.authors}` !== '';
    const extractId = env.newId('extract') as IdOf<'extracts'>;
    this.extracts.push(
      upsertOf('extracts', {
        ...newExtractFields,
        ...this.#spanOf(sourceId, text),
        id: extractId,
        sourceId,
        text,
        kind: isPublished ? 'quote_author' : 'quote_participant',
        origin: isPublished ? 'publication' : 'team',
      }),
    );
    this.links.push(
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

/** Makes extracts and evidence links of the quotes on the links; a quote that is tied to its arrow adds nothing. */
export function takeEvidence(
  document: Document,
  diagram: FoundDiagram,
  { arrowOf, taking }: { readonly arrowOf: ReadonlyMap<FoundLink, IdOf<'arrows'>>; readonly taking: Taking },
): TakenEvidence {
  const taker = new EvidenceTaker(diagram, taking);
  for (const link of diagram.links) {
    const arrowId = arrowOf.get(link);
    if (arrowId === undefined || link.quotes.length === 0) continue;
    const known = new Set(knownQuotes(document, arrowId));
    for (const quote of link.quotes) taker.take(quote, arrowId, known);
  }
  return {
    library: [
      ...[...taker.sources.values()].map((row) => upsertOf('sources', row)),
      ...taker.texts,
      ...taker.extracts,
    ],
    rows: taker.links,
    sources: taker.sources.size,
    quotes: taker.links.length,
  };
}
