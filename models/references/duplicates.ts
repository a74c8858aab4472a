import { isStandInTitle } from './toReference.ts';

/** What of a source decides whether another is the same publication. */
export type Identity = {
  readonly kind: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  readonly isbn: string;
  readonly url: string;
  readonly doi: string;
  readonly pmid: string;
};

/** By what two records were found to be one publication. */
export type DuplicateBy = 'doi' | 'pmid' | 'title';

/** A record that is known already, under the name it was put in with; `by` says why. */
export type Twin<Name> = { readonly name: Name; readonly title: string; readonly by: DuplicateBy };

/** What the index says of a record: that it is known, or that it resembles one but was kept. */
export type Lookup<Name> = { readonly twin: Twin<Name> | null; readonly resembles: Twin<Name> | null };

/** Of records that share a DOI or a title only so many are compared, so that no file takes long. */
const MOST_COMPARED = 50;

/** Letters and digits of a text without case and accents. */
export function normalisedTitle(text: string): string {
  return text
    .replace(/<\/?[a-z]{1,6}>/gi, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(title: string): ReadonlySet<string> {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 3));
}

/** Records with one DOI are one publication unless their titles have little in common, as abstracts of one supplement. */
function haveLikeTitles(one: string, other: string): boolean {
  if (isStandInTitle(one) || isStandInTitle(other)) return true;
  if (normalisedTitle(one) === normalisedTitle(other)) return true;
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return false;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size > 0.5;
}

function familyOf(authors: string): string {
  const [first = ''] = authors.split(', ');
  return normalisedTitle(first.replace(/(?: \p{Lu}{1,5})?(?: (?:Jr|Sr|II|III|IV))?$/u, ''));
}

/** Title, year and first author; without author, or without year, everything else that a record says counts as well. */
function titleKey(identity: Identity): string {
  const { title, authors, year } = identity;
  const key = `${normalisedTitle(title)}|${year ?? ''}|${familyOf(authors)}`;
  if (authors !== '' && year !== null && !isStandInTitle(title)) return key;
  const { kind, container, volume, issue, pages, publisher, isbn, url, doi, pmid } = identity;
  return JSON.stringify([key, kind, container, volume, issue, pages, publisher, isbn, url, doi, pmid]);
}

type Known<Name> = { readonly name: Name; readonly identity: Identity };

/** Finds what is in a library already: by DOI, then by PMID, then by title, year and first author. */
export class DuplicateIndex<Name> {
  readonly #byDoi = new Map<string, Known<Name>[]>();
  readonly #byPmid = new Map<string, Known<Name>[]>();
  readonly #byTitle = new Map<string, Known<Name>[]>();

  add(name: Name, identity: Identity): void {
    const known = { name, identity };
    const put = (index: Map<string, Known<Name>[]>, key: string) => {
      const same = index.get(key);
      if (same === undefined) index.set(key, [known]);
      else if (same.length < MOST_COMPARED) same.push(known);
    };
    if (identity.doi !== '') put(this.#byDoi, identity.doi.toLowerCase());
    if (identity.pmid !== '') put(this.#byPmid, identity.pmid);
    put(this.#byTitle, titleKey(identity));
  }

  find(identity: Identity): Lookup<Name> {
    const { doi, pmid } = identity;
    let resembles: Twin<Name> | null = null;
    const numbered = [
      ['doi', doi === '' ? [] : (this.#byDoi.get(doi.toLowerCase()) ?? [])],
      ['pmid', pmid === '' ? [] : (this.#byPmid.get(pmid) ?? [])],
    ] as const;
    const twinOf = ({ name, identity: { title } }: Known<Name>, by: DuplicateBy) => ({ name, title, by });
    for (const [by, known] of numbered) {
      for (const one of known) {
        if (haveLikeTitles(one.identity.title, identity.title))
          return { twin: twinOf(one, by), resembles: null };
        resembles ??= twinOf(one, by);
      }
    }
    for (const one of this.#byTitle.get(titleKey(identity)) ?? []) {
      const differ = (here: string, there: string) => here !== '' && there !== '' && here !== there;
      // A thesis and the article made of it are two publications.
      const isOtherKind =
        ![one.identity.kind, identity.kind].includes('other') && one.identity.kind !== identity.kind;
      const isAnother =
        isOtherKind ||
        differ(one.identity.doi.toLowerCase(), doi.toLowerCase()) ||
        differ(one.identity.pmid, pmid);
      if (!isAnother) return { twin: twinOf(one, 'title'), resembles: null };
      resembles ??= twinOf(one, 'title');
    }
    return { twin: null, resembles };
  }
}
