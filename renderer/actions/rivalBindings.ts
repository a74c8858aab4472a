import { rivalWords } from '#renderer/words/rivalWords.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, hasTheory } from './binding.ts';
import { compareHere } from './rivalActions.ts';

type RivalActionId = Extract<ActionId, `rivals.${string}` | 'help.terms'>;

/** The actions on rival explanations, and the words of both vocabularies. */
export const rivalBindings = {
  'rivals.compare': {
    run: compareHere,
    isAvailable: hasTheory,
    label: ({ settings }) => `Compare ${rivalWords(settings.vocabulary).many.toLowerCase()}`,
  },
  'help.terms': { run: ({ store }) => store.setState({ overlay: 'terms' }) },
} as const satisfies Record<RivalActionId, Binding>;
