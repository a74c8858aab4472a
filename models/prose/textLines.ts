/** A line of a text, with how far the mark of a list reaches into it (0: it has none). */
export type Line = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly bullet: number;
};

// A capital letter in brackets may be the label of a part: "(C)".
const bullet =
  /^\s*(?:[-*•–▪◦·»‣○●■□§➢➤✓✔⁃\uF0B7\uF0A7]|—(?! page \d)|o(?=[\t ]+\p{L})|\(?\d{1,3}[a-z]?[.):]|\(?[a-z][.)]|\(?(?![CMOIASR])[A-Z][.)])\s+/u;

/** The lines of a text, whether they end in LF, CR LF or CR. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && text.charAt(to) !== '\n' && text.charAt(to) !== '\r') to += 1;
    const words = text.slice(from, to);
    lines.push({ from, to, text: words, bullet: bullet.exec(words)?.[0].length ?? 0 });
    from = text.startsWith('\r\n', to) ? to + 2 : to + 1;
  }
  return lines;
}

const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:contexts?|c)$/iu, 'context'],
  [/^(?:interventions?|strateg(?:y|ies)|i|s)$/iu, 'intervention'],
  [/^(?:actors?|a)$/iu, 'actor'],
  [/^(?:resources?|r|mr)$/iu, 'resource'],
  [/^(?:reasoning|responses?)$/iu, 'reasoning'],
  [/^(?:mechanisms?|m)/iu, 'mechanism'],
  [/^(?:outcomes?|o)$/iu, 'outcome'],
];
const label =
  /^\s*[*_]{0,2}(?:(?<word>contexts?|interventions?|strateg(?:y|ies)|actors?|resources?|reasoning|responses?|mechanisms?(?:\s*[-–(]\s*(?:resources?|reasoning|responses?)\)?)?|outcomes?)(?:\s?\([A-Z]{1,3}\))?|(?<letter>MR|[CIASMOR]))\s?\d{0,2}[a-z]?[*_]{0,2}\s*(?::|=|–\s|-\s)/iu;
const keyword = /^\s*(?<word>IF|THEN|BECAUSE)(?:\s|:|$)|^\s*(?<title>If|Then|Because):/u;

const alone =
  /^\s*(?:#{1,6}\s+)?[*_]{0,2}(?<word>contexts?|interventions?|strateg(?:y|ies)|actors?|resources?|reasoning|responses?|mechanisms?|outcomes?)(?:\s?\([A-Z]{1,3}\))?[*_]{0,2}\s*$/iu;

/** The part that a line names and says nothing of: a heading above its words; null for another. */
export function namesPart({ text, bullet: mark }: Pick<Line, 'text' | 'bullet'>): string | null {
  const word = alone.exec(text.slice(mark, mark + 60))?.groups?.['word'];
  return word === undefined ? null : (labels.find(([pattern]) => pattern.test(word))?.[1] ?? null);
}

/** True for a line that is the label of a part and nothing else: its words, or a list, stand below. */
export function isBareLabel(line: Line): boolean {
  return namesPart(line) !== null || (startsPart(line) !== null && /[:=–-][*_]{0,2}\s*$/u.test(line.text));
}

/** The part a line or sentence begins with the label of ("Context:", "M1 –", "THEN"); null for another. */
export function startsPart({ text, bullet: mark }: Pick<Line, 'text' | 'bullet'>): string | null {
  const words = text.slice(mark, mark + 60);
  const key = keyword.exec(words);
  if (key !== null) return (key.groups?.['word'] ?? key.groups?.['title'] ?? '').toLowerCase();
  const found = label.exec(words);
  if (found === null) return null;
  const name = (found.groups?.['word'] ?? found.groups?.['letter'] ?? '').trim();
  return labels.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
