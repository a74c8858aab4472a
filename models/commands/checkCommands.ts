import { z } from 'zod';

import { defineCommand } from '../command.ts';
import type { IdOf } from '../document.ts';
import { checkIdField, dismissalSchema } from '../entities/dismissal.ts';
import { dismissalId, theoryId } from '../entities/ids.ts';
import { requiredRow } from './draftRows.ts';
import { removeCommand } from './simpleCommands.ts';

/** Sets a finding of a check aside, with the reason. */
export const checksDismiss = defineCommand({
  name: 'checks.dismiss',
  input: dismissalSchema.omit({ id: true, dismissedAt: true }),
  label: ({ rule }) => `Set aside a finding of ${rule}`,
  apply: (draft, input, context) => {
    const id = context.newId('dismissal') as IdOf<'dismissals'>;
    draft.dismissals.set(id, { ...input, id, dismissedAt: context.now() });
  },
});

/** Brings findings back that were set aside. */
export const checksRestore = removeCommand('checks.restore', 'dismissals', dismissalId);

/** Switches a check on or off for a theory: the theory keeps which of them differ from their default. */
export const checksSwitch = defineCommand({
  name: 'checks.switch',
  input: z.strictObject({ theoryId, rule: checkIdField }),
  label: ({ rule }) => `Switch check ${rule}`,
  apply: (draft, input) => {
    const theory = requiredRow(draft.theories, input.theoryId, 'theory');
    const switched = new Set(theory.switchedChecks.split(' ').filter((id) => id !== ''));
    if (!switched.delete(input.rule)) switched.add(input.rule);
    theory.switchedChecks = [...switched].toSorted().join(' ');
  },
});
