import { namesIn } from '../checks/naming.ts';
import type { AnyRow, Document, RowOf, TableName } from '../document.ts';
import { citationOf } from '../references/citation.ts';
import { type Vocabulary, stageName, tidy } from '../sentences/words.ts';

/** How things are named in sentences about a theory: by what people call them, in quotation marks, or by what they are about. */
export type ThingNames = (table: TableName, row: AnyRow) => string;

const LONGEST = 120;

function cut(text: string): string {
  const line = tidy(text);
  return line.length > LONGEST
    ? `${line
        .slice(0, LONGEST)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
    : line;
}

type Tied = {
  readonly arrowId?: RowOf<'arrows'>['id'] | null;
  readonly elementId?: RowOf<'elements'>['id'] | null;
  readonly configurationId?: RowOf<'configurations'>['id'] | null;
};

/** Names the things of a document in one vocabulary, in the middle of a sentence; `atStart` begins one. */
export function thingNames(document: Document, vocabulary: Vocabulary): ThingNames {
  const names = namesIn({ document, vocabulary });
  const arrowOf = (id: RowOf<'arrows'>['id']) => {
    const arrow = document.arrows.get(id);
    return arrow === undefined ? 'an arrow that is gone' : names.arrow(arrow);
  };
  const configurationOf = (id: RowOf<'configurations'>['id']) => {
    const configuration = document.configurations.get(id);
    return configuration === undefined ? 'a configuration that is gone' : names.configuration(configuration);
  };
  const tiedTo = ({ arrowId = null, elementId = null, configurationId = null }: Tied) => {
    if (arrowId !== null) return arrowOf(arrowId);
    if (elementId !== null) return `the box ${names.element(elementId)}`;
    return configurationId === null ? 'the theory' : configurationOf(configurationId);
  };
  const evidence = (row: RowOf<'evidenceLinks'>) => {
    const extract = document.extracts.get(row.extractId);
    const source = extract === undefined ? undefined : document.sources.get(extract.sourceId);
    const from = source === undefined ? '' : ` (“${citationOf(source)}”)`;
    return `the evidence “${cut(extract?.text ?? '')}”${from} on ${tiedTo(row)}`;
  };
  const measureOf = ({ measureId }: RowOf<'measurements'>) => {
    const measure = document.measures.get(measureId);
    return `“${tidy(measure?.shortName ?? '') || tidy(measure?.name ?? 'A measure')}”`;
  };
  const makers: { readonly [Table in TableName]?: (row: RowOf<Table>) => string } = {
    theories: () => 'the theory as a whole',
    stages: (row) => `the stage “${stageName(row, vocabulary)}”`,
    levels: ({ name }) => `the level “${tidy(name)}”`,
    timePoints: ({ name }) => `the time point “${tidy(name)}”`,
    elements: ({ id }) => `the box ${names.element(id)}`,
    arrows: (row) => names.arrow(row),
    arrowGroups: ({ logic }) => `arrows joined by ${logic.toUpperCase()}`,
    configurations: (row) => names.configuration(row),
    evidenceLinks: evidence,
    confidences: (row) => `the confidence in ${tiedTo(row)}`,
    measurements: (row) => `the measure ${measureOf(row)} for ${tiedTo(row)}`,
    memos: (row) => `the memo “${cut(row.text)}” on ${tiedTo(row)}`,
    rivalSets: ({ observation }) => `the rivals that explain “${cut(observation)}”`,
    ripples: ({ name }) => `the name “${cut(name)}” of a ripple`,
    reportingItems: ({ standard, item }) =>
      `what is said of item ${item} of ${standard === 'rameses1' ? 'RAMESES I' : 'RAMESES II'}`,
    dismissals: ({ rule }) => `what was said of the question ${rule}`,
  };
  return (table, row) => {
    const make = makers[table] as ((given: AnyRow) => string) | undefined;
    return make === undefined ? `something of the theory (${table})` : make(row);
  };
}
