/** What a column of a CMO table holds. */
export type CmoColumn =
  | 'code'
  | 'title'
  | 'stage'
  | 'forWhom'
  | 'status'
  | 'context'
  | 'intervention'
  | 'actor'
  | 'mechanism'
  | 'resource'
  | 'reasoning'
  | 'outcome'
  | 'source'
  | 'quote'
  | 'page';

/** Headings people give these columns, folded as `columnOf` folds them; the first that fits counts. */
const aliases: Readonly<Record<CmoColumn, readonly string[]>> = {
  code: [
    'code',
    'cmoc',
    'cmocs',
    'cmo',
    'cmos',
    'icamo',
    'cimo',
    'scmo',
    'cmocno',
    'cmocnumber',
    'cmono',
    'no',
    'number',
    'id',
    'ref',
    '#',
    'nr',
    'cmocid',
    'cmoid',
    'idno',
    'cmoccode',
    'configurationno',
    'cmocref',
  ],
  title: ['title', 'name', 'label', 'cmoctitle', 'programmetheory', 'programtheory', 'theory'],
  stage: [
    'stage',
    'phase',
    'step',
    'theme',
    'domain',
    'programmestage',
    'area',
    'programmetheoryarea',
    'theoryarea',
    'category',
    'pathwaystage',
    'stageofpathway',
    'programmephase',
    'implementationstage',
    'lifecyclestage',
    'subtheme',
    'topic',
  ],
  forWhom: ['scope', 'appliesto', 'population', 'targetgroup'],
  status: ['status'],
  context: [
    'context',
    'contexts',
    'c',
    'circumstance',
    'circumstances',
    'incircumstances',
    'inwhatcircumstances',
    'underwhatcircumstances',
    'when',
    'where',
    'contextualconditions',
    'condition',
    'conditions',
    'if',
    'setting',
    'situation',
    'given',
    'enablingcontext',
  ],
  intervention: [
    'intervention',
    'interventions',
    'i',
    'programme',
    'program',
    'strategy',
    'activity',
    'whatisoffered',
    'strategies',
    'interventioncomponent',
    'programmestrategy',
    's',
    'whatwasdone',
    'action',
    'actions',
    'component',
    'components',
    'programmecomponent',
    'whatwedo',
    'whatisdone',
  ],
  actor: ['actor', 'actors', 'a', 'who', 'forwhom', 'participants', 'stakeholder', 'stakeholders', 'people'],
  mechanism: [
    'mechanism',
    'mechanisms',
    'm',
    'because',
    'why',
    'how',
    'howandwhy',
    'explanation',
    'mechanismofaction',
    'mechanismsofchange',
    'generativemechanism',
    'reason',
    'reasons',
    'howpeoplerespond',
    'howitworks',
    'whyitworks',
    'underlyingmechanism',
    'triggeredmechanism',
    'explanatorymechanism',
  ],
  resource: [
    'resource',
    'resources',
    'mechanismresource',
    'mresource',
    'resourceoffered',
    'resourcesoffered',
    'mr',
  ],
  reasoning: [
    'reasoning',
    'response',
    'responses',
    'reaction',
    'mechanismreasoning',
    'mechanismresponse',
    'mreasoning',
    'mresponse',
    'reasoningresponse',
    'reasoningandresponse',
  ],
  outcome: [
    'outcome',
    'outcomes',
    'o',
    'then',
    'result',
    'results',
    'whathappens',
    'leadsto',
    'thisleadsto',
    'thisresultsin',
    'resultsin',
    'so',
    'whathappened',
    'outcomepattern',
    'effect',
    'effects',
    'impact',
    'consequence',
    'consequences',
    'impacts',
    'benefit',
    'benefits',
  ],
  source: [
    'source',
    'sources',
    'reference',
    'references',
    'supportingsources',
    'supportingstudies',
    'sourcesofevidence',
    'studies',
    'study',
    'citation',
    'author',
    'authors',
    'paper',
    'document',
    'refs',
    'sourcedocument',
    'sourcedocuments',
    'authoryear',
    'authordate',
    'authorsyear',
    'evidencesource',
    'evidencesources',
    'citations',
    'papers',
    'documents',
    'includedstudies',
  ],
  quote: [
    'quote',
    'quotes',
    'quotation',
    'evidence',
    'extract',
    'excerpt',
    'supportingevidence',
    'data',
    'verbatim',
    'supportingdata',
    'passage',
    'extracts',
  ],
  page: [
    'page',
    'pages',
    'p',
    'pp',
    'pageno',
    'pagenumber',
    'locator',
    'location',
    'pagenumbers',
    'pg',
    'pgs',
    'pagerange',
    'pageline',
    'line',
    'lines',
  ],
};

