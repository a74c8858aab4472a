import type { Document, IdOf } from '../document.ts';
import type { AppraisalDimension, AppraisalLevel } from '../entities/appraisal.ts';
import type { ArrowSource } from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';

/** How good a judgement is, whatever words its dimension uses. */
export type Grade = 'good' | 'middling' | 'poor';

const grades = {
  high: 'good',
  conceptually_rich: 'good',
  moderate: 'middling',
  thicker_description: 'middling',
  unclear: 'middling',
  low: 'poor',
  thinner_description: 'poor',
  none: 'poor',
} as const satisfies Record<AppraisalLevel, Grade>;

const worst: readonly Grade[] = ['poor', 'middling', 'good'];

function worstGrade(found: readonly Grade[]): Grade | null {
  return worst.find((grade) => found.includes(grade)) ?? null;
}

function gradesOf(
  document: Document,
  ids: readonly string[],
  { dimension, isWholeSource }: { readonly dimension: AppraisalDimension; readonly isWholeSource: boolean },
): readonly Grade[] {
  return ids.flatMap((id) => {
    const row = document.appraisals.get(id as IdOf<'appraisals'>);
    if (row === undefined || row.dimension !== dimension) return [];
    return isWholeSource && row.extractId !== null ? [] : [grades[row.level]];
  });
}

/**
 * What was judged of a source for one arrow: of its extracts there, or else of the source as a whole. Where
 * judgements differ the poorest counts; null when there is none (E15).
 */
export function gradeOfSource(
  document: Document,
  { source, extractIds }: ArrowSource,
  dimension: AppraisalDimension,
): Grade | null {
  const ofExtracts = [...extractIds].flatMap((id) =>
    gradesOf(document, referrers(document, { table: 'appraisals', field: 'extractId' }, id), {
      dimension,
      isWholeSource: false,
    }),
  );
  if (ofExtracts.length > 0) return worstGrade(ofExtracts);
  const ids = referrers(document, { table: 'appraisals', field: 'sourceId' }, source.id);
  return worstGrade(gradesOf(document, ids, { dimension, isWholeSource: true }));
}
