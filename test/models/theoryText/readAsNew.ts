import type { Document } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';
import { parseTheoryText } from '#models/theoryText/parseText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';

import { newDocument } from '../../random/commandSequence.ts';
import { testEnv } from '../../random/testEnv.ts';

/** A workspace with one theory made from a text. */
export function readAsNew(text: string): { readonly document: Document; readonly theoryId: string } {
  const env = testEnv(77);
  const title = parseTheoryText(text).lines.find((line) => line.kind === 'title');
  const made = runCommand(newDocument(env), 'theories.add', { title: title?.name ?? 'Theory' }, env);
  if (!made.ok) throw new Error(made.error.message);
  const [theoryId = ''] = made.value.document.theories.keys();
  const { edits, problems } = reconcileText(made.value.document, {
    theoryId,
    vocabulary: 'realist',
    text,
    state: null,
    env,
  });
  const [fault] = problems;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.message}`);
  if (edits.length === 0) return { document: made.value.document, theoryId };
  const done = runCommand(made.value.document, 'sentences.rewrite', { theoryId, edits: [...edits] }, env);
  if (!done.ok) throw new Error(done.error.message);
  return { document: done.value.document, theoryId };
}
