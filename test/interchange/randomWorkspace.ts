import type { Document } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';

import { newDocument, randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { seededRandom, testEnv } from '../random/testEnv.ts';

const notes = ['', 'What the panel asked for', 'Two lines:\n“quotes”, \\ and <b>', '=1+1', '\u2028 🤝🏽'];

/** A workspace made by random commands of the registry, with its library, its title and a note. */
export function randomWorkspace(seed: number, length = 60): Document {
  const random = seededRandom(seed);
  const env = testEnv(seed);
  let document = newDocument(env, `Workspace ${seed}`);
  const [workspaceId] = document.workspaces.keys();
  const note = notes[seed % notes.length] ?? '';
  const noted =
    workspaceId === undefined
      ? null
      : runCommand(document, 'workspaces.change', { ids: [workspaceId], fields: { note } }, env);
  if (noted?.ok === true) ({ document } = noted.value);
  for (let step = 0; step < length; step += 1) {
    const command = randomCommand(document, random);
    const result = command === null ? null : runRandomCommand(document, command, env);
    if (result?.ok === true) ({ document } = result.value);
  }
  return document;
}
