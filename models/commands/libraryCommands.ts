import { z } from 'zod';

import { defineCommand } from '../command.ts';
import { extractSchema } from '../entities/extract.ts';
import { findingSchema } from '../entities/finding.ts';
import { extractId, type findingId, measureId, sourceId, sourceTextId } from '../entities/ids.ts';
import { measureSchema } from '../entities/measure.ts';
import { sourceSchema } from '../entities/source.ts';
import { sourceTextSchema } from '../entities/sourceText.ts';
import { referrers } from '../referenceIndex.ts';
import { refuseOddSpan } from './extractSpan.ts';
import { addCommand, changeCommand, removeCommand } from './simpleCommands.ts';

type FindingId = z.infer<typeof findingId>;

const sourceFields = sourceSchema.omit({ id: true });
const extractFields = extractSchema.omit({ id: true });
const measureFields = measureSchema.omit({ id: true });
const textFields = sourceTextSchema.omit({ id: true });

export const sourcesAdd = addCommand('sources.add', 'sources', sourceFields);
export const sourcesChange = changeCommand('sources.change', 'sources', {
  id: sourceId,
  fields: sourceFields.partial(),
});
export const sourcesRemove = removeCommand('sources.remove', 'sources', sourceId);

export const sourceTextsAdd = addCommand('sourceTexts.add', 'sourceTexts', textFields);
export const sourceTextsChange = changeCommand('sourceTexts.change', 'sourceTexts', {
  id: sourceTextId,
  fields: textFields.pick({ title: true }).partial(),
});
export const sourceTextsRemove = removeCommand('sourceTexts.remove', 'sourceTexts', sourceTextId);

export const extractsAdd = defineCommand({
  ...addCommand('extracts.add', 'extracts', extractFields),
  apply: (draft, input, context) => {
    refuseOddSpan(input);
    const id = context.newId('extract') as z.infer<typeof extractId>;
    draft.extracts.set(id, { ...input, id });
  },
});
export const extractsChange = changeCommand('extracts.change', 'extracts', {
  id: extractId,
  // Where it stands in its text is fixed when it is picked.
  fields: extractFields.omit({ textId: true, textStart: true, textEnd: true }).partial(),
});
export const extractsRemove = removeCommand('extracts.remove', 'extracts', extractId);

/** Writes down the number an extract reports, or takes it back (`fields: null`). */
export const findingsSet = defineCommand({
  name: 'findings.set',
  input: z.strictObject({
    extractId,
    fields: findingSchema.omit({ id: true, extractId: true }).nullable(),
  }),
  label: ({ fields }) => (fields === null ? 'Remove a number' : 'Write down a number'),
  coalesceKey: (input) => `findings.set ${input.extractId}`,
  apply: (draft, input, context) => {
    const reference = { table: 'findings', field: 'extractId' } as const;
    const known = referrers(context.base, reference, input.extractId)[0] as FindingId | undefined;
    if (input.fields === null) {
      if (known !== undefined) draft.findings.delete(known);
      return;
    }
    const id = known ?? (context.newId('finding') as FindingId);
    draft.findings.set(id, { ...input.fields, id, extractId: input.extractId });
  },
});

export const measuresAdd = addCommand('measures.add', 'measures', measureFields);
export const measuresChange = changeCommand('measures.change', 'measures', {
  id: measureId,
  fields: measureFields.partial(),
});
export const measuresRemove = removeCommand('measures.remove', 'measures', measureId);
