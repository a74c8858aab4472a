import { oneLine } from '../theoryText/grammar.ts';

const BULLET = /^\s*(?:[-+*•·–—▪◦‣○●■□]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+/iu;

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const counts: readonly ((at: number) => string | undefined)[] = [
  (at) => String(at + 1),
  (at) => 'abcdefghij'[at],
  (at) => romans[at],
];
const marks: readonly ((sign: string) => string)[] = [
  (sign) => `(${sign})`,
  (sign) => `${sign})`,
  (sign) => `${sign}.`,
];

const countsOn = /^\s*(?:\d{1,2}|[a-z]|[ivx]{2,4})\)\s/u;

/** The pieces between semicolons. One within brackets belongs to what stands there; “; 2)” closes none. Linear. */
export function atSemicolons(text: string): readonly string[] {
  const pieces: string[] = [];
  let to = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charAt(at);
    if (unit === ')') isInside = true;
    else if (unit === '(' || unit === '\n') isInside = false;
    else if (unit === ';' && (!isInside || countsOn.test(text.slice(at + 1, at + 12)))) {
      pieces.push(text.slice(at + 1, to));
      to = at;
    }
  }
  return [...pieces, text.slice(0, to)].reverse();
}

/** A line that counts its items, “1. … 2. …”, “(a) … (b) …”, parted before each number. */
function counted(line: string): readonly string[] {
  const words = line.trim();
  for (const count of counts)
    for (const mark of marks) {
      const starts: number[] = [];
      for (let at = 0; ; at += 1) {
        const sign = count(at);
        const from = (starts.at(-1) ?? -1) + 1;
        const found = sign === undefined ? -1 : ` ${words}`.indexOf(` ${mark(sign)} `, Math.max(0, from));
        if (found < 0 || (at === 0 && found > 0)) break;
        starts.push(found);
      }
      if (starts.length > 1)
        return starts.map((from, at) =>
          words.slice(from, starts[at + 1]).replace(/[,;\s]+(?:and\s*)?$/u, ''),
        );
    }
  return [line];
}

/** The items of a cell (M2): one a line, a bullet, a number that counts on, or between semicolons; commas stay, they are part of sentences. */
export function itemsOf(cell: string): readonly string[] {
  const items = cell
    .split(/\n|[•▪◦‣●■]/u)
    .flatMap(atSemicolons)
    .flatMap(counted)
    .map((item) =>
      oneLine(item.replace(BULLET, ''))
        // Quotation marks around the whole of it; one within belongs to the words.
        .replace(/^(?:“([^“”]*)”|"([^"]*)")$/u, '$1$2')
        .trim(),
    )
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
  return [...new Set(items)];
}
