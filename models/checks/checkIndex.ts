import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import { referrers } from '../referenceIndex.ts';
import { isCausal } from '../sentences/statement.ts';
import { keptByTables } from './keptByTables.ts';
import { rowsOfTheory } from './rowsOfTheory.ts';

/** A part an element plays: usually, or in some configuration. */
export type Part = ConfigurationRole['role'];

/** The parts that are mechanisms, whole or split. */
export const mechanismParts = ['mechanism', 'resource', 'reasoning'] as const satisfies readonly Part[];

/** The elements of a theory, by id. */
export const elementsOf = keptByTables(['elements'], rowsOfTheory('elements'));

/** The arrows of a theory, by id. */
export const arrowsOf = keptByTables(['arrows'], rowsOfTheory('arrows'));

/** The arrows of a theory by where they start, by the box they end at, and by the arrow they end at. */
export type ArrowEnds = {
  readonly from: ReadonlyMap<string, readonly Arrow[]>;
  readonly to: ReadonlyMap<string, readonly Arrow[]>;
  readonly onto: ReadonlyMap<string, readonly Arrow[]>;
};

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The ends of all arrows of a theory. */
export const arrowEnds = keptByTables(['arrows'], (document, theoryId): ArrowEnds => {
  const from = new Map<string, Arrow[]>();
  const to = new Map<string, Arrow[]>();
  const onto = new Map<string, Arrow[]>();
  for (const arrow of arrowsOf(document, theoryId)) {
    push(from, arrow.sourceElementId, arrow);
    if (arrow.targetElementId !== null) push(to, arrow.targetElementId, arrow);
    if (arrow.targetArrowId !== null) push(onto, arrow.targetArrowId, arrow);
  }
  return { from, to, onto };
});

/** A configuration with the roles in it, in their order. */
export type Cast = { readonly configuration: Configuration; readonly roles: readonly ConfigurationRole[] };

/** The configurations of a theory with their roles, by id. */
export const castsOf = keptByTables(
  ['configurations', 'configurationRoles'],
  (document, theoryId): readonly Cast[] =>
    referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId)
      .flatMap((id) => document.configurations.get(id as IdOf<'configurations'>) ?? [])
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((configuration) => ({
        configuration,
        roles: referrers(
          document,
          { table: 'configurationRoles', field: 'configurationId' },
          configuration.id,
        )
          .flatMap((id) => document.configurationRoles.get(id as IdOf<'configurationRoles'>) ?? [])
          .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1)),
      })),
);

/** The elements that play one of the parts in a configuration, each once. */
export function playersOf({ roles }: Cast, ...parts: readonly Part[]): readonly IdOf<'elements'>[] {
  let found: IdOf<'elements'>[] | null = null;
  for (const { role, elementId } of roles) {
    if (!parts.includes(role)) continue;
    // A list that begins empty makes room for many.
    if (found === null) found = [elementId];
    else if (!found.includes(elementId)) found.push(elementId);
  }
  return found ?? [];
}

/** True when any element plays one of the parts in a configuration. */
export function hasPlayer({ roles }: Cast, ...parts: readonly Part[]): boolean {
  for (const { role } of roles) if (parts.includes(role)) return true;
  return false;
}

/** The configurations each element has a role in. */
export const castsByElement = keptByTables(
  ['configurations', 'configurationRoles'],
  (document, theoryId): ReadonlyMap<string, readonly Cast[]> => {
    const found = new Map<string, Cast[]>();
    for (const cast of castsOf(document, theoryId))
      for (const id of new Set(cast.roles.map(({ elementId }) => elementId))) push(found, id, cast);
    return found;
  },
);

const bitOf = {
  context: 1,
  intervention: 2,
  actor: 4,
  mechanism: 8,
  resource: 16,
  reasoning: 32,
  outcome: 64,
} as const satisfies Record<Part, number>;

/** The parts each element of a theory plays, a bit for each: the usual one, and those in configurations. */
const partsPlayed = keptByTables(
  ['elements', 'configurations', 'configurationRoles'],
  (document, theoryId): ReadonlyMap<string | null, number> => {
    const found = new Map<string, number>();
    for (const { id, usualRole } of elementsOf(document, theoryId))
      found.set(id, usualRole === null ? 0 : bitOf[usualRole]);
    for (const { roles } of castsOf(document, theoryId))
      for (const { elementId, role } of roles) {
        const own = found.get(elementId);
        if (own !== undefined) found.set(elementId, own | bitOf[role]);
      }
    return found;
  },
);

