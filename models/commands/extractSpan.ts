import { CommandRefusal } from '../command.ts';
import type { Extract } from '../entities/extract.ts';

/** Refuses a passage that says half of where it stands, or ends before it begins. */
export function refuseOddSpan({
  textId,
  textStart,
  textEnd,
}: Pick<Extract, 'textId' | 'textStart' | 'textEnd'>): void {
  const isNone = textId === null && textStart === null && textEnd === null;
  const isSpan = textId !== null && textStart !== null && textEnd !== null && textStart < textEnd;
  if (isNone || isSpan) return;
  throw new CommandRefusal(
    'extracts/odd-span',
    'This passage does not begin before it ends, or its text is missing. Nothing was changed.',
  );
}
