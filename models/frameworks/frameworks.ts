import { linkWorkerStandards } from './linkWorkerStandards.ts';
import type { OutcomeFramework } from './outcomeFramework.ts';
import { outcomesByDomain } from './outcomesByDomain.ts';
import { priorityOutcomes } from './priorityOutcomes.ts';

/** The lists to tag boxes with that come with the program. */
export const outcomeFrameworks: readonly OutcomeFramework[] = [
  outcomesByDomain,
  priorityOutcomes,
  linkWorkerStandards,
];

/** True for lists of outcomes, which are reported more or less often: all but the bundled ones of another kind. */
export function isOutcomeList(framework: string): boolean {
  return outcomeFrameworks.find(({ name }) => name === framework)?.kind !== 'standards';
}
