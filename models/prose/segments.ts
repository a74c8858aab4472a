/** A stretch of a text, as offsets in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number };

/** A sentence, or a line of a list, with the heading it stands under. */
export type Segment = Stretch & { readonly heading: string };

const bullet = /^\s*(?:[-*•–▪◦·»]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s+/iu;
const opens = /^\s*(?:IF|WHEN|FOR|If|When)\s/u;
const endsSentence = /[.!?…]["'”’)\]]*$/u;
// A stop after these does not end a sentence.
const abbreviation =
  /(?:\b(?:e\.g|i\.e|et al|etc|vs|cf|approx|no|Dr|Mr|Mrs|Ms|Prof|St|Fig|pp?)|\b\p{Lu})\.$/u;
// The parts of a configuration under their labels are one statement, however they are punctuated.
const laterLabel = /^\s+(?:mechanisms?|outcomes?|[mo])\s?[:=]/iu;
const MOST_HEADING = 90;
const MOST_SEGMENT = 4_000;

type Line = Stretch & { readonly text: string };

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && text.charAt(to) !== '\n' && text.charAt(to) !== '\r') to += 1;
    lines.push({ from, to, text: text.slice(from, to) });
    from = text.startsWith('\r\n', to) ? to + 2 : to + 1;
  }
  return lines;
}

/** A short line that ends nothing and says nothing: it may name a stage. */
function isHeading(line: Line, next: Line | undefined, isAfterBlank: boolean): boolean {
  const text = line.text.trim();
  if (/^#{1,6}\s/u.test(text)) return true;
  if (text === '' || text.length > MOST_HEADING || bullet.test(line.text)) return false;
  if (/[.!?;,"”]$/u.test(text) || /\b(?:if|then|because)\b/iu.test(text)) return false;
  if (next === undefined || /→|⇒|->|=>|;\s|(?:^|\s)[cmo]\s?[:=]/iu.test(text)) return false;
  if (text.split(/\s+/u).length > 9 || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  const after = next?.text ?? '';
  return (
    text.endsWith(':') || (isAfterBlank && (after.trim() === '' || bullet.test(after) || opens.test(after)))
  );
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
    if (unit === ';' && /^\s+(?:and\s+)?(?:if|when)\s/iu.test(text.slice(at + 1, at + 12))) put(at + 1);
    else if (isLong) put(at);
    if (unit !== '.' && unit !== '!' && unit !== '?' && unit !== '…') continue;
    let end = at + 1;
    while (end < block.to && /["'”’)\]]/u.test(text.charAt(end))) end += 1;
    const isEnd =
      end >= block.to ||
      (/\s/u.test(text.charAt(end)) && /^\s+["'“‘([]?[\p{Lu}\p{N}]/u.test(text.slice(end, end + 6)));
    if (laterLabel.test(text.slice(end, end + 16))) continue;
    if (isEnd && (end >= block.to || !abbreviation.test(text.slice(Math.max(from, at - 12), at + 1))))
      put(end);
  }
  put(block.to);
  return found;
}

/** Cuts a text into sentences and lines of lists, over line breaks where a sentence runs on. Linear in the text. */
export function segmentsOf(text: string): readonly Segment[] {
  const lines = linesOf(text);
  const segments: Segment[] = [];
  let heading = '';
  let block: { from: number; to: number } | null = null;
  let isAfterBlank = true;
  const close = () => {
    if (block !== null)
      for (const sentence of sentencesOf(text, block)) segments.push({ ...sentence, heading });
    block = null;
  };
  lines.forEach((line, index) => {
    const isBlank = line.text.trim() === '';
    const own = isBlank ? false : isHeading(line, lines[index + 1], isAfterBlank);
    const mark = bullet.exec(line.text)?.[0].length ?? 0;
    if (isBlank || own || mark > 0 || opens.test(line.text)) close();
    if (own) heading = line.text.replace(/^\s*#{1,6}\s+/u, '').trim();
    else if (!isBlank) {
      if (block === null) block = { from: line.from + mark, to: line.to };
      else block.to = line.to;
      const isLabelled = laterLabel.test(` ${lines[index + 1]?.text.slice(0, 14) ?? ''}`);
      if (endsSentence.test(line.text.trimEnd()) && !isLabelled) close();
    }
    isAfterBlank = isBlank || own;
  });
  close();
  return segments;
}
