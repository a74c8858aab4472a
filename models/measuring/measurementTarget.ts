import type { Document } from '../document.ts';
import type { Measurement } from '../entities/measurement.ts';
import type { UsualRole } from '../entities/element.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';

/** What a measurement is of: a box, an arrow or a configuration, with its name in words. */
export type MeasuredThing = {
  readonly kind: 'element' | 'arrow' | 'configuration';
  readonly id: string;
  readonly name: string;
  /** The usual role of a box; null for anything else and where it is not said. */
  readonly usualRole: UsualRole | null;
};

/** What a measurement is of. */
export function measuredThing(
  document: Document,
  { elementId, arrowId, configurationId }: Measurement,
  vocabulary: Vocabulary,
): MeasuredThing {
  if (elementId !== null) {
    const element = document.elements.get(elementId);
    const usualRole = element?.usualRole ?? null;
    return { kind: 'element', id: elementId, name: elementName(element, vocabulary), usualRole };
  }
  if (arrowId !== null)
    return {
      kind: 'arrow',
      id: arrowId,
      name: arrowSentence(document, arrowId, vocabulary),
      usualRole: null,
    };
  const configuration = configurationId === null ? undefined : document.configurations.get(configurationId);
  const name = `${configuration?.code ?? ''} ${configuration?.title ?? ''}`.trim();
  return { kind: 'configuration', id: configurationId ?? '', name, usualRole: null };
}
