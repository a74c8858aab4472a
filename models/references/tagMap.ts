import type { KindTable } from './kinds.ts';

/**
 * What the tags of a format mean, as fields of a source; of several tags the first that has a value counts, the rest
 * go to the other fields. Tags that are named nowhere are kept as other fields.
 */
export type TagMap = {
  readonly type: readonly string[];
  readonly kinds: KindTable;
  readonly title: readonly string[];
  /** Groups: all tags of the first group that has a value, in the order of the file. */
  readonly authors: readonly (readonly string[])[];
  readonly editors: readonly string[];
  readonly year: readonly string[];
  readonly container: readonly string[];
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  /** Whole page ranges; then first and last page. */
  readonly pages: readonly string[];
  readonly startPage: readonly string[];
  readonly endPage: readonly string[];
  readonly publisher: readonly string[];
  readonly place: readonly string[];
  /** ISBN or ISSN; only an ISBN becomes a field. */
  readonly serial: readonly string[];
  readonly doi: readonly string[];
  /** Tags that sometimes hold a DOI and nothing else. */
  readonly doiMaybe: readonly string[];
  readonly pmid: readonly string[];
  /** An accession number, which is a PMID when the record says that it comes from PubMed. */
  readonly accession: readonly string[];
  readonly database: readonly string[];
  readonly url: readonly string[];
  readonly abstract: readonly string[];
  readonly keywords: readonly string[];
  readonly language: readonly string[];
  readonly note: readonly string[];
  /** A reference in one line, of which container, volume, issue and pages are read where nothing else says them. */
  readonly citation: readonly string[];
  /** Tags of the file, not of the publication. */
  readonly dropped: readonly string[];
  /** True when a long text is broken into lines anywhere, so that line ends mean nothing. */
  readonly isWrapped: boolean;
  /** True when each line of an author's tag is another author. */
  readonly hasNamePerLine: boolean;
  /** True when each line of a keyword's tag is another keyword. */
  readonly hasKeywordPerLine: boolean;
};

/** A map in which tags mean nothing yet, for the others to begin with. */
export const nothingMapped = {
  type: [],
  editors: [],
  pages: [],
  startPage: [],
  endPage: [],
  publisher: [],
  place: [],
  serial: [],
  doi: [],
  doiMaybe: [],
  pmid: [],
  accession: [],
  database: [],
  url: [],
  note: [],
  citation: [],
  dropped: [],
  isWrapped: true,
  hasNamePerLine: false,
  hasKeywordPerLine: false,
} as const;
