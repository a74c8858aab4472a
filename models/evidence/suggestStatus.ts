import type { Document } from '../document.ts';
import type { ArrowStatus } from '../entities/arrow.ts';
import { evidenceOfArrow } from '../queries/arrowEvidence.ts';
import { sourcesSaid } from './evidenceWords.ts';

/** A status to think about, never applied by itself, with its reason in a sentence (E17). */
export type StatusSuggestion = { readonly status: ArrowStatus; readonly reason: string };

/** Suggests the status of an arrow from the sources for and against it. */
export function suggestStatus(document: Document, arrowId: string): StatusSuggestion {
  const { supports, contradicts } = evidenceOfArrow(document, arrowId);
  if (supports === 0 && contradicts === 0)
    return {
      status: 'hypothesised',
      reason: 'No source speaks for or against it, so there is nothing to go on.',
    };
  if (supports > 0 && contradicts > 0)
    return {
      status: 'contested',
      reason: `${sourcesSaid(supports)} for it and ${contradicts} against: which weighs more is for the team to say.`,
    };
  if (supports > 0)
    return supports === 1
      ? {
          status: 'hypothesised',
          reason: 'One source supports it and none contradicts it; two would be needed.',
        }
      : { status: 'supported', reason: `${supports} sources support it and none contradicts it.` };
  return contradicts === 1
    ? {
        status: 'contested',
        reason: 'One source contradicts it and none supports it; two would be needed to refute it.',
      }
    : { status: 'refuted', reason: `${contradicts} sources contradict it and none supports it.` };
}
