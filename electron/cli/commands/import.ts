import path from 'node:path';

import { withPauses } from '#backend/withPauses.ts';
import {
  type ReadImport,
  type WantedFormat,
  firstBytes,
  importBytes,
  readingImport,
} from '#backend/importFile.ts';
import { type ImportOutcome, importInto, planImport } from '#backend/importInto.ts';
import { HEAD, mayBeWorkbook, workbookIn } from '#backend/importWorkbook.ts';
import {
  type TheoryFile,
  importTheoryFile,
  readTheoryFile,
  theoryFileFormats,
} from '#backend/importTheoryFile.ts';
import { isWorkspaceFile, readSite } from '#backend/readSite.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';
import { diagramImportFormats } from '#models/diagram/foundDiagram.ts';
import { referenceFormats } from '#models/references/foundRecord.ts';
import { keptApart } from '#models/prose/nameQuestions.ts';
import type { Failure } from '#models/result.ts';
import type { FoundBook } from '#models/workbook/readBook.ts';

import { type CliCommand, CliFailure, type Invocation, wrongUsage } from '../command.ts';
import type { Interruption } from '../interruption.ts';
import { eachWithProgress } from '../progress.ts';
import { documentOf, changeWorkspace, optionalOption, theoryNamed, unwrap } from '../workspaceArguments.ts';
import { bookInWords, importBook, takingOf } from './importBook.ts';

type Imported = ImportOutcome & {
  readonly file: string;
  readonly theoryId?: string;
  readonly extracts?: number;
  readonly changes?: ReturnType<typeof importBook>['changes'];
};

type FileRead = { readonly file: string } & (
  { readonly read: ReadImport } | { readonly theoryFile: TheoryFile } | { readonly book: FoundBook }
);

type Wanted = WantedFormat | TheoryFile['format'] | 'workbook';

const formats: readonly Wanted[] = [
  ...referenceFormats,
  'wherefore-json',
  ...theoryFileFormats,
  'workbook',
  ...diagramImportFormats,
];
const isForTheory = (format: Wanted | null): format is TheoryFile['format'] =>
  theoryFileFormats.some((each) => each === format);

function wantedFormat(invocation: Invocation): Wanted | null {
  const named = optionalOption(invocation, 'as');
  if (named === undefined) return null;
  const known = formats.find((format) => format === named);
  if (known !== undefined) return known;
  return wrongUsage(
    `"${named}" is not a format that can be imported. The formats are: ${formats.join(', ')}.`,
  );
}

function refused(file: string, error: Failure): never {
  throw new CliFailure({ ...error, message: `${file}: ${error.message}` });
}

/** A workbook of ours that came back; null when the file is something else. */
function readBook(file: string): FoundBook | null {
  if (!mayBeWorkbook(firstBytes(file, HEAD))) return null;
  const bytes = importBytes(file);
  return bytes.ok ? workbookIn(bytes.value, path.basename(file)) : null;
}

async function readOne(
  file: string,
  {
    store,
    wanted,
    pause,
    invocation: { storeOptions },
  }: {
    readonly store: WorkspaceStore;
    readonly wanted: Wanted | null;
    readonly pause: Interruption['pause'];
    readonly invocation: Invocation;
  },
): Promise<FileRead> {
  const whole = path.resolve(file);
  if (wanted === null && isWorkspaceFile(whole)) {
    const site = readSite(whole, { into: store, openHere: null, storeOptions });
    return site.ok ? { file, read: site.value } : refused(file, site.error);
  }
  const book = wanted === null || wanted === 'workbook' ? readBook(whole) : null;
  if (book !== null) return { file, book };
  if (wanted === 'workbook')
    return wrongUsage(`${file} is not a workbook or table that Wherefore wrote. Leave out --as.`);
  const forTheory = (format: TheoryFile['format'] | null): FileRead | null => {
    const bytes = importBytes(whole);
    if (!bytes.ok) return refused(file, bytes.error);
    const read = readTheoryFile({ name: path.basename(file), bytes: bytes.value }, format);
    if (read === null) return null;
    return read.ok ? { file, theoryFile: read.value } : refused(file, read.error);
  };
  if (isForTheory(wanted)) {
    const read = forTheory(wanted);
    if (read !== null) return read;
  }
  const read = await withPauses(readingImport(whole, isForTheory(wanted) ? null : wanted), pause);
  if (read.ok) return { file, read: read.value };
  return (wanted === null ? forTheory(null) : null) ?? refused(file, read.error);
}

/** Where statements and tables go: the theory that is named, the only one there is, or a new one where there is none. */
function theoryForStatements(store: WorkspaceStore, invocation: Invocation): string | null {
  const document = documentOf(store);
  const named = optionalOption(invocation, 'theory');
  return named === undefined && document.theories.size === 0 ? null : theoryNamed(document, named);
}

