import { type CommandName, commandNames } from '#models/commands/registry.ts';
import { type Document, type RowOf, emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import type { Result } from '#models/result.ts';
import { type InputOf, type Outcome, runCommand } from '#models/runCommand.ts';

import { generators } from './commandInputs.ts';
import { type Random, oneOf } from './testEnv.ts';

/** A command with an input of its form; whether it is accepted depends on the document. */
export type RandomCommand = { readonly name: CommandName; readonly input: Record<string, unknown> };

// Deleting whole theories often would leave nothing to act on; growing commands come up more often.
const weights: Partial<Record<CommandName, number>> = {
  'elements.add': 8,
  'arrows.add': 8,
  'evidence.attach': 4,
  'measurements.attach': 3,
  'layout.move': 4,
  'stages.add': 2,
  'theories.remove': 0.2,
  'theories.copy': 0.3,
  'elements.remove': 0.7,
  'sessions.add': 2,
  'sessions.remove': 0.4,
  'participants.add': 2,
  'participants.remove': 0.4,
  'responses.record': 3,
};
const urn: readonly CommandName[] = commandNames.flatMap((name) =>
  Array.from({ length: Math.max(1, Math.round((weights[name] ?? 1) * 5)) }, () => name),
);

/**
 * A random command that makes sense for the document: mostly one that is accepted, at times one that names what is
 * not there. All commands of the registry come up. Null when nothing fits after 50 tries.
 */
export function randomCommand(document: Document, random: Random): RandomCommand | null {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const name = oneOf(random, urn);
    // Large documents make sequences slow without finding more.
    if (document.elements.size > 150 && /copy|duplicate|paste/.test(name)) continue;
    const input = generators[name]({ document, random });
    if (input !== null) return { name, input };
  }
  return null;
}

/** Runs a random command; its input fits its name by construction. */
export function runRandomCommand(document: Document, command: RandomCommand, env: Env): Result<Outcome> {
  return runCommand(document, command.name, command.input as InputOf<CommandName>, env);
}

/** A document with nothing but the row that names the workspace, as a new file has it. */
export function newDocument(env: Env, title = 'Test workspace'): Document {
  const id = env.newId('workspace') as RowOf<'workspaces'>['id'];
  return { ...emptyDocument(), workspaces: new Map([[id, { id, title, note: '' }]]) };
}
