import type { Upsert } from '../changeSet.ts';
import { readInterchange } from '../interchangeReading.ts';
import socialPrescribingPathway from './socialPrescribingPathway.json' with { type: 'json' };

/** A theory that comes with the program: its rows are put into a workspace as they are, under these ids. */
export type Starter = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Upsert[];
};

/** The rows of a bundled file; a file with any fault is a bug. */
function rowsIn(name: string, file: unknown): readonly Upsert[] {
  const read = readInterchange(file);
  if (!read.ok) throw new Error(`Starter ${name}: ${read.error.message}`);
  const [warning] = read.value.warnings;
  if (warning !== undefined) throw new Error(`Starter ${name}: ${warning.message}`);
  return read.value.rows;
}

/** All starters, in the order of the gallery. */
export const starters: readonly Starter[] = [
  {
    id: 'social-prescribing-pathway',
    title: 'What helps people take up social prescribing?',
    description:
      'Six IF/THEN statements from a realist review, in three stages: agreeing to be referred, going along, keeping going. Nobody has said why yet.',
    rows: rowsIn('social-prescribing-pathway', socialPrescribingPathway),
  },
];
