import type { DiagramField } from '../fieldNames.ts';

/** An object of a file: its own keys alone, so that no key means anything to the program. */
export type JsonRecord = ReadonlyMap<string, unknown>;

/** The object's keys and values; null for anything else. */
export function recordOf(value: unknown): JsonRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** A list, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

const LONGEST = 200_000;
const MOST_ITEMS = 1_000;

/** The first of a list, one more than there may be: enough to see that there are too many. */
export function someOf(value: unknown, most: number): readonly unknown[] {
  return listOf(value).slice(0, most + 1);
}

/** A value in words: texts, numbers, yes and no; a list as its items; what is deeper says nothing. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value) || depth > 2) return '';
  return (value as readonly unknown[])
    .slice(0, MOST_ITEMS)
    .map((item) => textOf(item, depth + 1))
    .filter((text) => text !== '')
    .join('; ');
}

/** A number, also one that is written as text; null for anything else and for what no map can hold. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= 1e9 ? number : null;
}

/** A place; null unless both its numbers are there. */
export function pointOf(x: unknown, y: unknown): { readonly x: number; readonly y: number } | null {
  const [right, down] = [numberOf(x), numberOf(y)];
  return right === null || down === null ? null : { x: right, y: down };
}

/** The keys of an object that say something and are not of those known, as facts. */
export function otherFields(record: JsonRecord | null, known: ReadonlySet<string>): readonly DiagramField[] {
  return [...(record ?? [])].flatMap(([name, value]) => {
    const text = known.has(name) ? '' : textOf(value);
    return text.trim() === '' ? [] : [{ name, value: text }];
  });
}
