const SPACE = 32;

/** True for a letter from a to z or a digit. */
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The words of a text of small letters, digits and spaces alone; null for any other. */
function plainWords(text: string): readonly string[] | null {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? SPACE : text.charCodeAt(at);
    if (isPlain(code)) continue;
    if (code !== SPACE) return null;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** The words of a text in lower case, without marks; "GP’s" is "gp", "well-being" is "well" and "being". */
export function wordsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  // Most labels are letters and spaces alone, for which there is a quicker way.
  return (
    plainWords(lower) ??
    lower
      .replace(/[’']s\b/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

const kept = new WeakMap<{ readonly label: string }, readonly string[]>();

/** The words of a row's label; rows are never changed in place, so each row is read once. */
export function labelWords(row: { readonly label: string }): readonly string[] {
  let words = kept.get(row);
  if (words === undefined) {
    words = wordsIn(row.label);
    kept.set(row, words);
  }
  return words;
}

const NEEDS_READING = /[^A-Za-z0-9 ]|^ | $| {2}/;

/** The words of a label in one line; what is letters and single spaces already needs no taking apart. */
export function readingOf(row: { readonly label: string }): string {
  return NEEDS_READING.test(row.label) ? labelWords(row).join(' ') : row.label.toLowerCase();
}

/**
 * A quick look whether a text has any of the words, to be asked before it is taken apart: it may say yes for a word
 * beside a letter with a mark, but never misses one.
 */
export function hasAny(words: ReadonlySet<string>): (text: string) => boolean {
  const pattern = new RegExp(`\\b(?:${[...words].join('|')})\\b`, 'i');
  return (text) => pattern.test(text);
}

/** A list of words as a set, from a text with spaces between them: easy to read, easy to add to. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
