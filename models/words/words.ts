import { roleWords } from '../figure/roleWords.ts';
import type { ArrowKind, ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import type { UsualRole } from '../entities/element.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** Names of the model's parts in one vocabulary (product principle 5). */
export type Words = {
  readonly roles: Readonly<Record<UsualRole, string>>;
  readonly noRole: string;
  readonly usualRole: string;
  readonly kinds: Readonly<Record<ArrowKind, string>>;
  readonly signs: Readonly<Record<ArrowSign, string>>;
  readonly statuses: Readonly<Record<ArrowStatus, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly forWhom: string;
  readonly stage: string;
  readonly level: string;
  /** The name of the vocabulary itself. */
  readonly name: string;
};

const plain: Words = {
  roles: roleWords.plain,
  noRole: 'Not said',
  usualRole: 'What it is',
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
  forWhom: 'For whom, in what circumstances',
  stage: 'Stage',
  level: 'Level',
  name: 'Plain words',
};

const realist: Words = {
  roles: roleWords.realist,
  noRole: 'No usual role',
  usualRole: 'Usual role',
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
  forWhom: 'For whom, in what circumstances',
  stage: 'Stage',
  level: 'Level',
  name: 'Realist terms',
};

/** The names of the model's parts in the vocabulary in use. */
export function words(vocabulary: Vocabulary): Words {
  return vocabulary === 'plain' ? plain : realist;
}
