import { configurationSchema } from '../entities/configuration.ts';
import { configurationRoleSchema } from '../entities/configurationRole.ts';
import { configurationId, configurationRoleId, memoId } from '../entities/ids.ts';
import { memoSchema } from '../entities/memo.ts';
import { addCommand, changeCommand, removeCommand } from './simpleCommands.ts';

const configurationFields = configurationSchema.omit({ id: true });
export const configurationsAdd = addCommand('configurations.add', 'configurations', configurationFields);
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

const memoFields = memoSchema.omit({ id: true });
export const memosAdd = addCommand('memos.add', 'memos', memoFields);
export const memosChange = changeCommand('memos.change', 'memos', {
  id: memoId,
  fields: memoFields.pick({ kind: true, text: true, contributor: true }).partial(),
});
export const memosRemove = removeCommand('memos.remove', 'memos', memoId);
