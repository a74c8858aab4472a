import { type Result, failure } from '#models/result.ts';
import { startWorker } from '#renderer/ui/startWorker.ts';

import type { ReadTextReply } from './readTextMessages.ts';
// oxlint-disable-next-line import/default -- Vite makes the default export: the worker's address.
import workerAddress from './readTextWorker.ts?worker&url';

const LARGEST_FILE = 200 * 1024 * 1024;

const stopped = failure('document/stopped', 'Reading was stopped. Nothing was kept.');

/**
 * The words of a text, Word or PDF file, read in a worker so that the window never waits and a hostile file harms
 * nothing; aborting the signal ends it at once.
 */
export async function readTextFile(
  file: File,
  {
    signal,
    onPage,
  }: { readonly signal: AbortSignal; readonly onPage: (page: number, pages: number) => void },
): Promise<Result<string>> {
  if (file.size > LARGEST_FILE)
    return failure(
      'document/too-large',
      `"${file.name}" is larger than 200 MB, so it was not read. Nothing was kept. Paste the part you need.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = startWorker(workerAddress);
  const text = await new Promise<Result<string>>((resolve) => {
    signal.addEventListener('abort', () => resolve(stopped), { once: true });
    if (signal.aborted) resolve(stopped);
    worker.onmessage = ({ data }: MessageEvent<ReadTextReply>) => {
      if (data.kind === 'page') onPage(data.page, data.pages);
      // The PDF library greets on the same line; that is no answer.
      else if (data.kind === 'done') resolve(data.text);
    };
    worker.onerror = () =>
      resolve(
        failure(
          'document/unreadable',
          `"${file.name}" could not be read. Nothing was kept. Copy its text and paste it instead.`,
        ),
      );
    worker.postMessage({ bytes }, [bytes.buffer]);
  });
  worker.terminate();
  return text;
}
