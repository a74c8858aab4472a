import { Brain, Flag, HandHelping, Lightbulb, MapPin, Package, User, type Icon } from './icons.ts';
import './RoleChip.css';

/** The roles of a configuration; an element's usual role is one of these too. */
export type Role = 'context' | 'intervention' | 'resource' | 'actor' | 'mechanism' | 'reasoning' | 'outcome';

type RoleLook = {
  readonly letter: string;
  readonly word: string;
  readonly icon: Icon;
  /** The CSS custom property that holds its colour. */
  readonly colour: `--color-role-${'context' | 'intervention' | 'actor' | 'mechanism' | 'outcome'}`;
};

/** How each role looks: letter, realist word, icon and colour, wherever it is drawn. */
export const roleLooks = {
  context: { letter: 'C', word: 'Context', icon: MapPin, colour: '--color-role-context' },
  intervention: {
    letter: 'I',
    word: 'Intervention',
    icon: HandHelping,
    colour: '--color-role-intervention',
  },
  resource: { letter: 'R', word: 'Resource', icon: Package, colour: '--color-role-intervention' },
  actor: { letter: 'A', word: 'Actor', icon: User, colour: '--color-role-actor' },
  mechanism: { letter: 'M', word: 'Mechanism', icon: Lightbulb, colour: '--color-role-mechanism' },
  reasoning: { letter: 'M', word: 'Reasoning', icon: Brain, colour: '--color-role-mechanism' },
  outcome: { letter: 'O', word: 'Outcome', icon: Flag, colour: '--color-role-outcome' },
} as const satisfies Record<Role, RoleLook>;

export type RoleChipProps = {
  readonly role: Role;
  /** The word in the vocabulary in use; the realist word when absent. */
  readonly word?: string;
  /** Shows letter and icon; the word is kept for screen readers and as a title. */
  readonly isCompact?: boolean;
};

/** A role as letter, icon and word, in the role's colour: never by colour alone. */
export function RoleChip({ role, word, isCompact = false }: RoleChipProps) {
  const { letter, word: realistWord, icon: Glyph } = roleLooks[role];
  const shown = word ?? realistWord;
  return (
    <span className="wf-role" data-role={role} title={isCompact ? shown : undefined}>
      <span className="wf-role-letter" aria-hidden>
        {letter}
      </span>
      <Glyph size={13} strokeWidth={2} aria-hidden />
      <span className={isCompact ? 'visuallyHidden' : 'wf-role-word'}>{shown}</span>
    </span>
  );
}
