import type { IdOf } from '../document.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import type { Check, CheckScope, Fix, Found } from './check.ts';
import {
  type Cast,
  type Part,
  arrowEnds,
  castsOf,
  mechanismParts,
  playersOf,
  saysWhy,
} from './checkIndex.ts';
import { namesIn } from './naming.ts';

/** The only box that arrows join to the configuration in this direction and that usually plays the part. */
function joinedPlayer(
  { document, theoryId }: CheckScope,
  cast: Cast,
  { part, side }: { readonly part: 'context' | 'mechanism' | 'outcome'; readonly side: 'before' | 'after' },
): IdOf<'elements'> | null {
  const inside = new Set<string>(cast.roles.map(({ elementId }) => elementId));
  const ends = arrowEnds(document, theoryId);
  const found = new Set<IdOf<'elements'>>();
  for (const id of inside) {
    const arrows = (side === 'after' ? ends.from : ends.to).get(id) ?? [];
    for (const arrow of arrows) {
      const other = side === 'after' ? arrow.targetElementId : arrow.sourceElementId;
      if (other === null || inside.has(other)) continue;
      if (document.elements.get(other)?.usualRole === part) found.add(other);
    }
  }
  const [only, another] = found;
  return only === undefined || another !== undefined ? null : only;
}

/** Takes a box that is already joined to it into the configuration; nothing where none or several would do. */
function takeIn(
  scope: CheckScope,
  cast: Cast,
  search: Parameters<typeof joinedPlayer>[2],
): { readonly fix?: Fix } {
  const elementId = joinedPlayer(scope, cast, search);
  if (elementId === null) return {};
  const names = namesIn(scope);
  const { id: configurationId, theoryId } = cast.configuration;
  const position = Math.max(-1, ...cast.roles.map((role) => role.position)) + 1;
  return {
    fix: {
      label: `Make ${names.element(elementId)} its ${names.part(search.part)}`,
      command: 'configurationRoles.add',
      input: { theoryId, configurationId, elementId, role: search.part, whose: '', position },
    },
  };
}

/** True when an arrow between two of its boxes says why. */
function hasReason({ document, theoryId }: CheckScope, cast: Cast): boolean {
  const inside = new Set<string>(cast.roles.map(({ elementId }) => elementId));
  const { from } = arrowEnds(document, theoryId);
  for (const id of inside) {
    const arrows = (from.get(id) ?? []).filter(({ targetElementId, targetArrowId }) => {
      if (targetElementId !== null) return inside.has(targetElementId);
      const target = targetArrowId === null ? undefined : document.arrows.get(targetArrowId);
      return target !== undefined && inside.has(target.sourceElementId);
    });
    if (saysWhy(arrows)) return true;
  }
  return false;
}

const has = (cast: Cast, ...parts: readonly Part[]) => playersOf(cast, ...parts).length > 0;
const reads = ['elements', 'arrows', 'configurations', 'configurationRoles'] as const;

/** R01: a configuration that explains nothing, because it has no outcome. */
export const noOutcome: Check = {
  id: 'R01',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'Nobody has said what it leads to', realist: 'Configuration without an outcome' },
  question: 'What does it lead to?',
  why: 'A configuration explains an outcome. Without one there is nothing that it explains yet.',
  source: 'Jagosh et al. 2015, doi 10.1186/s12889-015-1949-1',
  reads,
  find: (scope) => {
    const names = namesIn(scope);
    return castsOf(scope.document, scope.theoryId)
      .filter((cast) => !has(cast, 'outcome'))
      .map((cast) => ({
        at: { configurationId: cast.configuration.id },
        message: () => `${names.configuration(cast.configuration)} has no outcome.`,
        ...takeIn(scope, cast, { part: 'outcome', side: 'after' }),
      }));
  },
};

/** R02: a circumstance and an outcome with nothing that says why the one leads to the other. */
export const noMechanism: Check = {
  id: 'R02',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'No reason why', realist: 'Configuration without a mechanism' },
  question: 'Why would that happen?',
  why: 'That an outcome comes with a circumstance is a pattern. What it changes in people explains the pattern.',
  source: 'Wong (FutureLearn); Pawson et al. 2005 (unverified)',
  reads,
  find: (scope) => {
    const names = namesIn(scope);
    return castsOf(scope.document, scope.theoryId)
      .filter((cast) => has(cast, 'context') && has(cast, 'outcome') && !has(cast, ...mechanismParts))
      .filter((cast) => !hasReason(scope, cast))
      .map((cast) => ({
        at: { configurationId: cast.configuration.id },
        message: () =>
          `${names.configuration(cast.configuration)} has a ${names.part('context')} and an outcome, but no ${names.part('mechanism')}, and none of its arrows says because.`,
        ...takeIn(scope, cast, { part: 'mechanism', side: 'after' }),
      }));
  },
};

/** R03: a mechanism that is said to work everywhere. */
export const noContext: Check = {
  id: 'R03',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'No circumstances', realist: 'Configuration without a context' },
  question: 'For whom does it hold, and when would it not?',
  why: 'Without a circumstance the configuration claims to hold for everybody, everywhere.',
  source: 'RAMESES II, brief on context',
  reads,
  find: (scope) => {
    const names = namesIn(scope);
    return castsOf(scope.document, scope.theoryId)
      .filter((cast) => has(cast, ...mechanismParts) && has(cast, 'outcome') && !has(cast, 'context'))
      .map((cast) => ({
        at: { configurationId: cast.configuration.id },
        message: () =>
          `${names.configuration(cast.configuration)} has a ${names.part('mechanism')} and an outcome, but no ${names.part('context')}.`,
        ...takeIn(scope, cast, { part: 'context', side: 'before' }),
      }));
  },
};

const explaining: readonly Part[] = ['context', ...mechanismParts];

/** Takes one of the two parts away: the outcome where another outcome stays, else the other part. */
function leaveOne(
  scope: CheckScope,
  cast: Cast,
  { elementId, others }: { readonly elementId: string; readonly others: readonly ConfigurationRole[] },
): Fix {
  const outcomes = cast.roles.filter(({ role }) => role === 'outcome');
  const own = outcomes.filter((role) => role.elementId === elementId);
  const drops = outcomes.length > own.length ? own : others;
  const left = drops === own ? (others[0]?.role ?? 'context') : 'outcome';
  return {
    label: `Let it be the ${namesIn(scope).part(left)} only`,
    command: 'configurationRoles.remove',
    input: { ids: drops.map(({ id }) => id) },
  };
}

/** R12: one box explains itself. */
export const twoRolesInOne: Check = {
  id: 'R12',
  severity: 'error',
  isOnByDefault: true,
  title: { plain: 'It explains itself', realist: 'One element in two roles of a configuration' },
  question: 'Which of the two is it here?',
  why: 'Said as a sentence, the configuration runs in a circle: the box leads to itself.',
  source: 'Logic',
  reads,
  find: (scope) => {
    const names = namesIn(scope);
    return castsOf(scope.document, scope.theoryId).flatMap((cast): readonly Found[] =>
      playersOf(cast, 'outcome').flatMap((elementId) => {
        const others = cast.roles.filter(
          (role) => role.elementId === elementId && explaining.includes(role.role),
        );
        if (others.length === 0) return [];
        return [
          {
            at: { elementId, configurationId: cast.configuration.id },
            message: () =>
              `${names.element(elementId)} is both the ${names.part(others[0]?.role ?? 'context')} and the outcome of ${names.configuration(cast.configuration)}.`,
            fix: leaveOne(scope, cast, { elementId, others }),
          },
        ];
      }),
    );
  },
};
