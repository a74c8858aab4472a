import type { ArrowSign } from '../entities/arrow.ts';
import type { Stretch } from './segments.ts';

/** Words of a statement with where they stand in the text. */
export type FoundPart = Stretch & { readonly text: string };

/** The ways in which people write statements. */
export type StatementForm =
  'if-then' | 'if-comma' | 'outcome-if' | 'people-who' | 'leads-to' | 'may-affect' | 'labelled' | 'arrow';

/** How sure it is that this is a statement, and that its parts are what they are taken for. */
export type FindingConfidence = 'high' | 'moderate' | 'low';

/** A statement found in prose. Nothing is added: every word comes from the passage. */
export type FoundStatement = {
  readonly form: StatementForm;
  /** The whole passage, to be kept as an extract. */
  readonly passage: FoundPart;
  readonly conditions: readonly FoundPart[];
  readonly logic: 'and' | 'or' | null;
  readonly outcome: FoundPart;
  /** The outcome without hedge and subject: what its box is called. */
  readonly outcomeName: string;
  readonly hedge: string;
  readonly sign: ArrowSign;
  readonly because: FoundPart | null;
  /** What the programme offers, where the sentence tells it from what it does to people. */
  readonly resource: FoundPart | null;
  readonly forWhom: FoundPart | null;
  /** The heading it stands under, or empty: a stage, perhaps. */
  readonly heading: string;
  readonly confidence: FindingConfidence;
  /** What somebody should look at before taking it, as sentences. */
  readonly doubts: readonly string[];
};
