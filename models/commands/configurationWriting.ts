import { type Draft, current } from 'immer';
import { z } from 'zod';

import { cmoParts, explanationIn, usualRoleOf } from '../cmoTable/cmoParts.ts';
import { freeCode } from '../cmoTable/configurationCode.ts';
import { type PartIds, partIdsOf } from '../cmoTable/configurationParts.ts';
import { rolesOf } from '../configurations/configurationRows.ts';
import { arrowChanges } from '../cmoTable/rowArrows.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { configurationSchema } from '../entities/configuration.ts';
import { configurationId, elementId, theoryId } from '../entities/ids.ts';
import { elementName } from '../sentences/words.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';
import { nameField, stagesOf } from '../theoryText/names.ts';
import { assignFields, nextPosition, requiredRow } from './draftRows.ts';
import { freePlace } from './elementCommands.ts';
import { newConfigurationFields, newElementFields } from './newRows.ts';
import { writeArrows } from './writtenArrows.ts';

const item = z.strictObject({
  /** The box that is meant; null: the one of that name, else a new one. */
  elementId: elementId.nullable(),
  /** With a box: its new name, empty: as it is. Without: how the box is called. */
  text: z.string().max(500),
  /** The box that stood there: its arrows in this row go to the one that is meant now. */
  insteadOf: elementId.nullable(),
});

const written = z.strictObject({
  /** Null: a new configuration. */
  configurationId: configurationId.nullable(),
  fields: configurationSchema
    .pick({ code: true, title: true, status: true, forWhom: true })
    .partial()
    .default({}),
  /** The name of a stage, added when there is none of it; empty: no stage. Absent: as it is. */
  stage: z.string().max(500).optional(),
  /** Which boxes play a part; parts that are absent stay as they are. */
  parts: z.partialRecord(z.enum(cmoParts), z.array(item)).default({}),
});
type Written = z.output<typeof written>;

type Step = {
  readonly draft: Draft<Document>;
  readonly context: CommandContext;
  readonly theoryId: z.infer<typeof theoryId>;
  readonly vocabulary: 'plain' | 'realist';
};

/** The document as the command has left it so far; later rows find what earlier ones made. */
const soFar = ({ draft }: Step) => current(draft) as Document;

function stageNamed(step: Step, name: string): IdOf<'stages'> | null {
  const key = nameKey(name);
  if (key === '') return null;
  const stages = stagesOf(soFar(step), step.theoryId);
  const found = stages.find((stage) => nameKey(stage.name) === key || nameKey(stage.plainName) === key);
  if (found !== undefined) return found.id;
  const id = step.context.newId('stage') as IdOf<'stages'>;
  const fields = { name: oneLine(name), plainName: '', position: nextPosition(stages), lineage: '' };
  step.draft.stages.set(id, { id, theoryId: step.theoryId, ...fields });
  return id;
}

/** The configuration of a written row, made when there is none yet; its fields and stage are as written then. */
function configurationFor(step: Step, row: Written): IdOf<'configurations'> {
  const { draft, context } = step;
  const { code, ...fields } = row.fields;
  const stage = row.stage === undefined ? {} : { stageId: stageNamed(step, row.stage) };
  if (row.configurationId !== null) {
    const known = requiredRow(draft.configurations, row.configurationId, 'configuration');
    const wanted =
      code === undefined || code === known.code ? {} : { code: freeCode(soFar(step), step.theoryId, code) };
    assignFields(known, { ...fields, ...stage, ...wanted });
    return row.configurationId;
  }
  const id = context.newId('configuration') as IdOf<'configurations'>;
  const made = {
    ...newConfigurationFields,
    id,
    theoryId: step.theoryId,
    code: freeCode(soFar(step), step.theoryId, code ?? ''),
  };
  assignFields(made, { ...fields, ...stage });
  draft.configurations.set(id, made);
  return id;
}

function boxNamed(step: Step, name: string): IdOf<'elements'> | undefined {
  const key = nameKey(name);
  for (const element of step.draft.elements.values())
    if (
      element.theoryId === step.theoryId &&
      (nameKey(element.label) === key || nameKey(element.plainLabel) === key)
    )
      return element.id;
  return undefined;
}

