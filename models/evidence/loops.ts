import { type TheoryGraph, numberAt } from './theoryGraph.ts';

/**
 * Which nodes of a graph lead round to each other (strongly connected components, Tarjan's algorithm without
 * recursion). Components are numbered so that arrows between them lead to smaller numbers only.
 */
export type Loops = {
  readonly count: number;
  readonly componentOf: Int32Array;
  /** How many nodes each component has; more than one is a loop. */
  readonly sizes: Int32Array;
};

/** Finds the loops of a graph in time proportional to its size. */
export function findLoops({ ids, offsets, next }: TheoryGraph): Loops {
  const size = ids.length;
  const componentOf = new Int32Array(size).fill(-1);
  const sizes = new Int32Array(size);
  // 0 is "not visited yet", so the order begins at 1.
  const order = new Int32Array(size);
  const low = new Int32Array(size);
  const edge = offsets.slice(0, size);
  const waiting: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;
  const enter = (node: number) => {
    visited += 1;
    order[node] = visited;
    low[node] = visited;
    waiting.push(node);
    path.push(node);
  };
  const lower = (node: number, value: number) => {
    if (value < numberAt(low, node)) low[node] = value;
  };
  const close = (node: number) => {
    let member = waiting.pop();
    while (member !== undefined) {
      componentOf[member] = count;
      sizes[count] = numberAt(sizes, count) + 1;
      if (member === node) break;
      member = waiting.pop();
    }
    count += 1;
  };
  for (let start = 0; start < size; start += 1) {
    if (numberAt(order, start) !== 0) continue;
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = numberAt(edge, node);
      if (at < numberAt(offsets, node + 1)) {
        edge[node] = at + 1;
        const follower = numberAt(next, at);
        if (numberAt(order, follower) === 0) enter(follower);
        else if (componentOf[follower] === -1) lower(node, numberAt(order, follower));
        continue;
      }
      path.pop();
      if (numberAt(low, node) === numberAt(order, node)) close(node);
      const above = path.at(-1);
      if (above !== undefined) lower(above, numberAt(low, node));
    }
  }
  return { count, componentOf, sizes };
}
