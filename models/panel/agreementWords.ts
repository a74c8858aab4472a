import type { ArrowAgreement, RoundChange } from './agreement.ts';
import { answeredIn } from './tally.ts';
import { answerWords, shareWords } from './tallyWords.ts';

/** How answers moved between two rounds, in a sentence; empty when nobody answered in both. */
export function changeWords({ from, to, both, same, moves }: RoundChange): string {
  if (both === 0) return '';
  const moved = moves.map(
    (move) =>
      `${move.count} moved from “${answerWords[move.from].toLowerCase()}” to “${answerWords[move.to].toLowerCase()}”`,
  );
  const first = `From round ${from} to round ${to}: ${shareWords(same, both)} who answered in both said the same`;
  return `${[first, ...(moved.length === 0 ? [] : [moved.join(', ')])].join('; ')}.`;
}

/** How often an arrow was shown and answered, and where it stood: what tells of tired answers. */
export function shownWords({ seen, meanPlace, tally, revised }: ArrowAgreement): string {
  const place = meanPlace === null ? '' : `, at place ${meanPlace.toFixed(1)} on average`;
  const changed =
    revised === 0 ? '' : `; ${revised === 1 ? '1 answer was' : `${revised} answers were`} changed`;
  return `shown to ${seen} of ${tally.people}, answered by ${answeredIn(tally)}${place}${changed}.`;
}