/** Answers whether an element plays one of the parts, usually or somewhere; to be made once and asked often. */
export function playing(
  document: Document,
  theoryId: string,
  ...parts: readonly Part[]
): (elementId: string | null) => boolean {
  const played = partsPlayed(document, theoryId);
  const asked = parts.reduce((bits, part) => bits | bitOf[part], 0);
  return (elementId) => ((played.get(elementId) ?? 0) & asked) !== 0;
}

/** What arrows of one group that end at one place say together is one statement, with one key. */
export function statementKey(arrow: Arrow): string {
  if (arrow.arrowGroupId === null || !isCausal(arrow)) return arrow.id;
  return `${arrow.arrowGroupId} ${arrow.targetElementId ?? arrow.targetArrowId ?? ''}`;
}

/** The claims of cause of a theory, each as the arrows that make it. */
export const claimsOf = keptByTables(['arrows'], (document, theoryId): readonly (readonly Arrow[])[] => {
  const claims: Arrow[][] = [];
  const grouped = new Map<string, Arrow[]>();
  for (const arrow of arrowsOf(document, theoryId)) {
    if (!isCausal(arrow)) continue;
    const key = arrow.arrowGroupId === null ? null : statementKey(arrow);
    const begun = key === null ? undefined : grouped.get(key);
    if (begun !== undefined) {
      begun.push(arrow);
      continue;
    }
    const claim = [arrow];
    if (key !== null) grouped.set(key, claim);
    claims.push(claim);
  }
  return claims;
});

/** True when any of the arrows says why. */
export function saysWhy(arrows: readonly Arrow[]): boolean {
  for (const { becauseText } of arrows) if (becauseText.trim() !== '') return true;
  return false;
}

/** A source that an arrow rests on: what its extracts do to the claim, and those that speak to it, not background. */
export type Backing = {
  readonly sourceId: IdOf<'sources'>;
  readonly supports: boolean;
  readonly contradicts: boolean;
  readonly refines: boolean;
  readonly speaking: readonly IdOf<'extracts'>[];
};

/** The sources behind each arrow that has any, counted as everywhere (E1): extracts of one study are one source. */
export const backingOf = keptByTables(
  ['evidenceLinks', 'extracts', 'sources'],
  (document, theoryId): ReadonlyMap<string, readonly Backing[]> => {
    type Made = { -readonly [Field in keyof Backing]: Backing[Field] } & { speaking: IdOf<'extracts'>[] };
    const found = new Map<string, Made[]>();
    const { extracts, sources } = document;
    const madeOf = (known: readonly Made[], sourceId: string): Made | undefined => {
      for (const made of known) if (made.sourceId === sourceId) return made;
      return undefined;
    };
    for (const link of document.evidenceLinks.values()) {
      const { arrowId, extractId, stance } = link;
      if (arrowId === null || link.theoryId !== theoryId) continue;
      const sourceId = extracts.get(extractId)?.sourceId;
      if (sourceId === undefined) continue;
      const behind = found.get(arrowId);
      let made = behind === undefined ? undefined : madeOf(behind, sourceId);
      if (made === undefined) {
        if (!sources.has(sourceId)) continue;
        made = {
          sourceId,
          supports: stance === 'supports',
          contradicts: stance === 'contradicts',
          refines: stance === 'refines',
          speaking: stance === 'gives_context' ? [] : [extractId],
        };
        if (behind === undefined) found.set(arrowId, [made]);
        else behind.push(made);
        continue;
      }
      if (stance === 'gives_context') continue;
      made[stance] = true;
      made.speaking.push(extractId);
    }
    return found;
  },
);

const NOTHING: readonly Backing[] = [];

/** The sources behind each arrow, as `backingOf`, in the order of `arrowsOf`: several checks go through all arrows. */
export const backingInOrder = keptByTables(
  ['arrows', 'evidenceLinks', 'extracts', 'sources'],
  (document, theoryId): readonly (readonly Backing[])[] => {
    const backing = backingOf(document, theoryId);
    return arrowsOf(document, theoryId).map(({ id }) => backing.get(id) ?? NOTHING);
  },
);
