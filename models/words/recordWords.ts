import type { AppraisalDimension, AppraisalLevel } from '../entities/appraisal.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Concern, ConfidenceComponent, ConfidenceLevel } from '../entities/confidence.ts';
import type { Weight } from '../entities/evidenceLink.ts';
import type { Extract } from '../entities/extract.ts';
import type { Origin } from '../entities/fields.ts';
import type { Measurement } from '../entities/measurement.ts';
import type { Methods, ReadingStatus, Source } from '../entities/source.ts';
import type { Theory } from '../entities/theory.ts';

/** Whose words a row is in. */
export const originWords = {
  team: 'Our own',
  slides: 'A slide deck',
  publication: 'A publication',
  panel: 'A panel',
  inference: 'Inferred',
} as const satisfies Record<Origin, string>;

export const importanceWords = {
  unrated: 'Not rated',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
} as const satisfies Record<Arrow['importance'], string>;

export const extractKindWords = {
  quote_author: 'Author’s words',
  quote_participant: 'Participant’s words',
  summary: 'Summary in our words',
  number: 'A number',
  table: 'A table',
  own_observation: 'Our own observation',
  panel_statement: 'Said in a panel',
} as const satisfies Record<Extract['kind'], string>;

export const sourceKindWords = {
  article: 'Article',
  book: 'Book',
  chapter: 'Chapter',
  conference: 'Conference paper',
  report: 'Report',
  thesis: 'Thesis',
  slides: 'Slides',
  web: 'Web page',
  dataset: 'Data set',
  interview: 'Interview',
  panel_session: 'Panel session',
  other: 'Something else',
} as const satisfies Record<Source['kind'], string>;

/** What a measure is used for; to be said in the vocabulary in use (`useSaid`). */
export const measurementRoleWords = {
  outcome: 'The outcome',
  process: '{A process: the mechanism|A step on the way}',
  moderator: 'A moderator',
  tests_arrow: 'The arrow itself',
  tests_configuration: 'The configuration itself',
} as const satisfies Record<Measurement['role'], string>;

export const measurementStatusWords = {
  planned: 'Planned',
  collecting: 'Being collected',
  collected: 'Collected',
} as const satisfies Record<Measurement['status'], string>;

export const theoryKindWords = {
  initial: 'Initial theory',
  refined: 'Refined theory',
  local: 'Local theory',
  reference: 'For reference',
} as const satisfies Record<Theory['kind'], string>;

/** A source as one names it in passing: "Husk K et al., 2020", or its title when nobody is named. */
export function shortCitation(source: Pick<Source, 'authors' | 'year' | 'title'>): string {
  const authors = source.authors
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [first, second] = authors;
  const year = source.year === null ? '' : `, ${source.year}`;
  if (first === undefined) return `${source.title}${year}`;
  if (authors.length === 2 && second !== undefined && !/^et al/i.test(second))
    return `${first} and ${second}${year}`;
  return `${first}${authors.length > 1 ? ' et al.' : ''}${year}`;
}

const formats: Readonly<Record<string, string>> = {
  ris: 'RIS',
  nbib: 'PubMed',
  'endnote-xml': 'EndNote XML',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  wos: 'Web of Science',
  ovid: 'Ovid',
  enw: 'EndNote',
  'wherefore-json': 'Wherefore theory',
  workspace: 'Wherefore workspace',
  sentences: 'Statements',
  'cmo-table': '{CMO table|Table of explanations}',
  workbook: 'Tables of this program',
  'measures-csv': 'Measures',
  'outcomes-csv': 'List of outcomes',
  'kumu-json': 'Kumu',
  prsm: 'PRSM map',
  graphml: 'GraphML',
  dagitty: 'DAGitty',
  'json-canvas': 'JSON Canvas',
  drawio: 'draw.io',
  'causalmap-xlsx': 'Causal Map',
  xlsx: 'Excel table of links',
  csv: 'Table of links',
  dot: 'Graphviz DOT',
  mermaid: 'Mermaid',
};

/** A file's format by the name people know it by; to be said in the vocabulary in use. */
export function formatWords(format: string): string {
  return formats[format] ?? format;
}

export const weightWords = {
  high: 'Weighs much',
  moderate: 'Weighs some',
  low: 'Weighs little',
} as const satisfies Record<Weight, string>;

export const confidenceLevelWords = {
  high: 'High: very likely so',
  moderate: 'Moderate: likely so',
  low: 'Low: possibly so',
  very_low: 'Very low: not clear',
} as const satisfies Record<ConfidenceLevel, string>;

export const concernLevelWords = {
  none: 'No concern, or a very minor one',
  minor: 'A minor concern',
  moderate: 'A moderate concern',
  serious: 'A serious concern',
} as const satisfies Record<Concern, string>;

/** What each component of GRADE-CERQual asks, in our words. */
export const componentQuestions = {
  methodological: 'Were the studies done well enough to trust what they say here?',
  coherence: 'Do the data fit the claim, or are there cases against it?',
  adequacy: 'Are there enough data, and do they say enough?',
  relevance: 'Do they come from people and places like those the claim is about?',
} as const satisfies Record<ConfidenceComponent, string>;

export const methodWords = {
  unknown: 'Kind not said',
  qualitative: 'Qualitative',
  quantitative: 'Quantitative',
  mixed: 'Mixed methods',
  review: 'Review',
  grey: 'Grey literature',
  lived_experience: 'Lived experience',
  panel: 'Panel',
} as const satisfies Record<Methods, string>;

export const readingStatusWords = {
  to_read: 'To read',
  reading: 'Being read',
  read: 'Read',
  set_aside: 'Set aside',
} as const satisfies Record<ReadingStatus, string>;

/** The word for a kind of evidence that came as text. */
export function methodWordsOf(methods: string): string {
  return (methodWords as Readonly<Record<string, string>>)[methods] ?? methods;
}

/** The word for a reading status that came as text. */
export function readingStatusWordsOf(status: string): string {
  return (readingStatusWords as Readonly<Record<string, string>>)[status] ?? status;
}

export const dimensionWords = {
  relevance: 'Relevance',
  richness: 'Richness',
  rigour: 'Rigour',
} as const satisfies Record<AppraisalDimension, string>;

/** What each dimension asks (Dada et al. 2023), in our words. */
export const dimensionQuestions = {
  relevance: 'Does it bear on this theory?',
  richness: 'Does it say enough to theorise from?',
  rigour: 'Can what it says be trusted for this claim?',
} as const satisfies Record<AppraisalDimension, string>;

export const appraisalLevelWords = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  none: 'None',
  unclear: 'Unclear',
  conceptually_rich: 'Conceptually rich',
  thicker_description: 'Thicker description',
  thinner_description: 'Thinner description',
} as const satisfies Record<AppraisalLevel, string>;
