import { because, effectVerb } from './claimWords.ts';
import type { FoundStatement } from './foundStatement.ts';
import { labelledWords } from './partLabels.ts';
import { partOf } from './partsOfText.ts';
import { readForm } from './readForm.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Finds statements in pasted text, in the order of the text (T13). Never throws; linear in the text. */
export function findStatements(text: string): readonly FoundStatement[] {
  const found: FoundStatement[] = [];
  /** The statement that ends the segment before, when a reason may follow it. */
  let open: FoundStatement | null = null;
  for (const segment of segmentsOf(text)) {
    const explained: FoundStatement | null = open === null ? null : withReason(text, open, segment);
    if (explained !== null) {
      found[found.length - 1] = explained;
      open = null;
      continue;
    }
    const here = severalOf(text, segment)
      .flatMap((one) => halvesOf(text, one))
      .flatMap((one) => readForm(text, one));
    found.push(...here);
    open = here.length === 1 && here[0]?.reasons.length === 0 ? here[0] : null;
  }
  return found;
}

const saysWhy =
  /^(?:(?:this|that|it)(?: (?:is|was|may be|might be|could be|happens|occurs|works))?(?: (?:likely|probably|perhaps|partly|mainly|largely|often|in part))?|the reason (?:is|for this is|being)(?: that)?)\s+(?=because|due to|that)/iu;

/** “This is because …”, right behind a statement that does not say why. */
function withReason(text: string, before: FoundStatement, { from, to }: Segment): FoundStatement | null {
  if (!/^\s*$/u.test(text.slice(before.passage.to, from))) return null;
  const words = text.slice(from, Math.min(to, from + 80));
  // “Because …, …” says a circumstance and what comes of it.
  const isBare =
    words.startsWith('BECAUSE ') ||
    (/^Because\s/u.test(words) && !text.slice(from, to).includes(',') && !/(?<!\p{L})because/u.test(words));
  const lead = isBare ? '' : (saysWhy.exec(words)?.[0] ?? null);
  if (lead === null) return null;
  const why = because.exec(text.slice(from + lead.length, to));
  const behind = from + lead.length + (why?.index === 0 ? why[0].length : 0);
  const start = behind + (/^\s*then\s/iu.exec(text.slice(behind, to))?.[0].length ?? 0);
  const reason = partOf(text, { from: start, to });
  if (reason === null) return null;
  return {
    ...before,
    passage: { from: before.passage.from, to, text: text.slice(before.passage.from, to) },
    reasons: [{ ...reason, role: 'because' }],
  };
}

const ifOrThen =
  /(?<![\p{L}\p{N}_])(?:IF|THEN)(?![\p{L}\p{N}_])|[,;]\s+and\s+(?=(?:if|when)\s)|[,;]\s+(?=(?:but|while|whereas|whilst)\s+(?:if|when|where|in)\s)/gu;
const saysWhatFollows =
  /\sthen\s|\s(?:they|it|he|she|I|we|people|patients)\s+(?:will|would|are|may|might|could|can|feel|tend|see)\s|['’](?:ll|d)\s/iu;

const claimBehind =
  /^\s+(?!(?:therefore|thus|so|hence|consequently|as a|this|these|which|that|and|unless|because|since|but not|except|if not|otherwise|in turn|(?:they|he|she|it|people|patients|staff) (?:therefore|thus|then|so|in turn))(?!\p{L}))\p{Ll}/iu;

/** "It works where …; it fails where …": two claims, when nothing says that one comes of the other. */
function halvesOf(text: string, segment: Segment): readonly Segment[] {
  const words = text.slice(segment.from, segment.to);
  const at = words.indexOf(';');
  if (at < 0 || words.includes(';', at + 1) || /(?<!\p{L})(?:IF|THEN|BECAUSE)(?!\p{L})/u.test(words))
    return [segment];
  const right = words.slice(at + 1);
  const isClaim =
    claimBehind.test(right) &&
    (/(?<!\p{L})(?:if|when|where)(?!\p{L})/iu.test(right) || effectVerb.test(right));
  if (!isClaim || labelledWords(words) !== null || /[([][^)\]]*;/u.test(words)) return [segment];
  return [
    { ...segment, to: segment.from + at },
    { ...segment, from: segment.to - right.trimStart().length },
  ];
}

/** "IF … THEN … IF … THEN …", "if …, …, and if …, …" and "if …, but if …" in one breath are two statements. */
function severalOf(text: string, segment: Segment): readonly Segment[] {
  const words = text.slice(segment.from, segment.to);
  const starts: number[] = [];
  let [hasIf, hasThen, from] = [false, false, 0];
  for (const match of words.matchAll(ifOrThen)) {
    const isCapital = match[0] === 'IF' || match[0] === 'THEN';
    const isCut = isCapital
      ? match[0] === 'IF' && hasIf && hasThen
      : saysWhatFollows.test(words.slice(from, match.index));
    if (match[0] === 'THEN') hasThen = true;
    if (match[0] === 'IF') hasIf = true;
    if (!isCut) continue;
    from = isCapital ? match.index : match.index + match[0].length;
    starts.push(from);
    hasThen = false;
  }
  if (starts.length === 0) return [segment];
  const cuts = [0, ...starts, words.length];
  return cuts.slice(1).map((to, index) => {
    const whole = words.slice(cuts[index] ?? 0, to);
    const tail = /[,;](?:\s+and)?\s+$/u.exec(whole.slice(-20))?.[0].length ?? 0;
    const end = whole.slice(0, whole.length - tail).trimEnd().length;
    const start = segment.from + (cuts[index] ?? 0);
    return { ...segment, from: start, to: start + end };
  });
}
