import path from 'node:path';

import { tableStatements } from '#models/cmoTable/cmoText.ts';
import type { Piecewise } from '#models/piecewise.ts';
import { nameKey } from '#models/theoryText/grammar.ts';
import { foundStatements } from '#models/prose/planStatements.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { FoundBook } from '#models/workbook/readBook.ts';
import type { DrawingChoices, ImportPreview, ImportedFile } from '#shared/rpc/importContract.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import {
  type ImportContent,
  type ReadImport,
  firstBytes,
  importBytes,
  readingContent,
  readingImport,
} from '../importFile.ts';
import { importInto, planImport } from '../importInto.ts';
import { HEAD, mayBeWorkbook, workbookIn } from '../importWorkbook.ts';
import { isWorkspaceContent, isWorkspaceFile, readSite, readSiteContent } from '../readSite.ts';
import { type TheoryFile, importTheoryFile, readTheoryFile } from '../importTheoryFile.ts';
import type { WorkspaceStore } from '../storage/workspaceStore.ts';
import { previewWorkbook, storeWorkbook } from './workbookImport.ts';

type Methods = 'import.file' | 'import.text' | 'import.preview' | 'import.previewText' | 'import.stop';

/** What is read for whom: the workspace it is for, and the name the window gave the work. */
type Asked = {
  readonly workspace: string;
  readonly name: string;
  readonly job?: string | undefined;
  readonly theoryId?: string | null | undefined;
  /** Which names stand for which others, as somebody answered. */
  readonly same?: readonly { readonly from: string; readonly to: string }[] | undefined;
  readonly chosen?: { readonly keys: readonly string[]; readonly plan: string } | undefined;
  readonly head: () => Uint8Array;
  readonly drawing?: DrawingChoices | undefined;
  /** The file itself, when it turns out to be no list of references. */
  readonly content: () => Result<ImportContent>;
};

/** Statements or a table in a file that is no list of references; null when it is neither. */
function theoryFileOf({ content }: Asked): TheoryFile | null {
  const given = content();
  const read = given.ok ? readTheoryFile(given.value, null) : null;
  return read?.ok === true ? read.value : null;
}

/** A workbook of ours that came back; it is told before anything else is tried. */
function workbookOf({ head, content, name }: Asked): FoundBook | null {
  if (!mayBeWorkbook(head())) return null;
  const given = content();
  return given.ok ? workbookIn(given.value.bytes, name) : null;
}

const mostTold = 200;
const mostAsked = 60;

/** Brings statements or a table in, or works out what that would do, in the words of an import. */
function forTheory(
  { env }: BackendContext,
  store: WorkspaceStore,
  given: { readonly file: TheoryFile; readonly asked: Asked; readonly stores: boolean },
): Result<ImportedFile & Pick<ImportPreview, 'questions'>> {
  const { file, asked, stores } = given;
  const theory = asked.theoryId ?? null;
  const same = new Map((asked.same ?? []).map(({ from, to }) => [nameKey(from), to]));
  const done = importTheoryFile(store, file, { theoryId: theory, same, env, stores });
  if (!done.ok) return done;
  const { added, duplicates, skipped, sources, elements, arrows, extracts, questions } = done.value;
  const { warnings, theoryId, revision } = done.value;
  return success({
    format: file.format,
    added,
    duplicates,
    skipped,
    sources,
    elements,
    arrows,
    extracts,
    questions: questions.slice(0, mostAsked).map((question) => ({ ...question })),
    warnings: warnings.slice(0, mostTold).map((warning) => ({ ...warning })),
    duplicateRecords: [],
    theoryId,
    revision,
  });
}

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
  const book = workbookOf(asked);
  if (book !== null) return storeWorkbook(context, asked, book);
  const read = await reading(context, asked, work);
  if (!read.ok) {
    const file = read.error.code === 'import/unreadable' ? theoryFileOf(asked) : null;
    const into = workspaces.store(workspace);
    if (file === null) return read;
    if (!into.ok) return into;
    const done = forTheory(context, into.value, { file, asked, stores: true });
    if (!done.ok) return done;
    const { questions: _questions, ...told } = done.value;
    return success(told);
  }
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
  const label = `Import ${name}`.toWellFormed();
  const done = importInto(open.value, { read: read.value, label, env, choices: asked.drawing });
  if (!done.ok) return done;
  const { outcome, theoryId, revision } = done.value;
  return success({ ...outcome, extracts: 0, theoryId, revision });
}

