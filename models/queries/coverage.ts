import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { ConfidenceLevel } from '../entities/confidence.ts';
import { confidenceOfArrow } from '../evidence/arrowFacts.ts';
import { kindOfSource } from '../evidence/evidenceWords.ts';
import { type EvidenceProfile, evidenceProfile } from '../evidence/evidenceProfile.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { stageOfArrow, statementsByStage } from '../sentences/theorySentences.ts';
import { type Vocabulary, stageName } from '../sentences/words.ts';
import { statementMembers } from '../sentences/statement.ts';
import { sourcesOfArrow } from './arrowEvidence.ts';

/** Evidence and measures of one arrow; counts are of different sources. `stage` is empty when it is in none. */
export type CoveredArrow = EvidenceProfile & {
  readonly id: string;
  readonly sentence: string;
  readonly stage: string;
  /** The kinds of its sources in words (E2), each once, in alphabetical order. */
  readonly kinds: readonly string[];
  /** The team's overall level; null when nobody has judged it. */
  readonly confidence: ConfidenceLevel | null;
  readonly measures: readonly string[];
};

/** What the command line's `coverage` answers: arrows in reading order, the bare ones, and the totals. */
export type Coverage = {
  readonly arrows: readonly CoveredArrow[];
  readonly bare: readonly string[];
  readonly summary: {
    readonly arrows: number;
    readonly withEvidence: number;
    readonly bare: number;
    readonly contested: number;
    readonly sources: number;
    readonly measured: number;
    readonly judged: number;
  };
};

/** The measures used for an arrow or element, each once, by name. */
export function measuresOf(
  document: Document,
  target: { readonly arrowId: string } | { readonly elementId: string },
): readonly string[] {
  const [field, id] =
    'arrowId' in target ? (['arrowId', target.arrowId] as const) : (['elementId', target.elementId] as const);
  const names = referrers(document, { table: 'measurements', field }, id).flatMap((measurement) => {
    const row = document.measurements.get(measurement as IdOf<'measurements'>);
    const measure = row === undefined ? undefined : document.measures.get(row.measureId);
    return measure === undefined ? [] : [measure.name];
  });
  return [...new Set(names)].sort();
}

/** The arrows of a theory in reading order, every member of a group on its own. */
export function arrowsInReadingOrder(document: Document, theoryId: string): readonly Arrow[] {
  return statementsByStage(document, theoryId, 'plain').flatMap(({ arrowIds }) =>
    arrowIds.flatMap((id) => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      return arrow === undefined ? [] : statementMembers(document, arrow);
    }),
  );
}

/** Evidence and measures of every arrow of a theory (product principle 1: a bare arrow is normal, and visible). */
export function coverage(document: Document, theoryId: string, vocabulary: Vocabulary = 'plain'): Coverage {
  const sources = new Set<string>();
  const arrows = arrowsInReadingOrder(document, theoryId).map((arrow): CoveredArrow => {
    const tied = sourcesOfArrow(document, arrow.id);
    for (const { source } of tied) sources.add(source.id);
    const stageId = stageOfArrow(document, arrow);
    const stage = stageId === null ? undefined : document.stages.get(stageId);
    return {
      id: arrow.id,
      sentence: arrowSentence(document, arrow.id, vocabulary),
      stage: stage === undefined ? '' : stageName(stage, vocabulary),
      ...evidenceProfile(document, arrow.id),
      kinds: [...new Set(tied.map(({ source }) => kindOfSource(source)))].sort(),
      confidence: confidenceOfArrow(document, arrow.id)?.overall ?? null,
      measures: measuresOf(document, { arrowId: arrow.id }),
    };
  });
  const bare = arrows.filter((arrow) => arrow.sources === 0).map(({ id }) => id);
  return {
    arrows,
    bare,
    summary: {
      arrows: arrows.length,
      withEvidence: arrows.length - bare.length,
      bare: bare.length,
      contested: arrows.filter((arrow) => arrow.supports > 0 && arrow.contradicts > 0).length,
      sources: sources.size,
      measured: arrows.filter((arrow) => arrow.measures.length > 0).length,
      judged: arrows.filter((arrow) => arrow.confidence !== null).length,
    },
  };
}
