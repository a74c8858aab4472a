/**
 * What the specification of CSL-JSON asks of an item, as JSON Schema in our own words: the project's schema
 * (citation-style-language/schema, schemas/input/csl-data.json, 1.0.2) comes in no package that could be installed.
 * Only the properties that we write are allowed here, so that a misspelt one is found.
 * Sources: docs.citationstyles.org/en/stable/specification.html, appendices III (types) and IV (variables), and the
 * schema's own rules: `type` and `id` are required, nothing unknown is allowed, names and dates are objects of fixed parts.
 */
const text = { type: 'string', minLength: 1 };
const names = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { family: text, given: text, suffix: text, literal: text },
    additionalProperties: false,
    oneOf: [{ required: ['literal'] }, { required: ['family'] }],
  },
};

export const cslRules = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9]+$' },
      type: {
        enum: [
          'article-journal',
          'book',
          'chapter',
          'paper-conference',
          'report',
          'thesis',
          'speech',
          'webpage',
          'dataset',
          'interview',
          'document',
        ],
      },
      author: names,
      editor: names,
      issued: {
        type: 'object',
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
          },
        },
        required: ['date-parts'],
        additionalProperties: false,
      },
      ...Object.fromEntries(
        'title container-title volume issue page publisher publisher-place genre DOI PMID ISBN URL abstract keyword language note'
          .split(' ')
          .map((name) => [name, text]),
      ),
    },
    required: ['type', 'id', 'title'],
    additionalProperties: false,
  },
};
