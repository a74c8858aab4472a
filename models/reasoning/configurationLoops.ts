import { arrowsAmong, rolesOf } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import { simplePaths } from '../evidence/simplePaths.ts';
import { type TheoryGraph, graphOfParts, plainGraph } from '../evidence/theoryGraph.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { type Effect, effectAlong } from './effect.ts';
import { elementaryCycles } from './elementaryCycles.ts';
import { type LoopKind, loopKinds, loopLimits } from './feedbackLoops.ts';
import type { FoundRipple } from './ripples.ts';

/** Configurations whose outcomes lead round to themselves. */
export type ConfigurationLoop = {
  readonly kind: LoopKind;
  /** In order, each once; the last ripples to the first. One alone ripples to itself. */
  readonly configurations: readonly string[];
  /** The elements by which each leads on to the next, in the order of `configurations`. */
  readonly through: readonly (readonly string[])[];
  /** Configurations whose arrows leave it open which way a change passes through them. */
  readonly unclear: readonly string[];
};

/** The loops among configurations, shorter ones first; `truncated` when there may be more. */
export type ConfigurationLoops = {
  readonly loops: readonly ConfigurationLoop[];
  readonly truncated: boolean;
};

/** A configuration has few boxes; beyond this nobody could say which way a change goes. */
const insideLimits = { paths: 60, steps: 5000 };

function pathsInside(graph: TheoryGraph, from: number, to: number): readonly (readonly number[])[] | null {
  // From a box to itself a path would be empty: the way round begins with one of its arrows.
  const starts =
    from === to ? Array.from(graph.next.slice(graph.offsets[from], graph.offsets[from + 1])) : [from];
  const found = starts.map((start) => simplePaths(graph, { from: start, to }, insideLimits));
  return found.some(({ isCut }) => isCut) ? null : found.flatMap(({ paths }) => paths);
}

/** Which way a change passes through a configuration, by its own arrows; unclear when none, or they do not agree. */
function effectInside(
  document: Document,
  configurationId: string,
  { entries, exits }: { readonly entries: readonly string[]; readonly exits: readonly string[] },
): Effect {
  const elementIds = [...new Set(rolesOf(document, configurationId).map(({ elementId }) => elementId))];
  const graph = graphOfParts(document, {
    elementIds,
    arrowIds: arrowsAmong(document, new Set(elementIds)),
  });
  const effects = new Set<Effect>();
  for (const entry of entries) {
    for (const exit of exits) {
      const [from, to] = [graph.nodeOf.get(entry), graph.nodeOf.get(exit)];
      const paths = from === undefined || to === undefined ? null : pathsInside(graph, from, to);
      if (paths === null) return 'unclear';
      for (const path of paths) {
        const arrows = path.filter((node) => node >= graph.elementCount).map((node) => graph.ids[node] ?? '');
        effects.add(effectAlong(document, arrows));
      }
    }
  }
  const [only] = effects;
  return effects.size === 1 && only !== undefined ? only : 'unclear';
}

function kindOf(effects: readonly Effect[]): LoopKind {
  if (effects.includes('unclear')) return 'unclear';
  const turns = effects.filter((effect) => effect === 'decreases').length;
  return loopKinds[turns % 2 === 0 ? 'increases' : 'decreases'];
}

/** The loops among the configurations that some ripples join, with the kind that the arrows inside them give. */
export function configurationLoops(document: Document, ripples: readonly FoundRipple[]): ConfigurationLoops {
  const ids = [
    ...new Set(ripples.flatMap((ripple) => [ripple.fromConfigurationId, ripple.toConfigurationId])),
  ];
  const at = new Map(ids.map((id, node) => [id, node]));
  const followers: Set<number>[] = ids.map(() => new Set());
  const elements = new Map<string, string[]>();
  for (const { fromConfigurationId, toConfigurationId, elementId } of ripples) {
    const [from, to] = [at.get(fromConfigurationId) ?? 0, at.get(toConfigurationId) ?? 0];
    followers[from]?.add(to);
    const key = `${from} ${to}`;
    elements.set(key, [...(elements.get(key) ?? []), elementId]);
  }
  const alone = ids.flatMap((_, node) => (followers[node]?.delete(node) === true ? [[node]] : []));
  const found = elementaryCycles(
    plainGraph(
      ids,
      followers.map((each) => [...each]),
    ),
    loopLimits,
  );
  const loops = [...alone, ...found.cycles].map((nodes): ConfigurationLoop => {
    const configurations = nodes.map((node) => ids[node] ?? '');
    const through = nodes.map(
      (node, index) => elements.get(`${node} ${nodes[(index + 1) % nodes.length] ?? node}`) ?? [],
    );
    const effects = configurations.map((id, index) =>
      effectInside(document, id, { entries: through.at(index - 1) ?? [], exits: through[index] ?? [] }),
    );
    return {
      kind: kindOf(effects),
      configurations,
      through,
      unclear: configurations.filter((_, index) => effects[index] === 'unclear'),
    };
  });
  return { loops, truncated: found.isCut };
}

const kindWords = {
  reinforcing: 'it reinforces itself',
  balancing: 'it holds itself in balance',
  unclear: 'whether it reinforces or balances itself is unclear',
} as const satisfies Record<LoopKind, string>;

/** "CMOC 1 leads on to CMOC 2 through “A”, and that back to CMOC 1 through “B”: it reinforces itself." */
export function configurationLoopSentence(
  { document, vocabulary }: { readonly document: Document; readonly vocabulary: Vocabulary },
  { kind, configurations, through, unclear }: ConfigurationLoop,
): string {
  const code = (id: string | undefined) =>
    document.configurations.get(id as IdOf<'configurations'>)?.code ?? 'something that is not there';
  const names = (ids: readonly string[]) =>
    ids
      .map((id) => `“${elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)}”`)
      .join(' and ');
  const steps = configurations.map((id, index) => {
    const isLast = index === configurations.length - 1;
    const who = index === 0 ? code(id) : 'and that';
    const to = isLast ? `back to ${code(configurations[0])}` : `on to ${code(configurations[index + 1])}`;
    return `${who} ${index === 0 ? 'leads ' : ''}${to} through ${names(through[index] ?? [])}`;
  });
  const why =
    unclear.length === 0
      ? ''
      : `: the arrows inside ${unclear.map(code).join(' and ')} do not say which way a change goes`;
  return `${steps.join(', ')}: ${kindWords[kind]}${why}.`;
}
