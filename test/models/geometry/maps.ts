import fc from 'fast-check';

import type { Box } from '#models/geometry/box.ts';
import type { RouteInput, RouteLink, RouteSet } from '#models/geometry/route.ts';

/** A small random-number source with a seed, so that every run draws the same maps. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Non-overlapping cards on a jittered grid, with at least `gap` pixels between any two. */
export function scatteredBoxes(count: number, gap: number, random: () => number): Box[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  const cellWidth = 220 + gap + 120;
  const cellHeight = 120 + gap + 60;
  return Array.from({ length: count }, (_, index) => {
    const height = 64 + 4 * Math.floor(random() * 15);
    return {
      id: `box_${index}`,
      width: 220,
      height,
      x: (index % columns) * cellWidth + Math.floor(random() * (cellWidth - 220 - gap)),
      y: Math.floor(index / columns) * cellHeight + Math.floor(random() * (cellHeight - height - gap)),
    };
  });
}

/** Random arrows, some parallel, some in groups, some that end on other arrows. */
export function randomLinks(boxes: readonly Box[], count: number, random: () => number): RouteLink[] {
  const pick = (): string => boxes[Math.floor(random() * boxes.length)]?.id ?? '';
  return Array.from({ length: count }, (_, index) => {
    const id = `link_${index}`;
    const from = pick();
    if (index > 3 && random() < 0.15)
      return { id, from, to: { link: `link_${Math.floor(random() * index)}` } };
    const to = pick();
    return random() < 0.2
      ? { id, from, to: { box: to }, groupId: `group_${to}` }
      : { id, from, to: { box: to } };
  });
}

/** A map in lanes like a theory: six stages, arrows mostly to the same or the next stage. */
export function lanedMap(count: number, links: number, random: () => number): RouteInput {
  const perLane = Math.ceil(count / 6);
  const boxes: Box[] = Array.from({ length: count }, (_, index) => {
    const laneIndex = Math.floor(index / perLane);
    const place = index % perLane;
    const height = 64 + 4 * Math.floor(random() * 15);
    return {
      id: `box_${index}`,
      x: laneIndex * 800 + (place % 2) * 344 + 64,
      y: Math.floor(place / 2) * 176,
      width: 220,
      height,
    };
  });
  const made = Array.from({ length: links }, (_, index) => {
    const from = Math.floor(random() * count);
    const next = (from % perLane) + Math.floor((random() - 0.5) * 12);
    const laneIndex = Math.min(5, Math.floor(from / perLane) + (random() < 0.5 ? 0 : 1));
    const to = Math.max(
      0,
      Math.min(count - 1, laneIndex * perLane + Math.max(0, Math.min(perLane - 1, next))),
    );
    return {
      id: `link_${index}`,
      from: `box_${from}`,
      to: { box: `box_${to === from ? (to + 1) % count : to}` },
    };
  });
  return { boxes, links: made };
}

/** Random maps of up to `most` cards at least `gap` apart, for fast-check. */
export function mapsOf(most: number, gap: number): fc.Arbitrary<RouteInput> {
  return fc
    .tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 1, max: 3 }), fc.nat())
    .map(([count, density, seed]) => {
      const random = seeded(seed);
      const boxes = scatteredBoxes(count, gap, random);
      return { boxes, links: randomLinks(boxes, count * density, random) };
    });
}

/** The first card that an arrow passes under without joining it, in words, or null. */
export function passesUnder(input: RouteInput, set: RouteSet): string | null {
  for (const link of input.links) {
    const points = set.routes.get(link.id)?.points ?? [];
    for (let index = 0; index + 1 < points.length; index += 1) {
      const start = points[index];
      const end = points[index + 1];
      if (start === undefined || end === undefined) continue;
      for (const box of input.boxes) {
        const isUnder =
          Math.max(start.x, end.x) > box.x + 0.01 &&
          Math.min(start.x, end.x) < box.x + box.width - 0.01 &&
          Math.max(start.y, end.y) > box.y + 0.01 &&
          Math.min(start.y, end.y) < box.y + box.height - 0.01;
        if (isUnder) return `${link.id} passes under ${box.id}: ${JSON.stringify(points)}`;
      }
    }
  }
  return null;
}
