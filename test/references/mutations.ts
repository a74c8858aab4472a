import fs from 'node:fs';
import path from 'node:path';

import { readContent } from '#backend/importFile.ts';
import { sourceSchema } from '#models/entities/source.ts';
import { planReferences } from '#models/references/referencePlan.ts';

import { type Random, seededRandom } from '../random/testEnv.ts';
import { fixtures } from './importText.ts';

/** One damaged file: what was done to which fixtures, so that it can be made again from its seed. */
export type Mutation = {
  readonly seed: number;
  readonly how: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A sound file, to be damaged. */
export type SoundFile = { readonly name: string; readonly bytes: Buffer };

const references: readonly SoundFile[] = fs
  .readdirSync(fixtures)
  .map((name) => ({ name, bytes: fs.readFileSync(path.join(fixtures, name)) }));

const below = (random: Random, end: number) => Math.floor(random() * end);
type Pick = () => SoundFile;
type Damage = (bytes: Buffer, random: Random, pick: Pick) => Buffer;

const damages: Readonly<Record<string, Damage>> = {
  truncate: (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  behead: (bytes, random) => bytes.subarray(below(random, bytes.length + 1)),
  splice: (bytes, random, pick) => {
    const other = pick().bytes;
    const from = below(random, other.length + 1);
    const piece = other.subarray(from, from + below(random, 2_000));
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + below(random, 200))]);
  },
  flip: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + below(random, 20); count > 0 && copy.length > 0; count -= 1) {
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }
    return copy;
  },
  reencode: (bytes, random) => {
    const text = bytes.toString('utf8');
    const encodings = ['utf16le', 'latin1', 'utf8'] as const;
    const encoded = Buffer.from(text, encodings[below(random, 3)] ?? 'utf8');
    return random() < 0.3 ? Buffer.from(encoded.toString('latin1'), 'utf8') : encoded;
  },
  repeat: (bytes, random) => {
    const from = below(random, bytes.length + 1);
    const piece = bytes.subarray(from, from + 1 + below(random, 60));
    const times = below(random, 3_000);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => piece),
      bytes.subarray(from),
    ]);
  },
  unline: (bytes, random) => {
    const end = ['', ' ', '\r', '\r\n', '\n\n', '\u2028'][below(random, 6)] ?? '';
    return Buffer.from(bytes.toString('latin1').replaceAll('\n', end), 'latin1');
  },
};

/** The damaged file of a seed: one to three damages, one after another, to one of the files. */
export function mutationOf(seed: number, files: readonly SoundFile[] = references): Mutation {
  const random = seededRandom(seed);
  const pick = () => files[below(random, files.length)] ?? { name: '', bytes: Buffer.alloc(0) };
  const { name, bytes: whole } = pick();
  const names = Object.keys(damages);
  let bytes = whole;
  let how = name;
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const damage = names[below(random, names.length)] ?? 'flip';
    bytes = damages[damage]?.(bytes, random, pick) ?? bytes;
    how += ` ${damage}`;
  }
  return { seed, how, bytes: new Uint8Array(bytes) };
}

/** What reading one damaged file came to. */
export type MutationOutcome = {
  readonly milliseconds: number;
  readonly records: number;
  readonly isRefused: boolean;
};

/** Reads a damaged file and plans its import; throws when something escapes or a row could not be stored. */
export function survive({ bytes, seed, how }: Mutation): MutationOutcome {
  const started = performance.now();
  const read = readContent({ name: 'damaged.txt', bytes });
  const outcome = (records: number, isRefused: boolean) => ({
    milliseconds: performance.now() - started,
    records,
    isRefused,
  });
  if (!read.ok) return outcome(0, true);
  if (read.value.kind !== 'references') return outcome(0, false);
  let count = 0;
  const env = { now: () => 0, newId: (prefix: string) => `${prefix}_${(count += 1)}` };
  const plan = planReferences(read.value.references, [], env);
  const done = outcome(read.value.references.length, false);
  for (const { row } of plan.rows) {
    const parsed = sourceSchema.safeParse(row);
    if (!parsed.success) throw new Error(`seed ${seed} (${how}): ${parsed.error.message}`);
  }
  if (plan.rows.length + plan.duplicates.length !== read.value.references.length)
    throw new Error(`seed ${seed} (${how}): a record is neither new nor a duplicate`);
  return done;
}
