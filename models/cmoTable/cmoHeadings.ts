import { type CmoColumn, columnAliases } from './cmoColumns.ts';

function folded(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');
}

const byHeading = new Map<string, CmoColumn>(
  (Object.entries(columnAliases) as [CmoColumn, readonly string[]][]).flatMap(([column, names]) =>
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
  [/\bsupported\b.*\brefuted\b|\brefuted\b.*\bsupported\b/iu, 'status'],
  [/\b(?:quot(?:e|es|ation|ations)|excerpts?|verbatims?)\b/iu, 'quote'],
  [/\b(?:sources?|references?|refs?|citations?)\b/iu, 'source'],
];

/** "Evidence for mechanism", "Context quotes": what is said of a part, not the part. */
const saysOfPart: readonly (readonly [RegExp, CmoColumn])[] = [
  [/\bevidence\b.*\b(?:against|contradicting|disconfirming|refuting)\b/iu, 'against'],
  [/\b(?:evidence|data|quot(?:e|es|ation|ations)|excerpts?|extracts?|verbatims?)\b/iu, 'quote'],
  [/\b(?:sources?|references?|refs?|citations?)\b/iu, 'source'],
];
const part = /\b(?:contexts?|mechanisms?|outcomes?|resources?|reasoning|cmocs?|configurations?)\b/iu;

/** "Type of outcome", "Outcome measure(s)": what sort of part it is, or how somebody knows; the part itself stands beside it. */
const sorts =
  'types?|levels?|kinds?|categor(?:y|ies)|direction|valence|strength|measures?|measured|measurement|indicators?|instruments?|timing|time ?points?|id|no|number|codes?';
const saysWhichSort = new RegExp(
  `^\\W*(?:(?:${sorts})(?:\\s|\\W)+(?:of|for)\\s+(?:the\\s+)?(?:context|mechanism|outcome)|(?:context|mechanism|outcome)s?\\s+(?:${sorts})(?:$|\\W))`,
  'iu',
);

/** "Number of studies", "Evidence strength", "Study design": a fact about sources or codes, not one of them. */
const tellsOf =
  /\b(?:strength|quality|ratings?|grade|score|certainty|design|methods?|type|size|coded|collection)\b|^\W*(?:number|no\.?|count|date|year)\s+of\b/iu;
const mayBeToldOf: ReadonlySet<CmoColumn> = new Set(['code', 'quote', 'source', 'actor', 'page']);

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
  const said = part.test(heading) ? saysOfPart.find(([pattern]) => pattern.test(heading)) : undefined;
  if (said !== undefined) return said[1];
  if (/^\W*(?:unintended|unexpected|unwanted)\b/iu.test(heading)) return 'unintended';
  const found = telling.filter(([pattern]) => pattern.test(heading)).map(([, column]) => column);
  const kinds = new Set(found.filter((column) => column !== 'mechanism' || found.length === 1));
  const [only] = kinds;
  // "Proposed mechanism", "Key contextual factors", "What is the result?": one thing is named, in few words or a question.
  const isShort = heading.trim().split(/\s+/u).length <= 5 || heading.trim().endsWith('?');
  const kept = (column: CmoColumn) => (mayBeToldOf.has(column) && tellsOf.test(heading) ? null : column);
  if (kinds.size === 1 && only !== undefined && isShort) return kept(only);
  const [first = ''] = heading.trim().split(/[\s:–—/-]+/u);
  const word = folded(first).length > 2 ? byHeading.get(folded(first)) : undefined;
  return word === undefined ? null : kept(word);
}

/** The columns of a row of headings; beside a part, a heading that only says which sort it is, or where it was seen, is none. */
export function columnsOf(row: readonly string[]): readonly (CmoColumn | null)[] {
  const columns = row.map(columnOf);
  const isSort = row.map((heading) => saysWhichSort.test(heading) || /^\W*settings?\W*$/iu.test(heading));
  return columns.map((column, at) =>
    isSort[at] === true && columns.some((other, index) => other === column && isSort[index] === false)
      ? null
      : column,
  );
}

/** True when a row of cells heads a CMO table: an outcome, and a context or a mechanism in some form. */
export function isCmoHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map(columnOf));
  const explains = ['context', 'mechanism', 'resource', 'reasoning', 'intervention'] as const;
  return found.has('outcome') && explains.some((column) => found.has(column));
}
