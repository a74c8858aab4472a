const INITIALS = /^(?:\p{Lu}\.?[-‐]?){1,4}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const CORPORATE =
  /\b(?:department|university|ministry|group|organi[sz]ation|collaboration|committee|council|association|cent(?:re|er)|institute|society|commission|agency|network|team|consortium|services?|college|foundation|federation|investigators|authority|bureau|office|government|trust|union|party|board)\b/i;

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A body's name; a comma in it would read as the end of an author. */
function corporate(name: string): string {
  return oneLine(name.replace(/,+\s*$/u, '').replace(/\s*,\s*/gu, ' – '));
}

function initialsOf(given: string, isShouted: boolean): string {
  let initials = '';
  for (const token of given.split(/[\s.\-‐'’]+/u)) {
    const letters = token.replace(/[^\p{L}]/gu, '');
    if (letters === '') continue;
    const isInitials = /^\p{Lu}+$/u.test(letters) && letters.length <= (isShouted ? 2 : 3);
    initials += isInitials ? letters : (letters.match(/^./u)?.[0] ?? '').toUpperCase();
  }
  return initials;
}

/** "Beethoven, Ludwig van": the particle belongs before the family name. */
function splitParticle(given: string): { readonly given: string; readonly particle: string } {
  const found =
    /^(.*?\S)\s+((?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|af|av|bin|ibn|al|el)\s*)+)$/u.exec(
      given.slice(0, 200),
    );
  return found === null
    ? { given, particle: '' }
    : { given: found[1] ?? given, particle: (found[2] ?? '').trim() };
}

function personal(family: string, given: string, suffix: string): string {
  const isCased = /[\p{Lu}\p{Ll}]/u.test(given);
  const isShouted = family.length > 2 && family === family.toUpperCase() && isCased;
  const split = splitParticle(given);
  const first = isCased ? initialsOf(split.given, isShouted) : split.given;
  return [split.particle, family, first, suffix.replace(/\.$/, '')].filter((part) => part !== '').join(' ');
}

function withoutComma(name: string): string {
  const tokens = name.split(' ');
  const last = tokens.at(-1) ?? '';
  if (tokens.length < 2 || !INITIALS.test(last)) return name;
  return [...tokens.slice(0, -1), last.replace(/[.\-‐]/gu, '')].join(' ');
}

/**
 * One author as sources name them: "Family I" (initials without stops, a suffix such as Jr after them). What comes as
 * "Family, Given" is shortened so; a name without comma is kept as it is, only stops of initials go; bodies, and
 * names that end in a comma (EndNote's sign for a body), are kept whole.
 */
export function shortName(written: string): string {
  const name = oneLine(written.slice(0, 2_000));
  if (/,\s*$/u.test(name)) return corporate(name);
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [family = '', second = '', third = ''] = parts;
  if (parts.length < 2) return withoutComma(family);
  if (parts.length > 3 || CORPORATE.test(family)) return corporate(name);
  if (parts.length === 2) return SUFFIX.test(second) ? `${family} ${second}` : personal(family, second, '');
  // BibTeX writes "Family, Jr, Given", others "Family, Given, Jr".
  return SUFFIX.test(second) ? personal(family, third, second) : personal(family, second, third);
}

/** The names in one line of a file: split at semicolons, and where several "Family I" stand between commas. */
export function namesIn(line: string): readonly string[] {
  const names = line.split(';').flatMap((part) => {
    const pieces = part.split(',').map((piece) => piece.trim());
    const areAllShort =
      pieces.length > 1 && pieces.every((piece) => /^\p{L}.* \p{Lu}{1,3}$/u.test(piece.slice(0, 200)));
    if (areAllShort) return pieces;
    // Ovid: "Okafor A. Lindqvist BC."
    const runs = part.split(/(?<=\s\p{Lu}{1,3}\.)\s+(?=\p{Lu}\p{L}+[\s-])/u);
    return runs.length > 1 && !part.includes(',') ? runs : [part];
  });
  return names.map(oneLine).filter((name) => /[\p{L}\p{N}]/u.test(name));
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length;

/** True when the short form says less than what was written: a given name was cut to its initial. */
export function isShortened(written: string, short: string): boolean {
  return short.length < written.length && letters(short) < letters(written.slice(0, 2_000));
}
