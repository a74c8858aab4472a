import path from 'node:path';

import { interchangeSchema } from '#models/interchangeSchema.ts';

export const schemaFile = path.resolve(import.meta.dirname, '../../docs/wherefore-json.schema.json');

/** What the published schema holds when it is made from the registry of tables. */
export function schemaFileText(): string {
  return `${JSON.stringify(interchangeSchema(), null, 2)}\n`;
}
