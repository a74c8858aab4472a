import type { Document, IdOf } from '../document.ts';
import type { Arrow, ArrowKind, ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import { referrers } from '../referenceIndex.ts';
import { oneLine } from './grammar.ts';

/** What one line of text shows of arrows: one arrow, or all arrows of a group that agree but for their IF. */
export type Shown = {
  /** In the order of the conditions. */
  readonly arrowIds: readonly string[];
  readonly kind: ArrowKind;
  readonly sign: ArrowSign;
  readonly hedge: string;
  readonly because: string;
  readonly forWhom: string;
  readonly status: ArrowStatus;
  readonly conditions: readonly { readonly elementId: string; readonly words: string }[];
  readonly outcome: {
    readonly elementId: string | null;
    readonly arrowId: string | null;
    readonly words: string;
  };
  /** The group they are in; shown as AND or OR between conditions, or as a tag when they stand on several lines. */
  readonly groupId: string | null;
  readonly logic: 'and' | 'or' | null;
  readonly isTagged: boolean;
};

/** What all arrows on one line must have in common; with that they differ in nothing that the line shows. */
function sharedKey(arrow: Arrow): string {
  const { targetElementId, targetArrowId, kind, sign, status } = arrow;
  const texts = [arrow.hedge, arrow.becauseText, arrow.forWhom, arrow.thenText].map(oneLine);
  return JSON.stringify([targetElementId, targetArrowId, kind, sign, status, ...texts]);
}

/** What a line shows of these arrows; they agree in all but where they start. */
export function shownOf(document: Document, members: readonly [Arrow, ...Arrow[]]): Shown {
  const [first] = members;
  const group = first.arrowGroupId === null ? undefined : document.arrowGroups.get(first.arrowGroupId);
  return {
    arrowIds: members.map(({ id }) => id),
    kind: first.kind,
    sign: first.sign,
    hedge: oneLine(first.hedge),
    because: oneLine(first.becauseText),
    forWhom: oneLine(first.forWhom),
    status: first.status,
    conditions: members.map((arrow) => ({ elementId: arrow.sourceElementId, words: oneLine(arrow.ifText) })),
    outcome: {
      elementId: first.targetElementId,
      arrowId: first.targetArrowId,
      words: oneLine(first.thenText),
    },
    groupId: group?.id ?? null,
    logic: group?.logic ?? null,
    isTagged: group !== undefined && members.length < 2,
  };
}

/** The arrows of a theory as lines show them, in no order; `rank` puts the members of a group in reading order. */
export function shownArrows(
  document: Document,
  theoryId: string,
  rank: (elementId: string) => number,
): readonly Shown[] {
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.arrows.get(id as IdOf<'arrows'>) ?? [],
  );
  const groups = Map.groupBy(arrows, ({ id, arrowGroupId }) => arrowGroupId ?? id);
  const shown: Shown[] = [];
  for (const members of groups.values()) {
    const keys = new Set(members.map(sharedKey));
    const sorted = members.toSorted(
      (one, other) =>
        rank(one.sourceElementId) - rank(other.sourceElementId) ||
        // Arrows from the same box into one group: by their words, so that ids do not decide what is read.
        (oneLine(one.ifText) < oneLine(other.ifText) ? -1 : 1),
    );
    const [first, ...others] = sorted;
    if (first === undefined) continue;
    if (keys.size === 1) shown.push(shownOf(document, [first, ...others]));
    else for (const member of sorted) shown.push(shownOf(document, [member]));
  }
  return shown;
}
