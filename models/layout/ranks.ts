/**
 * Ranks of a directed graph after leaving out the links that close rings: a node stands one rank right of everything
 * that leads to it, sources as near to what they lead to as that allows.
 */
export function ranksOf(count: number, links: readonly (readonly [number, number])[]): Int32Array {
  const forward = withoutRings(count, links);
  const order = topologicalOrder(count, forward);
  const ranks = new Int32Array(count);
  for (const node of order)
    for (const next of forward[node] ?? []) ranks[next] = Math.max(ranks[next] ?? 0, (ranks[node] ?? 0) + 1);
  // A cause without causes of its own moves up to just before its first effect.
  const hasCause = new Uint8Array(count);
  for (const list of forward) for (const next of list) hasCause[next] = 1;
  for (let node = 0; node < count; node += 1) {
    const effects = forward[node] ?? [];
    if (hasCause[node] === 1 || effects.length === 0) continue;
    let nearest = Infinity;
    for (const next of effects) nearest = Math.min(nearest, ranks[next] ?? 0);
    ranks[node] = nearest - 1;
  }
  return ranks;
}

/** Links out of each node, without those that a depth-first walk finds to lead back. */
function withoutRings(count: number, links: readonly (readonly [number, number])[]): number[][] {
  const all: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of links) if (from !== to) all[from]?.push(to);
  const incoming = new Int32Array(count);
  for (const [from, to] of links) if (from !== to) incoming[to] = (incoming[to] ?? 0) + 1;
  const kept: number[][] = Array.from({ length: count }, () => []);
  const state = new Uint8Array(count);
  const cursor = new Int32Array(count);
  const starts = Array.from({ length: count }, (_, node) => node).sort(
    (one, other) => (incoming[one] ?? 0) - (incoming[other] ?? 0) || one - other,
  );
  for (const start of starts) {
    if (state[start] !== 0) continue;
    const path = [start];
    state[start] = 1;
    while (path.length > 0) {
      const node = path.at(-1) ?? start;
      const at = cursor[node] ?? 0;
      cursor[node] = at + 1;
      const next = all[node]?.[at];
      if (next === undefined) {
        state[node] = 2;
        path.pop();
      } else if (state[next] !== 1) {
        kept[node]?.push(next);
        if (state[next] === 0) {
          state[next] = 1;
          path.push(next);
        }
      }
    }
  }
  return kept;
}

function topologicalOrder(count: number, forward: readonly (readonly number[])[]): number[] {
  const waiting = new Int32Array(count);
  for (const list of forward) for (const next of list) waiting[next] = (waiting[next] ?? 0) + 1;
  const order: number[] = [];
  for (let node = 0; node < count; node += 1) if (waiting[node] === 0) order.push(node);
  for (let at = 0; at < order.length; at += 1) {
    for (const next of forward[order[at] ?? 0] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  return order;
}