async function preview(
  context: BackendContext,
  asked: Asked,
  work: Piecewise<Result<ReadImport>>,
): Promise<Result<ImportPreview>> {
  const { workspaces, env } = context;
  const before = workspaces.store(asked.workspace);
  if (!before.ok) return before;
  const book = workbookOf(asked);
  if (book !== null) return previewWorkbook(context, asked, book);
  const read = await reading(context, asked, work);
  if (!read.ok) {
    const file = read.error.code === 'import/unreadable' ? theoryFileOf(asked) : null;
    const into = workspaces.store(asked.workspace);
    if (file === null) return read;
    if (!into.ok) return into;
    const plan = forTheory(context, into.value, { file, asked, stores: false });
    if (!plan.ok) return plan;
    const { theoryId: _theoryId, revision: _revision, ...counts } = plan.value;
    const records = counts.added + counts.duplicates + counts.skipped;
    return success({ ...counts, name: asked.name, theories: 0, records, sample: [...sampleOf(file)] });
  }
  const open = workspaces.store(asked.workspace);
  if (!open.ok) return open;
  const plan = planImport(open.value, { read: read.value, env, choices: asked.drawing });
  if (!plan.ok) return plan;
  const { outcome, theories, records, sample, drawing } = plan.value;
  const counted = { ...outcome, ...drawing, extracts: 0, questions: [] };
  return success({ ...counted, name: asked.name, theories, records, sample });
}

/** What a file says, as statements or as the names of a list. */
function shownOf(file: TheoryFile): readonly { readonly line: number; readonly text: string }[] {
  switch (file.format) {
    case 'cmo-table':
      return tableStatements(file.table);
    case 'sentences':
      return foundStatements(file.text);
    case 'measures-csv':
      return file.list.rows.map(({ line, row }) => ({ line, text: row.name }));
    case 'outcomes-csv':
      return file.list.rows.map(({ line, row }) => ({ line, text: row.label }));
  }
}

/** The first of what a file says, for a person to look at. */
function sampleOf(file: TheoryFile): ImportPreview['sample'] {
  return shownOf(file)
    .slice(0, mostTold)
    .map(({ line, text }, index) => ({
      record: index + 1,
      line,
      title: text,
      authors: '',
      year: null,
      isDuplicate: false,
    }));
}

const importFailure = failure('import/unreadable', 'This is a workspace, not a text. Nothing was imported.');

/** Reads another workspace in one piece: its file is open for as short as can be. */
function* fromSite(
  { workspaces }: BackendContext,
  workspace: string,
  read: (into: WorkspaceStore) => Result<ReadImport>,
): Piecewise<Result<ReadImport>> {
  const into = workspaces.store(workspace);
  yield { done: 0, total: 0 };
  return into.ok ? read(into.value) : into;
}

/** Calls that bring in files from elsewhere, by path or by content; previews store nothing. */
export function importHandlers(context: BackendContext): HandlersOf<Methods> {
  const { workspaces, storeOptions } = context;
  const byPath = ({
    path: given,
    ...input
  }: { readonly path: string } & Omit<Asked, 'name' | 'content' | 'head'>) => {
    const file = path.resolve(given);
    const name = path.basename(given);
    const head = () => firstBytes(file, HEAD);
    if (isWorkspaceFile(file))
      return {
        asked: { ...input, name, head, content: () => importFailure },
        work: fromSite(context, input.workspace, (into) =>
          readSite(file, { into, openHere: workspaces.storeAt(file), storeOptions }),
        ),
      };
    const content = (): Result<ImportContent> => {
      const bytes = importBytes(file);
      return bytes.ok ? success({ name, bytes: bytes.value }) : bytes;
    };
    return { asked: { ...input, name, content, head }, work: readingImport(file) };
  };
  const byContent = ({
    content: { base64 },
    ...input
  }: Omit<Asked, 'content' | 'head'> & { readonly content: { readonly base64: string } }) => {
    const given = { name: input.name, bytes: Buffer.from(base64, 'base64') };
    const head = () => given.bytes.subarray(0, HEAD);
    if (isWorkspaceContent(given.bytes))
      return {
        asked: { ...input, head, content: () => importFailure },
        work: fromSite(context, input.workspace, (into) => readSiteContent(given, { into, storeOptions })),
      };
    return { asked: { ...input, head, content: () => success(given) }, work: readingContent(given) };
  };
  return {
    'import.file': (input) => {
      const { asked, work } = byPath(input);
      return store(context, asked, work);
    },
    'import.text': (input) => {
      const { asked, work } = byContent(input);
      return store(context, asked, work);
    },
    'import.preview': (input) => {
      const { asked, work } = byPath(input);
      return preview(context, asked, work);
    },
    'import.previewText': (input) => {
      const { asked, work } = byContent(input);
      return preview(context, asked, work);
    },
    'import.stop': ({ job }) => success({ isStopped: context.jobs.stop(job) }),
  };
}
