import { saidIn } from '#models/terms/saidIn.ts';
import type { Document } from '#models/document.ts';
import { arrowsInReadingOrder } from '#models/queries/coverage.ts';
import { folded } from '#models/queries/searchLocal.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';
import type { Option } from '#renderer/ui/OptionList.tsx';

const MOST_SHOWN = 40;

type Target = {
  readonly id: string;
  readonly label: string;
  readonly searched: string;
  readonly section: string;
};

/** Every arrow of a theory as its sentence, then every box and configuration: what a passage can be tied to. */
export function targetsOf(document: Document, theoryId: string, vocabulary: Vocabulary): readonly Target[] {
  const arrows = arrowsInReadingOrder(document, theoryId).map(({ id }) => {
    const label = arrowSentence(document, id, vocabulary);
    return { id, label, searched: folded(label), section: 'Arrows' };
  });
  const boxes = [...document.elements.values()]
    .filter((element) => element.theoryId === theoryId)
    .map((element) => {
      const label = elementName(element, vocabulary);
      return { id: element.id, label, searched: folded(label), section: 'Boxes' };
    });
  const configurations = [...document.configurations.values()]
    .filter((configuration) => configuration.theoryId === theoryId)
    .map(({ id, code, title }) => {
      const label = `${code} ${title}`.trim();
      return { id, label, searched: folded(label), section: saidIn(vocabulary, 'Configurations') };
    });
  return [...arrows, ...boxes, ...configurations];
}

/** Those in which every word occurs, the first forty. */
export function matchingTargets(targets: readonly Target[], text: string): readonly Option[] {
  const wanted = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return targets
    .filter(({ searched }) => wanted.every((word) => searched.includes(word)))
    .slice(0, MOST_SHOWN)
    .map(({ id, label, section }) => ({ id, label, section }));
}
