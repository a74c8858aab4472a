/** `cards`: boxes are HTML; `overview`: boxes are painted, the words too small to read. */
export type Detail = 'cards' | 'overview';

/** Zooming in shows cards from here; zooming out keeps them down to `cardsUntil`, so that the edge does not flicker. */
export const detailZoom = { cardsFrom: 0.45, cardsUntil: 0.38 } as const;

/** Below `until` a card's own words are too small: it says its name alone, in letters as large as fit; again from `from`. */
export const nearZoom = { from: 0.55, until: 0.52 } as const;

/** Cards mounted in one frame; more would be felt as a hitch. */
export const mountedPerFrame = 25;
/** Cards mounted at once; the rest of a very large window stays painted. */
export const mostMounted = 320;

/** The level of detail at a zoom, given the one before. */
export function nextDetail(previous: Detail, zoom: number): Detail {
  if (previous === 'cards') return zoom < detailZoom.cardsUntil ? 'overview' : 'cards';
  return zoom >= detailZoom.cardsFrom ? 'cards' : 'overview';
}

/** Whether cards say their names alone, given whether they did before. */
export function isFarAway(wasFar: boolean, zoom: number): boolean {
  return wasFar ? zoom < nearZoom.from : zoom < nearZoom.until;
}

/**
 * The next step from the mounted cards to the wanted ones: what is no longer wanted goes at once, of the new ones
 * come at most `most`, in the order they are wanted. Returns `mounted` itself when there is nothing to do.
 */
export function mountSlice(
  mounted: readonly string[],
  wanted: ReadonlySet<string>,
  most: number = mountedPerFrame,
): readonly string[] {
  const kept = mounted.filter((id) => wanted.has(id));
  if (kept.length === wanted.size) return kept.length === mounted.length ? mounted : kept;
  const there = new Set(kept);
  let room = most;
  for (const id of wanted) {
    if (room === 0) break;
    if (there.has(id)) continue;
    kept.push(id);
    room -= 1;
  }
  return kept;
}
