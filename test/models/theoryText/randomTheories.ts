import type { Document } from '#models/document.ts';

import { newDocument, randomCommand, runRandomCommand } from '../../random/commandSequence.ts';
import { seededRandom, testEnv, wholeNumber } from '../../random/testEnv.ts';

/** Made once for all promises that are tried on the same seeds: documents never change. */
const made = new Map<number, Document>();
const MOST_KEPT = 400;

/** A workspace that random commands have made; with theories of up to some dozens of arrows. */
export function randomTheories(seed: number): Document {
  const known = made.get(seed);
  if (known !== undefined) return known;
  const document = newTheories(seed);
  if (made.size < MOST_KEPT) made.set(seed, document);
  return document;
}

function newTheories(seed: number): Document {
  const random = seededRandom(seed);
  const env = testEnv(seed);
  let document = newDocument(env);
  for (let step = wholeNumber(random, 20, 120); step > 0; step -= 1) {
    const command = randomCommand(document, random);
    if (command === null) continue;
    const result = runRandomCommand(document, command, env);
    if (result.ok) document = result.value.document;
  }
  return document;
}
