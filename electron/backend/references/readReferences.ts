import type { FoundRecords, ReferenceFormat, ReferenceWarning } from '#models/references/foundRecord.ts';
import { readCslJson } from '#models/references/cslJson.ts';
import { isTagged, readTagged } from '#models/references/readTagged.ts';
import { type Piecewise, allAtOnce } from '#models/piecewise.ts';
import { type Reference, toReference } from '#models/references/toReference.ts';

import { readingBibtex } from './bibtex.ts';
import { readEndNoteXml } from './endNoteXml.ts';

/** The references in a text, what is odd about them, and how many records nothing could be made of. */
export type ReadReferences = {
  readonly references: readonly Reference[];
  readonly warnings: readonly ReferenceWarning[];
  readonly skipped: number;
};

function* finding(text: string, format: ReferenceFormat): Piecewise<FoundRecords> {
  if (isTagged(format)) return readTagged(text, format);
  if (format === 'bibtex') return yield* readingBibtex(text);
  return format === 'endnote-xml' ? readEndNoteXml(text) : readCslJson(text);
}

/** What is read, and where it came from. */
type Reading = { readonly format: ReferenceFormat; readonly fileName: string };

/** A pause after so many records. */
const BATCH = 100;

/** `readReferences` with pauses, counted in records. */
export function* readingReferences(text: string, { format, fileName }: Reading): Piecewise<ReadReferences> {
  const { records, warnings, skipped } = yield* finding(text, format);
  const importedFrom = `${fileName
    .slice(0, 300)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')} (${format})`;
  const references: Reference[] = [];
  for (const record of records) {
    if (references.length % BATCH === 0) yield { done: references.length, total: records.length };
    references.push(toReference(record, { format, importedFrom }));
  }
  return { references, warnings: [...warnings, ...references.flatMap((one) => one.warnings)], skipped };
}

/** Reads every record of a text in a known format (R1–R4); never throws, in time linear in its length. */
export function readReferences(text: string, reading: Reading): ReadReferences {
  return allAtOnce(readingReferences(text, reading));
}
