import fs from 'node:fs';
import path from 'node:path';

import { failure, success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { exportTheory } from '../exportTheory.ts';
import { previewFigure } from '../exporters/previewFigure.ts';
import { onDisk } from '../onDisk.ts';
import { existingFolder } from '../existingFolder.ts';
import { snapshotDocument } from '../snapshotDocument.ts';
import { writeWhole } from '../writeWhole.ts';

const MOST_ENTRIES = 2000;
/** Workspaces, what databases and reference managers call their exports, tables and texts. */
const OFFERED =
  /\.(wherefore|json|ris|nbib|medline|txt|xml|bib|bibtex|enw|ovd|ovid|ciw|isi|cgi|csv|tsv|xlsx|docx|md)$/i;

type Methods = 'export.theory' | 'export.previewFigure' | 'export.stop' | 'files.list';

/** Folders first, then workspaces and files that can be imported; throws what the system says. */
function listFolder(folder: string) {
  const entries = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .filter((entry) => entry.isDirectory() || OFFERED.test(entry.name))
    .slice(0, MOST_ENTRIES)
    .map((entry) => {
      const full = path.join(folder, entry.name);
      const modifiedAt = fs.statSync(full, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      return { name: entry.name, path: full, isFolder: entry.isDirectory(), modifiedAt };
    })
    .sort(
      (one, other) =>
        Number(other.isFolder) - Number(one.isFolder) || one.name.localeCompare(other.name, 'en'),
    );
  const parent = path.dirname(folder);
  return { folder, parent: parent === folder ? null : parent, entries };
}

/** Calls that read and write other files. */
export function fileHandlers(context: BackendContext): HandlersOf<Methods> {
  const { workspaces, state, documentsDir, jobs, emit } = context;
  return {
    'export.theory': async (input) => {
      const {
        workspace,
        theoryId,
        snapshotId = null,
        format,
        path: target,
        options = {},
        job = null,
      } = input;
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      if (!everything.ok) return everything;
      const vocabulary = options.words ?? state.get().settings.vocabulary;
      const shown =
        snapshotId === null
          ? success({ document: everything.value, theoryId })
          : snapshotDocument(everything.value, snapshotId);
      if (!shown.ok) return shown;
      const steps = store.value.theorySteps(theoryId);
      const request = { ...shown.value, steps, vocabulary, options };
      const exported = await jobs.follow(
        job,
        (pause) => exportTheory(format, { ...request, pause }),
        ({ done, total }) => {
          if (job !== null) emit({ type: 'progress', job, phase: 'writing', done, total });
        },
      );
      if (exported === null) return failure('export/stopped', 'This was stopped. Nothing was written.');
      if (!exported.ok) return exported;
      const { content, lost } = exported.value;
      const file = path.resolve(target);
      const written = writeWhole(file, content);
      return written.ok ? success({ file, format, bytes: written.value.bytes, lost: [...lost] }) : written;
    },
    'export.previewFigure': async ({ workspace, theoryId, options }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      if (!everything.ok) return everything;
      const vocabulary = options.words ?? state.get().settings.vocabulary;
      const request = { document: everything.value, theoryId, vocabulary, options };
      const shown = await jobs.follow(
        null,
        (pause) => previewFigure({ ...request, pause }),
        () => undefined,
      );
      return shown ?? failure('export/stopped', 'This was stopped.');
    },
    'export.stop': ({ job }) => success({ isStopped: jobs.stop(job) }),
    'files.list': ({ folder }) =>
      onDisk(() =>
        success(listFolder(folder === null ? existingFolder(documentsDir) : path.resolve(folder))),
      ),
  };
}
