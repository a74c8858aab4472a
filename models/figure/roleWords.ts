import type { UsualRole } from '../entities/element.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** What a usual role is called, in either vocabulary; the map and the figure say the same. */
export const roleWords = {
  plain: {
    context: 'Circumstances',
    intervention: 'What is offered',
    actor: 'Who',
    mechanism: 'How people respond',
    outcome: 'What happens',
  },
  realist: {
    context: 'Context',
    intervention: 'Intervention',
    actor: 'Actor',
    mechanism: 'Mechanism',
    outcome: 'Outcome',
  },
} as const satisfies Record<Vocabulary, Record<UsualRole, string>>;

/** The word on a card's role chip. */
export function roleWord(role: UsualRole, vocabulary: Vocabulary): string {
  return roleWords[vocabulary][role];
}

/** The letter that stands before the word in the field's terms; plain words do without. */
export function roleLetter(role: UsualRole, vocabulary: Vocabulary): string {
  return vocabulary === 'plain' ? '' : roleWords.realist[role].charAt(0);
}
