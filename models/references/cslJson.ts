import { z } from 'zod';

import type { FoundField, FoundRecord, FoundRecords, ReferenceWarning } from './foundRecord.ts';
import { jsonItems } from './jsonItems.ts';

const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});
const dateSchema = z.object({
  'date-parts': z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});

/** A name as "Family, Given"; a body ends in a comma. */
function nameText(value: unknown): string {
  if (typeof value === 'string') return value;
  const name = nameSchema.safeParse(value);
  if (!name.success) return '';
  const { family = '', given = '', literal = '', suffix = '' } = name.data;
  if (literal !== '') return `${literal},`;
  const particles = [name.data['dropping-particle'], name.data['non-dropping-particle'], family];
  const whole = particles.filter((part) => part !== undefined && part !== '').join(' ');
  if (given === '') return whole;
  return [whole, given, suffix].filter((part) => part !== '').join(', ');
}

function dateText(value: unknown): string {
  const date = dateSchema.safeParse(value);
  if (!date.success) return '';
  const { raw = '', literal = '' } = date.data;
  const parts = date.data['date-parts']?.[0] ?? [];
  return parts.length > 0 ? parts.join('-') : raw || literal;
}

const names = new Set([
  'author',
  'editor',
  'collection-editor',
  'container-author',
  'translator',
  'director',
]);
const dates = new Set(['issued', 'accessed', 'submitted', 'original-date', 'event-date']);

/** A property's value as lines of text; what is neither text nor number is kept as JSON. */
function linesOfValue(tag: string, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return value.split('\n');
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (names.has(tag) && Array.isArray(value)) {
    const written = value.map(nameText);
    if (written.every((name) => name !== '')) return written;
  }
  if (dates.has(tag)) {
    const written = dateText(value);
    if (written !== '') return [written];
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.map(String);
  return [JSON.stringify(value)];
}

const itemSchema = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** True for JSON whose first object looks like an item of CSL. */
export function isCslItem(value: unknown): boolean {
  const item = itemSchema.safeParse(value);
  if (!item.success) return false;
  const has = (name: string) => Object.hasOwn(item.data, name);
  const type: unknown = has('type') ? Reflect.get(item.data, 'type') : undefined;
  const isOfOurs = typeof type === 'string' && !/[A-Z]/.test(type);
  const marks = [
    'issued',
    'container-title',
    'DOI',
    'URL',
    'ISBN',
    'page',
    'publisher-place',
    'author',
    'id',
  ];
  return isOfOurs ? has('title') || marks.some(has) : has('title') && marks.slice(0, 7).some(has);
}

/** True for JSON as Reflib writes it, which looks like CSL but is not. */
export function isReflibItem(value: unknown): boolean {
  const item = itemSchema.safeParse(value);
  if (!item.success) return false;
  const has = (name: string) => Object.hasOwn(item.data, name);
  return has('recNumber') || (has('authors') && has('journal'));
}

/**
 * The records of CSL-JSON: a list of items, `{"items": […]}` or one item. Unknown properties are kept; an item that is
 * none is left out with a warning, and of a file that is cut off the whole items are read. Never fails.
 */
export function readCslJson(text: string): FoundRecords {
  const { items, problems } = jsonItems(text);
  const records: FoundRecord[] = [];
  const warnings: ReferenceWarning[] = [...problems];
  let skipped = problems.length;
  items.forEach(({ value, line }, index) => {
    const item = itemSchema.safeParse(value);
    if (!item.success) {
      skipped += 1;
      warnings.push({ line, record: index + 1, message: 'This is no item of a library. It was left out.' });
      return;
    }
    const fields = Object.entries(item.data).map(([tag, written]: [string, unknown]): FoundField => ({
      tag,
      line,
      lines: linesOfValue(tag, written),
    }));
    records.push({ record: index + 1, line, fields, problems: [] });
  });
  return { records, warnings, skipped };
}
