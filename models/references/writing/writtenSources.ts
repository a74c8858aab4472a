import type { Document, IdOf } from '../../document.ts';
import type { Source } from '../../entities/source.ts';
import { rowsOfTheories } from '../../interchange.ts';
import { citationOf } from '../citation.ts';

/** The sources a theory refers to, or all of the library, in the order of their citations. */
export function sourcesToWrite(
  document: Document,
  { theoryId, isWhole }: { readonly theoryId: string; readonly isWhole: boolean },
): readonly Source[] {
  const ids = isWhole
    ? [...document.sources.keys()]
    : rowsOfTheories(document, [theoryId]).flatMap(({ table, row }) =>
        table === 'sources' ? [row.id as IdOf<'sources'>] : [],
      );
  return ids
    .flatMap((id) => document.sources.get(id) ?? [])
    .map((source) => ({ source, by: citationOf(source) }))
    .sort((one, other) => one.by.localeCompare(other.by, 'en') || (one.source.id < other.source.id ? -1 : 1))
    .map(({ source }) => source);
}

/** A text on one line. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map(onOneLine)
    .filter((line) => line !== '');
}

/** First and last page of a range such as "309-324"; anything else stands whole in the first. */
export function pageRange(pages: string): readonly [first: string, last: string] {
  const line = onOneLine(pages);
  const found = /^([^\s,;–—-]+) ?[-–—]+ ?([^\s,;–—-]+)$/u.exec(line);
  return found === null || found[1] === found[2] ? [line, ''] : [found[1] ?? '', found[2] ?? ''];
}
