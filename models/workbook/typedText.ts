import { type TypedCell, fingerprint } from './cellValue.ts';
import type { Typed } from './column.ts';

const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The day a cell of a date shows; null when it is none. */
function dayIn(text: string): { readonly day: number; readonly month: number; readonly year: number } | null {
  const serial = Number(text);
  const at = Number.isFinite(serial) ? (serial - EPOCH_DAYS) * DAY_MS : Date.parse(text);
  if (!Number.isFinite(at) || Math.abs(at) > 8e15) return null;
  const date = new Date(at);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** What a spreadsheet program may have made a date of: "1-2" and "2-1", "3/2020", "Mar-20". */
function meantBy({
  day,
  month,
  year,
}: {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}) {
  const short = String(year % 100).padStart(2, '0');
  const two = (value: number) => String(value).padStart(2, '0');
  const name = months[month - 1] ?? '';
  return ['-', '/', '.', '–'].flatMap((mark) =>
    [
      [day, month],
      [month, day],
      [two(day), two(month)],
      [two(month), two(day)],
      [month, year],
      [month, short],
      [two(month), year],
      [day, month, year],
      [month, day, year],
      [two(day), two(month), year],
      [two(month), two(day), year],
      [year, two(month), two(day)],
      [day, month, short],
      [month, day, short],
      [day, name],
      [name, short],
      [name, year],
    ].map((parts) => parts.join(mark)),
  );
}

/** "1-Feb", as programs write a date into a CSV file. */
function dayInWords(text: string): readonly string[] {
  const found =
    /^(\d{1,2})[-. ](\p{L}{3})\p{L}*\.?$/u.exec(text) ?? /^(\p{L}{3})\p{L}*\.?[-. ](\d{1,2})$/u.exec(text);
  if (found === null) return [];
  const [first = '', second = ''] = [found[1], found[2]];
  const [number, word] = /^\d/u.test(first) ? [Number(first), second] : [Number(second), first];
  const month = months.findIndex((name) => name.toLowerCase() === word.toLowerCase()) + 1;
  return month === 0 ? [] : meantBy({ day: number, month, year: 2000 + number });
}

const plainNumber = /^[-+−]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/u;

/** The number a text is: with a decimal point, or a decimal comma; null when it is none. */
export function numberIn(text: string): number | null {
  const bare = text.replace(/[\s\u00a0]/gu, '').replace('−', '-');
  const dotted = /^-?\d+,\d{1,2}$/u.test(bare) ? bare.replace(',', '.') : bare;
  if (!plainNumber.test(dotted)) return null;
  const value = Number(dotted);
  return Number.isFinite(value) ? value + 0 : null;
}

/** What was typed into a cell; a cell that a program has made something else of, in a sentence; or nothing new. */
export type ReadCell =
  | { readonly kind: 'typed'; readonly typed: Typed }
  | { readonly kind: 'as-written' }
  | { readonly kind: 'problem'; readonly message: string };

const ends = (text: string) => text.replace(/[ \t]+$/gmu, '').trim();

/**
 * Reads a cell beside what it said when the file was written (`print`; null when that is not known) and what it would
 * say now. White space at the ends of lines makes no difference: programs add and drop it.
 */
export function readCell(
  cell: TypedCell | undefined,
  { print, now }: { readonly print: string | null; readonly now: string },
): ReadCell {
  const text = (cell?.text ?? '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const isWritten = (one: string) => (print === null ? one === now : print === fingerprint(one));
  if (isWritten(text) || (ends(text) === ends(now) && print !== null && print === fingerprint(now)))
    return { kind: 'as-written' };
  if (cell?.kind === 'error')
    return { kind: 'problem', message: `It holds an error (${text}) instead of a value. It was left out.` };
  if (cell?.kind === 'date') {
    const day = dayIn(text);
    if (day !== null && meantBy(day).some(isWritten)) return { kind: 'as-written' };
    const said = day === null ? 'a date' : `the date ${day.day} ${months[day.month - 1] ?? ''} ${day.year}`;
    return {
      kind: 'problem',
      message: `It holds ${said}, where no date is wanted; the program may have made it of what was typed. Type it again with an apostrophe before it. It was left out.`,
    };
  }
  if (dayInWords(text).some(isWritten)) return { kind: 'as-written' };
  const number = cell?.kind === 'number' ? Number(text) : numberIn(text);
  // "12" and "12.0" are one number, "TRUE" and "true" one word that a program has taken for a truth value.
  if (number !== null && isWritten(String(number))) return { kind: 'as-written' };
  if (
    cell?.kind === 'boolean' &&
    ['true', 'True', 'false', 'False'].some((word) => isWritten(word) && word.toUpperCase() === text)
  )
    return { kind: 'as-written' };
  return { kind: 'typed', typed: { text, number } };
}
