import type { ArrowSign } from '../entities/arrow.ts';
import type { Stretch } from './segments.ts';

/** Words of a statement with where they stand in the text. */
export type FoundPart = Stretch & { readonly text: string };

/** A circumstance; what its box is called, when it is the outcome of the statement before. */
export type FoundCondition = FoundPart & { readonly name: string };

/** Why, as far as it is said: words after BECAUSE, or what the text tells to be offered, or to go on in people. */
export type FoundReason = FoundPart & {
  readonly role: 'because' | 'mechanism' | 'resource' | 'reasoning';
};

/** The ways in which people write statements. */
export type StatementForm =
  | 'if-then'
  | 'if-comma'
  | 'outcome-if'
  | 'people-who'
  | 'leads-to'
  | 'cause-first'
  | 'may-affect'
  | 'effect-of'
  | 'the-more'
  | 'labelled'
  | 'sum'
  | 'arrow'
  | 'because-only';

/** How sure it is that this is a statement, and that its parts are what they are taken for. */
export type FindingConfidence = 'high' | 'moderate' | 'low';

/** A statement found in prose. Nothing is added: every word comes from the passage. */
export type FoundStatement = {
  readonly form: StatementForm;
  /** The whole passage, to be kept as an extract; statements that make a chain have the same one. */
  readonly passage: FoundPart;
  readonly conditions: readonly FoundCondition[];
  readonly logic: 'and' | 'or' | null;
  readonly outcome: FoundPart;
  /** The outcome without hedge, subject and verb of moving: what its box is called. */
  readonly outcomeName: string;
  readonly hedge: string;
  readonly sign: ArrowSign;
  readonly reasons: readonly FoundReason[];
  readonly forWhom: FoundPart | null;
  /** The heading it stands under, or empty: a stage, perhaps. */
  readonly heading: string;
  /** What it is called there, "CMOC 3" and "Senior presence"; empty when it has no code. */
  readonly code: string;
  readonly title: string;
  readonly confidence: FindingConfidence;
  /** What somebody should look at before taking it, as sentences. */
  readonly doubts: readonly string[];
};

/** What tells a found statement from others: by its words, so that it is the same when something before it is edited. */
export function foundKey({ passage, outcome, conditions }: FoundStatement): string {
  return [passage.text, outcome.from - passage.from, (conditions[0]?.from ?? 0) - passage.from].join('\n');
}
