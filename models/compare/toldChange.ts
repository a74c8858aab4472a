import { limits } from '../limits.ts';
import type { Change } from './changes.ts';
import { changeSentence } from './changeSentence.ts';
import type { Comparison } from './comparison.ts';

const kept = (text: string) => text.slice(0, limits.text).toWellFormed();

/** A change as the log keeps it: in words, so that it can be read when what it was about is gone. */
export function toldChange(comparison: Comparison, change: Change) {
  return {
    change: change.kind,
    sentence: kept(changeSentence(comparison, change, 'realist')),
    plainSentence: kept(changeSentence(comparison, change, 'plain')),
    fingerprint: change.fingerprint,
  };
}
