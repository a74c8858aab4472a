import { configurationsIn, rolesOf } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';

/** An outcome of one configuration that is among the conditions of another. */
export type FoundRipple = {
  readonly fromConfigurationId: string;
  readonly toConfigurationId: string;
  readonly elementId: string;
  /** The part it plays in the second one. */
  readonly role: ConfigurationRole['role'];
  /** What people call it, and what they noted; empty when nobody has. */
  readonly name: string;
  readonly note: string;
};

/** An outcome ripples on as any part that is no outcome and no mechanism of people: what they meet there. */
const conditions: ReadonlySet<ConfigurationRole['role']> = new Set([
  'context',
  'intervention',
  'actor',
  'resource',
]);

type Ends = Pick<FoundRipple, 'fromConfigurationId' | 'toConfigurationId' | 'elementId'>;

const keyOf = ({ fromConfigurationId, toConfigurationId, elementId }: Ends) =>
  `${fromConfigurationId} ${toConfigurationId} ${elementId}`;

function namesIn(document: Document, theoryId: string) {
  return new Map(
    referrers(document, { table: 'ripples', field: 'theoryId' }, theoryId)
      .flatMap((id) => document.ripples.get(id as IdOf<'ripples'>) ?? [])
      .map((row) => [keyOf(row), row]),
  );
}

/**
 * The ripples of a theory, by the code of the configuration they start from, then of the one they lead to. A
 * configuration whose outcome is among its own conditions ripples to itself. Time is linear in roles and ripples.
 */
export function ripplesIn(document: Document, theoryId: string): readonly FoundRipple[] {
  const configurations = configurationsIn(document, theoryId);
  const startsAt = new Map<
    string,
    { readonly configuration: Configuration; readonly role: ConfigurationRole['role'] }[]
  >();
  for (const configuration of configurations) {
    for (const { elementId, role } of rolesOf(document, configuration.id)) {
      if (!conditions.has(role)) continue;
      const starts = startsAt.get(elementId) ?? [];
      // One element in two conditions of the same configuration is one ripple.
      if (starts.at(-1)?.configuration !== configuration) starts.push({ configuration, role });
      startsAt.set(elementId, starts);
    }
  }
  const names = namesIn(document, theoryId);
  return configurations.flatMap((configuration) =>
    rolesOf(document, configuration.id)
      .filter(({ role }) => role === 'outcome')
      .flatMap(({ elementId }) =>
        (startsAt.get(elementId) ?? []).map(({ configuration: next, role }) => {
          const ends = {
            fromConfigurationId: configuration.id,
            toConfigurationId: next.id,
            elementId,
          };
          const named = names.get(keyOf(ends));
          return { ...ends, role, name: named?.name ?? '', note: named?.note ?? '' };
        }),
      ),
  );
}

/** "CMOC 1 → CMOC 2 through “Receptive to referral”", or what people call it. */
export function rippleTitle(document: Document, ripple: FoundRipple, vocabulary: Vocabulary): string {
  if (ripple.name.trim() !== '') return ripple.name;
  const code = (id: string) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? '?';
  const element = document.elements.get(ripple.elementId as IdOf<'elements'>);
  return `${code(ripple.fromConfigurationId)} → ${code(ripple.toConfigurationId)} through “${elementName(element, vocabulary)}”`;
}
