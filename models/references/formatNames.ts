import { withoutTrailing } from './trailingMarks.ts';

/** A person or body as a reference names it; a body has no initials. */
export type FormattedName = {
  readonly family: string;
  /** Capital letters without points: "KJ"; a hyphen is kept: "J-P". */
  readonly initials: string;
  readonly suffix: string;
};

/** Names in order; `hasMore` when the list itself ends in "et al.". */
export type NameList = { readonly names: readonly FormattedName[]; readonly hasMore: boolean };

const INITIALS = /^(?:\p{Lu}\.?-?\s?){1,5}$/u;
/** "Husk K", "Husk KJ Jr": a name that is whole. */
const ENDS_IN_INITIALS = /\s\p{Lu}{1,3}(?:\s(?:Jr|Sr|2nd|3rd|I{2,3}|IV)\.?)?$/u;
const SUFFIX = /^(?:Jr|Sr|2nd|3rd|I{2,3}|IV)\.?$/u;
// Bodies that end in letters which look like initials ("Cancer Research UK").
const PLACE_LETTERS = new Set(['UK', 'USA', 'US', 'EU', 'NHS', 'UN', 'NI']);
const ET_AL = /(?:^|[\s,;])et\s+al\.?[\s,;]*$/iu;
// Looked for at the end only, so that a long list costs no more than a short one.
const ET_AL_LENGTH = 16;

function bareInitials(text: string): string {
  return text.replace(/[.\s]/gu, '').replace(/-+/gu, '-').replace(/^-|-$/gu, '');
}

/** "Kerryn J" as "KJ"; initials stay as they are. */
function initialsOf(given: string): string {
  const text = given.trim();
  if (INITIALS.test(text)) return bareInitials(text);
  return text
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => (/^\p{Lu}{2,4}$/u.test(part) ? part : (part.match(/\p{L}/u)?.[0] ?? '').toUpperCase()))
        .filter((part) => part !== '')
        .join('-'),
    )
    .join('');
}

function body(text: string): FormattedName {
  return { family: text, initials: '', suffix: '' };
}

/** "Husk K", "Husk KJ Jr", or the name of a body, as it stands. */
function spacedName(text: string): FormattedName {
  const words = text.split(/\s+/u);
  const hasSuffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') && INITIALS.test(words.at(-2) ?? '');
  const suffix = hasSuffix ? (words.pop() ?? '').replace(/\.$/u, '') : '';
  let first = words.length;
  while (first > 1 && INITIALS.test(words[first - 1] ?? '') && !(first <= words.length - 2)) first -= 1;
  const last = words.slice(first).join(' ');
  const isBody = last === '' || (first > 1 && PLACE_LETTERS.has(last));
  if (isBody) return body([...words, ...(suffix === '' ? [] : [suffix])].join(' '));
  return { family: words.slice(0, first).join(' '), initials: bareInitials(last), suffix };
}

/** "Husk, Kerryn J" or "Husk, K., Jr". */
function commaName(text: string): FormattedName {
  const [family = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
  if (given === '') return spacedName(family);
  const suffix = [given, ...rest].find((part) => SUFFIX.test(part)) ?? '';
  const named = [given, ...rest].filter((part) => part !== suffix).join(' ');
  return { family, initials: initialsOf(named), suffix: suffix.replace(/\.$/u, '') };
}

/** "Husk, K., Blockley, K.": families and initials in turn. */
function pairs(parts: readonly string[]): readonly FormattedName[] | null {
  if (parts.length < 2 || parts.length % 2 === 1) return null;
  const names: FormattedName[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [family = '', initials = ''] = [parts[at], parts[at + 1]];
    // "Husk K, NICE" is a person and a body.
    if (!INITIALS.test(initials) || INITIALS.test(family) || ENDS_IN_INITIALS.test(family)) return null;
    names.push({ family, initials: bareInitials(initials), suffix: '' });
  }
  return names;
}

function parts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.replace(/^(?:and|&)\s+/iu, '').trim())
    .filter((part) => part !== '' && part !== '.');
}

/** Reads the names of a source's authors or editors: "Husk K, Blockley K", or "Husk, K.; Blockley, Kerryn". */
export function readNames(text: string): NameList {
  const line = text.replace(/\s+/gu, (space) => (/[\n\r]/u.test(space) ? '\n' : ' ')).trim();
  const end = line.slice(-ET_AL_LENGTH);
  const hasMore = ET_AL.test(end);
  const rest = withoutTrailing(`${line.slice(0, -ET_AL_LENGTH)}${end.replace(ET_AL, '')}`, ' \n,;');
  if (rest === '') return { names: [], hasMore: false };
  if (/[;\n\r]/u.test(rest)) return { names: parts(rest, /[;\n\r]+/u).map(commaName), hasMore };
  const joined = parts(rest, /\s+and\s+/u);
  // A body's name may hold "and"; names joined by it have commas each.
  if (joined.length > 1 && joined.every((part) => part.split(',').length === 2))
    return { names: joined.map(commaName), hasMore };
  const listed = parts(rest, /,|\s&\s/u);
  const [only, given] = listed;
  if (
    listed.length === 2 &&
    only !== undefined &&
    given !== undefined &&
    !/\s/u.test(only) &&
    !ENDS_IN_INITIALS.test(given)
  )
    return { names: [commaName(`${only}, ${given}`)], hasMore };
  return { names: pairs(listed) ?? listed.map(spacedName), hasMore };
}

/** "K. J.", "J.-P."; nothing of nothing. */
function dotted(initials: string): string {
  return initials
    .split('-')
    .map((part) => part.replace(/\p{Lu}(?=\p{Lu})/gu, '$&. ').replace(/.$/u, '$&.'))
    .join('-');
}

/** "Husk KJ Jr". */
export function plainName({ family, initials, suffix }: FormattedName): string {
  return [family, initials, suffix].filter((part) => part !== '').join(' ');
}

/** "Husk, K. J., Jr". */
export function pointedName({ family, initials, suffix }: FormattedName): string {
  return [family, dotted(initials), suffix].filter((part) => part !== '').join(', ');
}

/** "K. J. Husk", as editors are named after the work. */
export function naturalName({ family, initials, suffix }: FormattedName): string {
  return [dotted(initials), family, suffix].filter((part) => part !== '').join(' ');
}
