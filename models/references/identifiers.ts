const DOI = /10\.\d{3,9}(?:\.\d{1,9})*\/\S+/;

/**
 * The DOI in a text, bare: without `doi:`, `https://doi.org/`, what surrounds it and stops at its end; empty when
 * there is none. Its case is kept; compare DOIs in lower case.
 */
export function normaliseDoi(text: string): string {
  const found = DOI.exec(text.slice(0, 2_000));
  if (found === null) return '';
  const before = text.slice(0, found.index);
  let doi = found[0];
  // An address may write the slash and others as %2F.
  if (/%[0-9a-f]{2}/i.test(doi) && /doi\.org/i.test(before)) {
    try {
      doi = decodeURIComponent(doi);
    } catch {
      // Not an encoded address after all: kept as written.
    }
  }
  // Old DOIs may hold a pair of angle brackets; a lone one closes what surrounds the DOI.
  const closing = doi.includes('<') ? /[\]}"'”’»].*$/u : /[\]}>"'”’»].*$/u;
  doi = doi.replace(closing, '').replace(/[.,;:]+$/, '');
  const count = (character: string) => doi.split(character).length;
  while (doi.endsWith(')') && count(')') > count('(')) doi = doi.slice(0, -1).replace(/[.,;:]+$/, '');
  return doi;
}

/** True when a text is a DOI and nothing else. */
export function isBareDoi(text: string): boolean {
  return /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{3,9}(?:\.\d{1,9})*\/\S+$/i.test(
    text.slice(0, 2_000).trim(),
  );
}

/** A PubMed number, bare; empty when the text is not one. */
export function normalisePmid(text: string): string {
  return /^(?:pmid:?\s*)?0*([1-9]\d{0,7})(?:\s*\[.*\])?$/i.exec(text.slice(0, 100).trim())?.[1] ?? '';
}

/** The PubMed number that an address or a note names; empty when it names none. */
export function pmidNamedIn(text: string): string {
  const head = text.slice(0, 5_000);
  const found =
    /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,9})(?!\d)/i.exec(head) ??
    /\bPMID:?\s{0,3}(\d{4,9})(?!\d)/.exec(head);
  return found?.[1] ?? '';
}

/** True for an ISBN of 10 or 13 digits, however it is divided; an ISSN is none. */
export function isIsbn(text: string): boolean {
  const digits = text
    .slice(0, 100)
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/[^0-9Xx]/g, '');
  return /^(?:97[89]\d{10}|\d{9}[\dXx])$/.test(digits);
}
