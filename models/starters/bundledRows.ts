import type { Upsert } from '../changeSet.ts';
import { readInterchange } from '../interchangeReading.ts';

/** Reads the rows of bundled files by id, each checked once; a file with any fault is a bug. */
export function bundledRows(
  files: Readonly<Record<string, unknown>>,
  noun: string,
): (id: string) => readonly Upsert[] {
  const read = new Map<string, readonly Upsert[]>();
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const file = readInterchange(files[id]);
    if (!file.ok) throw new Error(`${noun} ${id}: ${file.error.message}`);
    const [warning] = file.value.warnings;
    if (warning !== undefined) throw new Error(`${noun} ${id}: ${warning.message}`);
    read.set(id, file.value.rows);
    return file.value.rows;
  };
}
