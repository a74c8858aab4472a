import { findLoops } from '../evidence/loops.ts';
import { type TheoryGraph, numberAt } from '../evidence/theoryGraph.ts';
import { shortCycles } from './shortCycles.ts';

/** How many cycles are wanted at most, and how many steps may be spent looking for them. */
export type CycleLimits = { readonly cycles: number; readonly steps: number };

/** Cycles as lists of nodes, shorter ones first, each once, from its smallest node on; `isCut` when there may be more. */
export type FoundCycles = { readonly cycles: readonly (readonly number[])[]; readonly isCut: boolean };

/** The ways out of each node that stay within its loop and do not lead before `least`. */
type Within = (node: number, least: number) => readonly number[];

/**
 * The cycles through one node and no smaller one (Johnson, "Finding all the elementary circuits of a directed graph",
 * SIAM J Comput 4(1), 1975), without recursion: a node that led nowhere stays blocked until something on its way is
 * free again, so that no dead end is searched twice.
 */
class Search {
  readonly #within: Within;
  readonly #limits: CycleLimits;
  readonly cycles: (readonly number[])[] = [];
  #steps = 0;

  constructor(within: Within, limits: CycleLimits) {
    this.#within = within;
    this.#limits = limits;
  }

  get isSpent(): boolean {
    return this.#steps > this.#limits.steps || this.cycles.length > this.#limits.cycles;
  }

  lookFrom(start: number): void {
    const blocked = new Set<number>([start]);
    const waitingFor = new Map<number, Set<number>>();
    const path = [start];
    const frames = [{ followers: this.#within(start, start), at: 0, hasFound: false }];
    const free = (first: number) => {
      const queue = [first];
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        if (!blocked.delete(node)) continue;
        queue.push(...(waitingFor.get(node) ?? []));
        waitingFor.delete(node);
      }
    };
    while (frames.length > 0 && !this.isSpent) {
      const frame = frames.at(-1);
      const node = path.at(-1) ?? start;
      const follower = frame?.followers[frame.at];
      if (frame === undefined) return;
      if (follower === undefined) {
        frames.pop();
        path.pop();
        if (frame.hasFound) free(node);
        else for (const next of frame.followers) waitFor(waitingFor, next, node);
        const above = frames.at(-1);
        if (above !== undefined && frame.hasFound) above.hasFound = true;
        continue;
      }
      frame.at += 1;
      this.#steps += 1;
      if (follower === start) {
        frame.hasFound = true;
        this.cycles.push([...path]);
      } else if (!blocked.has(follower)) {
        blocked.add(follower);
        path.push(follower);
        frames.push({ followers: this.#within(follower, start), at: 0, hasFound: false });
      }
    }
  }
}

function waitFor(waitingFor: Map<number, Set<number>>, node: number, waiter: number): void {
  const waiters = waitingFor.get(node);
  if (waiters === undefined) waitingFor.set(node, new Set([waiter]));
  else waiters.add(waiter);
}

/** Some cycles before others, each once. */
function first(
  some: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const known = new Set(some.map((cycle) => cycle.join(' ')));
  return [...some, ...others.filter((cycle) => !known.has(cycle.join(' ')))];
}

/**
 * Every way round in a graph that visits no node twice, shorter ones first. The limits keep a tangle from taking for
 * ever; when they cut, the shortest are listed.
 */
export function elementaryCycles(graph: TheoryGraph, limits: CycleLimits): FoundCycles {
  const { componentOf, sizes } = findLoops(graph);
  const within: Within = (node, least) => {
    const followers: number[] = [];
    for (let at = numberAt(graph.offsets, node); at < numberAt(graph.offsets, node + 1); at += 1) {
      const follower = numberAt(graph.next, at);
      if (follower >= least && componentOf[follower] === componentOf[node]) followers.push(follower);
    }
    return followers;
  };
  const search = new Search(within, limits);
  for (let node = 0; node < graph.ids.length && !search.isSpent; node += 1) {
    if (numberAt(sizes, numberAt(componentOf, node)) > 1) search.lookFrom(node);
  }
  const isCut = search.isSpent;
  const found = search.cycles.toSorted((one, other) => one.length - other.length);
  const cycles = isCut ? first(shortCycles(graph, limits), found) : found;
  return { cycles: cycles.slice(0, limits.cycles), isCut };
}
