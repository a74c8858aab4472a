import { type Generator, change, complete, inTheory, remove } from './inputKit.ts';
import { anyId, fieldsOf, idIn, label, text } from './rowFields.ts';
import { wholeNumber } from './testEnv.ts';

/** An input for each command about outcome frameworks and results. */
export const measuringGenerators = {
  'outcomeTerms.add': (choices) => ({
    framework: label(choices),
    terms: Array.from({ length: wholeNumber(choices.random, 1, 4) }, () => ({
      category: label(choices),
      label: label(choices),
      note: text(choices),
    })),
  }),
  'outcomeTerms.change': change('outcomeTerms'),
  'outcomeTerms.remove': remove('outcomeTerms'),
  'elements.tag': inTheory((choices, theoryId) => {
    const elementId = idIn(choices, 'elements', theoryId);
    const outcomeTermId = anyId(choices, 'outcomeTerms');
    return elementId === null
      ? null
      : complete({ theoryId, elementIds: [elementId], outcomeTermId, isOn: choices.random() < 0.8 });
  }),
  'measurements.setResult': (choices) => {
    const id = anyId(choices, 'measurementTimes');
    return id === null ? null : { ids: [id], fields: fieldsOf(choices, 'measurementTimes', []) };
  },
} satisfies Record<string, Generator>;
