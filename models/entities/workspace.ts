import { z } from 'zod';

import { labelField, textField } from './fields.ts';
import { workspaceId } from './ids.ts';

/** The one row that names a workspace file. */
export const workspaceSchema = z.strictObject({ id: workspaceId, title: labelField, note: textField });
export type Workspace = z.infer<typeof workspaceSchema>;
