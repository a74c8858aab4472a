import { Ajv } from 'ajv';

import { interchangeSchema } from '#models/interchangeSchema.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(interchangeSchema());

/** What is wrong with a file in the eyes of the published schema; nothing when it is valid. */
export function schemaProblems(file: unknown): readonly string[] {
  return validate(file)
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}
