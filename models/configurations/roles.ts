import type { ConfigurationRole } from '../entities/configurationRole.ts';
import type { UsualRole } from '../entities/element.ts';
import type { Theory } from '../entities/theory.ts';
import type { Vocabulary } from '../sentences/words.ts';

/** The part a box plays in a configuration. */
export type Role = ConfigurationRole['role'];

/** How a theory writes its configurations: its scheme, and whether a mechanism is resource and reasoning apart. */
export type Scheme = Pick<Theory, 'scheme' | 'isMechanismSplit'>;

/** Every role, in the order of a sentence. */
export const roleOrder: readonly Role[] = [
  'context',
  'intervention',
  'resource',
  'actor',
  'mechanism',
  'reasoning',
  'outcome',
];

const schemeParts = {
  CMO: ['context', 'mechanism', 'outcome'],
  ICAMO: ['intervention', 'context', 'actor', 'mechanism', 'outcome'],
  SCMO: ['intervention', 'context', 'mechanism', 'outcome'],
  CIMO: ['context', 'intervention', 'mechanism', 'outcome'],
} as const satisfies Record<Theory['scheme'], readonly Role[]>;

/** The roles that a theory's scheme asks for, in its order. */
export function rolesAsked({ scheme, isMechanismSplit }: Scheme): readonly Role[] {
  return schemeParts[scheme].flatMap((role): readonly Role[] =>
    role === 'mechanism' && isMechanismSplit ? ['resource', 'reasoning'] : [role],
  );
}

/** The roles that are part of a mechanism in any writing of it. */
export function isOfMechanism(role: Role): boolean {
  return role === 'mechanism' || role === 'resource' || role === 'reasoning';
}

/** The usual role, and with it the colour, of a box that is new in a role. */
export function usualRoleFor(role: Role): UsualRole {
  if (role === 'resource') return 'intervention';
  return role === 'reasoning' ? 'mechanism' : role;
}

const names = {
  plain: {
    context: 'Circumstances',
    intervention: 'What is offered',
    actor: 'Who',
    mechanism: 'How people respond',
    resource: 'What it gives people',
    reasoning: 'What people think or feel',
    outcome: 'What happens',
  },
  realist: {
    context: 'Context',
    intervention: 'Intervention',
    actor: 'Actor',
    mechanism: 'Mechanism',
    resource: 'Mechanism: resource',
    reasoning: 'Mechanism: reasoning',
    outcome: 'Outcome',
  },
} as const satisfies Record<Vocabulary, Record<Role, string>>;

/** What a role is called; the intervention of SCMO is a strategy. */
export function roleName(role: Role, vocabulary: Vocabulary, { scheme }: Pick<Scheme, 'scheme'>): string {
  if (role === 'intervention' && scheme === 'SCMO' && vocabulary === 'realist') return 'Strategy';
  return names[vocabulary][role];
}

const letters = {
  context: 'C',
  intervention: 'I',
  actor: 'A',
  mechanism: 'M',
  resource: 'R',
  reasoning: 'M',
  outcome: 'O',
} as const satisfies Record<Role, string>;

/** The letter of a role in the field's terms. */
export function roleLetterOf(role: Role, { scheme }: Pick<Scheme, 'scheme'>): string {
  return role === 'intervention' && scheme === 'SCMO' ? 'S' : letters[role];
}

const badges = {
  context: 'When',
  intervention: 'With',
  actor: 'Who',
  mechanism: 'Why',
  resource: 'With',
  reasoning: 'Why',
  outcome: 'Then',
} as const satisfies Record<Role, string>;

/** The word on a box of the configuration that is looked at: its place in the sentence, or its role. */
export function badgeWord(role: Role, vocabulary: Vocabulary, scheme: Pick<Scheme, 'scheme'>): string {
  if (vocabulary === 'plain') return badges[role];
  return (
    { resource: 'Resource', reasoning: 'Reasoning' }[role as string] ?? roleName(role, 'realist', scheme)
  );
}
