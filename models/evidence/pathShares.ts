import type { Document, IdOf } from '../document.ts';
import { type BigCount, BigCounts, asNumber, plus, shareOf, times } from './bigCounts.ts';
import { type Loops, findLoops } from './loops.ts';
import { type TheoryGraph, numberAt, turnedRound } from './theoryGraph.ts';

/** How many paths of a theory run through one arrow, and the share of all; counts beyond 2^53 are rounded. */
export type PathShare = { readonly paths: number; readonly share: number };

/** The paths from circumstances to outcomes (E9, E10). */
export type PathShares = {
  readonly total: number;
  /** True when boxes lead round to each other; a loop counts as one step, on which all its arrows lie. */
  readonly hasLoops: boolean;
  readonly byArrow: ReadonlyMap<string, PathShare>;
};

const isStartRole = new Set<string | null>(['context', 'intervention']);

type Ends = { readonly starts: Float64Array; readonly ends: Float64Array; readonly both: Float64Array };

/** How many starts, ends, and boxes that are both each component has (E9). */
function endsByComponent(document: Document, graph: TheoryGraph, { count, componentOf }: Loops): Ends {
  const [starts, ends, both] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const { offsets } = graph;
  const before = turnedRound(graph).offsets;
  for (let node = 0; node < graph.elementCount; node += 1) {
    const role = document.elements.get(graph.ids[node] as IdOf<'elements'>)?.usualRole ?? null;
    const hasIn = numberAt(before, node + 1) > numberAt(before, node);
    const hasOut = numberAt(offsets, node + 1) > numberAt(offsets, node);
    const isStart = !hasIn || isStartRole.has(role);
    const isEnd = !hasOut || role === 'outcome';
    const component = numberAt(componentOf, node);
    if (isStart) starts[component] = numberAt(starts, component) + 1;
    if (isEnd) ends[component] = numberAt(ends, component) + 1;
    if (isStart && isEnd) both[component] = numberAt(both, component) + 1;
  }
  return { starts, ends, both };
}

/** The nodes in the order of their components; those of component `c` begin at `begins[c]`. */
function byComponent({ count, componentOf, sizes }: Loops) {
  const begins = new Int32Array(count + 1);
  for (let one = 0; one < count; one += 1) begins[one + 1] = numberAt(begins, one) + numberAt(sizes, one);
  const free = begins.slice(0, count);
  const nodes = new Int32Array(componentOf.length);
  for (let node = 0; node < componentOf.length; node += 1) {
    const one = numberAt(componentOf, node);
    const place = numberAt(free, one);
    nodes[place] = node;
    free[one] = place + 1;
  }
  return { begins, nodes };
}

/** Calls back with the component at the end of every step that leaves a component; several arrows are several steps. */
function stepsFrom({ offsets, next }: TheoryGraph, loops: Loops) {
  const { begins, nodes } = byComponent(loops);
  return (one: number, step: (follower: number) => void) => {
    for (let place = numberAt(begins, one); place < numberAt(begins, one + 1); place += 1) {
      const node = numberAt(nodes, place);
      for (let edge = numberAt(offsets, node); edge < numberAt(offsets, node + 1); edge += 1) {
        const follower = numberAt(loops.componentOf, numberAt(next, edge));
        if (follower !== one) step(follower);
      }
    }
  };
}

/** Counts the paths through every arrow, on the graph with each loop drawn together; linear in its size. */
export function pathShares(document: Document, graph: TheoryGraph): PathShares {
  const loops = findLoops(graph);
  const { starts, ends, both } = endsByComponent(document, graph, loops);
  const forEachStep = stepsFrom(graph, loops);
  const [into, onward] = [new BigCounts(loops.count), new BigCounts(loops.count)];
  const counted = (count: number): BigCount => ({ mantissa: count, power: 0 });
  // Arrows lead to smaller numbers, so going up everything that follows is already counted; going down, all before.
  for (let one = 0; one < loops.count; one += 1) {
    onward.add(one, counted(numberAt(ends, one)));
    forEachStep(one, (follower) => {
      onward.add(one, onward.at(follower));
    });
  }
  let total: BigCount = counted(0);
  for (let one = loops.count - 1; one >= 0; one -= 1) {
    into.add(one, counted(numberAt(starts, one)));
    forEachStep(one, (follower) => {
      into.add(follower, into.at(one));
    });
    total = plus(total, times(into.at(one), counted(numberAt(ends, one))));
    // A box that is start and end at once is no path.
    total = plus(total, counted(-numberAt(both, one)));
  }
  const byArrow = new Map<string, PathShare>();
  for (let node = graph.elementCount; node < graph.ids.length; node += 1) {
    const one = numberAt(loops.componentOf, node);
    const through = plus(times(into.at(one), onward.at(one)), counted(-numberAt(both, one)));
    byArrow.set(graph.ids[node] ?? '', { paths: asNumber(through), share: shareOf(through, total) });
  }
  return { total: asNumber(total), hasLoops: loops.sizes.some((size) => size > 1), byArrow };
}
