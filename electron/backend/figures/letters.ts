import * as fontkit from 'fontkit';

import { type FigureLetters, figureFaces, figureLetters, trueTypeFont } from './figureFonts.ts';

const known = new Map<FigureLetters, ReadonlySet<number>>();

function lettersOf(part: FigureLetters): ReadonlySet<number> {
  const before = known.get(part);
  if (before !== undefined) return before;
  const font = fontkit.create(trueTypeFont(figureFaces[0], part));
  const found = new Set('characterSet' in font ? font.characterSet : []);
  known.set(part, found);
  return found;
}

/** Which of a font's files has a character; null when none has, as for Greek, Arabic or pictures. */
export function fileWith(codePoint: number): FigureLetters | null {
  return figureLetters.find((part) => lettersOf(part).has(codePoint)) ?? null;
}

/** The characters of a text that the figure's font lacks, each once; white space and controls are none. */
export function foreignLetters(text: string): readonly string[] {
  const found = new Set<string>();
  for (const character of text)
    if (!/[\s\p{Cc}\p{Cf}]/u.test(character) && fileWith(character.codePointAt(0) ?? 32) === null)
      found.add(character);
  return [...found];
}
