import { useMemo } from 'react';

import type { Change } from '#models/compare/changes.ts';
import { type ChangeGroup, changeGroups } from '#models/compare/changeGroups.ts';
import { changeMarks } from '#models/compare/changeMarks.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { decidedBefore } from '#models/compare/decisions.ts';
import { theirDocument } from '#models/compare/theirDocument.ts';
import { withEnds } from '#renderer/actions/goTo.ts';

import { type ChangeFilter, useCompare } from './compareDesk.ts';

const kept = new WeakMap<Comparison, Listed>();

type Listed = {
  readonly groups: readonly ChangeGroup[];
  readonly marks: ReturnType<typeof changeMarks>;
  readonly decided: ReadonlySet<string>;
};

/** The changes of a comparison in the order they are listed, worked out once. */
export function listedChanges(comparison: Comparison): Listed {
  let listed = kept.get(comparison);
  if (listed === undefined) {
    listed = {
      groups: changeGroups(comparison),
      marks: changeMarks(comparison),
      decided: decidedBefore(comparison),
    };
    kept.set(comparison, listed);
  }
  return listed;
}

/** True when a filter lets a change through. */
export function passes(filter: ChangeFilter, change: Change, { marks, decided }: Listed): boolean {
  if (!filter.kinds.has(change.kind)) return false;
  if (filter.isDisputedOnly && marks.get(change.id)?.isDisputed !== true) return false;
  return filter.showsDecided || !decided.has(change.key);
}

/** The groups of changes that the filter lets through. */
export function shownGroups(comparison: Comparison, filter: ChangeFilter): readonly ChangeGroup[] {
  const listed = listedChanges(comparison);
  return listed.groups.flatMap(({ title, changes }) => {
    const shown = changes.filter((change) => passes(filter, change, listed));
    return shown.length === 0 ? [] : [{ title, changes: shown }];
  });
}

/** The change that is about a thing of the picture: of the thing itself, else of what hangs on it. */
export function changeAbout(comparison: Comparison, id: string): Change | undefined {
  const own = comparison.changes.find((change) => change.id === id);
  if (own !== undefined) return own;
  return comparison.changes.find(({ rows }) =>
    rows.some(({ before, after }) => {
      const row: object = after ?? before ?? {};
      return ['arrowId', 'elementId', 'configurationId'].some((field) => Reflect.get(row, field) === id);
    }),
  );
}

/** What stays in full strength while only some changes are wanted: the things they are about, with their ends. */
export function shownIds(comparison: Comparison, filter: ChangeFilter): ReadonlySet<string> | null {
  if (filter.kinds.size === 4 && !filter.isDisputedOnly) return null;
  const { marks } = listedChanges(comparison);
  const ids = new Set<string>();
  for (const [id, { kind, isDisputed }] of marks) {
    if (filter.isDisputedOnly ? isDisputed : kind !== 'same' && filter.kinds.has(kind)) ids.add(id);
  }
  for (const document of [comparison.own.document, theirDocument(comparison)])
    for (const end of withEnds(document, [...ids])) ids.add(end);
  return ids;
}

const none: readonly ChangeGroup[] = [];

/** The groups of changes that are listed now. */
export function useChangeGroups(): readonly ChangeGroup[] {
  const comparison = useCompare((state) => state.comparison);
  const filter = useCompare((state) => state.filter);
  return useMemo(() => (comparison === null ? none : shownGroups(comparison, filter)), [comparison, filter]);
}
