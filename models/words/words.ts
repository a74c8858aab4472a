import { roleWords } from '../figure/roleWords.ts';
import type { UsualRole } from '../entities/element.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type ValueWords, valueWords } from '../terms/valueWords.ts';

/** Names of the model's parts in one vocabulary (product principle 5). */
export type Words = ValueWords & {
  readonly roles: Readonly<Record<UsualRole, string>>;
  readonly noRole: string;
  readonly usualRole: string;
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
  ...valueWords.plain,
  forWhom: 'For whom, in what circumstances',
  stage: 'Stage',
  level: 'Level',
  name: 'Plain words',
};

const realist: Words = {
  roles: roleWords.realist,
  noRole: 'No usual role',
  usualRole: 'Usual role',
  ...valueWords.realist,
  forWhom: 'For whom, in what circumstances',
  stage: 'Stage',
  level: 'Level',
  name: 'Realist terms',
};

/** The names of the model's parts in the vocabulary in use. */
export function words(vocabulary: Vocabulary): Words {
  return vocabulary === 'plain' ? plain : realist;
}
