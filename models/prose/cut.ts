import type { FindingConfidence, FoundReason, StatementForm } from './foundStatement.ts';
import type { Piece } from './clauses.ts';
import type { Stretch } from './segments.ts';

/** The places of a statement's parts. */
export type Cut = {
  readonly form: StatementForm;
  /** Circumstances: a stretch each, which may hold several; or those of the statement before, or what came of it. */
  readonly conditions: readonly Stretch[] | 'as-before' | 'outcome-before';
  /** What follows; or the outcome of the statement before. */
  readonly outcome: Piece | Stretch | 'as-before';
  readonly reasons: readonly CutReason[];
  readonly forWhom?: Stretch | null;
  /** The circumstance holds the outcome off ("unless"). */
  readonly isNegated?: boolean;
  readonly confidence: FindingConfidence;
  readonly doubts?: readonly string[];
};

/** A reason's place, and what it is said to be. */
export type CutReason = Stretch & { readonly role: FoundReason['role'] };

/** A sentence, or what of one makes a claim, with the text it stands in. */
export type Sentence = Stretch & { readonly text: string };

/** One way of writing statements: those it makes of a sentence; null when the sentence is not written so. */
export type Form = (sentence: Sentence) => readonly Cut[] | null;
