import path from 'node:path';

import { applyChange } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import { thumbnail } from '#models/figure/thumbnail.ts';
import { formatInterchange } from '#models/interchange.ts';
import { buildStarter } from '#models/starters/build/buildStarter.ts';
import { descriptions } from '#models/starters/build/descriptions.ts';

const folder = path.resolve(import.meta.dirname, '../../models/starters');
export const filesFolder = path.join(folder, 'files');

/** What the files of all starters and of the gallery hold when they are made from the descriptions. */
export function starterFiles(): readonly { readonly file: string; readonly text: string }[] {
  const made = descriptions.map((description) => ({ description, rows: buildStarter(description) }));
  const gallery = made.map(({ description: { id, key, title, sentence, group }, rows }) => {
    const document = applyChange(emptyDocument(), { upserts: rows, deletes: [] });
    return {
      id,
      title,
      description: sentence,
      group,
      elements: document.elements.size,
      arrows: document.arrows.size,
      configurations: document.configurations.size,
      thumbnail: thumbnail(document, `theory_${key}`),
    };
  });
  return [
    ...made.map(({ description, rows }) => ({
      file: path.join(filesFolder, `${description.id}.json`),
      text: formatInterchange(rows),
    })),
    { file: path.join(folder, 'gallery.json'), text: `${JSON.stringify(gallery, null, 2)}\n` },
  ];
}
