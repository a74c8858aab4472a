import { type Generator, inTheory } from './inputKit.ts';
import { type Choices, label, someFields, text } from './rowFields.ts';
import { oneOf, wholeNumber } from './testEnv.ts';

function place({ random }: Choices, theoryId: string) {
  return {
    theoryId,
    standard: oneOf(random, ['rameses1', 'rameses2']),
    item: String(wholeNumber(random, 1, 4)),
  };
}

/** An input for each command about reporting standards; few items, so that they meet. */
export const reportingGenerators = {
  'reportingItems.set': inTheory((choices, theoryId) => {
    const { status, pages } = someFields(choices, 'reportingItems', []);
    const fields = { ...(status === undefined ? {} : { status }), ...(pages === undefined ? {} : { pages }) };
    return { ...place(choices, theoryId), fields: { ...fields, text: text(choices) } };
  }),
  'reportingItems.takeOver': inTheory((choices, theoryId) => ({
    ...place(choices, theoryId),
    offered: label(choices),
  })),
} satisfies Record<string, Generator>;