function importForTheory(
  store: WorkspaceStore,
  { file, theoryFile }: FileRead & { readonly theoryFile: TheoryFile },
  { invocation, isDryRun }: { readonly invocation: Invocation; readonly isDryRun: boolean },
): Imported {
  // A list belongs to the workspace, whatever theories it has.
  const theoryId = 'list' in theoryFile ? null : theoryForStatements(store, invocation);
  const { env } = invocation;
  const done = unwrap(importTheoryFile(store, theoryFile, { theoryId, env, stores: !isDryRun }));
  const { added, duplicates, skipped, sources, elements, arrows, extracts, questions } = done;
  // Nobody can be asked here: names that may mean the same are kept apart, and that is said.
  const warnings = [...done.warnings, ...keptApart(questions)].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  );
  return {
    file,
    format: theoryFile.format,
    added,
    duplicates,
    skipped,
    sources,
    elements,
    arrows,
    extracts,
    warnings,
    duplicateRecords: [],
    ...(done.theoryId === null ? {} : { theoryId: done.theoryId }),
  };
}

/** What `--theory` means for a format that brings theories of its own: the theory must be there, and nothing else. */
function theoryWarnings(store: WorkspaceStore, invocation: Invocation): ImportOutcome['warnings'] {
  const named = optionalOption(invocation, 'theory');
  if (named === undefined) return [];
  theoryNamed(documentOf(store), named);
  return [{ message: 'These formats bring their own theories, or none, so --theory made no difference.' }];
}

/** A diagram goes into the theory that is named, else into one of its own. */
function theoryForDiagram(store: WorkspaceStore, invocation: Invocation): string | null {
  const named = optionalOption(invocation, 'theory');
  return named === undefined ? null : theoryNamed(documentOf(store), named);
}

function importOne(
  store: WorkspaceStore,
  { file, read }: FileRead & { readonly read: ReadImport },
  { invocation, isDryRun }: { readonly invocation: Invocation; readonly isDryRun: boolean },
): Imported {
  const { env } = invocation;
  const isDrawing = read.kind === 'diagram';
  const choices = isDrawing ? { theoryId: theoryForDiagram(store, invocation), meanings: {} } : undefined;
  const { outcome, theoryId, drawing } = isDryRun
    ? unwrap(planImport(store, { read, env, choices }))
    : unwrap(importInto(store, { read, label: `Import ${path.basename(file)}`, env, choices }));
  return {
    file,
    ...outcome,
    ...drawing,
    warnings: [...(isDrawing ? [] : theoryWarnings(store, invocation)), ...outcome.warnings],
    ...(theoryId === null || (isDryRun && choices?.theoryId === null) ? {} : { theoryId }),
  };
}

function importRead(
  store: WorkspaceStore,
  read: FileRead,
  options: { readonly invocation: Invocation; readonly isDryRun: boolean },
): Imported {
  if ('book' in read) {
    const { env } = options.invocation;
    return importBook(store, read, { ...takingOf(options.invocation), env, stores: !options.isDryRun });
  }
  return 'read' in read ? importOne(store, read, options) : importForTheory(store, read, options);
}

/** Reads all files before any is stored: when one cannot be read, nothing has been changed, as the sentence says. */
async function importAll(
  store: WorkspaceStore,
  options: {
    readonly invocation: Invocation;
    readonly wanted: Wanted | null;
    readonly isDryRun: boolean;
    readonly pause: Interruption['pause'];
  },
): Promise<readonly Imported[]> {
  const files = options.invocation.positionals.slice(1);
  const reads: FileRead[] = [];
  const done: Imported[] = [];
  const steps = [
    ...files.map((file) => async () => {
      reads.push(await readOne(file, { ...options, store }));
    }),
    ...files.map((_file, index) => () => {
      const read = reads[index];
      if (read !== undefined) done.push(importRead(store, read, options));
      return Promise.resolve();
    }),
  ];
  const total = steps.length;
  await eachWithProgress([...steps.entries()], async ([index, step]) => {
    await options.pause({ done: index, total });
    await step();
  });
  return done;
}

function inWords(one: Imported): string {
  const said = one.warnings.map(({ record, line, message }) => {
    const where = line !== undefined ? `line ${line}: ` : record !== undefined ? `record ${record}: ` : '';
    return `\n  ${where}${message}`;
  });
  if (one.changes !== undefined) return `${bookInWords({ ...one, changes: one.changes })}${said.join('')}`;
  return `${one.file}: ${one.added} new, ${one.duplicates} you already have, ${one.skipped} left out${said.join('')}`;
}

/** `import`: brings files into a workspace; one undoable change a file. */
export const importCommand: CliCommand = {
  usage:
    'import <workspace> <file>… [--as FORMAT] [--theory ID] [--dry-run] [--remove-missing] [--overwrite]',
  summary: 'bring files in; good records are kept when others are bad',
  positionals: [2, 1000],
  options: {
    as: { type: 'string' },
    theory: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'remove-missing': { type: 'boolean' },
    overwrite: { type: 'boolean' },
  },
  run: async (invocation) => {
    const wanted = wantedFormat(invocation);
    const isDryRun = invocation.values['dry-run'] === true;
    const json = await changeWorkspace(invocation, isDryRun, (store, pause) => {
      theoryWarnings(store, invocation);
      return importAll(store, { invocation, wanted, isDryRun, pause });
    });
    return { json, text: json.map(inWords).join('\n') };
  },
};
