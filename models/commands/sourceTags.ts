import { z } from 'zod';

import { defineCommand } from '../command.ts';
import { lineField } from '../entities/fields.ts';
import { sourceId } from '../entities/ids.ts';
import { requiredRow } from './draftRows.ts';

const tagField = lineField.refine((tag) => tag.trim() !== '', 'needs at least one visible character');

/** Gives a tag to sources, or takes it away; those that have it already, or do not, stay as they are. */
export const sourcesTag = defineCommand({
  name: 'sources.tag',
  input: z.strictObject({
    ids: z.array(sourceId).min(1).max(10_000),
    tag: tagField,
    isOn: z.boolean(),
  }),
  label: ({ ids, tag, isOn }) =>
    `${isOn ? 'Tag' : 'Untag'} ${ids.length === 1 ? 'a source' : `${ids.length} sources`}: ${tag.trim().slice(0, 60)}`,
  apply: (draft, { ids, tag, isOn }) => {
    const wanted = tag.trim();
    for (const id of ids) {
      const source = requiredRow(draft.sources, id, 'source');
      const others = source.tags.split('\n').filter((one) => one.trim() !== '' && one !== wanted);
      source.tags = (isOn ? [...others, wanted] : others).join('\n');
    }
  },
});
