import { andSo, becauseOnly, causes, effectBy, isNeeded, mayAffect, peopleWho } from './causeForms.ts';
import { cleft, conditionFirst, ifThen, onlyWhen, outcomeFirst } from './conditionForms.ts';
import type { Form } from './cut.ts';
import { asGrows, until } from './togetherForms.ts';
import { arrows, labelled, sum, theMore } from './patternForms.ts';

/** The forms in the order they are tried: the first that fits counts. */
export const forms: readonly Form[] = [
  labelled,
  sum,
  arrows,
  ifThen,
  theMore,
  asGrows,
  onlyWhen,
  cleft,
  until,
  conditionFirst,
  outcomeFirst,
  peopleWho,
  mayAffect,
  effectBy,
  causes,
  isNeeded,
  andSo,
  becauseOnly,
];
