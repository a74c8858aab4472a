/** The formats of other programs a theory can be written in. */
export const diagramFormats = [
  'kumu-json',
  'prsm',
  'graphml',
  'dagitty',
  'mermaid',
  'dot',
  'json-canvas',
] as const;
export type DiagramFormat = (typeof diagramFormats)[number];

/** How a format has a fact: it comes back when it is read again, it can be read by people there, or it is not in it. */
export type Carried = 'whole' | 'text' | 'no';

/** What a theory says that a drawing may not have, in the words of “Not in it: …”. */
export const diagramFacts = {
  labels: 'names of boxes',
  arrows: 'arrows',
  signs: 'signs of arrows',
  kinds: 'kinds of arrow',
  places: 'places on the map',
  roles: 'usual roles',
  stages: 'stages',
  levels: 'levels',
  otherLabels: 'the second wording of boxes',
  ends: 'low and high ends',
  boxNotes: 'notes on boxes',
  onto: 'arrows onto arrows (they lead to where that arrow leads)',
  words: 'IF, THEN and BECAUSE in people’s words',
  forWhom: 'for whom and how sure',
  standing: 'status and importance of arrows',
  joined: 'which arrows are joined by AND or OR',
  arrowNotes: 'notes on arrows',
  title: 'the theory’s title',
  summary: 'the theory’s summary',
  lines: 'line ends and backslashes in texts',
  evidence: 'quotes and sources',
  confidence: 'reasons for confidence',
  configurations: 'configurations',
  measures: 'measures',
  memos: 'memos, and the theory’s questions and scope',
  reasoning: 'rivals, ripples and checks set aside',
  history: 'history',
} as const;
export type DiagramFact = keyof typeof diagramFacts;

export const diagramFactNames = Object.keys(diagramFacts) as readonly DiagramFact[];

/** No format of another program has these; what it has of them is a number or a name to read. */
const elsewhere = {
  evidence: 'text',
  confidence: 'text',
  configurations: 'text',
  measures: 'no',
  memos: 'no',
  reasoning: 'no',
  history: 'no',
} as const satisfies Partial<Record<DiagramFact, Carried>>;

const everything = Object.fromEntries(diagramFactNames.map((fact) => [fact, 'whole'])) as Record<
  DiagramFact,
  Carried
>;
const withFields = { ...everything, ...elsewhere };

/** What each format has of a theory; a test writes and reads each fact to see that this is so. */
export const carriedBy = {
  'kumu-json': { ...withFields, places: 'no' },
  prsm: { ...withFields, summary: 'no' },
  graphml: withFields,
  dagitty: { ...withFields, title: 'no', summary: 'no', lines: 'no' },
  mermaid: {
    ...(Object.fromEntries(diagramFactNames.map((fact) => [fact, 'no'])) as Record<DiagramFact, Carried>),
    labels: 'whole',
    arrows: 'whole',
    signs: 'whole',
    kinds: 'whole',
    roles: 'whole',
    stages: 'whole',
    title: 'text',
  },
  dot: withFields,
  'json-canvas': withFields,
} as const satisfies Record<DiagramFormat, Record<DiagramFact, Carried>>;
