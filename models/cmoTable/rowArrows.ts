import { deletionClosure } from '../deletion.ts';
import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { referrers } from '../referenceIndex.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { conditionsIn, explanationIn } from './cmoParts.ts';
import { type PartIds, arrowsAt, isSharedPair } from './configurationParts.ts';

/** A box before and after, and what the words of what explains a row were and are. */
export type RowChange = {
  readonly configurationId: string;
  readonly before: PartIds;
  readonly after: PartIds;
  /** Boxes whose place in the row another one took. */
  readonly replaced: ReadonlyMap<string, string>;
  readonly becauseBefore: string;
  readonly becauseAfter: string;
};

/** The new ends of an arrow. */
export type MovedArrow = {
  readonly id: string;
  readonly sourceElementId: string;
  readonly targetElementId: string | null;
};

/** An arrow to be drawn, and those of the same row into the same outcome. */
export type DrawnArrow = {
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly beside: readonly string[];
};

/** What a changed row does to the arrows of the map (M9). */
export type ArrowChanges = {
  readonly moved: readonly MovedArrow[];
  readonly removed: readonly string[];
  readonly drawn: readonly DrawnArrow[];
  readonly becauses: readonly { readonly id: string; readonly becauseText: string }[];
};

type Pair = readonly [from: string, to: string];

const keyOf = ([from, to]: Pair) => `${from} ${to}`;
const allIds = (parts: PartIds) => new Set(Object.values(parts).flat());

/** What a row says: each condition leads to each outcome. */
function pairsOf(parts: PartIds): readonly Pair[] {
  return conditionsIn(parts).flatMap((from) =>
    parts.outcome.flatMap((to): Pair[] => (from === to ? [] : [[from, to]])),
  );
}

const isSelfExplained = ({ context, intervention }: PartIds) => context.length + intervention.length === 0;

/** True when nothing would be lost with it: no evidence, measure, note or word of anybody hangs on it. */
function isBare(document: Document, arrow: Arrow, because: string): boolean {
  const { ifText, thenText, becauseText, forWhom, note, hedge, status } = arrow;
  const said = [ifText, thenText, forWhom, note, hedge].some((text) => text !== '');
  const isOwnBecause = becauseText === '' || nameKey(becauseText) === nameKey(because);
  if (said || !isOwnBecause || status !== 'hypothesised') return false;
  const { deletes, clears } = deletionClosure(document, [{ table: 'arrows', id: arrow.id }]);
  return deletes.length === 1 && clears.length === 0;
}

function arrowsBetween(document: Document, [from, to]: Pair): readonly Arrow[] {
  return referrers(document, { table: 'arrows', field: 'sourceElementId' }, from).flatMap((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    return arrow?.targetElementId === to ? [arrow] : [];
  });
}

/** Arrows of the row at a box whose place another one took, with their new ends. */
function movedArrows(document: Document, change: RowChange): readonly MovedArrow[] {
  const { configurationId, before, after, replaced } = change;
  const own = allIds(before);
  const now = allIds(after);
  const gone = [...replaced.keys()].filter((id) => !now.has(id));
  const newEnd = (id: string) => (gone.includes(id) ? (replaced.get(id) ?? id) : id);
  const ids = new Set(gone.flatMap((id) => arrowsAt(document, id)));
  return [...ids].flatMap((id): MovedArrow[] => {
    const arrow = document.arrows.get(id);
    if (arrow === undefined) return [];
    const onto = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
    const others =
      onto === undefined ? [arrow.targetElementId] : [onto.sourceElementId, onto.targetElementId];
    const isOfRow = [arrow.sourceElementId, ...others].every((end) => end !== null && own.has(end));
    const isShared = others.some(
      (end) => end !== null && isSharedPair(document, configurationId, [arrow.sourceElementId, end]),
    );
    if (!isOfRow || isShared) return [];
    const sourceElementId = newEnd(arrow.sourceElementId);
    const targetElementId = arrow.targetElementId === null ? null : newEnd(arrow.targetElementId);
    const isTwin =
      targetElementId !== null && arrowsBetween(document, [sourceElementId, targetElementId]).length > 0;
    return sourceElementId === targetElementId || isTwin ? [] : [{ id, sourceElementId, targetElementId }];
  });
}

