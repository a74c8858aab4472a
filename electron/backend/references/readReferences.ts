import type { FoundRecords, ReferenceFormat, ReferenceWarning } from '#models/references/foundRecord.ts';
import { readCslJson } from '#models/references/cslJson.ts';
import { isTagged, readTagged } from '#models/references/readTagged.ts';
import { type Reference, toReference } from '#models/references/toReference.ts';

import { readBibtex } from './bibtex.ts';
import { readEndNoteXml } from './endNoteXml.ts';

/** The references in a text, what is odd about them, and how many records nothing could be made of. */
export type ReadReferences = {
  readonly references: readonly Reference[];
  readonly warnings: readonly ReferenceWarning[];
  readonly skipped: number;
};

function found(text: string, format: ReferenceFormat): FoundRecords {
  if (isTagged(format)) return readTagged(text, format);
  if (format === 'bibtex') return readBibtex(text);
  return format === 'endnote-xml' ? readEndNoteXml(text) : readCslJson(text);
}

/** Reads every record of a text in a known format (R1–R4); never throws, in time linear in its length. */
export function readReferences(
  text: string,
  { format, fileName }: { readonly format: ReferenceFormat; readonly fileName: string },
): ReadReferences {
  const { records, warnings, skipped } = found(text, format);
  const importedFrom = `${fileName
    .slice(0, 300)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')} (${format})`;
  const references = records.map((record) => toReference(record, { format, importedFrom }));
  return { references, warnings: [...warnings, ...references.flatMap((one) => one.warnings)], skipped };
}
