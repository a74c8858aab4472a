import type { Document } from '../document.ts';
import {
  type ArrowSource,
  type StanceCounts,
  countStances,
  sourcesOfArrow,
} from '../queries/arrowEvidence.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import { citationOf } from '../references/citation.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { serviceGroups, servicesIn } from '../services/descriptors.ts';
import { isOfService, serviceNotSaid } from '../services/otherService.ts';
import { designOfSource, methodsWords } from './evidenceWords.ts';
import { groupByDesign, groupByMethods } from './evidenceProfile.ts';
import { gapList } from './gapList.ts';

/** What the columns of a matrix are. */
export type MatrixColumns = 'kind' | 'design' | 'service' | 'source';

/** In which order the rows come: as the theory is read, what rests on them, or the gap list. */
export type MatrixOrder = 'reading' | 'importance' | 'gap';

/** A column: its heading, how many arrows have evidence in it, and from how many different sources. */
export type MatrixColumn = {
  readonly id: string;
  readonly heading: string;
  readonly arrows: number;
  readonly sources: number;
};

/** A row: an arrow, its cells by column id (only those with evidence), and its counts over all columns. */
export type MatrixRow = {
  readonly arrowId: string;
  readonly sentence: string;
  readonly cells: ReadonlyMap<string, StanceCounts>;
  readonly total: StanceCounts;
  /** Share of the paths from circumstances to outcomes that run through it, from 0 to 1. */
  readonly share: number;
};

/** Arrows against what their evidence is (E14); every figure is of different sources. */
export type EvidenceMatrix = {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
};

/** A column that sources can stand in; the sources are gathered by the caller. */
type Group = { readonly id: string; readonly heading: string; readonly sources: readonly ArrowSource[] };

/** The sources of a theory in the columns they belong to, in the order of the columns. */
function columnsFor(sources: readonly ArrowSource[], by: MatrixColumns): readonly Group[] {
  if (by === 'kind')
    return groupByMethods(sources).map(({ methods, sources: members }) => ({
      id: methods,
      heading: methodsWords[methods],
      sources: members,
    }));
  if (by === 'design')
    return groupByDesign(sources).map(({ design, sources: members }) => ({
      id: design.toLowerCase(),
      heading: design === '' ? 'design not said' : design,
      sources: members,
    }));
  if (by === 'service') {
    const not = sources.filter(({ source }) => servicesIn(source.services).length === 0);
    const said = serviceGroups.flatMap(({ descriptors }) =>
      descriptors.map(({ id, words }) => ({
        id,
        heading: words,
        sources: sources.filter(({ source }) => servicesIn(source.services).some((one) => one.id === id)),
      })),
    );
    return [...said, { id: serviceNotSaid, heading: 'not said', sources: not }].filter(
      (group) => group.sources.length > 0,
    );
  }
  return sources
    .map((one) => ({ id: one.source.id, heading: citationOf(one.source), sources: [one] }))
    .sort((one, other) => one.heading.localeCompare(other.heading, 'en') || (one.id < other.id ? -1 : 1));
}

/** The columns a source stands in: one, but as many as it says kinds of service. */
function columnIdsOf({ source }: ArrowSource, by: MatrixColumns): readonly string[] {
  if (by === 'kind') return [source.methods];
  if (by === 'design') return [designOfSource(source).toLowerCase()];
  if (by === 'source') return [source.id];
  const services = servicesIn(source.services);
  return services.length === 0 ? [serviceNotSaid] : services.map(({ id }) => id);
}

function gathered(sources: readonly ArrowSource[], by: MatrixColumns): ReadonlyMap<string, ArrowSource[]> {
  const found = new Map<string, ArrowSource[]>();
  for (const one of sources) {
    for (const id of columnIdsOf(one, by)) {
      const members = found.get(id);
      if (members === undefined) found.set(id, [one]);
      else members.push(one);
    }
  }
  return found;
}

/** The arrows in the order asked for, with what rests on each. */
function orderedArrows(document: Document, theoryId: string, order: MatrixOrder) {
  const { gaps } = gapList(document, theoryId);
  const shares = new Map(gaps.map(({ arrowId, share }) => [arrowId, share]));
  if (order === 'gap') return gaps.map(({ arrowId, share }) => ({ arrowId, share }));
  const arrows = arrowsInReadingOrder(document, theoryId).map(({ id }) => ({
    arrowId: id as string,
    share: shares.get(id) ?? 0,
  }));
  return order === 'reading' ? arrows : arrows.toSorted((one, other) => other.share - one.share);
}

/** The evidence matrix of a theory. */
export function evidenceMatrix(
  document: Document,
  theoryId: string,
  {
    columns: by,
    order = 'reading',
    vocabulary = 'plain',
    service = null,
  }: {
    readonly columns: MatrixColumns;
    readonly order?: MatrixOrder;
    readonly vocabulary?: Vocabulary;
    /** Only sources about this kind of service count. */
    readonly service?: string | null;
  },
): EvidenceMatrix {
  const all = new Map<string, ArrowSource>();
  const arrowsIn = new Map<string, number>();
  const rows = orderedArrows(document, theoryId, order).map(({ arrowId, share }): MatrixRow => {
    const sources = sourcesOfArrow(document, arrowId).filter(({ source }) =>
      isOfService(source.services, service),
    );
    for (const one of sources) all.set(one.source.id, one);
    const cells = new Map([...gathered(sources, by)].map(([id, members]) => [id, countStances(members)]));
    for (const id of cells.keys()) arrowsIn.set(id, (arrowsIn.get(id) ?? 0) + 1);
    const sentence = arrowSentence(document, arrowId, vocabulary);
    return { arrowId, sentence, cells, total: countStances(sources), share };
  });
  const columns = columnsFor([...all.values()], by).map(({ id, heading, sources }) => ({
    id,
    heading,
    arrows: arrowsIn.get(id) ?? 0,
    sources: sources.length,
  }));
  return { columns, rows };
}
