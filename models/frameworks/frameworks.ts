import type { OutcomeFramework } from './outcomeFramework.ts';
import { outcomesByDomain } from './outcomesByDomain.ts';
import { priorityOutcomes } from './priorityOutcomes.ts';

/** The outcome frameworks that come with the program. */
export const outcomeFrameworks: readonly OutcomeFramework[] = [outcomesByDomain, priorityOutcomes];
