import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import {
  type SentencePart,
  claimParts,
  isCausal,
  keyword,
  partsText,
  statementMembers,
  words,
} from './statement.ts';
import { type Vocabulary, tidy } from './words.ts';

/** Why a statement holds, in the words given for any of its arrows; empty when nobody has said. */
export function becauseOf(members: readonly Arrow[]): string {
  return [...new Set(members.map((member) => tidy(member.becauseText)).filter((text) => text !== ''))].join(
    '; ',
  );
}

/**
 * The sentence of an arrow in parts; for an arrow of a group, the sentence of the whole group. Empty when the arrow
 * is not there. Claims of cause end in BECAUSE and a reason, or in the gap "why?" (S5).
 */
export function sentenceParts(
  document: Document,
  arrowId: string,
  vocabulary: Vocabulary,
): readonly SentencePart[] {
  const arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  if (arrow === undefined) return [];
  const claim = claimParts(document, arrow, { vocabulary, seen: new Set() });
  if (!isCausal(arrow)) return claim;
  const because = becauseOf(statementMembers(document, arrow));
  return [...claim, keyword('BECAUSE'), because === '' ? { kind: 'gap', text: 'why?' } : words(because)];
}

/** The sentence of an arrow as text: "IF … THEN … BECAUSE …"; empty when the arrow is not there. */
export function arrowSentence(document: Document, arrowId: string, vocabulary: Vocabulary): string {
  const parts = sentenceParts(document, arrowId, vocabulary);
  const text = partsText(parts);
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}
