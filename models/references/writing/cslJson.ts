import type { Source } from '../../entities/source.ts';
import { type FormattedName, pointedName, readNames } from '../formatNames.ts';
import { citationKeys } from './citationKeys.ts';
import { linesOf, onOneLine } from './writtenSources.ts';

const types = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  conference: 'paper-conference',
  report: 'report',
  thesis: 'thesis',
  slides: 'speech',
  web: 'webpage',
  dataset: 'dataset',
  interview: 'interview',
  panel_session: 'document',
  other: 'document',
} as const satisfies Record<Source['kind'], string>;

function nameOf(name: FormattedName): Readonly<Record<string, string>> {
  if (name.initials === '')
    return { literal: [name.family, name.suffix].filter((part) => part !== '').join(' ') };
  const given = pointedName({ ...name, suffix: '' }).slice(name.family.length + 2);
  return { family: name.family, given, ...(name.suffix === '' ? {} : { suffix: name.suffix }) };
}

function itemOf(source: Source, id: string): Readonly<Record<string, unknown>> {
  const lines = (text: string) => linesOf(text).join('\n');
  const names = (text: string) => readNames(text).names.map(nameOf);
  const texts: Readonly<Record<string, string>> = {
    title: onOneLine(source.title),
    'container-title': onOneLine(source.container),
    volume: onOneLine(source.volume),
    issue: onOneLine(source.issue),
    page: onOneLine(source.pages),
    publisher: onOneLine(source.publisher),
    'publisher-place': onOneLine(source.place),
    genre: source.kind === 'panel_session' ? 'panel session' : '',
    DOI: onOneLine(source.doi),
    PMID: onOneLine(source.pmid),
    ISBN: onOneLine(source.isbn),
    URL: onOneLine(source.url),
    abstract: lines(source.abstract),
    keyword: linesOf(source.keywords).join('; '),
    language: onOneLine(source.language),
    note: lines(source.note),
  };
  const authors = names(source.authors);
  const editors = names(source.editors);
  return {
    id,
    type: types[source.kind],
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(editors.length === 0 ? {} : { editor: editors }),
    ...(source.year === null ? {} : { issued: { 'date-parts': [[source.year]] } }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}

/** Sources as CSL-JSON, for Zotero, Pandoc and citation processors. */
export function cslJsonText(sources: readonly Source[]): string {
  const keys = citationKeys(sources);
  const items = sources.map((source) => itemOf(source, keys.get(source.id) ?? source.id));
  return `${JSON.stringify(items, null, 2)}\n`;
}
