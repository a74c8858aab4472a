import type { Source } from '../entities/source.ts';
import { tidy } from '../sentences/words.ts';
import { readNames } from './formatNames.ts';

const LONGEST_TITLE = 60;

/** How a text names a source in passing: "Husk et al. 2020"; by its title when it has no author. */
export function citationOf(source: Source): string {
  const { names, hasMore } = readNames(source.authors);
  const [first, second] = names;
  const title = tidy(source.title);
  const shortTitle = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
  let who = shortTitle;
  if (first !== undefined && (names.length > 2 || hasMore)) who = `${first.family} et al.`;
  else if (first !== undefined)
    who = second === undefined ? first.family : `${first.family} & ${second.family}`;
  return source.year === null ? who : `${who} ${source.year}`;
}
