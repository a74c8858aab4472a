import type { Participant } from '../entities/participant.ts';
import type { Answer } from '../entities/response.ts';
import type { SessionAnswers } from './answers.ts';
import { consensus } from './consensus.ts';

/** How many people gave each answer about one arrow in one round. */
export type Tally = {
  readonly agree: number;
  readonly disagree: number;
  readonly unsure: number;
  /** "Not for me to say": an answer, but none about the arrow. */
  readonly skip: number;
  /** Were shown it and said nothing. */
  readonly passed: number;
  /** Everybody it could have been asked of. */
  readonly people: number;
};

/** Those who answered anything, "not for me to say" included. */
export function answeredIn({ agree, disagree, unsure, skip }: Tally): number {
  return agree + disagree + unsure + skip;
}

/** Those who said something about the arrow itself. */
export function opinionsIn({ agree, disagree, unsure }: Tally): number {
  return agree + disagree + unsure;
}

/** How close together the opinions lie (`consensus`): disagree, not sure, agree are its scale. Null below two opinions. */
export function consensusOf(tally: Tally): number | null {
  return opinionsIn(tally) < 2 ? null : consensus([tally.disagree, tally.unsure, tally.agree]);
}

/** Counts what these participants answered about an arrow in a round. */
export function tallyOf(
  answers: SessionAnswers,
  participants: readonly Participant[],
  { askedArrowId, round }: { readonly askedArrowId: string; readonly round: number },
): Tally {
  const counts: Record<Answer, number> = { agree: 0, disagree: 0, unsure: 0, skip: 0, none: 0 };
  for (const { id } of participants) {
    const cell = answers.cellOf({ participantId: id, askedArrowId, round });
    if (cell !== undefined) counts[cell.current.answer] += 1;
  }
  const { none: passed, ...given } = counts;
  return { ...given, passed, people: participants.length };
}

/** How the opinions about an arrow stand to each other. */
export type AgreementClass =
  'unasked' | 'all_agree' | 'mostly_agree' | 'split' | 'mostly_disagree' | 'all_disagree' | 'unsure';

/** The class of a tally: by counts alone, as evidence for and against is (E6). */
export function agreementClass({ agree, disagree, unsure }: Tally): AgreementClass {
  if (agree + disagree + unsure === 0) return 'unasked';
  if (unsure > agree + disagree) return 'unsure';
  if (disagree === 0) return 'all_agree';
  if (agree === 0) return 'all_disagree';
  if (agree >= 2 * disagree) return 'mostly_agree';
  return disagree >= 2 * agree ? 'mostly_disagree' : 'split';
}
