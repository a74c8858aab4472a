import type { Editor, Incoming } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { readAnew } from '#renderer/state/workspaces.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import type { DrawingChoices } from '#shared/rpc/importContract.ts';
import { countWords } from '#models/words/countWords.ts';

import { watched } from './watched.ts';

/** The most that is read from a file that was dropped, bytes; larger ones are imported by their path. */
export const mostDropped = 28_000_000;

type ProgressEvent = Extract<RpcEvent, { readonly type: 'progress' }>;

/** Takes over what the backend says of the file it reads. */
export function importProgress(editor: Editor, { job, phase, done, total }: ProgressEvent): void {
  const { reading } = editor.store.getState();
  if (reading?.job === job) editor.store.setState({ reading: { ...reading, phase, done, total } });
}

/** Stops long work; nothing of it is kept. What is being stored already can be undone instead. */
export async function stopWork(editor: Editor): Promise<void> {
  const { reading } = editor.store.getState();
  if (reading === null) return;
  await editor.client.call(reading.phase === 'writing' ? 'export.stop' : 'import.stop', { job: reading.job });
}

function nameOf(from: Incoming['from']): string {
  return 'path' in from ? (from.path.split(/[\\/]/).at(-1) ?? from.path) : from.name;
}

/** Reads a file to be imported and shows what it holds; nothing is stored yet. True when there is something to show. */
export async function previewImport(editor: Editor, from: Incoming['from']): Promise<boolean> {
  const { workspace, theoryId } = editor.store.getState();
  if (workspace === null) return false;
  await editor.queue.current?.flush();
  const handle = { workspace: workspace.workspace, theoryId };
  const read = await watched(editor, { title: `Reading “${nameOf(from)}”`, phase: 'reading' }, (job) =>
    'path' in from
      ? editor.client.call('import.preview', { ...handle, path: from.path, job })
      : editor.client.call('import.previewText', {
          ...handle,
          name: from.name,
          content: { base64: from.base64 },
          job,
        }),
  );
  if (!read.ok) {
    notify(editor, read.error.message, read.error.code === 'import/stopped' ? 'info' : 'problem');
    return false;
  }
  // Wherever it was asked for: the dialog that asked closes itself first.
  queueMicrotask(() => editor.store.setState({ incoming: { from, preview: read.value } }));
  return true;
}

/** Works out anew what a drawing would add, with other choices; what is shown changes when that is known. */
export async function chooseForDrawing(editor: Editor, drawing: DrawingChoices): Promise<void> {
  const { workspace, incoming } = editor.store.getState();
  if (workspace === null || incoming === null) return;
  const { from } = incoming;
  // The choice is seen at once; the counts follow.
  const kinds = incoming.preview.kinds?.map((kind) => ({
    ...kind,
    meaning: drawing.meanings[kind.id] ?? kind.meaning,
  }));
  editor.store.setState({
    incoming: { ...incoming, drawing, preview: { ...incoming.preview, ...(kinds && { kinds }) } },
  });
  const handle = { workspace: workspace.workspace, drawing };
  const read = await ('path' in from
    ? editor.client.call('import.preview', { ...handle, path: from.path })
    : editor.client.call('import.previewText', {
        ...handle,
        name: from.name,
        content: { base64: from.base64 },
      }));
  const now = editor.store.getState().incoming;
  // Another choice, or none any more, since this one was asked for.
  if (now?.drawing !== drawing) return;
  if (read.ok) editor.store.setState({ incoming: { ...now, preview: read.value } });
  else notify(editor, read.error.message, 'problem');
}

/** “6 boxes and 7 arrows”, with the passages that come along as evidence. */
export function drawingWords({
  elements,
  arrows,
  quotes = 0,
}: {
  readonly elements: number;
  readonly arrows: number;
  readonly quotes?: number | undefined;
}): string {
  const parts = [countWords(elements, 'box', 'boxes'), countWords(arrows, 'arrow')];
  if (quotes > 0) return `${parts.join(', ')} and ${countWords(quotes, 'passage')}`;
  return parts.join(' and ');
}

