import type { ArrowSign } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import type { Stage } from '../entities/stage.ts';

/** Plain words (for panels) or the field's terms: two ways to name the same model (product principle 5). */
export type Vocabulary = 'plain' | 'realist';

/** What each sign says, for lists and legends; sentences fit it to their grammar. */
export const signWords = {
  increases: 'increases',
  decreases: 'decreases',
  unclear: 'may affect, direction unclear',
  none: 'no known link to',
} as const satisfies Record<ArrowSign, string>;

/** One line without stray spaces, and without the full stop that its sentence will give it. */
export function tidy(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.endsWith('...') ? line : line.replace(/[\s.,;:]+$/u, '');
}

/** The element's name in the given words; the label stands in for plain words nobody gave. */
export function elementName(element: Element | undefined, vocabulary: Vocabulary): string {
  if (element === undefined) return 'something that is not there';
  return tidy(
    vocabulary === 'plain' && element.plainLabel.trim() !== '' ? element.plainLabel : element.label,
  );
}

/** The stage's name in the given words; the name stands in for plain words nobody gave. */
export function stageName(stage: Stage, vocabulary: Vocabulary): string {
  return tidy(vocabulary === 'plain' && stage.plainName.trim() !== '' ? stage.plainName : stage.name);
}
