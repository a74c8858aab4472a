import { type Loops, findLoops } from '../evidence/loops.ts';
import { type TheoryGraph, numberAt, turnedRound } from '../evidence/theoryGraph.ts';

/** A graph with what a search for cycles of one length needs to know of it. */
type Searched = {
  readonly graph: TheoryGraph;
  readonly before: Pick<TheoryGraph, 'offsets' | 'next'>;
  readonly loops: Loops;
};

/** How many steps each node is from `goal`, as far as that is at most `most`, through nodes from `goal` on. */
function stepsBack({ before, loops }: Searched, goal: number, most: number): ReadonlyMap<number, number> {
  const steps = new Map([[goal, 0]]);
  const queue = [goal];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? goal;
    const distance = (steps.get(node) ?? 0) + 1;
    if (distance > most) break;
    for (let edge = numberAt(before.offsets, node); edge < numberAt(before.offsets, node + 1); edge += 1) {
      const one = numberAt(before.next, edge);
      if (one < goal || steps.has(one) || loops.componentOf[one] !== loops.componentOf[goal]) continue;
      steps.set(one, distance);
      queue.push(one);
    }
  }
  return steps;
}

/**
 * The shortest cycles of a graph, shorter ones first, each from its smallest node on: for a tangle with more cycles than
 * anybody can list. It looks for one length after the other and ends with the first cycle beyond either limit.
 */
export function shortCycles(
  graph: TheoryGraph,
  limits: { readonly cycles: number; readonly steps: number },
): readonly (readonly number[])[] {
  const searched: Searched = { graph, before: turnedRound(graph), loops: findLoops(graph) };
  const { componentOf, sizes } = searched.loops;
  const longest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const cycles: (readonly number[])[] = [];
  let spent = 0;
  const isSpent = () => spent > limits.steps || cycles.length >= limits.cycles;
  const lookFrom = (start: number, length: number) => {
    const back = stepsBack(searched, start, length);
    spent += back.size;
    const onPath = new Set<number>();
    const path: number[] = [];
    const edges: number[] = [];
    const enter = (node: number) => {
      path.push(node);
      onPath.add(node);
      edges.push(numberAt(graph.offsets, node));
    };
    enter(start);
    while (path.length > 0 && !isSpent()) {
      const node = path.at(-1) ?? start;
      const edge = edges.at(-1) ?? 0;
      if (edge >= numberAt(graph.offsets, node + 1)) {
        path.pop();
        edges.pop();
        onPath.delete(node);
        continue;
      }
      edges[edges.length - 1] = edge + 1;
      spent += 1;
      const follower = numberAt(graph.next, edge);
      if (follower === start) {
        if (path.length === length) cycles.push([...path]);
      } else if (!onPath.has(follower) && path.length + (back.get(follower) ?? Infinity) < length + 1)
        enter(follower);
    }
  };
  for (let length = 1; length <= longest && !isSpent(); length += 1) {
    for (let node = 0; node < graph.ids.length && !isSpent(); node += 1)
      if (numberAt(sizes, numberAt(componentOf, node)) > 1) lookFrom(node, length);
  }
  return cycles;
}
