import type { Document, IdOf } from '../document.ts';
import type { Extract } from '../entities/extract.ts';
import type { EvidenceLink } from '../entities/evidenceLink.ts';
import type { Source } from '../entities/source.ts';
import { referrers } from '../referenceIndex.ts';

/** What a theory uses of the library: sources by title, the extracts tied in it, and the ties. */
export type TheorySources = {
  readonly sources: readonly Source[];
  readonly extracts: readonly Extract[];
  readonly links: readonly EvidenceLink[];
};

/** The sources and extracts that are tied to anything of a theory. */
export function theorySources(document: Document, theoryId: string): TheorySources {
  const links = referrers(document, { table: 'evidenceLinks', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.evidenceLinks.get(id as IdOf<'evidenceLinks'>) ?? [],
  );
  const extracts = new Map(
    links.flatMap(({ extractId }) => {
      const extract = document.extracts.get(extractId);
      return extract === undefined ? [] : [[extract.id, extract] as const];
    }),
  );
  const sources = new Map(
    [...extracts.values()].flatMap(({ sourceId }) => {
      const source = document.sources.get(sourceId);
      return source === undefined ? [] : [[source.id, source] as const];
    }),
  );
  return {
    sources: [...sources.values()].sort(
      (one, other) => one.title.localeCompare(other.title, 'en') || (one.id < other.id ? -1 : 1),
    ),
    extracts: [...extracts.values()],
    links,
  };
}
