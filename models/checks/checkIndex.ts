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
  const found: IdOf<'elements'>[] = [];
  for (const { role, elementId } of roles)
    if (parts.includes(role) && !found.includes(elementId)) found.push(elementId);
  return found;
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

/** The parts each element of a theory plays: the usual one, and those in configurations. */
export const partsPlayed = keptByTables(
  ['elements', 'configurations', 'configurationRoles'],
  (document, theoryId): ReadonlyMap<string, ReadonlySet<Part>> => {
    const found = new Map<string, Set<Part>>();
    for (const { id, usualRole } of elementsOf(document, theoryId))
      found.set(id, new Set(usualRole === null ? [] : [usualRole]));
    for (const { roles } of castsOf(document, theoryId))
      for (const { elementId, role } of roles) found.get(elementId)?.add(role);
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
  const players = new Set<string | null>();
  for (const [id, own] of played) if (parts.some((part) => own.has(part))) players.add(id);
  return (elementId) => players.has(elementId);
}

/** What arrows of one group that end at one place say together is one statement, with one key. */
export function statementKey(arrow: Arrow): string {
  if (arrow.arrowGroupId === null || !isCausal(arrow)) return arrow.id;
  return `${arrow.arrowGroupId} ${arrow.targetElementId ?? arrow.targetArrowId ?? ''}`;
}

/** The claims of cause of a theory, each with the arrows that make it. */
export const claimsOf = keptByTables(
  ['arrows'],
  (document, theoryId): ReadonlyMap<string, readonly Arrow[]> => {
    const found = new Map<string, Arrow[]>();
    for (const arrow of arrowsOf(document, theoryId))
      if (isCausal(arrow)) push(found, statementKey(arrow), arrow);
    return found;
  },
);

/** True when any of the arrows says why. */
export function saysWhy(arrows: readonly Arrow[]): boolean {
  return arrows.some(({ becauseText }) => becauseText.trim() !== '');
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
        made = { sourceId, supports: false, contradicts: false, refines: false, speaking: [] };
        if (behind === undefined) found.set(arrowId, [made]);
        else behind.push(made);
      }
      if (stance === 'gives_context') continue;
      made[stance] = true;
      made.speaking.push(extractId);
    }
    return found;
  },
);