/** What files are counted in that go into a theory, or into the lists of measures and outcomes. */
export const importNouns: Readonly<Record<string, string>> = {
  sentences: 'statement',
  'cmo-table': 'configuration',
  workbook: 'change',
  'measures-csv': 'measure',
  'outcomes-csv': 'outcome',
};

/** True for files whose content belongs to the workspace, not to a theory. */
export const isListFormat = (format: string): boolean =>
  format === 'measures-csv' || format === 'outcomes-csv';

/** Of a workbook: the changes that were ticked, and the list they were ticked in. */
type Chosen = { readonly keys: string[]; readonly plan: string };

/** What somebody decided about a preview; `same`: which names stand for which others, by `nameKey`. */
type Decided = { readonly chosen?: Chosen; readonly same?: ReadonlyMap<string, string> };

/** Imports what is shown as one step of undo; true when it is done. */
export async function importIncoming(
  editor: Editor,
  { from, drawing, preview }: Incoming,
  { chosen, same = new Map() }: Decided = {},
): Promise<boolean> {
  const { workspace, theoryId } = editor.store.getState();
  if (workspace === null) return false;
  const handle = {
    workspace: workspace.workspace,
    theoryId,
    same: [...same].map(([before, to]) => ({ from: before, to })),
    ...(drawing && { drawing }),
    ...(chosen && { chosen }),
  };
  const call = () =>
    watched(editor, { title: `Reading “${nameOf(from)}”`, phase: 'reading' }, (job) =>
      'path' in from
        ? editor.client.call('import.file', { ...handle, path: from.path, job })
        : editor.client.call('import.text', {
            ...handle,
            name: from.name,
            content: { base64: from.base64 },
            job,
          }),
    );
  const done = await editor.queue.current?.exclusively(async () => {
    const value = await call();
    return { value, revision: value.ok ? value.value.revision : null };
  });
  if (done === null || done === undefined) {
    notify(
      editor,
      'The last changes are not on disk yet, so nothing was imported. Try again soon.',
      'problem',
    );
    return false;
  }
  const { value: read } = done;
  if (!read.ok) {
    notify(editor, read.error.message, read.error.code === 'import/stopped' ? 'info' : 'problem');
    return false;
  }
  const { added, sources, duplicates, skipped, theoryId: imported } = read.value;
  const shown = imported ?? theoryId;
  if (shown !== null) await readAnew(editor, shown);
  const noun = importNouns[read.value.format];
  const what =
    preview.kinds !== undefined
      ? drawingWords({ ...read.value, quotes: preview.quotes })
      : noun !== undefined
        ? countWords(added, noun)
        : imported === null
          ? countWords(sources, 'source')
          : countWords(added, 'row');
  const parts = [
    chosen === undefined ? `${what} added` : `${what} taken`,
    chosen === undefined && duplicates > 0 ? `${duplicates} you already had` : '',
    skipped > 0 ? `${skipped} left out` : '',
  ];
  notify(editor, `${parts.filter((part) => part !== '').join(', ')}.`);
  return true;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  const step = 0x8000;
  for (let start = 0; start < bytes.length; start += step)
    text += String.fromCharCode(...bytes.subarray(start, start + step));
  return btoa(text);
}

/** A file that was dropped into the window: shown before anything is stored. */
export async function dropFile(editor: Editor, file: File): Promise<void> {
  const { workspace } = editor.store.getState();
  if (workspace === null || workspace.isReadOnly) {
    const why = workspace === null ? 'Open or make a workspace first' : 'This file is open for reading only';
    notify(editor, `${why}; then drop “${file.name}” again. Nothing was changed.`, 'problem');
    return;
  }
  if (file.size > mostDropped) {
    notify(
      editor,
      `“${file.name}” is too large to be dropped: use “Import…”. Nothing was changed.`,
      'problem',
    );
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  await previewImport(editor, { name: file.name, base64: base64Of(bytes) });
}
