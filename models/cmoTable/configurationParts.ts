import { rolesOf } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';

/** The boxes of a configuration by the part they play, each part in its order. */
export type PartIds = Readonly<Record<CmoPart, readonly string[]>>;

/** The boxes of a configuration by part. */
export function partIdsOf(document: Document, configurationId: string): PartIds {
  const roles = rolesOf(document, configurationId);
  return Object.fromEntries(
    cmoParts.map((part) => [
      part,
      roles.filter(({ role }) => role === part).map(({ elementId }) => elementId as string),
    ]),
  ) as unknown as PartIds;
}

/** The configurations that a box has a part in. */
export function configurationsWith(document: Document, elementId: string): ReadonlySet<string> {
  return new Set(
    referrers(document, { table: 'configurationRoles', field: 'elementId' }, elementId).flatMap(
      (id) => document.configurationRoles.get(id as IdOf<'configurationRoles'>)?.configurationId ?? [],
    ),
  );
}

/** True when another configuration has both boxes as well, so that what joins them is not this row's alone. */
export function isSharedPair(
  document: Document,
  configurationId: string,
  [one, other]: readonly [string, string],
): boolean {
  const withOther = configurationsWith(document, other);
  return [...configurationsWith(document, one)].some((id) => id !== configurationId && withOther.has(id));
}

/** The arrows that start or end at a box. */
export function arrowsAt(document: Document, elementId: string): readonly IdOf<'arrows'>[] {
  const ids = (['sourceElementId', 'targetElementId'] as const).flatMap((field) =>
    referrers(document, { table: 'arrows', field }, elementId).map((id) => id as IdOf<'arrows'>),
  );
  return [...new Set(ids)];
}
