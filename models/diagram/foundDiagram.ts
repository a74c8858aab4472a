import type { ArrowSign } from '../entities/arrow.ts';
import type { Point, Rect } from '../geometry/box.ts';
import type { DiagramField } from './fieldNames.ts';

/** The formats a diagram can be read from, by the names of the command line. */
export const diagramImportFormats = [
  'kumu-json',
  'prsm',
  'graphml',
  'dagitty',
  'json-canvas',
  'drawio',
  'causalmap-xlsx',
  'xlsx',
  'csv',
  'dot',
  'mermaid',
] as const;
export type DiagramImportFormat = (typeof diagramImportFormats)[number];

/** More is no theory that people could read; a program that wrote it meant something else. */
export const mostBoxes = 5_000;
export const mostLinks = 20_000;

/** Something a reader should know; `line` and `record` (box or link) count from 1. */
export type DiagramWarning = { readonly line?: number; readonly record?: number; readonly message: string };

/** Where a record stands: its number among its kind, and its line where the file has lines. */
export type FoundPlace = { readonly record: number; readonly line?: number };

/** A box as a file has it. */
export type FoundNode = {
  readonly at: FoundPlace;
  readonly id: string;
  readonly label: string;
  /** What sort of thing it is in the file's own words; empty when it does not say. */
  readonly type: string;
  /** Id of the group it is in. */
  readonly group: string | null;
  /** Where its middle is drawn, in the file's own measure. */
  readonly middle: Point | null;
  readonly fields: readonly DiagramField[];
};

/** What somebody said for a link, word for word, and where. */
export type FoundQuote = { readonly text: string; readonly sourceId: string; readonly note: string };

/** A link as a file has it; `from` and `to` are ids of boxes. */
export type FoundLink = {
  readonly at: FoundPlace;
  /** Name by which another link may act on it; empty without one. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'forward' | 'both' | 'none';
  readonly label: string;
  readonly type: string;
  /** Where the format itself says it (DAGitty's common causes are of no known direction). */
  readonly sign?: ArrowSign;
  readonly fields: readonly DiagramField[];
  readonly quotes: readonly FoundQuote[];
};

/** A frame, lane or cluster around boxes. */
export type FoundGroup = { readonly id: string; readonly name: string; readonly place: Rect | null };

/** Where quotes come from. */
export type FoundSource = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly DiagramField[];
  /** Its whole text, where the file has it. */
  readonly text: string;
};

/** What a reader found in a file, before it is known which of it fits together. */
export type FoundDiagram = {
  readonly format: DiagramImportFormat;
  readonly title: string;
  readonly summary: string;
  readonly nodes: readonly FoundNode[];
  readonly links: readonly FoundLink[];
  readonly groups: readonly FoundGroup[];
  readonly sources: readonly FoundSource[];
  /** What belongs to no box and no link, in words: it is kept in a memo. */
  readonly kept: readonly string[];
  readonly warnings: readonly DiagramWarning[];
  /** Records the reader could make nothing of. */
  readonly skipped: number;
};

/** A diagram of that format without anything in it. */
export function emptyDiagram(format: DiagramImportFormat): FoundDiagram {
  return {
    format,
    title: '',
    summary: '',
    nodes: [],
    links: [],
    groups: [],
    sources: [],
    kept: [],
    warnings: [],
    skipped: 0,
  };
}
