import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import type { InputOf } from '#models/runCommand.ts';

/** Changes fields of elements; the change is one step of undo with quick repeats of it (P6). */
export function changeElements(
  editor: Editor,
  ids: readonly string[],
  fields: InputOf<'elements.change'>['fields'],
): void {
  run(editor, 'elements.change', { ids: [...ids], fields });
}

/** Changes fields of arrows; the change is one step of undo with quick repeats of it (P6). */
export function changeArrows(
  editor: Editor,
  ids: readonly string[],
  fields: InputOf<'arrows.change'>['fields'],
): void {
  run(editor, 'arrows.change', { ids: [...ids], fields });
}

/** Choices of a list from a table of words, in its order. */
export function optionsOf<Id extends string>(
  labels: Readonly<Record<Id, string>>,
): readonly { readonly id: Id; readonly label: string }[] {
  return (Object.keys(labels) as Id[]).map((id) => ({ id, label: labels[id] }));
}

/** The id that stands for "none" in a list of choices. */
export const none = 'none';
