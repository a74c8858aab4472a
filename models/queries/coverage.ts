import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Source } from '../entities/source.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { stageOfArrow, statementsByStage } from '../sentences/theorySentences.ts';
import { type Vocabulary, stageName } from '../sentences/words.ts';
import { statementMembers } from '../sentences/statement.ts';
import { evidenceOfArrow, extractsOfArrow } from './arrowEvidence.ts';

/** Evidence and measures of one arrow; counts are of different sources. `stage` is empty when it is in none. */
export type CoveredArrow = {
  readonly id: string;
  readonly sentence: string;
  readonly stage: string;
  readonly supports: number;
  readonly contradicts: number;
  readonly refines: number;
  readonly sources: number;
  /** Study designs, or kinds of source where no design is given, in alphabetical order. */
  readonly kinds: readonly string[];
  /** Nobody has judged it until confidence can be recorded. */
  readonly confidence: 'not assessed';
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
  };
};

const sourceKinds = {
  article: 'article',
  book: 'book',
  chapter: 'chapter',
  conference: 'conference paper',
  report: 'report',
  thesis: 'thesis',
  slides: 'slides',
  web: 'web page',
  dataset: 'dataset',
  interview: 'interview',
  panel_session: 'panel session',
  other: 'other source',
} as const satisfies Record<Source['kind'], string>;

/** The kind of evidence a source is: its study design when it has one, else what sort of thing it is. */
export function kindOfSource(source: Source): string {
  return source.studyDesign.trim() || sourceKinds[source.kind];
}

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
    const { supports, contradicts, refines, sources: count } = evidenceOfArrow(document, arrow.id);
    const tied = count === 0 ? [] : extractsOfArrow(document, arrow.id);
    for (const { source } of tied) sources.add(source.id);
    const stageId = stageOfArrow(document, arrow);
    const stage = stageId === null ? undefined : document.stages.get(stageId);
    return {
      id: arrow.id,
      sentence: arrowSentence(document, arrow.id, vocabulary),
      stage: stage === undefined ? '' : stageName(stage, vocabulary),
      supports,
      contradicts,
      refines,
      sources: count,
      kinds: [...new Set(tied.map(({ source }) => kindOfSource(source)))].sort(),
      confidence: 'not assessed',
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
    },
  };
}
