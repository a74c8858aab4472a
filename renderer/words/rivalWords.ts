import type { Rival } from '#models/entities/rival.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

/** What the pages about rival explanations say. */
export type RivalWords = {
  /** The tab, the section of the inspector, the list. */
  readonly many: string;
  readonly one: string;
  /** On a card of the map. */
  readonly mark: (count: number) => string;
  readonly emptyTitle: string;
  readonly emptyWords: string;
  readonly context: string;
  readonly offered: string;
  readonly mechanism: string;
  readonly confidence: string;
  readonly ofArrows: string;
  readonly decide: string;
  readonly fromConfiguration: string;
  readonly standings: Readonly<Record<Rival['standing'], string>>;
};

const standings = {
  open: 'Open',
  favoured: 'Favoured',
  kept: 'Kept, not favoured',
  set_aside: 'Set aside',
} as const;

const plain: RivalWords = {
  many: 'Rival explanations',
  one: 'Rival explanation',
  mark: (count) => (count === 1 ? '1 explanation compared' : `${count} explanations compared`),
  emptyTitle: 'What else could explain it?',
  emptyWords:
    'Write down what you have seen happen, and put side by side what could explain it. None is lost when you decide.',
  context: 'In what circumstances',
  offered: 'What is offered',
  mechanism: 'Why: how people respond',
  confidence: 'How sure we are',
  ofArrows: 'Evidence for its arrows',
  decide: 'Decide between the explanations',
  fromConfiguration: 'An explanation or an arrow that is there',
  standings,
};

const realist: RivalWords = {
  many: 'Rivals',
  one: 'Rival',
  mark: (count) => (count === 1 ? '1 rival' : `${count} rivals`),
  emptyTitle: 'No rival theories yet',
  emptyWords:
    'Name an outcome and set rival explanations of it side by side. Each keeps its own evidence; adjudication removes none.',
  context: 'Context',
  offered: 'Intervention, resource',
  mechanism: 'Mechanism',
  confidence: 'Confidence',
  ofArrows: 'Evidence for its arrows',
  decide: 'Adjudicate between the rivals',
  fromConfiguration: 'A configuration or an arrow that is there',
  standings,
};

/** What the pages about rivals say in the vocabulary in use. */
export function rivalWords(vocabulary: Vocabulary): RivalWords {
  return vocabulary === 'plain' ? plain : realist;
}
