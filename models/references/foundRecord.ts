/** The reference formats, by the names the command line gives them. */
export const referenceFormats = [
  'ris',
  'nbib',
  'endnote-xml',
  'bibtex',
  'csl-json',
  'wos',
  'ovid',
  'enw',
] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** One tag of a record with its value: a line of the file each, without line ends; `line` counts from 1. */
export type FoundField = { readonly tag: string; readonly lines: readonly string[]; readonly line: number };

/** One record as a reader found it, before anybody asks what its tags mean. */
export type FoundRecord = {
  /** Counts from 1. */
  readonly record: number;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly fields: readonly FoundField[];
  /** What was odd about its form, as sentences. */
  readonly problems: readonly string[];
};

/** Something a reader should know; `line` and `record` count from 1. */
export type ReferenceWarning = {
  readonly line?: number;
  readonly record?: number;
  readonly message: string;
};

/** What a reader made of a file: records in order, what is odd about the file, records it could make nothing of. */
export type FoundRecords = {
  readonly records: readonly FoundRecord[];
  readonly warnings: readonly ReferenceWarning[];
  readonly skipped: number;
};
