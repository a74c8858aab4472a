import fs from 'node:fs';
import path from 'node:path';

/** Where the text of the slides may lie: not part of this repository, beside it or above it where it is at hand. */
function deckFile(): string | undefined {
  const named = process.env['WHEREFORE_DECK'];
  const root = path.resolve(import.meta.dirname, '../../..');
  const beside = ['..', '../..'].map((up) =>
    path.resolve(root, up, 'shared/seed/social-prescribing-deck.txt'),
  );
  return [...(named === undefined ? [] : [named]), ...beside].find((file) => fs.existsSync(file));
}

/** What the text of the slides marks or breaks differently: emphasis, bullets and lines. */
export function plainSlides(text: string): string {
  return text.replaceAll(/\*\*|<\/?u>/gu, '').replaceAll(/\s+/gu, ' ');
}

/** The text of the slides, plain; null where it is not at hand. */
export function deckText(): string | null {
  const file = deckFile();
  return file === undefined ? null : plainSlides(fs.readFileSync(file, 'utf8'));
}

/** The lines of the slides and the cells of their tables; what stands before the first slide, about the file, is left out. */
export function deckLines(): readonly string[] {
  const file = deckFile();
  const lines = file === undefined ? [] : fs.readFileSync(file, 'utf8').split(/\n|\t/u);
  return lines.slice(lines.indexOf('University of York')).map(plainSlides);
}
