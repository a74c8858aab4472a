import type { FigureScope } from '../figure/figureOptions.ts';

/** How a run of text is set; without one it is plain. */
export type RunLook = 'strong' | 'keyword' | 'gap' | 'quiet';

/** A piece of text in one look, or the numbers of references in brackets. */
export type Run = { readonly text: string; readonly look?: RunLook } | { readonly cites: readonly number[] };

/** Runs that make a line or a paragraph; line breaks within a text stay. */
export type Runs = readonly Run[];

/** A column of a table; widths are shares of the whole. */
export type TableColumn = { readonly title: string; readonly width: number; readonly isNumber?: boolean };

/** A table with one header row; the first cell of a row names it. */
export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Runs[])[];
};

/** Which part of the theory a figure shows; who writes the report draws it. */
export type FigurePart = Extract<FigureScope, { readonly kind: 'theory' | 'stage' }>;

/** A drawing with its caption, and a description for those who do not see it. */
export type FigureBlock = {
  readonly kind: 'figure';
  readonly part: FigurePart;
  readonly caption: string;
  readonly alt: string;
};

/** One entry of the list of references; `link` is a safe address, or empty. */
export type ReferenceEntry = {
  readonly number: number;
  readonly text: string;
  readonly link: string;
  /** How far the record was checked; empty when it was in full. */
  readonly note: string;
};

/** One piece of a report, the same whatever file it becomes. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs; readonly look?: 'lead' | 'quiet' }
  /** A claim set apart, by its number or code; `isFollowed` keeps it with what is said of it. */
  | { readonly kind: 'statement'; readonly label: string; readonly runs: Runs; readonly isFollowed?: true }
  /** What a source says; `lead` says what it does to the claim. */
  | { readonly kind: 'quote'; readonly lead: string; readonly runs: Runs; readonly from: Runs }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  /** Stages one after the other, each with a few things that happen in it. */
  | {
      readonly kind: 'road';
      readonly steps: readonly { readonly name: string; readonly items: readonly string[] }[];
    }
  /** Questions with room to write below each. */
  | { readonly kind: 'questions'; readonly items: readonly string[]; readonly lines: number }
  | TableBlock
  | FigureBlock
  | { readonly kind: 'references'; readonly entries: readonly ReferenceEntry[] }
  | { readonly kind: 'note'; readonly runs: Runs };
