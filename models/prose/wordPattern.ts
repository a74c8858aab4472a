/** A pattern for words and phrases as whole words, in any case; a space may be a line end. */
export function wordPattern(phrases: string, flags = 'iu'): RegExp {
  const spaced = phrases.replace(/\s*\n\s*/gu, '').replaceAll(' ', '\\s{1,4}');
  return new RegExp(`(?<![\\p{L}\\p{N}_'’-])(?:${spaced})(?![\\p{L}\\p{N}_'’-])`, flags);
}
