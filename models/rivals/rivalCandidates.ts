import { partsOfElement, rolesOf } from '../configurations/configurationRows.ts';
import type { Document } from '../document.ts';
import type { Element } from '../entities/element.ts';
import { arrowsIn } from '../queries/neighbours.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { isCausal, statementMembers } from '../sentences/statement.ts';
import { type Explanation, rivalSetsOfElement } from './rivalRows.ts';

/** An outcome with two explanations or more that nobody has set side by side yet. */
export type RivalCandidate = { readonly elementId: string; readonly explanations: readonly Explanation[] };

/**
 * Everything in a theory that explains an outcome: the configurations it is the outcome of, by code, then the
 * statements that end at it, from top to bottom. An arrow from a box of such a configuration is a part of that
 * explanation, not another one; an arrow of no known link explains nothing.
 */
export function explanationsOf(document: Document, elementId: string): readonly Explanation[] {
  const configurations = partsOfElement(document, elementId)
    .filter(({ roles }) => roles.includes('outcome'))
    .map(({ configuration }) => configuration);
  const inside = new Set<string>(
    configurations.flatMap(({ id }) => rolesOf(document, id).map((role) => role.elementId)),
  );
  const said = new Set<string>();
  const statements: Explanation[] = [];
  for (const arrow of arrowsIn(document, elementId)) {
    if (said.has(arrow.id) || !isCausal(arrow) || arrow.sign === 'none') continue;
    const members = statementMembers(document, arrow);
    for (const { id } of members) said.add(id);
    if (members.some(({ sourceElementId }) => inside.has(sourceElementId))) continue;
    statements.push({ kind: 'arrow', id: (members[0] ?? arrow).id });
  }
  return [...configurations.map(({ id }) => ({ kind: 'configuration' as const, id })), ...statements];
}

/** A box that happens: its usual role says so or nothing else, or a configuration has it as outcome. */
function isOutcome(document: Document, { id, usualRole }: Element): boolean {
  if (usualRole === 'outcome' || usualRole === null) return true;
  return partsOfElement(document, id).some(({ roles }) => roles.includes('outcome'));
}

/** The outcomes of a theory that have several explanations and no set of rivals yet, in reading order. */
export function rivalCandidates(document: Document, theoryId: string): readonly RivalCandidate[] {
  return elementsInReadingOrder(document, theoryId).flatMap((element) => {
    const { id } = element;
    if (!isOutcome(document, element) || rivalSetsOfElement(document, id).length > 0) return [];
    const explanations = explanationsOf(document, id);
    return explanations.length < 2 ? [] : [{ elementId: id, explanations }];
  });
}
