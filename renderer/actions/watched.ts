import type { Editor, ReadingFile } from '#renderer/state/editorStore.ts';

/** Quicker work shows nothing; a dialog that flashes by would only frighten. */
const PATIENCE_MS = 300;

/** Calls the backend under a name by which it can be watched and stopped. */
export async function watched<Value>(
  editor: Editor,
  { title, phase }: Pick<ReadingFile, 'title' | 'phase'>,
  call: (job: string) => Promise<Value>,
): Promise<Value> {
  const job = editor.env.newId('job');
  const start = () => editor.store.setState({ reading: { job, title, phase, done: 0, total: 0 } });
  const timer = setTimeout(start, PATIENCE_MS);
  try {
    return await call(job);
  } finally {
    clearTimeout(timer);
    if (editor.store.getState().reading?.job === job) editor.store.setState({ reading: null });
  }
}
