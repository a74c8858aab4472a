import { type TheoryGraph, numberAt, turnedRound } from './theoryGraph.ts';

/** How many paths are wanted at most, and how many steps may be spent looking for them. */
export type PathLimits = { readonly paths: number; readonly steps: number };

/** Paths as lists of nodes, shorter ones first; `isCut` when there may be more. */
export type FoundPaths = { readonly paths: readonly (readonly number[])[]; readonly isCut: boolean };

/** How many steps each node is from the goal along the arrows; −1 where no way leads to it. */
function stepsTo(graph: TheoryGraph, goal: number): Int32Array {
  const { offsets, next } = turnedRound(graph);
  const steps = new Int32Array(graph.ids.length).fill(-1);
  const queue = [goal];
  steps[goal] = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? goal;
    for (let edge = numberAt(offsets, node); edge < numberAt(offsets, node + 1); edge += 1) {
      const before = numberAt(next, edge);
      if (steps[before] !== -1) continue;
      steps[before] = numberAt(steps, node) + 1;
      queue.push(before);
    }
  }
  return steps;
}

/** One look through the graph for the paths of exactly one length. */
class Search {
  readonly #graph: TheoryGraph;
  readonly #toGoal: Int32Array;
  readonly #isOnPath: Uint8Array;
  readonly #limits: PathLimits;
  readonly paths: (readonly number[])[] = [];
  #steps = 0;

  constructor(graph: TheoryGraph, toGoal: Int32Array, limits: PathLimits) {
    this.#graph = graph;
    this.#toGoal = toGoal;
    this.#limits = limits;
    this.#isOnPath = new Uint8Array(graph.ids.length);
  }

  get isSpent(): boolean {
    return this.#steps > this.#limits.steps || this.paths.length > this.#limits.paths;
  }

  /** Collects the paths of this length; answers the next length worth looking for, or Infinity. */
  lookFor(from: number, length: number): number {
    const { offsets, next } = this.#graph;
    const path = [from];
    const edges = [numberAt(offsets, from)];
    let longer = Infinity;
    this.#isOnPath.fill(0);
    this.#isOnPath[from] = 1;
    while (path.length > 0 && !this.isSpent) {
      const node = path.at(-1) ?? from;
      const edge = edges.at(-1) ?? 0;
      if (edge >= numberAt(offsets, node + 1)) {
        this.#isOnPath[node] = 0;
        path.pop();
        edges.pop();
        continue;
      }
      edges[edges.length - 1] = edge + 1;
      this.#steps += 1;
      const follower = numberAt(next, edge);
      const left = numberAt(this.#toGoal, follower);
      if (left === -1 || this.#isOnPath[follower] === 1) continue;
      const least = path.length + left;
      if (least > length) longer = Math.min(longer, least);
      else if (left > 0) {
        path.push(follower);
        edges.push(numberAt(offsets, follower));
        this.#isOnPath[follower] = 1;
      } else if (least === length) this.paths.push([...path, follower]);
    }
    return longer;
  }
}

/**
 * The paths between two nodes that visit no node twice, shorter ones first, among equals in the order of the arrows'
 * ids. It looks for one length after the other, so that a limit leaves out the longest.
 */
export function simplePaths(
  graph: TheoryGraph,
  { from, to }: { readonly from: number; readonly to: number },
  limits: PathLimits,
): FoundPaths {
  const toGoal = stepsTo(graph, to);
  if (from === to || numberAt(toGoal, from) === -1) return { paths: [], isCut: false };
  const search = new Search(graph, toGoal, limits);
  let length = numberAt(toGoal, from);
  while (length !== Infinity && !search.isSpent) length = search.lookFor(from, length);
  return { paths: search.paths.slice(0, limits.paths), isCut: search.isSpent };
}
