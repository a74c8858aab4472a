const PLAIN = /^[A-Za-z0-9 ]*$/;

function withoutEmpty(words: readonly string[]): readonly string[] {
  return words.includes('') ? words.filter((word) => word !== '') : words;
}

/** The words of a text in lower case, without marks; "GP’s" is "gp", "well-being" is "well" and "being". */
export function wordsIn(text: string): readonly string[] {
  // Most labels are letters and spaces alone, for which there is a quicker way.
  if (PLAIN.test(text)) return withoutEmpty(text.toLowerCase().split(' '));
  return text
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
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