/** True when a condition is joined to an outcome already: directly, by what explains it, or by an arrow of the row. */
function isLinked(document: Document, [from, to]: Pair, parts: PartIds): boolean {
  if (arrowsBetween(document, [from, to]).length > 0) return true;
  if (isSelfExplained(parts)) return false;
  const own = allIds(parts);
  return referrers(document, { table: 'arrows', field: 'sourceElementId' }, from).some((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const targetArrowId = arrow?.targetArrowId ?? null;
    if (targetArrowId !== null) {
      const onto = document.arrows.get(targetArrowId);
      return onto !== undefined && own.has(onto.sourceElementId) && own.has(onto.targetElementId ?? '');
    }
    return explanationIn(parts).includes(arrow?.targetElementId ?? '');
  });
}

/**
 * What the map gains and loses when a row changes (M9): arrows follow a box that takes another's place, arrows are drawn
 * for what the row newly says, and only bare arrows that no other row says either are taken away.
 */
export function arrowChanges(document: Document, change: RowChange): ArrowChanges {
  const { configurationId, before, after, replaced, becauseBefore, becauseAfter } = change;
  const moved = movedArrows(document, change);
  const movedIds = new Set(moved.map(({ id }) => id));
  const reached = new Set(
    moved.flatMap(({ sourceElementId, targetElementId }) =>
      targetElementId === null ? [] : [keyOf([sourceElementId, targetElementId])],
    ),
  );
  const said = new Set(
    pairsOf(before).map(([from, to]) => keyOf([replaced.get(from) ?? from, replaced.get(to) ?? to])),
  );
  const now = allIds(after);
  const removed = pairsOf(before)
    .filter((pair) => !pair.every((id) => now.has(id)) && !isSharedPair(document, configurationId, pair))
    .flatMap((pair) => arrowsBetween(document, pair))
    .filter((arrow) => !movedIds.has(arrow.id) && isBare(document, arrow, becauseBefore))
    .map(({ id }) => id);
  const because = isSelfExplained(after) ? '' : becauseAfter;
  const drawn = pairsOf(after)
    .filter((pair) => !reached.has(keyOf(pair)) && !isLinked(document, pair, after))
    // What the row said before without an arrow was left so by somebody, unless its arrow could not be moved.
    .filter((pair) => !said.has(keyOf(pair)) || [...replaced.values()].some((id) => pair.includes(id)))
    .map(([from, to]) => ({
      from,
      to,
      because,
      beside: conditionsIn(after)
        .filter((id) => !isSharedPair(document, configurationId, [id, to]))
        .flatMap((id) => arrowsBetween(document, [id, to]))
        .filter(({ id, kind, sign }) => kind === 'causes' && sign === 'increases' && !movedIds.has(id))
        .map(({ id }) => id),
    }));
  const becauses =
    because === '' && becauseBefore === ''
      ? []
      : pairsOf(after)
          .filter((pair) => !isSharedPair(document, configurationId, pair))
          .flatMap((pair) => [
            ...arrowsBetween(document, pair),
            ...moved
              .filter(
                ({ sourceElementId, targetElementId }) =>
                  keyOf([sourceElementId, targetElementId ?? '']) === keyOf(pair),
              )
              .flatMap(({ id }) => document.arrows.get(id as IdOf<'arrows'>) ?? []),
          ])
          .filter(
            ({ becauseText }) => nameKey(becauseText) === nameKey(becauseBefore) && becauseText !== because,
          )
          .map(({ id }) => ({ id, becauseText: because }));
  return { moved, removed, drawn, becauses };
}
