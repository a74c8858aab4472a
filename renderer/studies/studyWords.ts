import type { Study } from '#shared/rpc/readingContract.ts';

const by = { doi: 'DOI', pmid: 'PubMed number', title: 'title, year and first author' } as const;

/** Who wrote a study, when, and where it appeared. */
export function citationOf({ authors, year, container }: Study['source']): string {
  return [authors, year, container].filter((part) => part !== '' && part !== null).join(' · ');
}

/** The same in short: the first author for all. */
export function shortCitationOf({ authors, ...source }: Study['source']): string {
  const [first = '', ...others] = authors.split(', ');
  return citationOf({ ...source, authors: others.length === 0 ? first : `${first} et al.` });
}

/** How far the record of a study was checked. */
export function checkedWords({ verified }: Study['source']): string {
  if (verified === 'none') return 'Record not checked';
  return verified === 'partial' ? 'Record partly checked' : 'Record and abstract seen';
}

/** Whether the open library has a study, and by what it was known; empty when it has not. */
export function hereWords({ here, extractsToAdd }: Study): string {
  if (here === null) return '';
  const known =
    here.by === 'id' ? 'In your library' : `In your library, known by its ${by[here.by]}: “${here.title}”`;
  return extractsToAdd === 0 ? known : `${known}; not everything that is quoted here`;
}
