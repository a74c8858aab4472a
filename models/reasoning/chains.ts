import { type FoundRipple, ripplesIn } from './ripples.ts';
import { configurationsIn } from '../configurations/configurationRows.ts';
import type { Document } from '../document.ts';
import { findLoops } from '../evidence/loops.ts';
import { plainGraph } from '../evidence/theoryGraph.ts';

/** Configurations that ripple on to each other, in columns: every ripple but those of loops leads to a later column. */
export type RippleChain = {
  /** Ids of configurations, column by column, each by its code. */
  readonly columns: readonly (readonly string[])[];
  readonly ripples: readonly FoundRipple[];
  /** Configurations that lead round to themselves, each loop as one list; a configuration may be a loop of its own. */
  readonly loops: readonly (readonly string[])[];
};

type Numbered = {
  readonly ids: readonly string[];
  readonly followers: readonly (readonly number[])[];
};

function numbered(ids: readonly string[], ripples: readonly FoundRipple[]): Numbered {
  const at = new Map(ids.map((id, index) => [id, index]));
  const followers: Set<number>[] = ids.map(() => new Set());
  for (const { fromConfigurationId, toConfigurationId } of ripples) {
    const [from, to] = [at.get(fromConfigurationId), at.get(toConfigurationId)];
    if (from !== undefined && to !== undefined) followers[from]?.add(to);
  }
  return { ids, followers: followers.map((each) => [...each]) };
}

/** The column of each configuration: one after the furthest that leads to it, loops taken as one. */
function columnsOf({ ids, followers }: Numbered, componentOf: Int32Array, count: number): readonly number[] {
  const column = new Int32Array(count);
  const nodes = ids.map((_, index) => index);
  // Components are numbered so that arrows lead to smaller numbers: the largest come first.
  nodes.sort((one, other) => (componentOf[other] ?? 0) - (componentOf[one] ?? 0));
  for (const node of nodes) {
    const own = componentOf[node] ?? 0;
    for (const follower of followers[node] ?? []) {
      const next = componentOf[follower] ?? 0;
      if (next !== own) column[next] = Math.max(column[next] ?? 0, (column[own] ?? 0) + 1);
    }
  }
  return ids.map((_, index) => column[componentOf[index] ?? 0] ?? 0);
}

/** All ripples of a theory as chains; configurations without any ripple are left out. */
export function rippleChain(document: Document, theoryId: string): RippleChain {
  const ripples = ripplesIn(document, theoryId);
  const joined = new Set(ripples.flatMap((ripple) => [ripple.fromConfigurationId, ripple.toConfigurationId]));
  const ids = configurationsIn(document, theoryId)
    .map(({ id }) => id as string)
    .filter((id) => joined.has(id));
  const graph = numbered(ids, ripples);
  const { componentOf, sizes, count } = findLoops(plainGraph(graph.ids, graph.followers));
  const places = columnsOf(graph, componentOf, count);
  const columns: string[][] = [];
  ids.forEach((id, index) => {
    const column = (columns[places[index] ?? 0] ??= []);
    column.push(id);
  });
  const loops = new Map<number, string[]>();
  ids.forEach((id, index) => {
    const component = componentOf[index] ?? 0;
    const isAlone = (sizes[component] ?? 0) === 1;
    if (isAlone && graph.followers[index]?.includes(index) !== true) return;
    const loop = loops.get(component) ?? [];
    loop.push(id);
    loops.set(component, loop);
  });
  return { columns: columns.filter((column) => column.length > 0), ripples, loops: [...loops.values()] };
}

/** One step of a walk along ripples. */
export type ChainStep = { readonly configurationId: string; readonly ripple: FoundRipple };

/** Where one can go from a configuration: forwards to what its outcomes lead to, or back to what brought its conditions. */
export function stepsFrom(
  ripples: readonly FoundRipple[],
  configurationId: string,
  direction: 'forwards' | 'back',
): readonly ChainStep[] {
  const [here, there] =
    direction === 'forwards'
      ? (['fromConfigurationId', 'toConfigurationId'] as const)
      : (['toConfigurationId', 'fromConfigurationId'] as const);
  return ripples
    .filter((ripple) => ripple[here] === configurationId)
    .map((ripple) => ({ configurationId: ripple[there], ripple }));
}

/** One configuration of a chain, with the ripples that bring one there from the layer before. */
export type ChainMember = { readonly configurationId: string; readonly via: readonly FoundRipple[] };

/**
 * All that a configuration leads to (forwards) or that led to it (back), in layers: first what is one ripple away, then
 * what is two. Each configuration stands in the nearest layer only, the one it starts from in none.
 */
export function chainFrom(
  ripples: readonly FoundRipple[],
  configurationId: string,
  direction: 'forwards' | 'back',
): readonly (readonly ChainMember[])[] {
  const there = direction === 'forwards' ? 'toConfigurationId' : 'fromConfigurationId';
  const here = direction === 'forwards' ? 'fromConfigurationId' : 'toConfigurationId';
  const leaving = Map.groupBy(ripples, (ripple) => ripple[here]);
  const seen = new Set([configurationId]);
  const layers: (readonly ChainMember[])[] = [];
  for (let edge = [configurationId]; ;) {
    const reached = Map.groupBy(
      edge.flatMap((id) => leaving.get(id) ?? []).filter((ripple) => !seen.has(ripple[there])),
      (ripple) => ripple[there],
    );
    if (reached.size === 0) return layers;
    edge = [...reached.keys()];
    for (const id of edge) seen.add(id);
    layers.push([...reached].map(([id, via]) => ({ configurationId: id, via })));
  }
}
