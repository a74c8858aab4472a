import type { Document, IdOf } from '../document.ts';
import type { Stance, Weight } from '../entities/evidenceLink.ts';
import type { Extract } from '../entities/extract.ts';
import type { Source } from '../entities/source.ts';
import { referrers } from '../referenceIndex.ts';

/** One extract tied to an arrow, with its source and what it does to the claim. */
export type TiedExtract = {
  readonly linkId: IdOf<'evidenceLinks'>;
  readonly stance: Stance;
  readonly weight: Weight | null;
  readonly note: string;
  readonly extract: Extract;
  readonly source: Source;
};

/** One source tied to an arrow: all that its extracts do to the claim, and the most that any of them counts. */
export type ArrowSource = {
  readonly source: Source;
  readonly stances: ReadonlySet<Stance>;
  readonly weight: Weight | null;
  readonly extractIds: ReadonlySet<string>;
};

/** Different sources by what they do to a claim; one that does several things counts in each, and once in `sources`. */
export type StanceCounts = {
  readonly supports: number;
  readonly contradicts: number;
  readonly refines: number;
  readonly givesContext: number;
  readonly sources: number;
};

/** The evidence of one arrow, counted by source (E1): two extracts of one study are one. */
export type ArrowEvidence = StanceCounts & {
  readonly extracts: number;
};

const stanceOrder: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];
const weightOrder: readonly (Weight | null)[] = [null, 'low', 'moderate', 'high'];

function tiedTo(
  document: Document,
  field: 'arrowId' | 'configurationId' | 'elementId',
  targetId: string,
): readonly TiedExtract[] {
  const tied: TiedExtract[] = [];
  for (const id of referrers(document, { table: 'evidenceLinks', field }, targetId)) {
    const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
    const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
    const source = extract === undefined ? undefined : document.sources.get(extract.sourceId);
    if (link === undefined || extract === undefined || source === undefined) continue;
    const { stance, weight, note } = link;
    tied.push({ linkId: link.id, stance, weight, note, extract, source });
  }
  return tied;
}

const byStance = (one: TiedExtract, other: TiedExtract) =>
  stanceOrder.indexOf(one.stance) - stanceOrder.indexOf(other.stance) || (one.linkId < other.linkId ? -1 : 1);

/** The extracts tied to an arrow: for, against, refining, background; within each by id. */
export function extractsOfArrow(document: Document, arrowId: string): readonly TiedExtract[] {
  return tiedTo(document, 'arrowId', arrowId).toSorted(byStance);
}

/** The extracts tied to a configuration as a whole, in the order of `extractsOfArrow`. */
export function extractsOfConfiguration(document: Document, configurationId: string): readonly TiedExtract[] {
  return tiedTo(document, 'configurationId', configurationId).toSorted(byStance);
}

/** The extracts tied to a box, of which they say that it is there, in the order of `extractsOfArrow`. */
export function extractsOfElement(document: Document, elementId: string): readonly TiedExtract[] {
  return tiedTo(document, 'elementId', elementId).toSorted(byStance);
}

/** The sources tied to an arrow, each once, by id: whatever counts evidence counts these. */
export function sourcesOfArrow(document: Document, arrowId: string): readonly ArrowSource[] {
  return sourcesOf(tiedTo(document, 'arrowId', arrowId));
}

/** The sources tied to a configuration as a whole, each once, by id. */
export function sourcesOfConfiguration(document: Document, configurationId: string): readonly ArrowSource[] {
  return sourcesOf(tiedTo(document, 'configurationId', configurationId));
}

function sourcesOf(tied: readonly TiedExtract[]): readonly ArrowSource[] {
  const found = new Map<
    string,
    { source: Source; stances: Set<Stance>; weight: Weight | null; extractIds: Set<string> }
  >();
  for (const { source, stance, weight, extract } of tied) {
    const known = found.get(source.id);
    if (known === undefined) {
      found.set(source.id, { source, stances: new Set([stance]), weight, extractIds: new Set([extract.id]) });
      continue;
    }
    known.stances.add(stance);
    known.extractIds.add(extract.id);
    if (weightOrder.indexOf(weight) > weightOrder.indexOf(known.weight)) known.weight = weight;
  }
  return [...found.values()].sort((one, other) => (one.source.id < other.source.id ? -1 : 1));
}

/** Counts sources by what they do to the claim. */
export function countStances(sources: readonly ArrowSource[]): StanceCounts {
  const counts = { supports: 0, contradicts: 0, refines: 0, givesContext: 0, sources: sources.length };
  for (const { stances } of sources) {
    if (stances.has('supports')) counts.supports += 1;
    if (stances.has('contradicts')) counts.contradicts += 1;
    if (stances.has('refines')) counts.refines += 1;
    if (stances.has('gives_context')) counts.givesContext += 1;
  }
  return counts;
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
  return counted(sourcesOfArrow(document, arrowId));
}

/** How many sources bear on a configuration as a whole, by stance. */
export function evidenceOfConfiguration(document: Document, configurationId: string): ArrowEvidence {
  return counted(sourcesOfConfiguration(document, configurationId));
}

function counted(sources: readonly ArrowSource[]): ArrowEvidence {
  if (sources.length === 0) return NOTHING;
  // An extract belongs to one source, so none is counted twice.
  const extracts = sources.reduce((sum, { extractIds }) => sum + extractIds.size, 0);
  return { ...countStances(sources), extracts };
}

/** True for a source that says something about the claim itself, not about its background alone. */
export function isSpeaking({ stances }: ArrowSource): boolean {
  return stances.has('supports') || stances.has('contradicts') || stances.has('refines');
}
