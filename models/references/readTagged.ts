import { type TaggedFormat, dialects } from './dialects.ts';
import type { FoundRecords } from './foundRecord.ts';
import { lexTagged } from './taggedLexer.ts';
import { isWosTable, readWosTable } from './wosTable.ts';

/** The records of a tagged file (RIS, PubMed, Web of Science, Ovid, EndNote tagged). Never fails. */
export function readTagged(text: string, format: TaggedFormat): FoundRecords {
  if (format === 'wos' && isWosTable(text)) return readWosTable(text);
  return lexTagged(text, dialects[format]);
}

/** True for formats that are lines with tags. */
export function isTagged(format: string): format is TaggedFormat {
  return Object.hasOwn(dialects, format);
}
