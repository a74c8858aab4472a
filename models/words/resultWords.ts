import type { Measure } from '../entities/measure.ts';
import type { MeasurementTime } from '../entities/measurementTime.ts';
import type { Burden } from '../measuring/burden.ts';
import { countWords } from './countWords.ts';

/** "21.4 points (n = 40)". */
export function resultWords(
  { result, count }: Pick<MeasurementTime, 'result' | 'count'>,
  { unit }: Pick<Measure, 'unit'>,
): string {
  if (result === null) return 'No result yet';
  const value = result.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return `${value}${unit === '' ? '' : ` ${unit}`}${count === null ? '' : ` (n = ${count})`}`;
}

/** "14 questions in 2 measures, 1 measure of unknown length, 1 from records". */
export function burdenWords({ measures, items, unknown, minutes, fromRecords }: Burden): string {
  const known = measures - unknown;
  const parts = known === 0 ? [] : [`${countWords(items, 'question')} in ${countWords(known, 'measure')}`];
  if (unknown > 0) parts.push(`${countWords(unknown, 'measure')} of unknown length`);
  if (minutes !== null) parts.push(`${countWords(minutes, 'minute')} where the time is known`);
  if (fromRecords > 0) parts.push(`${fromRecords} from records`);
  return parts.length === 0 ? 'Nothing' : parts.join(', ');
}

/** Which way of a measure is the better one. */
export const directionWords = {
  higher_better: 'Higher is better',
  lower_better: 'Lower is better',
  neutral: 'Neither way is better by itself',
  per_item: 'It depends on the part',
} as const satisfies Record<Measure['direction'], string>;
