import { rolesOf, schemeOf } from '#models/configurations/configurationRows.ts';
import { type Role, roleOrder, rolesAsked } from '#models/configurations/roles.ts';
import type { Document } from '#models/document.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import type { ConfigurationRole } from '#models/entities/configurationRole.ts';

/** The boxes that play one role in a configuration. */
export type RoleGroup = {
  readonly role: Role;
  readonly rows: readonly ConfigurationRole[];
  /** The theory's scheme asks for it. */
  readonly isAsked: boolean;
};

/** The roles the scheme asks for in its order, and between them others that are used, each with its boxes. */
export function roleGroups(document: Document, configuration: Configuration): readonly RoleGroup[] {
  const rows = rolesOf(document, configuration.id);
  const asked = rolesAsked(schemeOf(document, configuration.theoryId));
  const others = roleOrder.filter((role) => !asked.includes(role) && rows.some((row) => row.role === role));
  const group = (role: Role, isAsked: boolean): RoleGroup => ({
    role,
    rows: rows.filter((row) => row.role === role),
    isAsked,
  });
  const ordered = [...asked];
  // Before the first that comes later in a sentence.
  for (const role of others) {
    const place = ordered.findIndex((later) => roleOrder.indexOf(later) > roleOrder.indexOf(role));
    ordered.splice(place === -1 ? ordered.length : place, 0, role);
  }
  return ordered.map((role) => group(role, asked.includes(role)));
}

/** What people are asked where nobody is named in a role yet. */
export const roleQuestions = {
  context: 'In what circumstances? What could also not be so?',
  intervention: 'What is done or offered?',
  resource: 'What does it give people?',
  actor: 'Whose thinking and acting?',
  mechanism: 'Why? What would people think or feel?',
  reasoning: 'Why? What would people think or feel?',
  outcome: 'What would one see happen?',
} as const satisfies Record<Role, string>;
