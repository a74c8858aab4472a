import type { z } from 'zod';

import { type Document, type TableName, rowsOf, tableOf } from '#models/document.ts';

import { type Random, oneOf, wholeNumber } from './testEnv.ts';

/** What a generator may use: the document as it is, and the stream of choices. */
export type Choices = { readonly document: Document; readonly random: Random };

const words = [
  'trust in the link worker',
  'GP has time to explain',
  'Übergänge & naïve café',
  'Robert"); DROP TABLE elements;--',
  '<b>bold</b> & "quoted"',
  'ثقة',
  '信頼 🤝🏽 e\u0301',
  'a\tb',
  '=1+1',
  '%_\\like',
  'stigma',
  'money  ',
];

/** A name: one visible line, sometimes hostile to SQL, HTML, CSV or sorting. */
export function label({ random }: Choices): string {
  return random() < 0.5 ? oneOf(random, words) : `${oneOf(random, words)} ${wholeNumber(random, 1, 999)}`;
}

/** An optional text: often empty, at times with several lines, rarely long. */
export function text(choices: Choices): string {
  const { random } = choices;
  if (random() < 0.3) return '';
  if (random() < 0.05) return `${label(choices)}\n`.repeat(60);
  return random() < 0.2 ? `${label(choices)}\n\n${label(choices)}` : label(choices);
}

/** A place on the map, not always a whole pixel. */
export function coordinate({ random }: Choices): number {
  return random() < 0.5 ? wholeNumber(random, -400, 4_000) : random() * 1_000 + 0.1;
}

/** The id of a row of the table; null when it has none. Once in a while an id that names nothing. */
export function anyId(choices: Choices, table: TableName): string | null {
  const ids = [...rowsOf(choices.document, table).keys()];
  if (choices.random() < 0.01) return `${tableOf(table).prefix}_nobody`;
  return ids.length === 0 ? null : oneOf(choices.random, ids);
}

/** The id of a row of the table in one theory; null when it has none. */
export function idIn(choices: Choices, table: TableName, theoryId: string): string | null {
  const ids = [...rowsOf(choices.document, table).values()].flatMap((row) =>
    'theoryId' in row && row.theoryId === theoryId ? [row.id as string] : [],
  );
  return ids.length === 0 ? null : oneOf(choices.random, ids);
}

const enums = new WeakMap<z.ZodType, readonly (string | null)[]>();

/** A random value of a field's schema by its kind: enumerations, booleans, numbers and texts. */
export function valueFor(choices: Choices, schema: z.ZodType, name: string): unknown {
  const { random } = choices;
  const inner = 'unwrap' in schema && typeof schema.unwrap === 'function' ? schema.unwrap() : null;
  if (inner !== null) return random() < 0.3 ? null : valueFor(choices, inner as z.ZodType, name);
  if ('options' in schema && Array.isArray(schema.options)) {
    const options = enums.get(schema) ?? (schema.options as readonly string[]);
    enums.set(schema, options);
    return oneOf(random, options);
  }
  if (schema.type === 'boolean') return random() < 0.5;
  if (schema.type === 'number') return numberFor(choices, name);
  if (name === 'rule') return `R0${wholeNumber(random, 1, 9)}`;
  if (/^(label|name|title|code|text|observation|statement)$/.test(name)) return label(choices);
  if (/^(note|abstract|ifText|thenText|becauseText|summary|reference|questions|scope)$/.test(name))
    return text(choices);
  return random() < 0.4 ? '' : label(choices);
}

function numberFor(choices: Choices, name: string): number {
  const { random } = choices;
  if (name === 'year') return wholeNumber(random, 1990, 2026);
  if (name === 'x' || name === 'y') return coordinate(choices);
  if (name === 'minimum' || name === 'maximum') return random() < 0.5 ? 0.1 + random() : 7;
  if (name === 'months') return random() < 0.3 ? 1.5 : wholeNumber(random, 0, 36);
  if (name === 'writtenAt' || name === 'dismissedAt')
    return 1_795_000_000_000 + wholeNumber(random, 0, 1_000_000);
  return wholeNumber(random, 0, 12);
}

/** The fields of a table's schema, but for those that are left out, filled at random. */
export function fieldsOf(
  choices: Choices,
  table: TableName,
  leftOut: readonly string[],
): Record<string, unknown> {
  const without = new Set([...leftOut, 'id', 'lineage', ...Object.keys(tableOf(table).references)]);
  const fields: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(tableOf(table).schema.shape)) {
    if (!without.has(name)) fields[name] = valueFor(choices, schema as z.ZodType, name);
  }
  return fields;
}

/** One to three of those fields, as a change of a row would name them. */
export function someFields(
  choices: Choices,
  table: TableName,
  leftOut: readonly string[],
): Record<string, unknown> {
  const all = Object.entries(fieldsOf(choices, table, leftOut));
  const fields: Record<string, unknown> = {};
  for (let count = wholeNumber(choices.random, 1, 3); count > 0; count -= 1) {
    const [name, value] = oneOf(choices.random, all);
    fields[name] = value;
  }
  return fields;
}
