import type { Document, IdOf } from '#models/document.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import type { Change } from '#models/compare/changes.ts';
import { mergeChanges } from '#models/compare/mergeChanges.ts';
import type { Env } from '#models/env.ts';
import { type Outcome, runCommand } from '#models/runCommand.ts';
import type { Result } from '#models/result.ts';

import { newDocument, randomCommand, runRandomCommand } from '../../random/commandSequence.ts';
import { type Random, seededRandom, testEnv } from '../../random/testEnv.ts';

/** Runs random commands on a document; refused ones change nothing. */
export function edited(
  document: Document,
  { random, env, steps }: { readonly random: Random; readonly env: Env; readonly steps: number },
): Document {
  let now = document;
  for (let step = 0; step < steps; step += 1) {
    const command = randomCommand(now, random);
    // Whole theories that come and go say nothing of how one of them changed.
    if (
      command === null ||
      /^(theories\.(remove|restore|branch|copy)|sources\.|extracts\.|measures\.)/.test(command.name)
    )
      continue;
    const ran = runRandomCommand(now, command, env);
    if (ran.ok) now = ran.value.document;
  }
  return now;
}

/** So many theories are begun with; each is edited in many ways. */
const STARTS = 100;
/** Beyond every seed, so that no id is given twice. */
const FIRST_START = 2 ** 31;
const begun = new Map<string, Document>();

/** A random workspace of so many commands; made once for all edit sequences that begin with it. */
function beginning(start: number, steps: number): Document {
  const key = `${start} ${steps}`;
  const known = begun.get(key);
  if (known !== undefined) return known;
  const env = testEnv(start);
  let document = newDocument(env);
  const made = runCommand(document, 'theories.add', { title: 'One' }, env);
  if (made.ok) document = made.value.document;
  document = edited(document, { random: seededRandom(start), env, steps });
  begun.set(key, document);
  return document;
}

/** A random workspace, and what it became by further random edits; with the theory that has most in both. */
export function twoStates(seed: number, steps: { readonly first: number; readonly then: number }) {
  const random = seededRandom(seed);
  const env = testEnv(seed);
  const before = beginning(FIRST_START + (seed % STARTS), steps.first);
  const after = edited(before, { random, env, steps: steps.then });
  const count = (document: Document, id: string) =>
    [...document.elements.values()].filter((row) => row.theoryId === id).length;
  const [theoryId] = [...before.theories.keys()]
    .filter((id) => after.theories.has(id))
    .toSorted(
      (one, other) => count(before, other) + count(after, other) - count(before, one) - count(after, one),
    );
  return { before, after, theoryId: theoryId as IdOf<'theories'>, env, random };
}

/** Takes changes over by the command that people's choices run. */
export function taken(comparison: Comparison, chosen: readonly Change[], env: Env): Result<Outcome> {
  const merged = mergeChanges(comparison, chosen);
  return runCommand(
    comparison.own.document,
    'theories.merge',
    {
      theoryId: comparison.own.theoryId,
      fromId: comparison.other.theoryId,
      fromTitle: 'The other',
      upserts: merged.upserts.map(({ table, row }) => ({ table, row: { ...row } })),
      deletes: merged.deletes.map((key) => ({ ...key })),
      decisions: [
        {
          choice: 'theirs',
          change: 'changed',
          subjectId: '',
          sentence: 'All',
          plainSentence: 'All',
          fingerprint: '',
          reason: 'Because',
          extractId: null,
          sourceId: null,
          session: '',
        },
      ],
    },
    env,
  );
}
