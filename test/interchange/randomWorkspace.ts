import type { Document, IdOf } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';

import { newDocument, randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { seededRandom, testEnv } from '../random/testEnv.ts';

const notes = ['', 'What the panel asked for', 'Two lines:\n“quotes”, \\ and <b>', '=1+1', '\u2028 🤝🏽'];

/** Says of the first theory that it came from another site, as an import does. */
function withProvenance(document: Document, env: ReturnType<typeof testEnv>): Document {
  const [theoryId] = document.theories.keys();
  if (theoryId === undefined) return document;
  const row = {
    id: env.newId('provenance') as IdOf<'provenances'>,
    theoryId,
    fileName: 'north.wherefore',
    format: 'workspace' as const,
    workspaceId: 'workspace_north',
    workspaceTitle: 'North “site”',
    site: 'North',
    theirTheoryId: 'theory_north',
    theirTitle: 'Uptake',
    broughtAt: 1_700_000_000_000,
    note: '',
  };
  const rows = [{ table: 'provenances' as const, row }];
  const merged = runCommand(document, 'workspace.merge', { rows, label: 'Import' }, env);
  if (!merged.ok) throw new Error(merged.error.message);
  return merged.value.document;
}

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
  return seed % 10 === 0 ? withProvenance(document, env) : document;
}
