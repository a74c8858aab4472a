import { applyChange } from '#models/changeSet.ts';
import type { DiagramFormat } from '#models/diagram/carries.ts';
import { diagramKinds } from '#models/diagram/roleGuess.ts';
import { takeDiagram } from '#models/diagram/takeDiagram.ts';
import { type Document, type IdOf, emptyDocument } from '#models/document.ts';
import { diagramExporters } from '#backend/exporters/diagrams.ts';
import { readDiagram } from '#backend/diagrams/readDiagram.ts';
import { newTheory } from '#backend/newTheory.ts';
import type { Exported } from '#backend/exporters/exporter.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { integrityProblems } from '#models/integrity.ts';

import { testEnv } from '../random/testEnv.ts';

/** A theory as a file of the format. */
export function writtenAs(
  document: Document,
  format: DiagramFormat,
  { theoryId, vocabulary = 'realist' }: { readonly theoryId: string; readonly vocabulary?: Vocabulary },
): Exported & { readonly content: string } {
  const request = { document, theoryId, vocabulary, options: {}, pause: () => Promise.resolve() };
  const written = diagramExporters[format](request);
  if (written instanceof Promise || !written.ok || typeof written.value.content !== 'string')
    throw new Error(`${format} was not written`);
  return { ...written.value, content: written.value.content };
}

/** The theory that a file of that text becomes in an empty workspace. */
export function readAs(
  text: string,
  format: string,
): { readonly document: Document; readonly theoryId: string } {
  const read = readDiagram(new TextEncoder().encode(text), null);
  if (read === null || !read.ok)
    throw new Error(`${format} was not read: ${read?.error.message ?? 'no diagram'}`);
  if (read.value.format !== format) throw new Error(`${format} was read as ${read.value.format}`);
  const env = testEnv(1);
  const begun = newTheory(emptyDocument(), { theoryId: null, name: read.value.title || 'file', env });
  if (!begun.ok) throw new Error(begun.error.message);
  const { rows } = takeDiagram(begun.value.document, read.value, {
    theoryId: begun.value.theoryId as IdOf<'theories'>,
    isNew: true,
    fileName: 'file',
    kinds: diagramKinds(read.value),
    knownSources: new Map(),
    env,
  });
  const document = applyChange(begun.value.document, { upserts: [...rows], deletes: [] });
  const problems = integrityProblems(document);
  if (problems.length > 0) throw new Error(`${format}: ${JSON.stringify(problems.slice(0, 3))}`);
  return { document, theoryId: begun.value.theoryId };
}
