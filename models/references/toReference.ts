import { newSourceFields } from '../commands/newRows.ts';
import type { Source } from '../entities/source.ts';
import { limits } from '../limits.ts';
import { isShortened, namesIn, shortName } from './authorNames.ts';
import { readPublishedIn } from './publishedIn.ts';
import { FieldTaker, storable, textOf } from './fieldTaker.ts';
import type { FoundField, FoundRecord, ReferenceFormat, ReferenceWarning } from './foundRecord.ts';
import { isBareDoi, isIsbn, normaliseDoi, normalisePmid, pmidNamedIn } from './identifiers.ts';
import type { SourceKind } from './kinds.ts';
import type { TagMap } from './tagMap.ts';
import { tagMaps } from './tagMaps.ts';

/** A record as a source: all its fields but the id. */
export type Reference = {
  readonly record: number;
  readonly line: number;
  readonly fields: Omit<Source, 'id'>;
  readonly warnings: readonly ReferenceWarning[];
};

/** The title of a record that has none; the number is its place in the file. */
const standIn = (record: number) => `No title (record ${record})`;

/** True for the title that a record without title was given. */
export function isStandInTitle(title: string): boolean {
  return /^No title \(record \d+\)$/.test(title);
}

const FROM_PUBMED = /pubmed|medline|\bnlm\b|ncbi/i;

/** Reads one record; everything it takes is marked, so that the rest can be kept as other fields. */
class RecordReader {
  readonly taker: FieldTaker;
  readonly map: TagMap;
  readonly found: FoundRecord;
  readonly warnings: ReferenceWarning[] = [];
  readonly others: string[] = [];

  constructor(found: FoundRecord, map: TagMap) {
    this.found = found;
    this.map = map;
    this.taker = new FieldTaker(found);
    for (const problem of found.problems) this.warn(problem, found.line);
  }

  warn(message: string, line = this.found.line): void {
    this.warnings.push({ line, record: this.found.record, message });
  }

  keep(tag: string, text: string): void {
    const name = storable(tag).replace(/\s+/g, ' ');
    for (const line of text.split('\n')) if (line.trim() !== '') this.others.push(`${name}  ${line.trim()}`);
  }

