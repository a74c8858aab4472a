import {
  type FigureFace,
  type FigureLetters,
  figureFaces,
  figureFont,
  figureLetters,
  webFont,
} from './figureFonts.ts';
import { fileWith } from './letters.ts';

/** Which letters a file of a face holds, as fonts on the web are declared. */
const ranges: Readonly<Record<FigureLetters, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** Style rules with faces of the figure's font in them, so that they are there without a network. */
export function fontRules(faces: readonly FigureFace[], letters: readonly FigureLetters[]): string {
  return letters
    .flatMap((part) =>
      faces.map((face) => {
        const data = webFont(face, part).toString('base64');
        return `@font-face{font-family:'${figureFont}';font-style:${face.style};font-weight:${face.weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${ranges[part]}}`;
      }),
    )
    .join('');
}

/** The files of the font that a text needs. */
export function lettersNeeded(text: string): readonly FigureLetters[] {
  const needed = new Set<FigureLetters | null>();
  for (const character of new Set(text)) needed.add(fileWith(character.codePointAt(0) ?? 32));
  return figureLetters.filter((part) => needed.has(part));
}

/**
 * A figure with the faces it uses inside it: so it looks as on the screen wherever it is opened in a browser, while its
 * words stay words. Programs that do not read them take the next font of the list, and each line still has its width.
 */
export function embedFonts(svg: string): string {
  const faces = figureFaces.filter(({ weight, style }) =>
    style === 'italic'
      ? svg.includes('font-style="italic"')
      : weight === 400 || svg.includes(`font-weight="${weight}"`),
  );
  const begin = svg.indexOf('>') + 1;
  const rules = `<style>${fontRules(faces, lettersNeeded(svg))}</style>`;
  return svg.slice(0, begin) + rules + svg.slice(begin);
}
