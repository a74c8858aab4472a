import { unzipSync } from 'fflate';

import { exporters } from '#backend/exporters/exporters.ts';
import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import type { LoggedStep } from '#models/reporting/workspaceFacts.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';
import type { ExportFormat } from '#shared/export/formats.ts';
import type { ReportOptions } from '#shared/export/options.ts';

import { type XmlElement, parseXml } from './xmlTree.ts';

/** A theory that is to be written. */
export type Written = { readonly document: Document; readonly theoryId: string };

const steps: readonly LoggedStep[] = [
  { entryId: 'a', kind: 'do', label: 'Add starter “X”', at: Date.UTC(2026, 0, 5, 9) },
  { entryId: 'b', kind: 'do', label: 'Add box', at: Date.UTC(2026, 0, 5, 10) },
  { entryId: 'c', kind: 'do', label: 'Make a configuration', at: Date.UTC(2026, 0, 6, 10) },
];

/** A starter as it comes with the program. */
export function starterNamed(id: string): Written {
  const starter = starters.find((each) => each.id === id);
  if (starter === undefined) throw new Error(`There is no starter ${id}.`);
  const document = applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
  const [theoryId = ''] = document.theories.keys();
  return { document, theoryId };
}

/** The bytes of a theory in a format. */
export async function exportedAs(
  format: ExportFormat,
  { document, theoryId }: Written,
  { report = {}, vocabulary = 'realist' }: { report?: ReportOptions; vocabulary?: Vocabulary } = {},
): Promise<Uint8Array> {
  const made = await exporters[format]({
    document,
    theoryId,
    steps,
    vocabulary,
    options: { report },
    pause: () => Promise.resolve(),
  });
  if (!made.ok) throw new Error(made.error.message);
  const { content } = made.value;
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The parts of an office file: text of XML parts, and which there are. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
}

/** A part as a tree; throws when it is not well-formed. */
export function treeOf(parts: ReadonlyMap<string, string>, path: string): XmlElement {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`There is no part ${path}.`);
  return parseXml(text);
}
