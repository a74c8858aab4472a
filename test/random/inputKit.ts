import type { TableName } from '#models/document.ts';

import { type Choices, anyId, fieldsOf, someFields } from './rowFields.ts';
import { someOf } from './testEnv.ts';

/** An input of a command; null when the document has nothing for it to act on. */
export type Input = Record<string, unknown> | null;

/** Makes an input from the document and the stream of choices. */
export type Generator = (choices: Choices) => Input;

/** An input with the id of a theory; null when there is none. */
export function inTheory(make: (choices: Choices, theoryId: string) => Input): Generator {
  return (choices) => {
    const theoryId = anyId(choices, 'theories');
    return theoryId === null ? null : make(choices, theoryId);
  };
}

/** Null when any of the values is missing, but for those that may be null. */
export function complete(input: Record<string, unknown>, nullable: readonly string[] = []): Input {
  const isMissing = Object.entries(input).some(([name, value]) => value === null && !nullable.includes(name));
  return isMissing ? null : input;
}

/** Fields of an extract that was typed in. */
export const extractFields = (choices: Choices) => ({
  ...fieldsOf(choices, 'extracts', []),
  textId: null,
  textStart: null,
  textEnd: null,
});

/** Ids of some rows of a table; null when it has none. */
export function manyIds(choices: Choices, table: TableName, atMost: number): string[] | null {
  const ids = [...choices.document[table].keys()] as string[];
  return ids.length === 0 ? null : someOf(choices.random, ids, atMost);
}

/** Changes some fields of one or two rows. */
export function change(table: TableName, leftOut: readonly string[] = []): Generator {
  return (choices) => {
    const ids = manyIds(choices, table, 2);
    return ids === null ? null : { ids, fields: someFields(choices, table, leftOut) };
  };
}

/** Removes one or two rows. */
export function remove(table: TableName): Generator {
  return (choices) => complete({ ids: manyIds(choices, table, 2) });
}
