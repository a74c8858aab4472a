import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { referrers } from '../referenceIndex.ts';
import { becauseOf } from '../sentences/arrowSentence.ts';
import { isCausal, statementMembers } from '../sentences/statement.ts';
import { evidenceOfArrow } from './arrowEvidence.ts';

/** What each figure of the status bar counts, as ids, so that a press on it can show them. */
export type FigureTargets = {
  readonly arrows: readonly string[];
  /** Arrows to which at least one extract is tied. */
  readonly withEvidence: readonly string[];
  /** Arrows without any extract. */
  readonly bare: readonly string[];
  /** Claims of cause without a BECAUSE, by the first arrow of each; a group of arrows is one claim. */
  readonly withoutBecause: readonly string[];
  /** Measurements planned or made. */
  readonly measures: readonly string[];
  /** Boxes that are usually outcomes and that no measure is used for. */
  readonly unmeasuredOutcomes: readonly string[];
};

/** The figures of the status bar; `checks` counts what the checks found (`findings`, given by the caller). */
export type TheoryFigures = { readonly [Name in keyof FigureTargets]: number } & { readonly checks: number };

function claims(document: Document, arrows: readonly Arrow[]): readonly (readonly Arrow[])[] {
  const said = new Set<string>();
  const found: (readonly Arrow[])[] = [];
  for (const arrow of arrows) {
    if (said.has(arrow.id) || !isCausal(arrow)) continue;
    const members = statementMembers(document, arrow);
    for (const { id } of members) said.add(id);
    found.push(members);
  }
  return found;
}

function firstOf(group: readonly Arrow[]): readonly string[] {
  return group.slice(0, 1).map(({ id }) => id);
}

/** The rows behind each figure of a theory. */
export function figureTargets(document: Document, theoryId: string): FigureTargets {
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.arrows.get(id as IdOf<'arrows'>) ?? [],
  );
  const ids = arrows.map(({ id }) => id);
  const withEvidence = ids.filter((id) => evidenceOfArrow(document, id).extracts > 0);
  const supplied = new Set<string>(withEvidence);
  const gaps = claims(document, arrows).filter((members) => becauseOf(members) === '');
  const outcomes = referrers(document, { table: 'elements', field: 'theoryId' }, theoryId).filter(
    (id) => document.elements.get(id as IdOf<'elements'>)?.usualRole === 'outcome',
  );
  return {
    arrows: ids,
    withEvidence,
    bare: ids.filter((id) => !supplied.has(id)),
    withoutBecause: gaps.flatMap(firstOf),
    measures: referrers(document, { table: 'measurements', field: 'theoryId' }, theoryId),
    unmeasuredOutcomes: outcomes.filter(
      (id) => referrers(document, { table: 'measurements', field: 'elementId' }, id).length === 0,
    ),
  };
}

/** The figures of a theory for the status bar. */
export function theoryFigures(document: Document, theoryId: string, findings = 0): TheoryFigures {
  const targets = figureTargets(document, theoryId);
  return {
    arrows: targets.arrows.length,
    withEvidence: targets.withEvidence.length,
    bare: targets.bare.length,
    withoutBecause: targets.withoutBecause.length,
    measures: targets.measures.length,
    unmeasuredOutcomes: targets.unmeasuredOutcomes.length,
    checks: findings,
  };
}
