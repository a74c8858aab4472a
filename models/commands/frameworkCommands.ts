import { z } from 'zod';

import { defineCommand } from '../command.ts';
import type { IdOf } from '../document.ts';
import { elementId, outcomeTermId, theoryId } from '../entities/ids.ts';
import { outcomeTermSchema } from '../entities/outcomeTerm.ts';
import { limits } from '../limits.ts';
import { referrers } from '../referenceIndex.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

const reportingFields = { reportingStatus: true, reportingSource: true, reportingDate: true } as const;

/** Adds the outcomes of a framework, each with nothing known of how often it is reported. */
export const outcomeTermsAdd = defineCommand({
  name: 'outcomeTerms.add',
  input: z.strictObject({
    framework: outcomeTermSchema.shape.framework,
    source: outcomeTermSchema.shape.source.default(''),
    terms: z
      .array(outcomeTermSchema.pick({ category: true, label: true, note: true }))
      .min(1)
      .max(limits.rowsPerChange),
  }),
  label: ({ framework }) => `Add outcomes of “${framework}”`,
  apply: (draft, { framework, source, terms }, context) => {
    terms.forEach((term, position) => {
      const id = context.newId('term') as IdOf<'outcomeTerms'>;
      draft.outcomeTerms.set(id, {
        ...term,
        id,
        framework,
        source,
        position,
        reportingStatus: 'unknown',
        reportingSource: '',
        reportingDate: '',
      });
    });
  },
});
export const outcomeTermsChange = changeCommand('outcomeTerms.change', 'outcomeTerms', {
  id: outcomeTermId,
  fields: outcomeTermSchema
    .pick({
      framework: true,
      category: true,
      label: true,
      position: true,
      note: true,
      source: true,
      ...reportingFields,
    })
    .partial(),
});
export const outcomeTermsRemove = removeCommand('outcomeTerms.remove', 'outcomeTerms', outcomeTermId);

/** Tags outcomes of a theory with an outcome of a framework, or takes the tag off. */
export const elementsTag = defineCommand({
  name: 'elements.tag',
  input: z.strictObject({
    theoryId,
    elementIds: z.array(elementId).min(1),
    outcomeTermId,
    isOn: z.boolean(),
  }),
  label: ({ isOn }) => (isOn ? 'Tag outcome' : 'Take tag off outcome'),
  apply: (draft, input, context) => {
    for (const element of new Set(input.elementIds)) {
      const known = referrers(context.base, { table: 'elementTerms', field: 'elementId' }, element)
        .flatMap((id) => context.base.elementTerms.get(id as IdOf<'elementTerms'>) ?? [])
        .find((row) => row.outcomeTermId === input.outcomeTermId);
      if (!input.isOn) {
        if (known !== undefined) draft.elementTerms.delete(known.id);
        continue;
      }
      if (known !== undefined) continue;
      const id = context.newId('tag') as IdOf<'elementTerms'>;
      const { theoryId: inTheory, outcomeTermId: term } = input;
      draft.elementTerms.set(id, { id, theoryId: inTheory, elementId: element, outcomeTermId: term });
    }
  },
});
