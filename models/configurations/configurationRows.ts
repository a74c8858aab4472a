import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import { referrers } from '../referenceIndex.ts';
import type { Scheme } from './roles.ts';

/** The roles of a configuration in their order. */
export function rolesOf(document: Document, configurationId: string): readonly ConfigurationRole[] {
  return referrers(document, { table: 'configurationRoles', field: 'configurationId' }, configurationId)
    .flatMap((id) => document.configurationRoles.get(id as IdOf<'configurationRoles'>) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** In the order of their codes, "CMOC 2" before "CMOC 10". */
export function byCode(
  one: Pick<Configuration, 'code' | 'id'>,
  other: Pick<Configuration, 'code' | 'id'>,
): number {
  return one.code.localeCompare(other.code, 'en', { numeric: true }) || (one.id < other.id ? -1 : 1);
}

/** The configurations of a theory by their codes. */
export function configurationsIn(document: Document, theoryId: string): readonly Configuration[] {
  return referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.configurations.get(id as IdOf<'configurations'>) ?? [])
    .sort(byCode);
}

/** The arrows that join some boxes with each other, and those from one of them that act on such an arrow. */
export function arrowsAmong(document: Document, elementIds: ReadonlySet<string>): readonly IdOf<'arrows'>[] {
  const leaving = [...elementIds].flatMap((id) =>
    referrers(document, { table: 'arrows', field: 'sourceElementId' }, id).flatMap(
      (arrow) => document.arrows.get(arrow as IdOf<'arrows'>) ?? [],
    ),
  );
  const found = new Set<IdOf<'arrows'>>();
  for (const { id, targetElementId } of leaving)
    if (targetElementId !== null && elementIds.has(targetElementId)) found.add(id);
  // An arrow may act on one that acts on another: each round finds those one step further out.
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, targetArrowId } of leaving)
      if (targetArrowId !== null && found.has(targetArrowId)) found.add(id);
  }
  return [...found];
}

/** The boxes of a configuration, and the arrows that join them: what is shown when it is shown alone. */
export function partsOnMap(document: Document, configurationId: string): ReadonlySet<string> {
  const elementIds = new Set<string>(rolesOf(document, configurationId).map(({ elementId }) => elementId));
  return new Set([...elementIds, ...arrowsAmong(document, elementIds)]);
}

/** One configuration that a box or an arrow has a part in, with the box's roles there. */
export type PartIn = {
  readonly configuration: Configuration;
  readonly roles: readonly ConfigurationRole['role'][];
};

/** The configurations a box has a part in, by code. */
export function partsOfElement(document: Document, elementId: string): readonly PartIn[] {
  const roles = new Map<Configuration, ConfigurationRole['role'][]>();
  for (const id of referrers(document, { table: 'configurationRoles', field: 'elementId' }, elementId)) {
    const row = document.configurationRoles.get(id as IdOf<'configurationRoles'>);
    const configuration = row === undefined ? undefined : document.configurations.get(row.configurationId);
    if (row === undefined || configuration === undefined) continue;
    roles.set(configuration, [...(roles.get(configuration) ?? []), row.role]);
  }
  return [...roles]
    .map(([configuration, own]) => ({ configuration, roles: own }))
    .sort((one, other) => byCode(one.configuration, other.configuration));
}

/** The configurations that hold both ends of an arrow, by code; of an arrow onto an arrow, all ends of both. */
export function configurationsOfArrow(document: Document, arrowId: string): readonly Configuration[] {
  const ends = endsOf(document, arrowId);
  const [first, ...rest] = [...ends].map((id) => partsOfElement(document, id));
  if (first === undefined || rest.length === 0) return [];
  return first
    .map(({ configuration }) => configuration)
    .filter((found) => rest.every((parts) => parts.some(({ configuration }) => configuration === found)));
}

/** The boxes an arrow needs to be understood: its ends, and those of the arrow it acts on. */
export function endsOf(document: Document, arrowId: string): ReadonlySet<string> {
  const ends = new Set<string>();
  const seen = new Set<string>();
  for (let next: string | null = arrowId; next !== null && !seen.has(next);) {
    seen.add(next);
    const arrow = document.arrows.get(next as IdOf<'arrows'>);
    if (arrow === undefined) break;
    ends.add(arrow.sourceElementId);
    if (arrow.targetElementId !== null) ends.add(arrow.targetElementId);
    next = arrow.targetArrowId;
  }
  return ends;
}

const plainScheme: Scheme = { scheme: 'CMO', isMechanismSplit: false };

/** How the theory writes its configurations; CMO when there is no such theory. */
export function schemeOf(document: Document, theoryId: string): Scheme {
  return document.theories.get(theoryId as IdOf<'theories'>) ?? plainScheme;
}