  /** Cuts what is longer than a source can hold, between characters, and says so. */
  fit(text: string, most: number, name: string): string {
    if (text.length <= most) return text;
    this.warn(`Its ${name} is longer than ${most} characters; the rest was cut off.`);
    return `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
  }

  /** A short field on one line; what is too long for it is kept whole among the others. */
  line(tags: readonly string[], read: (text: string) => string = (text) => text): string {
    const taken = this.taker.first(tags, { read: (text) => storable(read(text.replace(/\s+/g, ' '))) });
    if (taken === null) return '';
    if (taken.text.length <= limits.line) return taken.text;
    this.keep(taken.tag, taken.text);
    return '';
  }

  get paragraphs(): string {
    return this.map.isWrapped ? ' ' : '\n';
  }

  kind(): SourceKind {
    const { type, kinds } = this.map;
    for (const field of this.taker.peek(type)) {
      const kind = kinds.get(textOf(field, ' ').toLowerCase());
      if (kind === undefined) continue;
      this.taker.markUsed(field);
      return kind;
    }
    return 'other';
  }

  title(kind: SourceKind): string {
    // BT is the title of a whole book, and the container of a chapter.
    const tags = this.map.title.filter((tag) => tag !== 'BT' || kind === 'book');
    const taken = this.taker.first(tags, {}) ?? this.taker.first(this.map.title, {});
    const text = taken?.text.replace(/\s+/g, ' ') ?? '';
    if (taken === null || text === '') {
      this.warn('It has no title; it was given one that says so.');
      return standIn(this.found.record);
    }
    if (text.length <= limits.label) return text;
    this.keep(taken.tag, text);
    return this.fit(text, limits.label, 'title');
  }

  #names(fields: readonly FoundField[]): readonly string[] {
    const names: string[] = [];
    for (const field of fields) {
      this.taker.markUsed(field);
      const lines = this.map.hasNamePerLine ? field.lines : [field.lines.join(' ')];
      for (const line of lines) {
        const written = textOf({ ...field, lines: [line] }, ' ');
        let isCut = false;
        for (const name of namesIn(written)) {
          const short = shortName(name);
          names.push(short);
          isCut ||= isShortened(name, short);
        }
        // The given names would be lost otherwise.
        if (isCut) this.keep(field.tag, written);
      }
    }
    return [...new Set(names)].filter((name) => name !== '');
  }

  authors(): string {
    for (const group of this.map.authors) {
      const fields = this.taker.inOrder(group).filter((field) => /\S/.test(textOf(field, ' ')));
      if (fields.length === 0) continue;
      return this.fit(this.#names(fields).join(', '), limits.text, 'list of authors');
    }
    return '';
  }

  editors(kind: SourceKind): string {
    // The second authors of an article are no editors: Ovid lists the authors it cites there.
    const tags = this.map.editors.filter((tag) => tag !== 'A2' || kind !== 'article');
    const fields = this.taker.peek(tags).filter((field) => !this.taker.isUsed(field));
    return this.fit(this.#names(fields).join(', '), limits.text, 'list of editors');
  }

  year(): number | null {
    for (const field of this.taker.peek(this.map.year)) {
      const text = textOf(field, ' ').slice(0, 2_000);
      const isCitation = this.map.citation.includes(field.tag);
      const found = /^(\d{4})(?:0[1-9]|1[0-2])(?:\d\d)?$/.exec(text) ?? yearIn(text, isCitation);
      if (found === null) continue;
      const year = Number(found[1]);
      if (year < 1000) continue;
      // A bare year says no more than the field; a date does.
      if (/^\D*\d{4}\D*$/.test(text) && !isCitation) this.taker.markUsed(field);
      return year;
    }
    return null;
  }

  pages(): string {
    const { pages, startPage, endPage } = this.map;
    const start = this.line(startPage);
    const end = this.line(endPage);
    // "No Pagination Specified", cut in two by Ovid.
    if (start === 'No' && end === 'Specified') return '';
    const whole = start === '' && end === '' ? this.line(pages) : '';
    const range =
      start === '' || end === '' || start.includes('-') || start === end ? start || end : `${start}-${end}`;
    return (whole || range).replace(/\s*(?:--+|[–—])\s*/g, '-');
  }

  doi(): string {
    const { doi, doiMaybe } = this.map;
    const said = this.line(doi, normaliseDoi);
    if (said !== '') return said;
    return this.line(doiMaybe, (text) => (isBareDoi(text) ? normaliseDoi(text) : ''));
  }

  pmid(): string {
    const { pmid, accession, database, url, note } = this.map;
    const said = this.line(pmid, normalisePmid);
    if (said !== '') return said;
    const isPubMed = this.taker
      .peek(database)
      .some((field) => FROM_PUBMED.test(textOf(field, ' ').slice(0, 500)));
    if (isPubMed) {
      const number = this.line(accession, normalisePmid);
      if (number !== '') return number;
    }
    for (const field of this.taker.peek([...url, ...note])) {
      const named = pmidNamedIn(textOf(field, ' '));
      if (named !== '') return named;
    }
    return '';
  }

  keywords(): string {
    const words = this.taker.peek(this.map.keywords).flatMap((field) => {
      this.taker.markUsed(field);
      const lines = this.map.hasKeywordPerLine ? textOf(field, '\n').split('\n') : [textOf(field, ' ')];
      return lines.flatMap((line) => line.split(';'));
    });
    const each = new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== ''));
    return this.fit([...each].join('\n'), limits.text, 'list of keywords');
  }

  note(): string {
    const notes = this.taker.peek(this.map.note).filter((field) => !this.taker.isUsed(field));
    for (const field of notes) this.taker.markUsed(field);
    return this.fit(notes.map((field) => textOf(field, this.paragraphs)).join('\n'), limits.text, 'note');
  }

  abstract(): string {
    const taken = this.taker.first(this.map.abstract, { separator: this.paragraphs });
    return this.fit(taken?.text ?? '', limits.abstract, 'abstract');
  }

  otherFields(): string {
    // Where each name has a line, other lists have lines as well.
    const separator = this.map.hasNamePerLine ? '\n' : this.paragraphs;
    for (const field of this.taker.rest())
      if (!this.map.dropped.includes(field.tag)) this.keep(field.tag, textOf(field, separator));
    return this.fit(this.others.join('\n'), limits.text, 'list of other fields');
  }
}

function yearIn(text: string, isCitation: boolean): RegExpExecArray | null {
  const years = [...text.matchAll(/(?<![\d.])(1[4-9]\d\d|20\d\d)(?!\d)/g)];
  // A date begins with its year; a citation holds volumes and pages first.
  return (isCitation ? years.at(-1) : years[0]) ?? null;
}

const isUrl = (text: string) => (/^(?:https?:\/\/|ftp:\/\/|www\.)\S/i.test(text) ? text : '');

/** Reads a record as a source: what its format's tags mean, everything else as other fields. Never fails. */
export function toReference(
  found: FoundRecord,
  { format, importedFrom }: { readonly format: ReferenceFormat; readonly importedFrom: string },
): Reference {
  const map: TagMap = tagMaps[format];
  const reader = new RecordReader(found, map);
  const kind = reader.kind();
  const title = reader.title(kind);
  const authors = reader.authors();
  const cited = readPublishedIn(reader.taker.peek(map.citation).map((field) => textOf(field, ' '))[0] ?? '');
  const fields = {
    ...newSourceFields,
    kind,
    title,
    authors,
    editors: reader.editors(kind),
    year: reader.year(),
    container: reader.line(map.container) || cited.container,
    volume: reader.line(map.volume) || cited.volume,
    issue: reader.line(map.issue) || cited.issue,
    pages: reader.pages() || cited.pages,
    publisher: reader.line(map.publisher),
    place: reader.line(map.place),
    isbn: reader.line(map.serial, (text) => (isIsbn(text) ? text : '')),
    doi: reader.doi(),
    pmid: reader.pmid(),
    url: reader.line(map.url, isUrl),
    abstract: reader.abstract(),
    keywords: reader.keywords(),
    language: reader.line(map.language),
    note: reader.note(),
    otherFields: reader.otherFields(),
    importedFrom,
  };
  return { record: found.record, line: found.line, fields, warnings: reader.warnings };
}
