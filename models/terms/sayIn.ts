import type { Vocabulary } from '../sentences/words.ts';
import { countWords } from '../words/countWords.ts';
import { saidIn } from './saidIn.ts';

/** Says texts of the program that hold words of people. */
export type Say = {
  /** say`The theory is called “${title}”.`: what is put in is never changed (G3). */
  (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** A whole text of the program. */
  readonly text: (text: string) => string;
  /** "1 configuration", "12 configurations". */
  readonly count: (count: number, one: string, many?: string) => string;
};

/** A way to say texts of the program in one vocabulary, word for word around what people wrote. */
export function sayIn(vocabulary: Vocabulary): Say {
  const text = (words: string) => saidIn(vocabulary, words);
  const say = (texts: TemplateStringsArray, ...values: readonly (string | number)[]) =>
    texts.map((part, index) => `${text(part)}${values[index] ?? ''}`).join('');
  return Object.assign(say, {
    text,
    count: (count: number, one: string, many?: string) => text(countWords(count, one, many)),
  });
}

/** "a", "a and b", "a, b and c". */
export function listedWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
