import type { ArrowKind, ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** What kinds, directions, statuses and stances are called in one vocabulary. */
export type ValueWords = {
  readonly kinds: Readonly<Record<ArrowKind, string>>;
  readonly signs: Readonly<Record<ArrowSign, string>>;
  readonly statuses: Readonly<Record<ArrowStatus, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
};

/** The same in both vocabularies. */
export const valueWords: Readonly<Record<Vocabulary, ValueWords>> = {
  plain: {
    kinds: {
      causes: 'Leads to',
      enables: 'Makes possible',
      blocks: 'Holds back',
      precedes: 'Comes before',
      part_of: 'Is part of',
    },
    signs: {
      increases: 'More of it',
      decreases: 'Less of it',
      unclear: 'Not clear',
      none: 'No known link',
    },
    statuses: {
      hypothesised: 'An idea so far',
      supported: 'Borne out',
      contested: 'Points both ways',
      refuted: 'Does not hold',
    },
    stances: {
      supports: 'Speaks for it',
      contradicts: 'Speaks against it',
      refines: 'Sharpens it',
      gives_context: 'Background',
    },
  },
  realist: {
    kinds: {
      causes: 'Causes',
      enables: 'Enables',
      blocks: 'Blocks',
      precedes: 'Precedes',
      part_of: 'Is part of',
    },
    signs: {
      increases: 'Increases',
      decreases: 'Decreases',
      unclear: 'Unclear',
      none: 'No known link',
    },
    statuses: {
      hypothesised: 'Hypothesised',
      supported: 'Supported',
      contested: 'Contested',
      refuted: 'Refuted',
    },
    stances: {
      supports: 'Supports',
      contradicts: 'Contradicts',
      refines: 'Refines',
      gives_context: 'Gives context',
    },
  },
};
