import type { Document } from '../document.ts';

/** A box that the text adds. */
export type NewBox = { readonly id: string; readonly name: string; readonly stageId: string | null };

const STEP = 160;

/**
 * An order of ids that keeps every given pair (first, second) in order as far as they do not contradict each other;
 * ids that are free come as they were given.
 */
export function orderKeeping(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): readonly string[] {
  const waiting = new Map<string, number>(ids.map((id) => [id, 0]));
  const after = new Map<string, string[]>();
  const known = new Set<string>();
  for (const [first, second] of pairs) {
    const key = `${first} ${second}`;
    if (first === second || known.has(key) || !waiting.has(first) || !waiting.has(second)) continue;
    known.add(key);
    waiting.set(second, (waiting.get(second) ?? 0) + 1);
    const list = after.get(first);
    if (list === undefined) after.set(first, [second]);
    else list.push(second);
  }
  const ordered: string[] = [];
  const done = new Set<string>();
  const free = ids.filter((id) => waiting.get(id) === 0).reverse();
  const rest = [...ids].reverse();
  while (done.size < ids.length) {
    // Pairs that go round in a circle: the first that is left breaks it.
    let next = free.pop();
    while (next === undefined || done.has(next)) {
      next = free.pop() ?? rest.pop();
      if (next === undefined) return ordered;
    }
    done.add(next);
    ordered.push(next);
    for (const second of after.get(next) ?? []) {
      const left = (waiting.get(second) ?? 0) - 1;
      waiting.set(second, left);
      if (left === 0) free.push(second);
    }
  }
  return ordered;
}

/** Where new boxes go: each under the lowest of its stage, outside all levels, in the given order. */
export function placesUnder(
  document: Document,
  theoryId: string,
  boxes: readonly NewBox[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const lowest = new Map<string | null, number>();
  for (const { elementId, y } of document.placements.values()) {
    const element = document.elements.get(elementId);
    if (element === undefined || element.theoryId !== theoryId || element.levelId !== null) continue;
    lowest.set(element.stageId, Math.max(lowest.get(element.stageId) ?? 0, y + STEP));
  }
  const places = new Map<string, { x: number; y: number }>();
  for (const { id, stageId } of boxes) {
    const y = lowest.get(stageId) ?? 0;
    places.set(id, { x: 0, y });
    lowest.set(stageId, y + STEP);
  }
  return places;
}
