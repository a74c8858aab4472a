import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { consequenceParts, ifWords, partsText } from './statement.ts';
import { type Vocabulary, tidy } from './words.ts';

/** What one arrow claims. Derived texts come from its ends; BECAUSE never does: empty is an honest gap (S5). */
export type Claim = {
  readonly ifText: string;
  readonly thenText: string;
  readonly becauseText: string;
  readonly isIfDerived: boolean;
  readonly isThenDerived: boolean;
  readonly hedge: string;
};

/** The claim of one arrow, in plain words unless told otherwise. */
export function claimOf(document: Document, arrow: Arrow, vocabulary: Vocabulary = 'plain'): Claim {
  const isIfDerived = tidy(arrow.ifText) === '';
  const isThenDerived = tidy(arrow.thenText) === '';
  const consequence = consequenceParts(document, arrow, { vocabulary, seen: new Set([arrow.id]) });
  return {
    ifText: isIfDerived ? ifWords(document, arrow, vocabulary) : arrow.ifText,
    thenText: isThenDerived ? partsText(consequence.filter(({ kind }) => kind !== 'hedge')) : arrow.thenText,
    becauseText: arrow.becauseText,
    isIfDerived,
    isThenDerived,
    hedge: arrow.hedge,
  };
}
