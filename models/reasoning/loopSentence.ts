import type { Document, IdOf } from '../document.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { effectAlong } from './effect.ts';
import type { FeedbackLoop, LoopKind } from './feedbackLoops.ts';

type Saying = { readonly document: Document; readonly vocabulary: Vocabulary };

const kindWords = {
  reinforcing: 'it reinforces itself',
  balancing: 'it holds itself in balance',
  unclear: 'whether it reinforces or balances itself is unclear',
} as const satisfies Record<LoopKind, string>;

function nameOf({ document, vocabulary }: Saying, id: string): string {
  return `“${elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)}”`;
}

/** The arrows from each box of a loop to the next: one, or several where an arrow acts on another. */
function stepsOf(document: Document, { arrows }: FeedbackLoop): readonly (readonly string[])[] {
  const steps: string[][] = [[]];
  for (const id of arrows) {
    steps.at(-1)?.push(id);
    if (document.arrows.get(id as IdOf<'arrows'>)?.targetElementId !== null) steps.push([]);
  }
  return steps.filter((step) => step.length > 0);
}

/** Names the arrows that leave a loop's kind open: "the direction is not said from “A” to “B”". */
function unclearWords(saying: Saying, { unclearArrows }: FeedbackLoop): string {
  const places = unclearArrows.map((id) => {
    const arrow = saying.document.arrows.get(id as IdOf<'arrows'>);
    const to = arrow?.targetElementId ?? null;
    return `from ${nameOf(saying, arrow?.sourceElementId ?? '')} ${to === null ? 'onto an arrow' : `to ${nameOf(saying, to)}`}`;
  });
  return `the direction is not clear ${places.join(', nor ')}`;
}

/**
 * "R1: More “A” leads to less “B”, which leads to more “A”: it reinforces itself." How much there is of each box is
 * counted from the first on; behind an arrow without clear direction nothing is said of more and less.
 */
export function loopSentence(saying: Saying, loop: FeedbackLoop): string {
  const { label, kind, elements } = loop;
  let amount: 'more' | 'less' | null = 'more';
  const parts = stepsOf(saying.document, loop).map((arrows, index) => {
    const effect = effectAlong(saying.document, arrows);
    const name = nameOf(saying, elements[(index + 1) % elements.length] ?? '');
    const start = index === 0 ? '' : 'which ';
    if (effect === 'unclear' || amount === null) {
      const verb = effect === 'unclear' ? 'may affect' : 'affects';
      amount = null;
      return `${start}${verb} ${name}`;
    }
    if (effect === 'decreases') amount = amount === 'more' ? 'less' : 'more';
    return `${start}leads to ${amount} ${name}`;
  });
  const why = kind === 'unclear' ? `, because ${unclearWords(saying, loop)}` : '';
  return `${label}: More ${nameOf(saying, elements[0] ?? '')} ${parts.join(', ')}: ${kindWords[kind]}${why}.`;
}
