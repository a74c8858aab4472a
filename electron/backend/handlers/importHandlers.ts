import path from 'node:path';

import { type Result, success } from '#models/result.ts';
import type { ImportPreview, ImportedFile } from '#shared/rpc/importContract.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { type ReadImport, readContent, readImport } from '../importFile.ts';
import { importInto, planImport } from '../importInto.ts';

type Methods = 'import.file' | 'import.text' | 'import.preview' | 'import.previewText';
type Named = { readonly workspace: string; readonly name: string };

/** Calls that bring in files from elsewhere, by path or by content; previews store nothing. */
export function importHandlers({ workspaces, env }: BackendContext): HandlersOf<Methods> {
  const store = ({ workspace, name }: Named, reading: () => Result<ReadImport>): Result<ImportedFile> => {
    const open = workspaces.store(workspace);
    if (!open.ok) return open;
    const read = reading();
    if (!read.ok) return read;
    const done = importInto(open.value, { read: read.value, label: `Import ${name}`.toWellFormed(), env });
    if (!done.ok) return done;
    const { outcome, theoryId, revision } = done.value;
    return success({ ...outcome, theoryId, revision });
  };
  const preview = ({ workspace, name }: Named, reading: () => Result<ReadImport>): Result<ImportPreview> => {
    const open = workspaces.store(workspace);
    if (!open.ok) return open;
    const read = reading();
    if (!read.ok) return read;
    const plan = planImport(open.value, { read: read.value, env });
    if (!plan.ok) return plan;
    const { outcome, theories, records, sample } = plan.value;
    return success({ ...outcome, name, theories, records, sample });
  };
  const ofPath = (file: string) => ({
    name: path.basename(file),
    reading: () => readImport(path.resolve(file)),
  });
  const ofContent = (name: string, { base64 }: { readonly base64: string }) => ({
    name,
    reading: () => readContent({ name, bytes: Buffer.from(base64, 'base64') }),
  });
  return {
    'import.file': ({ workspace, path: file }) => {
      const { name, reading } = ofPath(file);
      return store({ workspace, name }, reading);
    },
    'import.text': ({ workspace, name, content }) =>
      store({ workspace, name }, ofContent(name, content).reading),
    'import.preview': ({ workspace, path: file }) => {
      const { name, reading } = ofPath(file);
      return preview({ workspace, name }, reading);
    },
    'import.previewText': ({ workspace, name, content }) =>
      preview({ workspace, name }, ofContent(name, content).reading),
  };
}
