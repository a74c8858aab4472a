import { z } from 'zod';

import { labelField, lineField, numberField, textField, verifiedField } from './fields.ts';
import { measureId } from './ids.ts';

/** An instrument or indicator; never its item texts, which are others' property. */
export const measureSchema = z.strictObject({
  id: measureId,
  name: labelField,
  shortName: lineField,
  /** What it measures ("positive mental wellbeing"). */
  construct: lineField,
  items: z.number().int().min(0).max(10_000).nullable(),
  minimum: numberField.nullable(),
  maximum: numberField.nullable(),
  unit: lineField,
  direction: z.enum(['higher_better', 'lower_better', 'neutral', 'per_item']),
  recall: lineField,
  licence: lineField,
  /** Where the facts of this row come from. */
  reference: textField,
  verified: verifiedField,
  note: textField,
  /** Which of several versions, or empty. */
  version: lineField,
  /** What sort of thing it measures; null when not said. */
  constructKind: z.enum(['subjective', 'objective', 'behaviour', 'count', 'text']).nullable(),
  /** Domains of outcomes it belongs to, by name, with "; " between. */
  domains: lineField,
  /** How people answer: "1–5", "yes or no". */
  response: lineField,
  /** Its parts that are scored by themselves, one a line. */
  subscales: textField,
  /** What turns answers into a score; anything but `none` cannot be added up here, so results are entered as they are. */
  transform: z.enum(['none', 'rasch_table', 'value_set', 'norm_based', 'proprietary', 'not_said']),
  /** Named ranges of the score with their source, one a line. */
  bands: textField,
  /** What counts as an important difference, with its source, one a line. */
  importantDifference: textField,
  cost: z.enum(['free', 'registration', 'fee', 'not_said']),
  /** Who fills it in. */
  completedBy: lineField,
  /** How long it takes; null when not known. */
  minutes: z.number().int().min(0).max(10_000).nullable(),
  languages: lineField,
  /** The outcomes it is for, as lists of outcomes name them, with "; " between. */
  outcomes: lineField,
  /** Which value set turns answers into the score, where there are several: "England, 2018". */
  valueSet: lineField,
});
export type Measure = z.infer<typeof measureSchema>;
