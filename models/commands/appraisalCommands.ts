import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import { type Appraisal, appraisalLevels, appraisalSchema } from '../entities/appraisal.ts';
import { checklistAnswerField, checklistAnswerSchema } from '../entities/checklistAnswer.ts';
import { confidenceSchema } from '../entities/confidence.ts';
import {
  appraisalId,
  arrowId,
  type checklistAnswerId,
  confidenceId,
  configurationId,
  theoryId,
} from '../entities/ids.ts';
import { referrers } from '../referenceIndex.ts';
import { assignFields, requiredRow } from './draftRows.ts';
import { removeCommand } from './simpleCommands.ts';

type AnswerId = z.infer<typeof checklistAnswerId>;
type ConfidenceId = z.infer<typeof confidenceId>;

const appraisalFields = appraisalSchema.omit({ id: true, appraisedAt: true });

function refuseOddLevel({ dimension, level }: Pick<Appraisal, 'dimension' | 'level'>): void {
  const levels: readonly string[] = appraisalLevels[dimension];
  if (levels.includes(level)) return;
  throw new CommandRefusal(
    'appraisals/level-does-not-fit',
    `The level “${level.replaceAll('_', ' ')}” does not go with ${dimension}. Nothing was changed.`,
  );
}

/** A judgement with its reason; judgements of others stay beside it. */
export const appraisalsAdd = defineCommand({
  name: 'appraisals.add',
  input: appraisalFields,
  label: ({ dimension }) => `Judge ${dimension}`,
  apply: (draft, input, context) => {
    refuseOddLevel(input);
    const id = context.newId('appraisal') as z.infer<typeof appraisalId>;
    draft.appraisals.set(id, { ...input, id, appraisedAt: context.now() });
  },
});

/** Changes level, reason or appraiser of a judgement. */
export const appraisalsChange = defineCommand({
  name: 'appraisals.change',
  input: z.strictObject({
    id: appraisalId,
    fields: appraisalFields.pick({ level: true, reason: true, appraiser: true }).partial(),
  }),
  label: () => 'Change a judgement',
  coalesceKey: ({ id, fields }) => `appraisals.change ${id} ${Object.keys(fields).join(' ')}`,
  apply: (draft, { id, fields }, context) => {
    const row = requiredRow(draft.appraisals, id, 'appraisal');
    assignFields(row, fields);
    refuseOddLevel(row);
    row.appraisedAt = context.now();
  },
});

export const appraisalsRemove = removeCommand('appraisals.remove', 'appraisals', appraisalId);

/** Answers one question of a checklist for a source, or takes the answer back (`answer: null`). */
export const checklistAnswersSet = defineCommand({
  name: 'checklistAnswers.set',
  input: checklistAnswerSchema
    .omit({ id: true, answer: true })
    .extend({ answer: checklistAnswerField.nullable() }),
  label: ({ item }) => `Answer ${item} of the checklist`,
  coalesceKey: ({ sourceId, tool, item, appraiser }) =>
    `checklistAnswers.set ${sourceId} ${tool} ${item} ${appraiser}`,
  apply: (draft, { answer, ...fields }, context) => {
    const { sourceId, tool, item, appraiser } = fields;
    const ofSource = referrers(context.base, { table: 'checklistAnswers', field: 'sourceId' }, sourceId);
    const known = ofSource
      .map((id) => context.base.checklistAnswers.get(id as AnswerId))
      .find((row) => row?.tool === tool && row.item === item && row.appraiser === appraiser);
    if (answer === null) {
      if (known !== undefined) draft.checklistAnswers.delete(known.id);
      return;
    }
    const id = known?.id ?? (context.newId('answer') as AnswerId);
    draft.checklistAnswers.set(id, { ...fields, answer, id });
  },
});

const confidenceTarget = z.union([z.strictObject({ arrowId }), z.strictObject({ configurationId })]);

/** Says how sure one may be of a claim, and why; a claim has one confidence. */
export const confidencesSet = defineCommand({
  name: 'confidences.set',
  input: z.strictObject({
    theoryId,
    target: confidenceTarget,
    fields: confidenceSchema.omit({
      id: true,
      theoryId: true,
      arrowId: true,
      configurationId: true,
      decidedAt: true,
    }),
  }),
  label: () => 'Set confidence',
  apply: (draft, input, context) => {
    const target = {
      arrowId: 'arrowId' in input.target ? input.target.arrowId : null,
      configurationId: 'configurationId' in input.target ? input.target.configurationId : null,
    };
    const field = target.arrowId === null ? 'configurationId' : 'arrowId';
    const [known] = referrers(context.base, { table: 'confidences', field }, target[field] ?? '');
    const id = (known ?? context.newId('confidence')) as ConfidenceId;
    draft.confidences.set(id, {
      ...input.fields,
      ...target,
      id,
      theoryId: input.theoryId,
      decidedAt: context.now(),
    });
  },
});

/** Takes a confidence back; the claim is then one nobody has judged. */
export const confidencesRemove = removeCommand('confidences.remove', 'confidences', confidenceId);
