import type { Document, IdOf } from '../document.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import type { Extract } from '../entities/extract.ts';
import type { Source } from '../entities/source.ts';
import { referrers } from '../referenceIndex.ts';

/** One extract tied to an arrow, with its source and what it does to the claim. */
export type TiedExtract = {
  readonly linkId: IdOf<'evidenceLinks'>;
  readonly stance: Stance;
  readonly note: string;
  readonly extract: Extract;
  readonly source: Source;
};

/**
 * The evidence of one arrow, counted by source: two extracts of one study are one. `sources` counts each source
 * once, whatever its stances.
 */
export type ArrowEvidence = {
  readonly supports: number;
  readonly contradicts: number;
  readonly refines: number;
  readonly givesContext: number;
  readonly sources: number;
  readonly extracts: number;
};

/** The extracts tied to an arrow: for, against, refining, background; within each by id. */
export function extractsOfArrow(document: Document, arrowId: string): readonly TiedExtract[] {
  const order: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];
  return referrers(document, { table: 'evidenceLinks', field: 'arrowId' }, arrowId)
    .flatMap((id): readonly TiedExtract[] => {
      const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
      const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
      const source = extract === undefined ? undefined : document.sources.get(extract.sourceId);
      if (link === undefined || extract === undefined || source === undefined) return [];
      return [{ linkId: link.id, stance: link.stance, note: link.note, extract, source }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.stance) - order.indexOf(other.stance) || (one.linkId < other.linkId ? -1 : 1),
    );
}

const NOTHING: ArrowEvidence = {
  supports: 0,
  contradicts: 0,
  refines: 0,
  givesContext: 0,
  sources: 0,
  extracts: 0,
};

/** How many sources bear on an arrow, by stance; all zero for a bare arrow. */
export function evidenceOfArrow(document: Document, arrowId: string): ArrowEvidence {
  const links = referrers(document, { table: 'evidenceLinks', field: 'arrowId' }, arrowId);
  if (links.length === 0) return NOTHING;
  const sources = new Map<Stance | 'any', Set<string>>();
  const extracts = new Set<string>();
  const count = (stance: Stance | 'any', sourceId: string) => {
    const set = sources.get(stance);
    if (set === undefined) sources.set(stance, new Set([sourceId]));
    else set.add(sourceId);
  };
  for (const id of links) {
    const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
    const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
    if (link === undefined || extract === undefined) continue;
    extracts.add(extract.id);
    count(link.stance, extract.sourceId);
    count('any', extract.sourceId);
  }
  const size = (stance: Stance | 'any') => sources.get(stance)?.size ?? 0;
  return {
    supports: size('supports'),
    contradicts: size('contradicts'),
    refines: size('refines'),
    givesContext: size('gives_context'),
    sources: size('any'),
    extracts: extracts.size,
  };
}
