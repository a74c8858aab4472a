import type { Document, IdOf } from '../document.ts';
import { sourcesOfArrow } from '../queries/arrowEvidence.ts';
import { type Effect, effectAlong } from '../reasoning/effect.ts';
import { citationOf } from '../references/citation.ts';
import { arrowFacts } from './arrowFacts.ts';
import { type PathLimits, simplePaths } from './simplePaths.ts';
import { theoryGraph } from './theoryGraph.ts';
import { type Weakness, weaknessOf } from './weakness.ts';

/** One way from an element to another (E12). An arrow on an arrow is followed by the arrow it acts on. */
export type TracedPath = {
  readonly elements: readonly string[];
  readonly arrows: readonly string[];
  /** Which way a change at its beginning comes out at its end. */
  readonly sign: Effect;
  /** The arrow that is least well evidenced, the first of equals. */
  readonly weakest: string;
  readonly weakestReason: string;
  /** Ids of the sources that support every arrow of it (E13). */
  readonly sources: readonly string[];
  /** The same in words. */
  readonly threads: string;
};

/** All paths between two elements, shorter ones first; `truncated` when there may be more than are listed. */
export type Trace = { readonly paths: readonly TracedPath[]; readonly truncated: boolean };

/** How far a trace goes unless told otherwise: on a large theory a second or so. */
export const traceLimits: PathLimits = { paths: 1000, steps: 5_000_000 };

/** Looks up what several paths ask of the same arrow only once. */
function remembered<Value>(find: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const value = known.get(id) ?? find(id);
    known.set(id, value);
    return value;
  };
}

function weakestOf(arrowIds: readonly string[], weaknessAt: (arrowId: string) => Weakness) {
  let weakest = { arrowId: '', value: -1, words: '' };
  for (const arrowId of arrowIds) {
    const { value, words } = weaknessAt(arrowId);
    if (value > weakest.value) weakest = { arrowId, value, words };
  }
  return weakest;
}

function threadWords(document: Document, sourceIds: readonly string[]): string {
  const sources = sourceIds.flatMap((id) => document.sources.get(id as IdOf<'sources'>) ?? []);
  if (sources.length === 0) return 'No single source supports every arrow of this path.';
  const named = sources.map(citationOf).sort().join('; ');
  return `Supported throughout by ${named}.`;
}

/** Traces the paths from one element of a theory to another. */
export function tracePaths(
  document: Document,
  theoryId: string,
  {
    from,
    to,
    limits = traceLimits,
  }: { readonly from: string; readonly to: string; readonly limits?: PathLimits },
): Trace {
  const graph = theoryGraph(document, theoryId);
  const [start, end] = [graph.nodeOf.get(from), graph.nodeOf.get(to)];
  if (start === undefined || end === undefined) return { paths: [], truncated: false };
  const found = simplePaths(graph, { from: start, to: end }, limits);
  const weaknessAt = remembered((arrowId) => weaknessOf(arrowFacts(document, arrowId)));
  const supportersOf = remembered(
    (arrowId) =>
      new Set<string>(
        sourcesOfArrow(document, arrowId)
          .filter(({ stances }) => stances.has('supports'))
          .map(({ source }) => source.id),
      ),
  );
  const paths = found.paths.map((nodes): TracedPath => {
    const idsWhere = (isWanted: (node: number) => boolean) =>
      nodes.filter(isWanted).map((node) => graph.ids[node] ?? '');
    const arrows = idsWhere((node) => node >= graph.elementCount);
    const weakest = weakestOf(arrows, weaknessAt);
    const [first, ...rest] = arrows.map(supportersOf);
    const sources = [...(first ?? [])].filter((id) => rest.every((others) => others.has(id)));
    return {
      elements: idsWhere((node) => node < graph.elementCount),
      arrows,
      sign: effectAlong(document, arrows),
      weakest: weakest.arrowId,
      weakestReason: weakest.words,
      sources,
      threads: threadWords(document, sources),
    };
  });
  return { paths, truncated: found.isCut };
}
