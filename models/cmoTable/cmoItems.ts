import { oneLine } from '../theoryText/grammar.ts';

const BULLET = /^\s*(?:[-+*•·–—▪◦‣○●■□]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+/iu;

/** The items of a cell (M2): one a line, a bullet, or between semicolons; commas stay, they are part of sentences. */
export function itemsOf(cell: string): readonly string[] {
  const items = cell
    // A semicolon within brackets belongs to what stands there.
    .split(/\n|;(?![^()\n]*\))|[•▪◦‣●■]/u)
    .map((item) =>
      oneLine(item.replace(BULLET, ''))
        // Quotation marks around the whole of it; one within belongs to the words.
        .replace(/^(?:“([^“”]*)”|"([^"]*)")$/u, '$1$2')
        .trim(),
    )
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
  return [...new Set(items)];
}
