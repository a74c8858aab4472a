import { z } from 'zod';

import { arrowSchema } from '../entities/arrow.ts';
import { configurationSchema } from '../entities/configuration.ts';
import { configurationRoleSchema } from '../entities/configurationRole.ts';
import { elementSchema } from '../entities/element.ts';
import { stanceField } from '../entities/evidenceLink.ts';
import { extractSchema } from '../entities/extract.ts';
import { coordinateField } from '../entities/fields.ts';
import {
  arrowId,
  configurationId,
  elementId,
  extractId,
  sourceId,
  sourceTextId,
  stageId,
} from '../entities/ids.ts';
import { sourceSchema } from '../entities/source.ts';
import { sourceTextSchema } from '../entities/sourceText.ts';
import { stageSchema } from '../entities/stage.ts';
import { theorySchema } from '../entities/theory.ts';
import { arrowTarget } from './arrowCommands.ts';

/** The fields of an arrow that a line of text shows. */
export const shownArrowFields = arrowSchema
  .pick({
    kind: true,
    sign: true,
    hedge: true,
    status: true,
    ifText: true,
    thenText: true,
    becauseText: true,
    forWhom: true,
  })
  .partial();

const partOfConfiguration = configurationRoleSchema.pick({ elementId: true, role: true, whose: true });

/** One step of what editing the text does to its theory; new rows come with their ids, so that later steps can name them. */
export const textEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('retitle'), title: theorySchema.shape.title }),
  z.strictObject({ do: z.literal('addStage'), id: stageId, name: stageSchema.shape.name }),
  z.strictObject({
    do: z.literal('changeStage'),
    id: stageId,
    fields: stageSchema.pick({ name: true, plainName: true }).partial(),
  }),
  z.strictObject({ do: z.literal('orderStages'), ids: z.array(stageId) }),
  z.strictObject({
    do: z.literal('addElement'),
    id: elementId,
    label: elementSchema.shape.label,
    stageId: stageId.nullable(),
    place: z.strictObject({ x: coordinateField, y: coordinateField }),
    usualRole: elementSchema.shape.usualRole.optional(),
  }),
  z.strictObject({
    do: z.literal('changeElement'),
    id: elementId,
    fields: elementSchema.pick({ label: true, plainLabel: true, stageId: true }).partial(),
  }),
  z.strictObject({
    do: z.literal('addArrow'),
    id: arrowId,
    sourceElementId: elementId,
    target: arrowTarget,
    fields: shownArrowFields,
  }),
  z.strictObject({ do: z.literal('changeArrow'), id: arrowId, fields: shownArrowFields }),
  z.strictObject({
    do: z.literal('moveArrow'),
    id: arrowId,
    sourceElementId: elementId.optional(),
    target: arrowTarget.optional(),
  }),
  z.strictObject({ do: z.literal('separate'), ids: z.array(arrowId).min(1) }),
  z.strictObject({ do: z.literal('join'), ids: z.array(arrowId).min(2), logic: z.enum(['and', 'or']) }),
  z.strictObject({ do: z.literal('addSource'), id: sourceId, fields: sourceSchema.omit({ id: true }) }),
  z.strictObject({
    do: z.literal('addSourceText'),
    id: sourceTextId,
    fields: sourceTextSchema.omit({ id: true }),
  }),
  /** Keeps the passage that statements were read from, and ties it to their arrows. */
  z.strictObject({
    do: z.literal('quote'),
    id: extractId,
    fields: extractSchema.omit({ id: true }),
    arrowIds: z.array(arrowId),
    stance: stanceField,
  }),
  z.strictObject({
    do: z.literal('makeConfiguration'),
    ...configurationSchema.pick({ code: true, title: true, stageId: true, forWhom: true }).shape,
    roles: z.array(partOfConfiguration),
  }),
  z.strictObject({ do: z.literal('setRoles'), id: configurationId, roles: z.array(partOfConfiguration) }),
  z.strictObject({
    do: z.literal('remove'),
    arrowIds: z.array(arrowId),
    elementIds: z.array(elementId),
    stageIds: z.array(stageId),
  }),
]);
/** One step, read. */
export type TextEdit = z.infer<typeof textEdit>;
/** One step, as it is written by who makes it: ids are plain texts until they are read. */
export type TextEditInput = z.input<typeof textEdit>;
