/** The words of a text in lower case, without marks; "GP’s" is "gp", "well-being" is "well" and "being". */
export function wordsIn(text: string): readonly string[] {
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

/** A list of words as a set, from a text with spaces between them: easy to read, easy to add to. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
