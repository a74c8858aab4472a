import { z } from 'zod';

import { defineCommand } from '../command.ts';
import { evidenceLinkSchema, stanceField } from '../entities/evidenceLink.ts';
import { extractSchema } from '../entities/extract.ts';
import {
  arrowId,
  configurationId,
  elementId,
  evidenceLinkId,
  extractId,
  sourceId,
  theoryId,
} from '../entities/ids.ts';
import { sourceSchema } from '../entities/source.ts';
import { refuseOddSpan } from './extractSpan.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** What evidence can be tied to. */
export const evidenceTarget = z.union([
  z.strictObject({ arrowId }),
  z.strictObject({ elementId }),
  z.strictObject({ configurationId }),
]);
export type EvidenceTarget = z.infer<typeof evidenceTarget>;

function evidenceTargetFields(target: EvidenceTarget) {
  return {
    arrowId: 'arrowId' in target ? target.arrowId : null,
    elementId: 'elementId' in target ? target.elementId : null,
    configurationId: 'configurationId' in target ? target.configurationId : null,
  };
}

const stanceLabels = {
  supports: 'Add supporting evidence',
  contradicts: 'Add contradicting evidence',
  refines: 'Add refining evidence',
  gives_context: 'Add background evidence',
} as const satisfies Record<z.infer<typeof stanceField>, string>;

/** Ties evidence to an arrow, element or configuration in one step: an extract that exists, or a new one, of a source that exists or a new one. */
export const evidenceAttach = defineCommand({
  name: 'evidence.attach',
  input: z.strictObject({
    theoryId,
    target: evidenceTarget,
    stance: stanceField,
    weight: evidenceLinkSchema.shape.weight.default(null),
    note: evidenceLinkSchema.shape.note.default(''),
    extract: z.union([
      z.strictObject({ id: extractId }),
      z.strictObject({
        source: z.union([z.strictObject({ id: sourceId }), sourceSchema.omit({ id: true })]),
        fields: extractSchema.omit({ id: true, sourceId: true }),
      }),
    ]),
  }),
  label: (input) => stanceLabels[input.stance],
  apply: (draft, input, context) => {
    let extract: z.infer<typeof extractId>;
    if ('id' in input.extract) extract = input.extract.id;
    else {
      const given = input.extract.source;
      let source: z.infer<typeof sourceId>;
      if ('id' in given) source = given.id;
      else {
        source = context.newId('source') as z.infer<typeof sourceId>;
        draft.sources.set(source, { ...given, id: source });
      }
      refuseOddSpan(input.extract.fields);
      extract = context.newId('extract') as z.infer<typeof extractId>;
      draft.extracts.set(extract, { ...input.extract.fields, id: extract, sourceId: source });
    }
    const id = context.newId('evidence') as z.infer<typeof evidenceLinkId>;
    const { theoryId: inTheory, stance, weight, note } = input;
    draft.evidenceLinks.set(id, {
      id,
      theoryId: inTheory,
      extractId: extract,
      ...evidenceTargetFields(input.target),
      stance,
      weight,
      note,
    });
  },
});

export const evidenceChange = changeCommand('evidence.change', 'evidenceLinks', {
  id: evidenceLinkId,
  fields: evidenceLinkSchema.pick({ stance: true, weight: true, note: true }).partial(),
});

/** Unties evidence; the extract and its source stay in the library. */
export const evidenceRemove = removeCommand('evidence.remove', 'evidenceLinks', evidenceLinkId);
