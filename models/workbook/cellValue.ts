/** What a cell of a table says; `day` is milliseconds since 1970 UTC, shown as a date. */
export type CellValue = string | number | { readonly day: number } | null;

/** What stands in a cell of a file, as text, and what the program that wrote it takes it for. */
export type TypedCell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** True when a formula gave it. */
  readonly isFormula: boolean;
};

/** More characters no cell of Excel can hold. */
export const mostInCell = 32_767;
const CUT = 32_000;

/** A text as a cell can show it: what is longer than a cell can hold ends in a sentence that says so. */
export function shownText(text: string): string {
  if (text.length <= mostInCell) return text;
  const shown = text.slice(0, CUT).replace(/\p{Cs}$/u, '');
  return `${shown}… [${text.length - shown.length} more characters, which a cell cannot hold; change this text in Wherefore]`;
}

/** The text of a cell as it is compared: a number as it is written, a day as a date. */
export function printed(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (typeof value === 'number') return String(value);
  return new Date(value.day).toISOString().slice(0, 10);
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 32 bits of a text (FNV-1a), as seven letters and digits: tells whether it was changed; no seal. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  let rest = hash >>> 0;
  let letters = '';
  for (let digit = 0; digit < 7; digit += 1) {
    letters = ALPHABET.charAt(rest & 31) + letters;
    rest >>>= 5;
  }
  return letters;
}

/** An id made of what a row says, so that the same row, read again, is known again. */
export function contentId(prefix: string, words: readonly string[]): string {
  const all = JSON.stringify(words);
  // Two prints of the same words, which do not agree by the same chance.
  return `${prefix}_x${fingerprint(all)}${fingerprint(`${all.length} ${all}`)}`;
}

/** The beginning of a text, to name it in a sentence. */
export function placeName(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line;
}
