import type { UsualRole } from '../entities/element.ts';
import type { Vocabulary } from '../sentences/words.ts';

const realist = {
  context: 'Context',
  intervention: 'Intervention',
  actor: 'Actor',
  mechanism: 'Mechanism',
  outcome: 'Outcome',
} as const satisfies Record<UsualRole, string>;

const plain = {
  context: 'Circumstances',
  intervention: 'What is offered',
  actor: 'Who',
  mechanism: 'Why it works',
  outcome: 'What happens',
} as const satisfies Record<UsualRole, string>;

/** The word on a card's role chip. */
export function roleWord(role: UsualRole, vocabulary: Vocabulary): string {
  return vocabulary === 'plain' ? plain[role] : realist[role];
}

/** The letter that stands before the word in the field's terms; plain words do without. */
export function roleLetter(role: UsualRole, vocabulary: Vocabulary): string {
  return vocabulary === 'plain' ? '' : realist[role].charAt(0);
}
