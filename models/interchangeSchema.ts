import { z } from 'zod';

import { type TableName, tableNames, tableOf } from './document.ts';
import { workspaceSchema } from './entities/workspace.ts';
import { interchangeFormat, interchangeVersion } from './interchange.ts';

type Schema = Readonly<Record<string, unknown>>;

const isSaid = (field: string): Schema => ({ properties: { [field]: { type: 'string' } } });

/** What a table asks of several fields at once: of these, exactly one or at most one names a row. */
function choices(table: TableName): Schema {
  const { exactlyOneOf = [], atMostOneOf = [] } = tableOf(table);
  const both = atMostOneOf.flatMap((one, index) =>
    atMostOneOf.slice(index + 1).map((other) => ({ allOf: [isSaid(one), isSaid(other)] })),
  );
  return {
    ...(exactlyOneOf.length === 0 ? {} : { oneOf: exactlyOneOf.map(isSaid) }),
    ...(both.length === 0 ? {} : { not: { anyOf: both } }),
  };
}

function formOf(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...form } = z.toJSONSchema(schema, {
    target: 'draft-7',
    // Draft 7 knows no such format; `contentEncoding` says it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'base64') delete jsonSchema.format;
    },
  });
  // As a character: validators in other languages do not know the escape.
  const portable = JSON.stringify(form).replaceAll(String.raw`\\u{10ffff}`, '\u{10ffff}');
  return JSON.parse(portable) as Schema;
}

/**
 * The form of a file in wherefore-json (J7), as JSON Schema (draft 7), made from the registry of tables. What it
 * cannot say: that references name rows which are there (I3), what stands once (I4), and I5.
 */
export function interchangeSchema(): Schema {
  const names = tableNames.filter((table) => tableOf(table).scope !== 'workspace');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Wherefore theories (${interchangeFormat}, version ${interchangeVersion})`,
    description:
      'Theories, or a whole workspace, as rows of tables. docs/wherefore-json.md says in words what they mean.',
    type: 'object',
    properties: {
      format: { const: interchangeFormat },
      version: { const: interchangeVersion },
      workspace: {
        description: 'In a file of a whole workspace: its title and its note.',
        ...formOf(workspaceSchema.omit({ id: true })),
      },
      tables: {
        type: 'object',
        properties: Object.fromEntries(
          names.map((table) => [table, { type: 'array', items: { $ref: `#/definitions/${table}` } }]),
        ),
        additionalProperties: false,
      },
    },
    required: ['format', 'version', 'tables'],
    additionalProperties: false,
    definitions: Object.fromEntries(
      names.map((table) => [
        table,
        {
          description: `One ${tableOf(table).noun} (${tableOf(table).scope}).`,
          ...formOf(tableOf(table).schema),
          ...choices(table),
        },
      ]),
    ),
  };
}
