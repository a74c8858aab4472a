import type { Document, IdOf } from '../document.ts';
import type { UsualRole } from '../entities/element.ts';
import type { Measure } from '../entities/measure.ts';
import type { Measurement } from '../entities/measurement.ts';
import { referrers } from '../referenceIndex.ts';

/** What a box is tagged with, by the names the lists of outcomes have. */
export function tagsOf(document: Document, elementId: string): readonly string[] {
  return referrers(document, { table: 'elementTerms', field: 'elementId' }, elementId).flatMap((id) => {
    const tag = document.elementTerms.get(id as IdOf<'elementTerms'>);
    const term = tag === undefined ? undefined : document.outcomeTerms.get(tag.outcomeTermId);
    return term === undefined ? [] : [term.label];
  });
}

/** Which of these outcomes a measure says it is for; null for none. */
export function outcomeFitting(
  { outcomes }: Pick<Measure, 'outcomes'>,
  labels: readonly string[],
): string | null {
  const named = new Set(outcomes.split(';').map((outcome) => outcome.trim().toLowerCase()));
  return labels.find((label) => named.has(label.trim().toLowerCase())) ?? null;
}

const roles: Readonly<Record<UsualRole, Measurement['role']>> = {
  outcome: 'outcome',
  mechanism: 'process',
  intervention: 'process',
  context: 'moderator',
  actor: 'moderator',
};

/** What a measure of a box mostly shows: the outcome, the process of a mechanism or activity, a circumstance. */
export function roleForBox(document: Document, elementId: string): Measurement['role'] {
  const role = document.elements.get(elementId as IdOf<'elements'>)?.usualRole ?? null;
  return role === null ? 'outcome' : roles[role];
}
