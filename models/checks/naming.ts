import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import type { Element } from '../entities/element.ts';
import { type Vocabulary, elementName, tidy } from '../sentences/words.ts';

const kept = {
  plain: new WeakMap<Element, string>(),
  realist: new WeakMap<Element, string>(),
} as const satisfies Record<Vocabulary, WeakMap<Element, string>>;

function nameOf(element: Element | undefined, vocabulary: Vocabulary): string {
  if (element === undefined) return elementName(element, vocabulary);
  let name = kept[vocabulary].get(element);
  if (name === undefined) {
    name = `“${elementName(element, vocabulary)}”`;
    kept[vocabulary].set(element, name);
  }
  return name;
}

/** The names that findings call things by. */
export type Names = {
  /** “Attends” */
  readonly element: (id: Element['id']) => string;
  /** the arrow from “Accompanied” to “Attends” */
  readonly arrow: (arrow: Arrow) => string;
  /** the arrow …, or for a group: the statement about “Attends” that 2 arrows make */
  readonly claim: (arrows: readonly Arrow[]) => string;
  /** CMOC 3 (“Belonging”) */
  readonly configuration: (configuration: Configuration) => string;
  /** The name of a part: “mechanism”, in plain words “response”. */
  readonly part: (part: ConfigurationRole['role']) => string;
};

const plainParts = {
  context: 'circumstance',
  intervention: 'offer',
  actor: 'actor',
  mechanism: 'response',
  resource: 'offer',
  reasoning: 'response',
  outcome: 'outcome',
} as const satisfies Record<ConfigurationRole['role'], string>;

/** The names of what is in a document, in the given words. */
export function namesIn({
  document,
  vocabulary,
}: {
  readonly document: Document;
  readonly vocabulary: Vocabulary;
}): Names {
  const element = (id: Element['id']) => nameOf(document.elements.get(id), vocabulary);
  const end = (arrow: Arrow): string => {
    if (arrow.targetElementId !== null) return `to ${element(arrow.targetElementId)}`;
    const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
    if (target === undefined) return 'onto another arrow';
    const last = target.targetElementId === null ? 'another arrow' : element(target.targetElementId);
    return `onto the one from ${element(target.sourceElementId)} to ${last}`;
  };
  const arrow = (row: Arrow) => `the arrow from ${element(row.sourceElementId)} ${end(row)}`;
  return {
    element,
    arrow,
    claim: (arrows) => {
      const [first] = arrows;
      if (first === undefined) return 'a statement';
      if (arrows.length === 1) return arrow(first);
      const starts = arrows.map(({ sourceElementId }) => element(sourceElementId));
      return `the statement from ${starts.join(' with ')} ${end(first)}`;
    },
    configuration: ({ code, title }) =>
      tidy(title) === '' ? tidy(code) : `${tidy(code)} (“${tidy(title)}”)`,
    part: (part) => (vocabulary === 'plain' ? plainParts[part] : part),
  };
}

/** The same with a capital first, to begin a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “one”, “two” and “three”, or “one”, “two” and 5 more. */
export function listed(names: readonly string[], most = 4): string {
  if (names.length === 1) return names[0] ?? '';
  if (names.length <= most) return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}
