import type { Document } from '../document.ts';
import { type Piecewise, asPart } from '../piecewise.ts';
import { likelyStandard } from '../reporting/reportedItems.ts';
import type { WorkspaceFacts } from '../reporting/workspaceFacts.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { dateWords } from '../words/dayWords.ts';
import { reportBasis } from './basis.ts';
import type { Deck } from './deck.ts';
import { configurationSlides } from './slides/configurationSlides.ts';
import { gapsSlide, referenceSlides, titleSlide } from './slides/listSlides.ts';
import { stageSlides } from './slides/stageSlides.ts';

/**
 * A theory as slides: what it is, its stages, its configurations, where evidence is wanted, the references of the
 * notes. The same rows always give the same slides; null when the theory is not there.
 */
export function* buildDeck(
  {
    document,
    theoryId,
    vocabulary,
    facts,
  }: {
    readonly document: Document;
    readonly theoryId: string;
    readonly vocabulary: Vocabulary;
    readonly facts: WorkspaceFacts;
  },
  date: string | undefined,
): Piecewise<Deck | null> {
  const standard = likelyStandard(document, theoryId);
  const basis = reportBasis(document, theoryId, { vocabulary, facts, standard, wanted: ['references'] });
  if (basis === undefined) return null;
  const subtitle = basis.say.text('Programme theory');
  const title = titleSlide(basis, { subtitle, date: dateWords(date) });
  yield { done: 1, total: 4 };
  const stages = yield* asPart(stageSlides(basis), { done: 1, total: 4 });
  yield { done: 2, total: 4 };
  const configurations = configurationSlides(basis);
  yield { done: 3, total: 4 };
  const gaps = gapsSlide(basis);
  return {
    title: basis.theory.title,
    subtitle,
    slides: [title, ...stages, ...configurations, gaps, ...referenceSlides(basis)],
  };
}
