import { defineCommand } from '../command.ts';
import type { IdOf } from '../document.ts';
import { rippleSchema } from '../entities/ripple.ts';
import { referrers } from '../referenceIndex.ts';

/** Gives a ripple a name and a note, or with both empty takes them back; the ripple itself is found, not stored. */
export const ripplesName = defineCommand({
  name: 'ripples.name',
  input: rippleSchema.omit({ id: true }),
  label: () => 'Name ripple',
  coalesceKey: ({ fromConfigurationId, toConfigurationId, elementId }) =>
    `ripples.name ${fromConfigurationId} ${toConfigurationId} ${elementId}`,
  apply: (draft, input, context) => {
    const known = referrers(
      context.base,
      { table: 'ripples', field: 'fromConfigurationId' },
      input.fromConfigurationId,
    )
      .flatMap((id) => context.base.ripples.get(id as IdOf<'ripples'>) ?? [])
      .find((row) => row.toConfigurationId === input.toConfigurationId && row.elementId === input.elementId);
    if (input.name.trim() === '' && input.note.trim() === '') {
      if (known !== undefined) draft.ripples.delete(known.id);
      return;
    }
    const id = known?.id ?? (context.newId('ripple') as IdOf<'ripples'>);
    draft.ripples.set(id, { ...input, id });
  },
});
