import { bareArrow, contradictorySigns, missingBecause } from './arrowChecks.ts';
import { nearDuplicate, orphan } from './boxChecks.ts';
import type { Check } from './check.ts';
import { noContext, noMechanism, noOutcome, twoRolesInOne } from './configurationChecks.ts';
import { constructsConfused, measureMismatch } from './constructChecks.ts';
import { contextOnlySetting, contextUnlinked, hiddenCondition } from './contextChecks.ts';
import { confidenceWithoutReason, indirectOnly, oneSided, singleSource } from './evidenceChecks.ts';
import { levelJump, pathwayGap } from './laneChecks.ts';
import { halfMechanism, interventionAsMechanism, mechanismWhose, onOffOnly } from './mechanismChecks.ts';
import { noRival, outcomeAsActivity, outcomeNotMeasurable } from './outcomeChecks.ts';
import { refinedWithoutTrace } from './refinementChecks.ts';
import { cycleUnsigned, noNegativeCase } from './wholeTheoryChecks.ts';

/** Every realist check there is, in the order of their ids: a new one is one entry here and a row of docs/checks.md. */
export const checks: readonly Check[] = [
  noOutcome,
  noMechanism,
  noContext,
  missingBecause,
  interventionAsMechanism,
  contextOnlySetting,
  mechanismWhose,
  halfMechanism,
  outcomeNotMeasurable,
  outcomeAsActivity,
  contextUnlinked,
  twoRolesInOne,
  onOffOnly,
  noNegativeCase,
  noRival,
  bareArrow,
  singleSource,
  oneSided,
  indirectOnly,
  contradictorySigns,
  hiddenCondition,
  cycleUnsigned,
  orphan,
  nearDuplicate,
  confidenceWithoutReason,
  refinedWithoutTrace,
  constructsConfused,
  measureMismatch,
  levelJump,
  pathwayGap,
];

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check of an id; undefined when there is none. */
export function checkOf(id: string): Check | undefined {
  return byId.get(id);
}

/** The checks that are asked of a theory: those on by default, but for what the theory has switched. */
export function switchedOn(switchedChecks: string): ReadonlySet<string> {
  const switched = new Set(switchedChecks.split(' '));
  return new Set(
    checks.filter(({ id, isOnByDefault }) => isOnByDefault !== switched.has(id)).map(({ id }) => id),
  );
}
