import path from 'node:path';

import type { Piecewise } from '#models/piecewise.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { ImportPreview, ImportedFile } from '#shared/rpc/importContract.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { type ReadImport, readingContent, readingImport } from '../importFile.ts';
import { importInto, planImport } from '../importInto.ts';

type Methods = 'import.file' | 'import.text' | 'import.preview' | 'import.previewText' | 'import.stop';

/** What is read for whom: the workspace it is for, and the name the window gave the work. */
type Asked = {
  readonly workspace: string;
  readonly name: string;
  readonly job?: string | undefined;
};

const stopped = failure('import/stopped', 'Reading was stopped. Nothing was imported.');

/** Reads with pauses, so that other calls are answered and the window can stop it. */
async function reading(
  { jobs, emit }: BackendContext,
  { job = null }: { readonly job?: string | null | undefined },
  work: Piecewise<Result<ReadImport>>,
): Promise<Result<ReadImport>> {
  const read = await jobs.run(job ?? null, work, ({ done, total }) => {
    if (job !== null) emit({ type: 'progress', job, phase: 'reading', done, total });
  });
  return read ?? stopped;
}

async function store(
  context: BackendContext,
  asked: Asked,
  work: Piecewise<Result<ReadImport>>,
): Promise<Result<ImportedFile>> {
  const { workspaces, env, emit } = context;
  const { workspace, name, job } = asked;
  const before = workspaces.store(workspace);
  if (!before.ok) return before;
  const read = await reading(context, asked, work);
  if (!read.ok) return read;
  if (job !== undefined) {
    emit({ type: 'progress', job, phase: 'storing', done: 0, total: 0 });
    // From here on it is one transaction without a pause: the window is told before it begins.
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
  }
  // While it was read the workspace may have been closed.
  const open = workspaces.store(workspace);
  if (!open.ok) return open;
  const done = importInto(open.value, { read: read.value, label: `Import ${name}`.toWellFormed(), env });
  if (!done.ok) return done;
  const { outcome, theoryId, revision } = done.value;
  return success({ ...outcome, theoryId, revision });
}

async function preview(
  context: BackendContext,
  asked: Asked,
  work: Piecewise<Result<ReadImport>>,
): Promise<Result<ImportPreview>> {
  const { workspaces, env } = context;
  const before = workspaces.store(asked.workspace);
  if (!before.ok) return before;
  const read = await reading(context, asked, work);
  if (!read.ok) return read;
  const open = workspaces.store(asked.workspace);
  if (!open.ok) return open;
  const plan = planImport(open.value, { read: read.value, env });
  if (!plan.ok) return plan;
  const { outcome, theories, records, sample } = plan.value;
  return success({ ...outcome, name: asked.name, theories, records, sample });
}

function contentOf(name: string, { base64 }: { readonly base64: string }) {
  return readingContent({ name, bytes: Buffer.from(base64, 'base64') });
}

/** Calls that bring in files from elsewhere, by path or by content; previews store nothing. */
export function importHandlers(context: BackendContext): HandlersOf<Methods> {
  return {
    'import.file': (input) =>
      store(context, { ...input, name: path.basename(input.path) }, readingImport(path.resolve(input.path))),
    'import.text': (input) => store(context, input, contentOf(input.name, input.content)),
    'import.preview': (input) =>
      preview(
        context,
        { ...input, name: path.basename(input.path) },
        readingImport(path.resolve(input.path)),
      ),
    'import.previewText': (input) => preview(context, input, contentOf(input.name, input.content)),
    'import.stop': ({ job }) => success({ isStopped: context.jobs.stop(job) }),
  };
}
