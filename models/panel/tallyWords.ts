import type { Answer } from '../entities/response.ts';
import { type AgreementClass, type Tally, answeredIn } from './tally.ts';

/** From this many people on a share may be said in per cent; of fewer each person is too large a part. */
export const fewestForPercent = 10;

/** An answer as the button says it. */
export const answerWords = {
  agree: 'Agree',
  disagree: 'Disagree',
  unsure: 'Not sure',
  skip: 'Not for me to say',
  none: 'Shown, not answered',
} as const satisfies Record<Answer, string>;

/** A class of agreement in a few words. */
export const agreementWords = {
  unasked: 'Nobody has said',
  all_agree: 'Nobody disagrees',
  mostly_agree: 'Most agree',
  split: 'Split',
  mostly_disagree: 'Most disagree',
  all_disagree: 'Nobody agrees',
  unsure: 'Most are not sure',
} as const satisfies Record<AgreementClass, string>;

/** "3 of 7"; from ten people on "12 of 20 (60%)". */
export function shareWords(count: number, of: number): string {
  const share = `${count} of ${of}`;
  return of < fewestForPercent ? share : `${share} (${Math.round((100 * count) / of)}%)`;
}

const said = {
  agree: { one: 'agrees', many: 'agree' },
  disagree: { one: 'disagrees', many: 'disagree' },
  unsure: { one: 'is not sure', many: 'are not sure' },
  skip: { one: 'says it is not for them to say', many: 'say it is not for them to say' },
} as const;

/** "7 of 12 answered: 4 agree, 2 disagree, 1 is not sure." Every answer that was given is named, however rare. */
export function tallyWords(tally: Tally): string {
  const answered = answeredIn(tally);
  if (answered === 0) return `Nobody of ${tally.people} has answered.`;
  const counts = (['agree', 'disagree', 'unsure', 'skip'] as const).flatMap((answer) => {
    const count = tally[answer];
    return count === 0 ? [] : [`${count} ${count === 1 ? said[answer].one : said[answer].many}`];
  });
  return `${shareWords(answered, tally.people)} answered: ${counts.join(', ')}.`;
}

/** "0.53", or a dash where fewer than two have said anything about the arrow. */
export function consensusWords(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
