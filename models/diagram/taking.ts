import type { IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import type { DiagramKind } from './roleGuess.ts';

/** Ids of sources by the key of their title. */
export type KnownTitles = ReadonlyMap<string, string>;

/** Where a diagram goes and what its types mean. */
export type Taking = {
  readonly theoryId: IdOf<'theories'>;
  /** True when the theory was made for this diagram. */
  readonly isNew: boolean;
  readonly fileName: string;
  readonly kinds: readonly DiagramKind[];
  /** Sources of the whole workspace by title; the document has only those of the theory. */
  readonly knownSources: KnownTitles;
  readonly env: Env;
};
