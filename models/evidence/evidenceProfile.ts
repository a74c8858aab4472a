import type { Document } from '../document.ts';
import type { Methods } from '../entities/source.ts';
import {
  type ArrowEvidence,
  type ArrowSource,
  type StanceCounts,
  countStances,
  evidenceOfArrow,
  sourcesOfArrow,
} from '../queries/arrowEvidence.ts';
import { designOfSource, methodsWords } from './evidenceWords.ts';

/** The evidence of one arrow in every way it is counted (E1–E3); each figure is of different sources. */
export type EvidenceProfile = ArrowEvidence & {
  /** The kinds of methods that occur, in the order of the list people choose from. */
  readonly methods: readonly ({ readonly methods: Methods } & StanceCounts)[];
  /** The designs that occur, in alphabetical order; those without one come last, as an empty name. */
  readonly designs: readonly ({ readonly design: string } & StanceCounts)[];
  /** Each source by the most that any of its passages counts. */
  readonly weights: {
    readonly high: number;
    readonly moderate: number;
    readonly low: number;
    readonly unsaid: number;
  };
  /** Sources with a year, and the first and last of these years. */
  readonly dated: number;
  readonly oldest: number | null;
  readonly newest: number | null;
};

/** The designs of sources with those that have them: case makes no difference; the first spelling is shown. */
export function groupByDesign(
  sources: readonly ArrowSource[],
): readonly { readonly design: string; readonly sources: readonly ArrowSource[] }[] {
  const groups = Map.groupBy(sources, ({ source }) => designOfSource(source).toLowerCase());
  return [...groups]
    .sort(([one], [other]) => {
      if (one === '' || other === '') return one === '' ? 1 : -1;
      return one < other ? -1 : 1;
    })
    .map(([, members]) => {
      const spellings = members.map(({ source }) => designOfSource(source)).sort();
      return { design: spellings[0] ?? '', sources: members };
    });
}

/** The sources of each kind of methods that occurs, in the order of the list people choose from. */
export function groupByMethods(
  sources: readonly ArrowSource[],
): readonly { readonly methods: Methods; readonly sources: readonly ArrowSource[] }[] {
  return (Object.keys(methodsWords) as Methods[]).flatMap((methods) => {
    const members = sources.filter(({ source }) => source.methods === methods);
    return members.length === 0 ? [] : [{ methods, sources: members }];
  });
}

/** The first and last year of the sources that have one. */
export function yearsOf(
  sources: readonly ArrowSource[],
): Pick<EvidenceProfile, 'dated' | 'oldest' | 'newest'> {
  let dated = 0;
  let oldest: number | null = null;
  let newest: number | null = null;
  for (const { year } of sources.map(({ source }) => source)) {
    if (year === null) continue;
    dated += 1;
    oldest = Math.min(oldest ?? year, year);
    newest = Math.max(newest ?? year, year);
  }
  return { dated, oldest, newest };
}

/** Every count of an arrow's evidence. */
export function evidenceProfile(document: Document, arrowId: string): EvidenceProfile {
  const sources = sourcesOfArrow(document, arrowId);
  const weighing = (wanted: ArrowSource['weight']) =>
    sources.filter(({ weight }) => weight === wanted).length;
  return {
    ...evidenceOfArrow(document, arrowId),
    methods: groupByMethods(sources).map(({ methods, sources: members }) => ({
      methods,
      ...countStances(members),
    })),
    designs: groupByDesign(sources).map(({ design, sources: members }) => ({
      design,
      ...countStances(members),
    })),
    weights: {
      high: weighing('high'),
      moderate: weighing('moderate'),
      low: weighing('low'),
      unsaid: weighing(null),
    },
    ...yearsOf(sources),
  };
}
