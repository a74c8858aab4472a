import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { woffToTtf } from './woffToTtf.ts';

/** Name of the figure's own font, as files and style sheets call it. */
export const figureFont = 'Atkinson Hyperlegible Next';

/** The faces figures are set in; each comes in two files, for Western and for Central European letters. */
export const figureFaces = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
] as const;
export type FigureFace = (typeof figureFaces)[number];

/** The parts of a face by letters, in the order they are asked. */
export const figureLetters = ['latin', 'latin-ext'] as const;
export type FigureLetters = (typeof figureLetters)[number];

const require = createRequire(import.meta.url);

function fileOf({ weight, style }: FigureFace, letters: FigureLetters, ending: 'woff' | 'woff2'): string {
  return require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-${weight}-${style}.${ending}`,
  );
}

/** A face as browsers are given it. */
export function webFont(face: FigureFace, letters: FigureLetters): Buffer {
  return fs.readFileSync(fileOf(face, letters, 'woff2'));
}

const known = new Map<string, Buffer>();

/** A face as a TrueType font. */
export function trueTypeFont(face: FigureFace, letters: FigureLetters): Buffer {
  const file = fileOf(face, letters, 'woff');
  const font = known.get(file) ?? woffToTtf(fs.readFileSync(file));
  known.set(file, font);
  return font;
}

let folder: string | null = null;

/** The fonts as files, for a renderer that reads no other; written once, and removed when the program ends. */
export function figureFontFiles(): readonly string[] {
  if (folder === null) {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-fonts-'));
    folder = made;
    process.once('exit', () => fs.rmSync(made, { recursive: true, force: true }));
  }
  const into = folder;
  return figureLetters.flatMap((letters) =>
    figureFaces.map((face) => {
      const file = path.join(into, `${letters}-${face.weight}-${face.style}.ttf`);
      if (!fs.existsSync(file)) fs.writeFileSync(file, trueTypeFont(face, letters));
      return file;
    }),
  );
}
