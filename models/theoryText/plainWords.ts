import { type NameRef, oneLine } from './grammar.ts';
import { quote } from './lexLine.ts';
import { parseTheoryText } from './parseText.ts';

/** The places of a line where words may stand. */
export type WordPlace =
  | 'condition'
  | 'start'
  | 'outcome'
  | 'hedge'
  | 'because'
  | 'for'
  | 'braces'
  | 'stage'
  | 'box'
  | 'heading'
  | 'title';

// What a bracket or quotation mark left open among the words could run on to, later in its line.
const AFTER = 'BECAUSE x) x} x] "x"';

const templates: Readonly<Record<WordPlace, (words: string) => string>> = {
  condition: (words) => `IF ${words} THEN (x) "x" {x} [unclear] ${AFTER}`,
  start: (words) => `${words} BEFORE (x) "x" {x} [unclear] ${AFTER}`,
  outcome: (words) => `IF x THEN ${words} [unclear] ${AFTER}`,
  hedge: (words) => `IF x THEN (${words}) "x" {x} [unclear] ${AFTER}`,
  because: (words) => `IF x THEN x BECAUSE ${words} [evidence: 1 for]`,
  for: (words) => `(for ${words}) IF "x" {x} THEN (x) x ${AFTER}`,
  braces: (words) => `IF x {${words}} AND "x" {x} THEN (x) x ${AFTER}`,
  stage: (words) => `IF x [in ${words}] AND "x" {x} THEN (x) x ${AFTER}`,
  box: (words) => `BOX ${words}`,
  heading: (words) => `## ${words}`,
  title: (words) => `# ${words}`,
};

/** What a line says, without where it says it and what is in quotation marks. */
function meaning(line: string): string {
  const { lines, problems } = parseTheoryText(line);
  const bare = (key: string, value: unknown) =>
    key === 'span' || key === 'isVerbatim' || key === 'text' ? undefined : value;
  const named = (key: string, value: unknown) =>
    key === 'name' && value !== null
      ? [(value as NameRef).text, (value as NameRef).number]
      : bare(key, value);
  return JSON.stringify([lines, problems.length], named);
}

/** Writes words so that they are read as they are: in quotation marks where the bare words would say something else. */
export class WordWriter {
  readonly #known = new Map<string, boolean>();

  /** True when the words can stand in that place without quotation marks. */
  isPlain(place: WordPlace, words: string, suffix = ''): boolean {
    const key = `${place} ${suffix} ${words}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const template = templates[place];
    const isPlain =
      oneLine(words) === words &&
      meaning(template(words + suffix)) === meaning(template(quote(words) + suffix));
    this.#known.set(key, isPlain);
    return isPlain;
  }

  /** The words as they are written there. */
  write(place: WordPlace, words: string): string {
    return this.isPlain(place, words) ? words : quote(words);
  }

  /** A name as it is written there, with its number when it is not the first of its name. */
  writeRef(place: WordPlace, ref: NameRef): string {
    const suffix = ref.number > 1 ? ` #${ref.number}` : '';
    return `${this.isPlain(place, ref.text, suffix) ? ref.text : quote(ref.text)}${suffix}`;
  }
}