/** The box an item means: found, renamed, or made in the stage of its row. */
function boxFor(
  step: Step,
  { elementId: known, text }: z.infer<typeof item>,
  fresh: {
    readonly usualRole: (typeof usualRoleOf)[keyof typeof usualRoleOf];
    readonly stageId: IdOf<'stages'> | null;
  },
): IdOf<'elements'> {
  const { draft, context } = step;
  if (known !== null) {
    const element = requiredRow(draft.elements, known, 'box');
    if (text !== '') element[nameField(element, step.vocabulary)] = oneLine(text);
    return known;
  }
  const found = boxNamed(step, text);
  if (found !== undefined) return found;
  const id = context.newId('element') as IdOf<'elements'>;
  const box = { ...newElementFields, ...fresh, id, theoryId: step.theoryId, label: oneLine(text) };
  const place = freePlace(soFar(step), box);
  draft.elements.set(id, box);
  const placementId = context.newId('placement') as IdOf<'placements'>;
  draft.placements.set(placementId, {
    id: placementId,
    theoryId: step.theoryId,
    elementId: id,
    ...place,
    isPinned: false,
  });
  return id;
}

/** Writes the roles of a row; a role whose box was replaced keeps its id and whose it is. */
function writeRoles(
  step: Step,
  id: IdOf<'configurations'>,
  after: PartIds,
  replaced: ReadonlyMap<string, string>,
): void {
  const { draft, context } = step;
  const roles = rolesOf(soFar(step), id);
  const used = new Set<string>();
  let position = 0;
  for (const role of cmoParts)
    for (const box of after[role] as readonly IdOf<'elements'>[]) {
      const old =
        roles.find((one) => one.role === role && one.elementId === box) ??
        roles.find(
          (one) =>
            one.role === role && replaced.get(one.elementId) === box && !after[role].includes(one.elementId),
        );
      const row = old === undefined || used.has(old.id) ? undefined : draft.configurationRoles.get(old.id);
      if (row !== undefined) {
        used.add(row.id);
        assignFields(row, { elementId: box, position });
      } else {
        const fresh = context.newId('role') as IdOf<'configurationRoles'>;
        const fields = { configurationId: id, elementId: box, role, whose: '', position };
        draft.configurationRoles.set(fresh, { id: fresh, theoryId: step.theoryId, ...fields });
      }
      position += 1;
    }
  for (const { id: old } of roles) if (!used.has(old)) draft.configurationRoles.delete(old);
}

function becauseOf(document: Document, parts: PartIds, vocabulary: Step['vocabulary']): string {
  return explanationIn(parts)
    .map((id) => elementName(document.elements.get(id as IdOf<'elements'>), vocabulary))
    .join('; ');
}

function writeRow(step: Step, row: Written): void {
  const id = configurationFor(step, row);
  const before = soFar(step);
  const old = partIdsOf(before, id);
  const stageId = before.configurations.get(id)?.stageId ?? null;
  const replaced = new Map<string, string>();
  const after = { ...old } as Record<keyof PartIds, readonly string[]>;
  for (const part of cmoParts) {
    const items = row.parts[part];
    if (items === undefined) continue;
    const ids = items.map((one) => {
      const box = boxFor(step, one, { usualRole: usualRoleOf[part], stageId });
      if (one.insteadOf !== null && one.insteadOf !== box) replaced.set(one.insteadOf, box);
      return box;
    });
    after[part] = [...new Set(ids)];
  }
  if (Object.keys(row.parts).length === 0) return;
  const changes = arrowChanges(before, {
    configurationId: id,
    before: old,
    after,
    replaced,
    becauseBefore: becauseOf(before, old, step.vocabulary),
    becauseAfter: becauseOf(soFar(step), after, step.vocabulary),
  });
  writeRoles(step, id, after, replaced);
  writeArrows(step.draft, changes, { context: step.context, theoryId: step.theoryId });
}

/**
 * Writes rows of the table of configurations (M7–M9): fields, stage, and which boxes play which part, with the boxes
 * and arrows that this brings about on the map. One gesture, one step.
 */
export const configurationsWrite = defineCommand({
  name: 'configurations.write',
  input: z.strictObject({
    theoryId,
    vocabulary: z.enum(['plain', 'realist']).default('realist'),
    rows: z.array(written).min(1),
    label: z.string().min(1).max(200).default('Edit a configuration'),
  }),
  label: (input) => input.label,
  apply: (draft, input, context) => {
    requiredRow(draft.theories, input.theoryId, 'theory');
    const step = { draft, context, theoryId: input.theoryId, vocabulary: input.vocabulary };
    for (const row of input.rows) writeRow(step, row);
  },
});
