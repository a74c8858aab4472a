import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { isCausal } from '../sentences/statement.ts';
import type { Check, Found } from './check.ts';
import { nameKey } from '../theoryText/grammar.ts';
import {
  type Cast,
  arrowEnds,
  arrowsOf,
  castsByElement,
  castsOf,
  elementsOf,
  hasPlayer,
  mechanismParts,
  playersOf,
  playing,
} from './checkIndex.ts';
import { atStart, namesIn } from './naming.ts';
import { whatLeadsTo } from './reach.ts';
import { conditionWords, populationWords, settingFillers, settingWords } from './wordLists.ts';
import { hasAny, labelWords, wordsIn } from './wordsIn.ts';

/** True when a label names a place, an organisation or a population and says nothing else about it. */
function isOnlySetting(element: Element): boolean {
  if (element.poleLow.trim() !== '' || element.poleHigh.trim() !== '') return false;
  const words = labelWords(element);
  return (
    words.some((word) => settingWords.has(word) || populationWords.has(word)) &&
    words.every((word) => settingWords.has(word) || populationWords.has(word) || settingFillers.has(word))
  );
}

/** R06: a setting is named, but not what about it matters. */
export const contextOnlySetting: Check = {
  id: 'R06',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'Only a place or a group', realist: 'Context is only a setting' },
  question: 'What about it matters, and could be otherwise?',
  why: 'A setting is where it happens. What matters is what about the setting lets people respond, or keeps them from it.',
  source: 'RAMESES II, brief on context',
  reads: ['elements', 'configurations', 'configurationRoles'],
  find: (scope) => {
    const names = namesIn(scope);
    const isContext = playing(scope.document, scope.theoryId, 'context');
    return elementsOf(scope.document, scope.theoryId)
      .filter((element) => isContext(element.id) && isOnlySetting(element))
      .map(({ id }) => ({
        at: { elementId: id },
        message: () => `${names.element(id)} names a place or a group, not what about it matters.`,
      }));
  },
};

/** R11: a context and a mechanism that stand side by side. */
export const contextUnlinked: Check = {
  id: 'R11',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'Circumstances beside, not joined', realist: 'Context and mechanism are not linked' },
  question: 'How does it let them respond so?',
  why: 'Listing a context beside a mechanism does not say that the one lets the other work: an arrow does.',
  source: 'Trials 2019, table 1, doi 10.1186/s13063-019-3395-3',
  reads: ['elements', 'arrows', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const { from } = arrowEnds(document, theoryId);
    /** “IF context THEN outcome BECAUSE mechanism” joins them as well (T15). */
    const saysHow = (cast: Cast, arrows: readonly Arrow[]) => {
      const outcomes: readonly string[] = playersOf(cast, 'outcome');
      const whys = arrows.flatMap(({ targetElementId, becauseText }) =>
        becauseText !== '' && targetElementId !== null && outcomes.includes(targetElementId)
          ? [nameKey(becauseText)]
          : [],
      );
      if (whys.length === 0) return false;
      const labels = playersOf(cast, ...mechanismParts).flatMap((id) => {
        const box = document.elements.get(id);
        return [box?.label ?? '', box?.plainLabel ?? ''].map(nameKey).filter((label) => label !== '');
      });
      return whys.some((why) => labels.some((label) => why.includes(label)));
    };
    const asked = castsOf(document, theoryId).map((cast) => {
      const wanted = new Set<string>();
      for (const id of playersOf(cast, ...mechanismParts)) {
        wanted.add(id);
        for (const arrow of from.get(id) ?? []) wanted.add(arrow.id);
      }
      return { cast, wanted };
    });
    const leadsTo = whatLeadsTo(
      document,
      theoryId,
      asked.map(({ wanted }) => wanted),
    );
    const unlinked = ({ configuration }: Cast, elementId: Element['id']): Found => ({
      at: { elementId, configurationId: configuration.id },
      message: () =>
        `In ${names.configuration(configuration)} no arrow leads from ${names.element(elementId)} to the ${names.part('mechanism')} or to what it leads to.`,
    });
    const found: Found[] = [];
    asked.forEach(({ cast, wanted }, at) => {
      if (wanted.size === 0) return;
      for (const id of playersOf(cast, 'context'))
        if (!wanted.has(id) && !leadsTo(id, at) && !saysHow(cast, from.get(id) ?? []))
          found.push(unlinked(cast, id));
    });
    return found;
  },
};

const mayBeCondition = hasAny(conditionWords);
const hasCondition = (text: string) => text !== '' && mayBeCondition(text);
const mayHideCondition = ({ ifText, thenText, becauseText }: Arrow) =>
  hasCondition(ifText) || hasCondition(thenText) || hasCondition(becauseText);
const SAYS_IF = /^\s*(?:if|when)\b/iu;

/** R21: a condition in the words of an arrow that stands nowhere as a box. */
export const hiddenCondition: Check = {
  id: 'R21',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'A hidden condition', realist: 'Moderator without a context' },
  question: 'Is that a circumstance of its own?',
  why: 'An “only” or a “depending on” in a claim hides a circumstance that nobody can tie evidence to.',
  source: 'Our own inference',
  reads: ['elements', 'arrows', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const { onto } = arrowEnds(document, theoryId);
    const casts = castsByElement(document, theoryId);
    const isContext = playing(document, theoryId, 'context');
    const hidden = (arrow: Arrow, word: string): Found => ({
      at: { arrowId: arrow.id },
      message: () =>
        `${atStart(names.arrow(arrow))} says “${word}”, but no ${names.part('context')} stands beside it.`,
    });
    const found: Found[] = [];
    for (const arrow of arrowsOf(document, theoryId)) {
      if (!isCausal(arrow) || !mayHideCondition(arrow)) continue;
      const claim = `${arrow.ifText.replace(SAYS_IF, '')} ${arrow.thenText} ${arrow.becauseText}`;
      const word = wordsIn(claim).find((each) => conditionWords.has(each));
      if (word === undefined || isContext(arrow.sourceElementId)) continue;
      if ((onto.get(arrow.id) ?? []).some(({ sourceElementId }) => isContext(sourceElementId))) continue;
      const cast = (casts.get(arrow.sourceElementId) ?? []).find((each) => hasPlayer(each, 'context'));
      if (cast === undefined) found.push(hidden(arrow, word));
    }
    return found;
  },
};
