import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { arrowFacts } from '../evidence/arrowFacts.ts';
import { becauseOf } from '../sentences/arrowSentence.ts';
import { claimParts, isCausal, partsText, statementMembers } from '../sentences/statement.ts';
import { statementsByStage } from '../sentences/theorySentences.ts';

/** Which arrows a session asks about. */
export type ArrowChoice =
  | { readonly kind: 'all' | 'bare' | 'contested' }
  | { readonly kind: 'stage'; readonly stageId: string | null };

function isContested(document: Document, arrowId: string): boolean {
  const { supports, contradicts } = arrowFacts(document, arrowId);
  const status = document.arrows.get(arrowId as IdOf<'arrows'>)?.status;
  return status === 'contested' || (supports > 0 && contradicts > 0);
}

/** The arrows of a choice, in reading order; of arrows that are one statement (S4) the one that stands for it. */
export function arrowsToAsk(
  document: Document,
  theoryId: string,
  choice: ArrowChoice,
): readonly IdOf<'arrows'>[] {
  const stages = statementsByStage(document, theoryId, 'plain');
  const isWanted = (id: string) => {
    if (choice.kind === 'bare') return arrowFacts(document, id).sources === 0;
    return choice.kind !== 'contested' || isContested(document, id);
  };
  return stages
    .filter(({ stageId }) => choice.kind !== 'stage' || stageId === choice.stageId)
    .flatMap(({ arrowIds }) => arrowIds)
    .flatMap((id) => document.arrows.get(id as IdOf<'arrows'>) ?? [])
    .filter((arrow) => statementMembers(document, arrow).some(({ id }) => isWanted(id)))
    .map(({ id }) => id);
}

/** The document with a statement that has no IF and THEN of its own. */
function namedOnly(document: Document, members: readonly Arrow[]): Document {
  const arrows = new Map(document.arrows);
  for (const arrow of members) arrows.set(arrow.id, { ...arrow, ifText: '', thenText: '' });
  return { ...document, arrows };
}

/**
 * An arrow as it is put to people: in plain words, with its reason only where somebody has given one. With `names` it is
 * said by the plain names of its boxes, whatever IF and THEN were written for it.
 */
export function statementFor(given: Document, arrowId: string, by: 'own' | 'names' = 'own'): string {
  const arrow = given.arrows.get(arrowId as IdOf<'arrows'>);
  if (arrow === undefined) return '';
  const document = by === 'own' ? given : namedOnly(given, statementMembers(given, arrow));
  const claim = partsText(claimParts(document, arrow, { vocabulary: 'plain', seen: new Set() }));
  const because = isCausal(arrow) ? becauseOf(statementMembers(document, arrow)) : '';
  const text = because === '' ? claim : `${claim} BECAUSE ${because}`;
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