function folded(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');
}

const byHeading = new Map<string, CmoColumn>(
  (Object.entries(aliases) as [CmoColumn, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name): [string, CmoColumn] => [name, column]),
  ),
);

/** Words anywhere in a heading that say what the column holds; the kinds of a mechanism before the mechanism. */
const telling: readonly (readonly [RegExp, CmoColumn])[] = [
  [/\bresources?\b/iu, 'resource'],
  [/\b(?:reasoning|responses?|reactions?)\b/iu, 'reasoning'],
  [/\bmechanisms?\b|\brespond\b/iu, 'mechanism'],
  [/\bcontext(?:s|ual)?\b|\bcircumstances?\b/iu, 'context'],
  [/\boutcomes?\b|\bresults?\b|\bconsequences?\b/iu, 'outcome'],
  [/\binterventions?\b/iu, 'intervention'],
  [/\b(?:quot(?:e|es|ation|ations)|excerpts?|verbatims?)\b/iu, 'quote'],
  [/\b(?:sources?|references?|refs?|citations?)\b/iu, 'source'],
];

/** The column a heading names, whatever its case and punctuation: "Mechanism (resource)", "Outcome(s)"; else null. */
export function columnOf(heading: string): CmoColumn | null {
  // A heading is no sentence: what is as long as this is something that was said.
  if (heading.length > 120) return null;
  const whole = byHeading.get(folded(heading));
  if (whole !== undefined) return whole;
  // "Outcome(s)", "Context – what was there before": the first word decides, unless the rest names a kind of mechanism.
  const withoutBrackets = byHeading.get(folded(heading.replace(/\([^)]*\)/gu, '')));
  if (withoutBrackets !== undefined) return withoutBrackets;
  // "IF statement", "Context 2", "M1": one of several, or what form it has.
  const bare = byHeading.get(
    folded(heading.replace(/\s(?:statements?|clauses?|column)\s*$|(?<=\p{L})\s?\d{1,2}\s*$/iu, '')),
  );
  if (bare !== undefined) return bare;
  const found = telling.filter(([pattern]) => pattern.test(heading)).map(([, column]) => column);
  const kinds = new Set(found.filter((column) => column !== 'mechanism' || found.length === 1));
  const [only] = kinds;
  // "Proposed mechanism", "Key contextual factors", "What is the result?": one thing is named, in few words or a question.
  const isShort = heading.trim().split(/\s+/u).length <= 5 || heading.trim().endsWith('?');
  if (kinds.size === 1 && only !== undefined && isShort) return only;
  const [first = ''] = heading.trim().split(/[\s:–—/-]+/u);
  const word = folded(first).length > 2 ? byHeading.get(folded(first)) : undefined;
  return word ?? null;
}

/** True when a row of cells heads a CMO table: an outcome, and a context or a mechanism in some form. */
export function isCmoHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map(columnOf));
  const explains = ['context', 'mechanism', 'resource', 'reasoning', 'intervention'] as const;
  return found.has('outcome') && explains.some((column) => found.has(column));
}
