import { labelledWords } from './partLabels.ts';
import { codeBefore } from './statementCode.ts';
import { type Line, isBareLabel, linesOf, namesPart, startsPart } from './textLines.ts';

/** A stretch of a text, as offsets in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number };

/** A sentence, or a line of a list, with the heading it stands under, and the line above it that says what it is called. */
export type Segment = Stretch & { readonly heading: string; readonly name: string };

const opens =
  /^\s*(?:\p{L}{1,12}[\t ]?[-.#]?\d{1,3}(?:\.\d{1,2})?[a-z]?\s?[.:)–-]{0,2}\s{1,2})?(?:IF|WHEN|FOR|WHERE|UNLESS|If|When|Where|Unless)\s/u;
const endsSentence = /[.!?…]["'”’)\]]*$/u;
// A stop after these does not end a sentence.
const abbreviation =
  /(?:\b(?:e\.g|i\.e|et al|etc|vs|cf|approx|no|Dr|Mr|Mrs|Ms|Prof|St|Fig|pp?)|\b\p{Lu})\.$/u;
const MOST_HEADING = 90;
const MOST_SEGMENT = 4_000;
const MOST_PARTS = 24;
const MOST_UNDER_HEADING = 400;
const PAGE_MARK = /^— page \d+ —$/u;
/** A list of statements without marks: each line has its own THEN. */
const ifThenLine = /^\s*(?:if|when)\s.{3,300}\sthen\s/iu;
const ifThen = /^\s*(?:if|when)\s.{3,2000}\sthen\s/isu;
const ARROW = /→|⇒|->|=>|\s=\s/u;
/** Headings of papers and notes: what stands under them is in no stage. */
const sections =
  /^(?:abstract|introduction|background|methods?|results?|findings|discussion|conclusions?|limitations|strengths and limitations|implications|recommendations|summary|appendix|references|notes?|acknowledge?ments|analysis|(?:initial |refined |candidate |final )?program(?:me)? theor(?:y|ies)|(?:cmo |cmoc |if[ –-]then )?(?:configurations?|statements?|cmocs?))$/iu;
/** What a list is, not what its lines are about: “Table 2: …”, “Refined if-then statements”. */
const namesList =
  /^(?:table|figure|box|appendix|supplement\p{L}*)\s|\b(?:program(?:me)? theor(?:y|ies)(?! areas?\b)|(?:cmo|context.mechanism.outcome|icamo) configurations?|cmocs?|if.then(?:.because)? statements?|theory statements?)\b/iu;
/** “B. TRUST”: a heading in capitals, whatever counts it. */
const inCapitals = /^\s*(?:[A-Z\d]{1,2}[.)]\s+)?(?!.*\b(?:IF|THEN|BECAUSE)\b)\p{Lu}{3}[^\p{Ll}]{0,60}$/u;

/** A line that only says what the lines below are called: “CMOC 2”, “CMOC 3 – Senior presence”. */
function isName(text: string, next: Line | undefined): boolean {
  const { code, rest } = codeBefore(text);
  if (code === '' || next === undefined || /[.!?;,]$/u.test(text)) return false;
  if (rest === '') return true;
  const isSentence = /(?<!\p{L})(?:if|then|because|when|where)(?!\p{L})|→|⇒|->|=/iu.test(rest);
  return !isSentence && rest.split(/\s+/u).length <= 9 && /^\s*["“‘(]?\p{Lu}/u.test(next.text);
}

/** A short line that ends nothing and says nothing: it may name a stage. */
function isHeading(line: Line, next: Line | undefined, isAfterBlank: boolean): boolean {
  const text = line.text.trim();
  if (/^#{1,6}\s/u.test(text)) return true;
  if (line.bullet === 0 && isName(text, next)) return true;
  if (inCapitals.test(text) && next !== undefined && (next.bullet > 0 || opens.test(next.text))) return true;
  if (text === '' || text.length > MOST_HEADING || line.bullet > 0) return false;
  if (/[.!?;,"”]$/u.test(text) || /\b(?:if|then|because)\b/iu.test(text)) return false;
  if (next === undefined || /→|⇒|->|=>|;\s|\s[+=]\s/iu.test(text) || startsPart(line) !== null) return false;
  if (text.split(/\s+/u).length > 9 || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  const isList =
    next.text.trim() === '' || next.bullet > 0 || opens.test(next.text) || startsPart(next) !== null;
  return text.endsWith(':') || /^\d+(?:\.\d+)+\.?\s+\p{Lu}/u.test(text) || (isAfterBlank && isList);
}

/** The words of a heading, without what marks or counts it. */
function headingWords(line: Line): string {
  return line.text
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/^(?:\d+(?:\.\d+)*\.?|[A-Z][.)])\s+(?=\p{L})/u, '')
    .trim();
}

/** The stage that a heading may name; null when it names a configuration, which is in the stage of the heading before. */
function headingOf(words: string): string | null {
  if (codeBefore(words).code !== '' || startsPart({ text: words, bullet: 0 }) !== null) return null;
  return sections.test(words.replace(/:$/u, '')) || namesList.test(words) ? '' : words;
}

/** The sentences of a block of lines that run on into one another. */
function sentencesOf(text: string, block: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = block.from;
  const put = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    if (end > start) found.push({ from: start, to: end });
    from = to;
  };
  for (let at = block.from; at < block.to; at += 1) {
    const unit = text.charAt(at);
    const isLong = at - from >= MOST_SEGMENT && /\s/u.test(unit);
    if (
      unit === ';' &&
      /^\s+(?:(?:and|but|while|whereas)\s+)?(?:if(?!\s+not,?\s)|when|where|once)\s/iu.test(
        text.slice(at + 1, at + 22),
      )
    )
      put(at + 1);
    else if (isLong) put(at);
    if (unit !== '.' && unit !== '!' && unit !== '?' && unit !== '…') continue;
    let end = at + 1;
    while (end < block.to && /["'”’)\]]/u.test(text.charAt(end))) end += 1;
    const isEnd =
      end >= block.to ||
      (/\s/u.test(text.charAt(end)) && /^\s+["'“‘([]?[\p{Lu}\p{N}]/u.test(text.slice(end, end + 6)));
    if (isEnd && (end >= block.to || !abbreviation.test(text.slice(Math.max(from, at - 12), at + 1))))
      put(end);
  }
  put(block.to);
  return joinedParts(text, found);
}

/** Sentences that each begin with the label of a part are one statement, until a part comes again. */
function joinedParts(text: string, sentences: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  let seen: string[] = [];
  for (const sentence of sentences) {
    const part = startsPart({
      text: text.slice(sentence.from, Math.min(sentence.to, sentence.from + 60)),
      bullet: 0,
    });
    const last = joined.at(-1);
    if (last !== undefined && part !== null && goesOn(seen, part)) {
      joined[joined.length - 1] = { from: last.from, to: sentence.to };
      seen.push(part);
    } else {
      joined.push(sentence);
      seen = part === null ? [] : [part];
    }
  }
  return joined;
}

/** True when a part goes on with a statement whose parts so far are these. */
function goesOn(seen: readonly string[], part: string): boolean {
  if (seen.length === 0 || seen.length >= MOST_PARTS) return false;
  if (part === 'if' || part === 'then' || part === 'because')
    return !seen.includes(part) && ['if', 'then', 'because'].includes(seen[0] ?? '');
  if (['if', 'then', 'because'].includes(seen[0] ?? '')) return false;
  return !seen.includes(part) || seen.at(-1) === part || !(seen.includes('outcome') && seen.length > 1);
}

/** True when a labelled part follows before the next empty line, and not far. */
function isFollowed(lines: readonly Line[], index: number): boolean {
  const near = lines.slice(index + 1, index + 8);
  const end = near.findIndex(({ text }) => text.trim() === '');
  return near.slice(0, end < 0 ? near.length : end).some((line) => startsPart(line) !== null);
}

const beginsAnew = /^\s*["“'‘(]?\p{Lu}/u;
const goesOnHere = /^\s*(?:AND|OR|THEN|BECAUSE|SO|BUT|ELSE|And|Or|Then|Because|So|But)(?!\p{L})/u;

/** The lines of lists without marks: three or more on end that each begin like a sentence. */
function linesOfLists(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while ((lines[to]?.text ?? '').trim() !== '') to += 1;
    const run = lines.slice(from, to);
    const isList = run.length > 2 && run.every(({ text }) => beginsAnew.test(text) && !goesOnHere.test(text));
    if (isList) for (let at = from; at < to; at += 1) found.add(at);
    from = to;
  }
  return found;
}

/** The parts a line names: all of them where it says a whole configuration. */
function partsOn(line: Line, part: string): readonly string[] {
  return labelledWords(line.text)?.map((words) => words.part) ?? [part];
}

/** The part a line is the heading of, where its words stand below it and another part follows or went before. */
function headedPart(lines: readonly Line[], index: number, isOpen: boolean): string | null {
  const line = lines[index];
  const part = line === undefined ? null : namesPart(line);
  if (part === null) return null;
  const below = lines.slice(index + 1, index + 9).filter(({ text }) => text.trim() !== '');
  const [words, ...rest] = below;
  if (words === undefined || words.text.length > MOST_UNDER_HEADING || namesPart(words) !== null) return null;
  const isFollowedBy = (one: Line) => (namesPart(one) ?? startsPart(one) ?? part) !== part;
  return isOpen || rest.some(isFollowedBy) ? part : null;
}

/** Cuts a text into sentences and lines of lists, over line breaks where a sentence runs on. Linear in the text. */
export function segmentsOf(text: string): readonly Segment[] {
  const lines = linesOf(text);
  const segments: Segment[] = [];
  const listed = linesOfLists(lines);
  let heading = '';
  /** What the next statement is called, by the line above it. */
  let name = '';
  let block: { from: number; to: number } | null = null;
  /** The labelled parts of the block so far, when it began with one. */
  let parts: string[] = [];
  let isAfterBlank = true;
  let isSaid = false;
  /** The block ends with a label that has its words, or a list of them, below it. */
  let isListed = false;
  let isExpected = false;
  const close = () => {
    if (block !== null && parts.length > 1) segments.push({ ...block, heading, name });
    else if (block !== null)
      for (const [at, sentence] of sentencesOf(text, block).entries())
        segments.push({ ...sentence, heading, name: at === 0 ? name : '' });
    if (block !== null) name = '';
    block = null;
    parts = [];
    [isListed, isExpected] = [false, false];
  };
  const put = (line: Line, part: string | null) => {
    if (block === null) {
      block = { from: line.from + line.bullet, to: line.to };
      parts = part === null ? [] : [...partsOn(line, part)];
    } else {
      block.to = line.to;
      if (part !== null) parts.push(...partsOn(line, part));
    }
    isExpected = part !== null && isBareLabel(line);
    isListed = isExpected || (part === null && isListed);
  };
  lines.forEach((line, index) => {
    const part = startsPart(line) ?? headedPart(lines, index, parts.length > 0);
    const isLong = block !== null && line.to - block.from > MOST_SEGMENT;
    const isBelow = part === null && (isExpected || (isListed && line.bullet > 0));
    const isGoingOn = block !== null && !isLong && (isBelow || (part !== null && goesOn(parts, part)));
    // Where a page ends is no end of anything else.
    if (PAGE_MARK.test(line.text)) return;
    const isBlank = line.text.trim() === '';
    const own = !isBlank && part === null && !isGoingOn && isHeading(line, lines[index + 1], isAfterBlank);
    const hasArrow = ARROW.test(line.text) && block !== null && ARROW.test(text.slice(block.from, block.to));
    const isNext =
      ifThenLine.test(line.text) && block !== null && ifThen.test(text.slice(block.from, block.to));
    const isItem = line.bullet > 0 || listed.has(index) || opens.test(line.text);
    const isEnd = own || hasArrow || isNext || isItem || part !== null;
    // A blank line between labelled parts ends nothing yet; a sentence does, unless another part follows.
    const isOver = isSaid && part === null && !isBlank && !isFollowed(lines, index);
    if (!isGoingOn && (isEnd || (isBlank && parts.length === 0) || (isAfterBlank && !isBlank) || isOver))
      close();
    if (own) {
      const words = headingWords(line);
      const stage = headingOf(words);
      heading = stage ?? heading;
      name = stage === null ? words : '';
    } else if (!isBlank) {
      put(line, part);
      isSaid = endsSentence.test(line.text.trimEnd());
      if (isSaid && parts.length === 0) close();
    }
    isAfterBlank = isBlank || own;
  });
  close();
  return segments;
}
