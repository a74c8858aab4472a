import path from 'node:path';

import { applyChange } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import { thumbnail } from '#models/figure/thumbnail.ts';
import { formatInterchange } from '#models/interchange.ts';
import type { StarterDocument } from '#models/readingLists/build/bearings.ts';
import { buildReadingList, readingLists } from '#models/readingLists/build/buildReadingLists.ts';
import { buildStarter } from '#models/starters/build/buildStarter.ts';
import { descriptions } from '#models/starters/build/descriptions.ts';

const folder = path.resolve(import.meta.dirname, '../../models/starters');
const readingFolder = path.resolve(import.meta.dirname, '../../models/readingLists');
export const filesFolder = path.join(folder, 'files');

/** What the files of the reading lists hold when they are made from the descriptions. */
function readingFiles(
  starters: readonly StarterDocument[],
): readonly { readonly file: string; readonly text: string }[] {
  const made = readingLists.map((description) => buildReadingList(description, starters));
  return [
    ...made.map(({ summary, rows }) => ({
      file: path.join(readingFolder, 'files', `${summary.id}.json`),
      text: formatInterchange(rows),
    })),
    {
      file: path.join(readingFolder, 'lists.json'),
      text: `${JSON.stringify(
        made.map(({ summary }) => summary),
        null,
        2,
      )}\n`,
    },
  ];
}

/** What the files of all starters, of the gallery and of the reading lists hold when they are made from the descriptions. */
export function starterFiles(): readonly { readonly file: string; readonly text: string }[] {
  const made = descriptions.map((description) => ({ description, rows: buildStarter(description) }));
  const gallery = made.map(({ description: { id, key, title, sentence, group, topics }, rows }) => {
    const document = applyChange(emptyDocument(), { upserts: rows, deletes: [] });
    return {
      id,
      title,
      description: sentence,
      group,
      topics,
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
    ...readingFiles(
      made.map(({ description: { id, title }, rows }) => ({
        id,
        title,
        document: applyChange(emptyDocument(), { upserts: rows, deletes: [] }),
      })),
    ),
  ];
}
