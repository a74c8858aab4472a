import { parse } from '@retorquere/bibtex-parser';

/** Longer values are only stripped of TeX: no title or name is so long, and time stays bounded. */
const LONGEST = 20_000;
const LONGEST_NAME_LIST = 20_000;
const MOST_REMEMBERED = 5_000;

/** Values of the file that is being read; afterwards they would keep its whole text in memory. */
const remembered = new Map<string, string>();

/** Ends the reading of a file. */
export function forgetTex(): void {
  remembered.clear();
}

/** TeX without its commands: what stays readable when nothing better can be made of it. */
function stripped(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]{1,40}\s?/g, '')
    .replace(/\\([^&%_#$])/gs, '')
    .replace(/[{}$]/g, '');
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** The library reads one value, in an entry made for it; null when it could not. */
function byLibrary(tex: string): string | null {
  const isOddMath = (tex.replace(/\\\$/g, '').split('$').length - 1) % 2 === 1;
  const safe = tex
    .replace(/(?<!\\)%/g, '\\%')
    .replace(/(?<!\\)\$/g, isOddMath ? '\\$' : '$$')
    .replace(/(?<!\\)_/g, tex.includes('$') ? '_' : '\\_');
  try {
    const { entries, errors } = parse(`@misc{value,\n  wherefore = {${safe}}\n}`, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      applyCrossRef: false,
      removeOuterBraces: [],
      unsupported: 'ignore',
    });
    const value: unknown = Reflect.get(entries[0]?.fields ?? {}, 'wherefore');
    if (errors.length > 0 || typeof value !== 'string') return null;
    // The library writes an accent as a character of its own.
    const text = value
      .normalize('NFC')
      .replace(/<\/?(?:i|b|em|strong|sub|sup|span|pre|u|tt|sc)(?: [^<>]{0,100})?>/g, '');
    // A reader that lost half of the text misunderstood it.
    return letters(text) * 2 < letters(stripped(tex)) ? null : text;
  } catch {
    return null;
  }
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length; at += 1) {
    const unit = tex.charCodeAt(at);
    if (unit === 92) at += 1;
    else if (unit === 123) depth += 1;
    else if (unit === 125 && (depth -= 1) < 0) return false;
  }
  return depth === 0;
}

/** The text of a TeX value: accents and symbols as characters, braces gone, words in the case they are written in. */
export function texText(tex: string): string {
  // What most values have needs no library: braces that protect capitals, escaped signs, ties and dashes.
  const plain = tex
    .replace(/\\([&%_#])/g, '$1')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/(?<=[^-])--(?=[^-])/g, '–')
    .replace(/``|''/g, '"');
  if (!/[\\$]/.test(plain)) return plain.replace(/[{}]/g, '').trim();
  const known = remembered.get(tex);
  if (known !== undefined) return known;
  const isReadable = tex.length <= LONGEST && isBalanced(tex);
  const text = ((isReadable ? byLibrary(tex) : null) ?? stripped(plain)).trim();
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (tex.length <= 500) remembered.set(tex, text);
  return text;
}

/** An address or identifier: only its escapes are undone. */
export function verbatimText(tex: string): string {
  return tex
    .replace(/\\url\s?/g, '')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

/** The parts of a value between a word that stands outside all braces. */
function splitOutside(tex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tex.length; at += 1) {
    const unit = tex.charCodeAt(at);
    if (unit === 92) at += 1;
    else if (unit === 123) depth += 1;
    else if (unit === 125) depth -= 1;
    else if (depth <= 0) {
      separator.lastIndex = at;
      const found = separator.exec(tex);
      if (found === null) continue;
      parts.push(tex.slice(start, at));
      start = at + found[0].length;
      at = start - 1;
    }
  }
  return [...parts, tex.slice(start)];
}

/** "Family, Given" of a name in either of BibTeX's orders; a body, in braces, ends in a comma. */
function nameText(tex: string): string {
  const name = tex.trim();
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(name.slice(0, 2_000)) && /\s/.test(name))
    return `${texText(name)},`;
  const parts = splitOutside(name, /,/y);
  if (parts.length > 1) return parts.map(texText).join(', ');
  const words = splitOutside(name, /[\s~]{1,100}/y).filter((word) => word !== '');
  if (words.length < 2) return texText(name);
  let family = words.length - 1;
  const firstSmall = words.findIndex((word, index) => index > 0 && index < family && /^[a-z]/.test(word));
  if (firstSmall > 0) family = firstSmall;
  const given = words.slice(0, family).map(texText).join(' ');
  return `${words.slice(family).map(texText).join(' ')}, ${given}`;
}

/** The names of an author or editor field, "Family, Given" each; "and others" is left to the caller. */
export function nameTexts(tex: string): readonly string[] {
  const list = tex.slice(0, LONGEST_NAME_LIST).replace(/\s+/g, ' ');
  return splitOutside(list, /\s+and\s+/iy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(nameText);
}
