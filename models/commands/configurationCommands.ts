import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, defineCommand } from '../command.ts';
import { usualRoleFor } from '../configurations/roles.ts';
import type { Document, IdOf } from '../document.ts';
import { configurationSchema } from '../entities/configuration.ts';
import { configurationRoleSchema } from '../entities/configurationRole.ts';
import { elementSchema } from '../entities/element.ts';
import { configurationId, configurationRoleId, memoId } from '../entities/ids.ts';
import { memoSchema } from '../entities/memo.ts';
import { referrers } from '../referenceIndex.ts';
import { requiredRow } from './draftRows.ts';
import { freePlace } from './elementCommands.ts';
import { newConfigurationFields, newElementFields } from './newRows.ts';
import { addCommand, changeCommand, removeCommand } from './simpleCommands.ts';

const configurationFields = configurationSchema.omit({ id: true, lineage: true });
export const configurationsAdd = defineCommand({
  ...addCommand('configurations.add', 'configurations', configurationFields),
  apply: (draft, input, context) => {
    const id = context.newId('configuration') as IdOf<'configurations'>;
    draft.configurations.set(id, { ...input, id, lineage: '' });
  },
});
export const configurationsChange = changeCommand('configurations.change', 'configurations', {
  id: configurationId,
  fields: configurationFields.omit({ theoryId: true }).partial(),
});
export const configurationsRemove = removeCommand('configurations.remove', 'configurations', configurationId);

const roleFields = configurationRoleSchema.omit({ id: true });
export const configurationRolesAdd = addCommand('configurationRoles.add', 'configurationRoles', roleFields);
export const configurationRolesChange = changeCommand('configurationRoles.change', 'configurationRoles', {
  id: configurationRoleId,
  fields: roleFields.omit({ theoryId: true, configurationId: true, elementId: true }).partial(),
});
export const configurationRolesRemove = removeCommand(
  'configurationRoles.remove',
  'configurationRoles',
  configurationRoleId,
);

const roleInput = configurationRoleSchema
  .pick({ elementId: true, role: true, whose: true })
  .extend({ whose: configurationRoleSchema.shape.whose.default('') });
type RoleInput = z.output<typeof roleInput>;

const partOf = ({ elementId, role }: RoleInput) => `${elementId} ${role}`;

/** Makes the roles of a configuration exactly the given ones, in this order; those that stay keep their ids. */
function setRoles(
  draft: Draft<Document>,
  configuration: { readonly id: IdOf<'configurations'>; readonly theoryId: IdOf<'theories'> },
  { roles, context }: { readonly roles: readonly RoleInput[]; readonly context: CommandContext },
): void {
  const known = new Map(
    referrers(context.base, { table: 'configurationRoles', field: 'configurationId' }, configuration.id)
      .flatMap((id) => context.base.configurationRoles.get(id as IdOf<'configurationRoles'>) ?? [])
      .map((row) => [partOf(row), row.id]),
  );
  [...new Map(roles.map((role) => [partOf(role), role])).values()].forEach((role, position) => {
    const part = partOf(role);
    const id = known.get(part) ?? (context.newId('role') as IdOf<'configurationRoles'>);
    known.delete(part);
    const { id: configurationId, theoryId } = configuration;
    draft.configurationRoles.set(id, { ...role, id, theoryId, configurationId, position });
  });
  for (const id of known.values()) draft.configurationRoles.delete(id);
}

/** The next code that is free in a theory: "CMOC 4". */
export function nextCode(document: Document, theoryId: string): string {
  let highest = 0;
  for (const id of referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId)) {
    const code = document.configurations.get(id as IdOf<'configurations'>)?.code ?? '';
    highest = Math.max(highest, Number(/(\d{1,6})\D*$/.exec(code)?.[1] ?? 0));
  }
  return `CMOC ${highest + 1}`;
}

/** Makes a configuration with its roles in one step; without a code it gets the next free one. */
export const configurationsMake = defineCommand({
  name: 'configurations.make',
  input: configurationFields.extend({
    code: configurationSchema.shape.code.optional(),
    title: configurationSchema.shape.title.default(newConfigurationFields.title),
    stageId: configurationSchema.shape.stageId.default(newConfigurationFields.stageId),
    status: configurationSchema.shape.status.default(newConfigurationFields.status),
    forWhom: configurationSchema.shape.forWhom.default(newConfigurationFields.forWhom),
    origin: configurationSchema.shape.origin.default(newConfigurationFields.origin),
    originSourceId: configurationSchema.shape.originSourceId.default(newConfigurationFields.originSourceId),
    originNote: configurationSchema.shape.originNote.default(newConfigurationFields.originNote),
    note: configurationSchema.shape.note.default(newConfigurationFields.note),
    roles: z.array(roleInput),
  }),
  label: () => 'Make configuration',
  apply: (draft, { roles, code, ...fields }, context) => {
    const id = context.newId('configuration') as IdOf<'configurations'>;
    draft.configurations.set(id, {
      ...fields,
      code: code ?? nextCode(context.base, fields.theoryId),
      id,
      lineage: '',
    });
    setRoles(draft, { id, theoryId: fields.theoryId }, { roles, context });
  },
});

/** Sets which elements play which parts in a configuration: exactly the given ones, in this order. */
export const configurationsSetRoles = defineCommand({
  name: 'configurations.setRoles',
  input: z.strictObject({ configurationId, roles: z.array(roleInput) }),
  label: () => 'Change roles in configuration',
  apply: (draft, input, context) => {
    const configuration = requiredRow(context.base.configurations, input.configurationId, 'configuration');
    setRoles(draft, configuration, { roles: input.roles, context });
  },
});

/** Adds a box that is new to a configuration, in a role: one step for a box and its part. */
export const configurationsAddBox = defineCommand({
  name: 'configurations.addBox',
  input: z.strictObject({
    configurationId,
    label: elementSchema.shape.label,
    role: configurationRoleSchema.shape.role,
  }),
  label: (input) => `Add “${input.label}”`,
  apply: (draft, { configurationId: id, label, role }, context) => {
    const { theoryId, stageId } = requiredRow(context.base.configurations, id, 'configuration');
    const elementId = context.newId('element') as IdOf<'elements'>;
    const usualRole = usualRoleFor(role);
    const element = { ...newElementFields, id: elementId, theoryId, label: label.trim(), usualRole, stageId };
    draft.elements.set(elementId, element);
    const placementId = context.newId('placement') as IdOf<'placements'>;
    const place = freePlace(context.base, element);
    draft.placements.set(placementId, { id: placementId, theoryId, elementId, ...place, isPinned: false });
    const known = referrers(context.base, { table: 'configurationRoles', field: 'configurationId' }, id);
    const position = known.reduce(
      (next, row) =>
        Math.max(
          next,
          (context.base.configurationRoles.get(row as IdOf<'configurationRoles'>)?.position ?? -1) + 1,
        ),
      0,
    );
    const roleId = context.newId('role') as IdOf<'configurationRoles'>;
    draft.configurationRoles.set(roleId, {
      id: roleId,
      theoryId,
      configurationId: id,
      elementId,
      role,
      whose: '',
      position,
    });
  },
});

const memoFields = memoSchema.omit({ id: true });
export const memosAdd = addCommand('memos.add', 'memos', memoFields);
export const memosChange = changeCommand('memos.change', 'memos', {
  id: memoId,
  fields: memoFields.pick({ kind: true, text: true, contributor: true }).partial(),
});
export const memosRemove = removeCommand('memos.remove', 'memos', memoId);
