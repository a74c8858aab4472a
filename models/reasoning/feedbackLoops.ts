import type { Document, IdOf } from '../document.ts';
import { type TheoryGraph, theoryGraph } from '../evidence/theoryGraph.ts';
import { inReadingOrder, mapPlace } from '../queries/mapOrder.ts';
import { type CycleLimits, elementaryCycles } from './elementaryCycles.ts';
import { effectAlong, unclearAmong } from './effect.ts';

/** What a loop does by itself: feed itself, hold itself back, or nobody can say. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unclear';

/** One way round in a theory. */
export type FeedbackLoop = {
  /** "R1", "B2", "U1": its kind and number among its kind. */
  readonly label: string;
  readonly kind: LoopKind;
  /** Its boxes in order, each once, from the one that is read first; the last leads back to it. */
  readonly elements: readonly string[];
  readonly arrows: readonly string[];
  /** The arrows that leave its kind open. */
  readonly unclearArrows: readonly string[];
};

/** The loops of a theory, shorter ones first; `truncated` when there may be more than are listed. */
export type FeedbackLoops = { readonly loops: readonly FeedbackLoop[]; readonly truncated: boolean };

/** Nobody reads more loops than this, and a window is not held longer. */
export const loopLimits: CycleLimits = { cycles: 200, steps: 400_000 };

const letters = { reinforcing: 'R', balancing: 'B', unclear: 'U' } as const satisfies Record<
  LoopKind,
  string
>;

/** What a loop does by itself, by which way a change comes back. */
export const loopKinds = { increases: 'reinforcing', decreases: 'balancing', unclear: 'unclear' } as const;

/** The same way round from the box of it that is read first, wherever the search began. */
function fromFirstRead(document: Document, nodes: readonly number[], graph: TheoryGraph): readonly number[] {
  const places = nodes.map((node) => {
    const element = document.elements.get(graph.ids[node] as IdOf<'elements'>);
    return element === undefined ? null : mapPlace(document, element);
  });
  let first = 0;
  places.forEach((place, index) => {
    const before = places[first] ?? null;
    if (place !== null && (before === null || inReadingOrder(place, before) < 0)) first = index;
  });
  return [...nodes.slice(first), ...nodes.slice(0, first)];
}

/**
 * The feedback loops of a theory: reinforcing when an even number of its arrows decrease (a change comes back as more
 * of itself), balancing when an odd number do, unclear when any arrow's direction is (`effectOf`).
 */
export function feedbackLoops(
  document: Document,
  theoryId: string,
  limits: CycleLimits = loopLimits,
): FeedbackLoops {
  const graph = theoryGraph(document, theoryId);
  const found = elementaryCycles(graph, limits);
  const counts: Record<LoopKind, number> = { reinforcing: 0, balancing: 0, unclear: 0 };
  const loops = found.cycles.map((cycle): FeedbackLoop => {
    const nodes = fromFirstRead(document, cycle, graph);
    const idsOf = (isWanted: (node: number) => boolean) =>
      nodes.filter(isWanted).map((node) => graph.ids[node] ?? '');
    const arrows = idsOf((node) => node >= graph.elementCount);
    const kind = loopKinds[effectAlong(document, arrows)];
    counts[kind] += 1;
    return {
      label: `${letters[kind]}${counts[kind]}`,
      kind,
      elements: idsOf((node) => node < graph.elementCount),
      arrows,
      unclearArrows: unclearAmong(document, arrows),
    };
  });
  return { loops, truncated: found.isCut };
}
