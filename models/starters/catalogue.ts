import type { Upsert } from '../changeSet.ts';
import { bundledRows } from './bundledRows.ts';
import { files } from './files.ts';
import gallery from './gallery.json' with { type: 'json' };
import type { StarterTopic } from './topics.ts';

/** Where a starter stands in the gallery. */
export type StarterGroup = 'begin' | 'social-prescribing' | 'skeleton';

/** A theory that comes with the program. What the gallery shows is at hand; its rows are read when they are asked for. */
export type Starter = {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly group: StarterGroup;
  readonly topics: readonly StarterTopic[];
  readonly elements: number;
  readonly arrows: number;
  readonly configurations: number;
  /** The map drawn very small, as SVG; empty when there is nothing to draw. */
  readonly thumbnail: string;
  /** Put into a workspace as they are, under these ids. */
  readonly rows: readonly Upsert[];
};

const rowsOf = bundledRows(files, 'Starter');

/** All starters, in the order of the gallery. */
export const starters: readonly Starter[] = gallery.map((entry) => ({
  ...entry,
  // The file is written by `npm run starters`, from descriptions of this type.
  group: entry.group as StarterGroup,
  topics: entry.topics as readonly StarterTopic[],
  get rows() {
    return rowsOf(entry.id);
  },
}));
