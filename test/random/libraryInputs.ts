import { type AppraisalDimension, appraisalLevels } from '#models/entities/appraisal.ts';

import { type Generator, change, complete, extractFields, inTheory, manyIds, remove } from './inputKit.ts';
import { type Choices, anyId, fieldsOf, idIn, label, text } from './rowFields.ts';
import { oneOf } from './testEnv.ts';

const appraiser = (choices: Choices) => oneOf(choices.random, ['', 'A. B.']);

/** An input for each command about sources, extracts and what is thought of them. */
export const libraryGenerators = {
  'sources.add': (choices) => fieldsOf(choices, 'sources', []),
  'sources.change': change('sources'),
  'sources.remove': remove('sources'),
  'sources.merge': (choices) => {
    const keepId = anyId(choices, 'sources');
    const otherIds = (manyIds(choices, 'sources', 2) ?? []).filter((id) => id !== keepId);
    return complete({ keepId, otherIds });
  },
  'sources.tag': (choices) => {
    const ids = manyIds(choices, 'sources', 3) ?? [];
    const tag = oneOf(choices.random, ['panel', 'Panel', ' rural ', 'x']);
    return ids.length === 0 ? null : { ids, tag, isOn: choices.random() < 0.6 };
  },
  'sourceTexts.add': (choices) =>
    complete({ ...fieldsOf(choices, 'sourceTexts', []), sourceId: anyId(choices, 'sources') }),
  'sourceTexts.change': change('sourceTexts', ['text']),
  'sourceTexts.remove': remove('sourceTexts'),
  'findings.set': (choices) =>
    complete(
      {
        extractId: anyId(choices, 'extracts'),
        fields:
          choices.random() < 0.2
            ? null
            : { ...fieldsOf(choices, 'findings', []), ciLevel: 95, measureId: anyId(choices, 'measures') },
      },
      ['fields'],
    ),
  'appraisals.add': (choices) => {
    const dimension = oneOf(choices.random, Object.keys(appraisalLevels) as AppraisalDimension[]);
    return complete(
      {
        sourceId: anyId(choices, 'sources'),
        extractId: choices.random() < 0.3 ? anyId(choices, 'extracts') : null,
        dimension,
        level: oneOf(choices.random, appraisalLevels[dimension] as readonly string[]),
        reason: label(choices),
        appraiser: appraiser(choices),
      },
      ['extractId'],
    );
  },
  'appraisals.change': (choices) =>
    complete({
      id: anyId(choices, 'appraisals'),
      fields: choices.random() < 0.5 ? { level: 'low' } : { reason: label(choices) },
    }),
  'appraisals.remove': remove('appraisals'),
  'checklistAnswers.set': (choices) =>
    complete(
      {
        sourceId: anyId(choices, 'sources'),
        tool: 'mmat-2018',
        item: oneOf(choices.random, ['S1', '1.1', '5.5']),
        answer: oneOf(choices.random, ['yes', 'no', 'cannot_tell', null]),
        comment: text(choices),
        appraiser: appraiser(choices),
      },
      ['answer'],
    ),
  'confidences.set': inTheory((choices, theoryId) => {
    const table = choices.random() < 0.8 ? 'arrows' : 'configurations';
    const target = complete({
      [table === 'arrows' ? 'arrowId' : 'configurationId']: idIn(choices, table, theoryId),
    });
    const fields = { ...fieldsOf(choices, 'confidences', ['decidedAt']), reason: label(choices) };
    return complete({ theoryId, target, fields });
  }),
  'confidences.remove': remove('confidences'),
  'extracts.add': (choices) =>
    complete({ ...extractFields(choices), sourceId: anyId(choices, 'sources') }, [
      'textId',
      'textStart',
      'textEnd',
    ]),
  'extracts.change': change('extracts', ['textStart', 'textEnd']),
  'extracts.remove': remove('extracts'),
} as const satisfies Readonly<Record<string, Generator>>;
