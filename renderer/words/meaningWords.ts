import type { Meaning } from '#models/diagram/roleGuess.ts';
import { roleWords } from '#models/figure/roleWords.ts';

/** What a type or group of a drawing can be taken to be; to be said in the vocabulary in use. */
export const meaningWords = {
  context: `{${roleWords.realist.context}|${roleWords.plain.context}}`,
  intervention: `{${roleWords.realist.intervention}|${roleWords.plain.intervention}}`,
  actor: `{${roleWords.realist.actor}|${roleWords.plain.actor}}`,
  mechanism: `{${roleWords.realist.mechanism}|${roleWords.plain.mechanism}}`,
  outcome: `{${roleWords.realist.outcome}|${roleWords.plain.outcome}}`,
  stage: 'A stage (column)',
  level: 'A level (row)',
  none: 'Nothing: kept in notes',
} as const satisfies Record<Meaning, string>;
