import type { IdOf } from '#models/document.ts';
import { inOrder } from '#models/commands/laneCommands.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

/** A stage or level, and where it stands in the order. */
type LaneRef = { readonly kind: 'stage' | 'level'; readonly id: string; readonly index: number };

/** Gives a stage or level another name; in plain words its plain name, when it has one. */
export function renameLane(editor: Editor, { kind, id }: Pick<LaneRef, 'kind' | 'id'>, text: string): void {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return;
  if (kind === 'level') {
    run(editor, 'levels.change', { ids: [id], fields: { name } });
    return;
  }
  const { document, settings } = editor.store.getState();
  const stage = document.stages.get(id as IdOf<'stages'>);
  const isPlain = settings.vocabulary === 'plain' && (stage?.plainName.trim() ?? '') !== '';
  run(editor, 'stages.change', { ids: [id], fields: isPlain ? { plainName: name } : { name } });
}

/** Moves a stage or level by one place. */
export function moveLane(editor: Editor, { kind, id, index }: LaneRef, step: 1 | -1): void {
  const toIndex = index + step;
  if (kind === 'stage') run(editor, 'stages.move', { id, toIndex });
  else run(editor, 'levels.move', { id, toIndex });
}

/** Takes a stage or level away; its boxes stay. */
export function removeLane(editor: Editor, { kind, id }: Pick<LaneRef, 'kind' | 'id'>): void {
  if (kind === 'stage') run(editor, 'stages.remove', { ids: [id] });
  else run(editor, 'levels.remove', { ids: [id] });
}

/** Adds a stage or level after the last one, to be renamed. */
export function addLane(editor: Editor, kind: LaneRef['kind']): void {
  const { document, theoryId } = editor.store.getState();
  if (theoryId === null) return;
  const rows = kind === 'stage' ? document.stages.values() : document.levels.values();
  const taken = new Set(
    inOrder<{ id: string; theoryId: string; position: number; name: string }>(rows, theoryId).map(
      ({ name }) => name,
    ),
  );
  const noun = kind === 'stage' ? 'Stage' : 'Level';
  let number = taken.size + 1;
  while (taken.has(`${noun} ${number}`)) number += 1;
  const name = `${noun} ${number}`;
  if (kind === 'stage') run(editor, 'stages.add', { theoryId, name });
  else run(editor, 'levels.add', { theoryId, name });
}
