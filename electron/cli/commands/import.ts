import path from 'node:path';

import { type ReadImport, type WantedFormat, importBytes, readImport } from '#backend/importFile.ts';
import { type ImportOutcome, importInto, planImport } from '#backend/importInto.ts';
import { type TheoryFile, importTheoryFile, readTheoryFile } from '#backend/importTheoryFile.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';
import { diagramImportFormats } from '#models/diagram/foundDiagram.ts';
import { referenceFormats } from '#models/references/foundRecord.ts';
import type { Failure } from '#models/result.ts';

import { type CliCommand, CliFailure, type Invocation, wrongUsage } from '../command.ts';
import { eachWithProgress } from '../progress.ts';
import {
  documentOf,
  changeWorkspace,
  optionalOption,
  readWorkspace,
  theoryNamed,
  unwrap,
} from '../workspaceArguments.ts';

type Imported = ImportOutcome & {
  readonly file: string;
  readonly theoryId?: string;
};

type FileRead = { readonly file: string } & (
  { readonly read: ReadImport } | { readonly theoryFile: TheoryFile }
);

type Wanted = WantedFormat | 'sentences' | 'cmo-table';

const formats: readonly Wanted[] = [
  ...referenceFormats,
  'wherefore-json',
  'sentences',
  'cmo-table',
  ...diagramImportFormats,
];

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

function readOne(file: string, wanted: Wanted | null): FileRead {
  const whole = path.resolve(file);
  const forTheory = (format: TheoryFile['format'] | null): FileRead | null => {
    const bytes = importBytes(whole);
    if (!bytes.ok) return refused(file, bytes.error);
    const read = readTheoryFile({ name: path.basename(file), bytes: bytes.value }, format);
    if (read === null) return null;
    return read.ok ? { file, theoryFile: read.value } : refused(file, read.error);
  };
  if (wanted === 'sentences' || wanted === 'cmo-table') {
    const read = forTheory(wanted);
    if (read !== null) return read;
  }
  const read = readImport(whole, wanted === 'sentences' || wanted === 'cmo-table' ? null : wanted);
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
  const theoryId = theoryForStatements(store, invocation);
  const { env } = invocation;
  const done = unwrap(importTheoryFile(store, theoryFile, { theoryId, env, stores: !isDryRun }));
  const { added, duplicates, skipped, sources, elements, arrows, warnings } = done;
  return {
    file,
    format: theoryFile.format,
    added,
    duplicates,
    skipped,
    sources,
    elements,
    arrows,
    warnings: [...warnings],
    duplicateRecords: [],
    theoryId: done.theoryId,
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
  return 'read' in read ? importOne(store, read, options) : importForTheory(store, read, options);
}

/** Reads all files before any is stored: when one cannot be read, nothing has been changed, as the sentence says. */
function importAll(
  store: WorkspaceStore,
  options: {
    readonly invocation: Invocation;
    readonly wanted: Wanted | null;
    readonly isDryRun: boolean;
  },
): readonly Imported[] {
  const files = options.invocation.positionals.slice(1);
  const reads: FileRead[] = [];
  const done: Imported[] = [];
  const steps = [
    ...files.map((file) => () => reads.push(readOne(file, options.wanted))),
    ...files.map((_file, index) => () => {
      const read = reads[index];
      if (read !== undefined) done.push(importRead(store, read, options));
    }),
  ];
  eachWithProgress(steps, (step) => step());
  return done;
}

function inWords(one: Imported): string {
  const said = one.warnings.map(({ record, line, message }) => {
    const where = line !== undefined ? `line ${line}: ` : record !== undefined ? `record ${record}: ` : '';
    return `\n  ${where}${message}`;
  });
  return `${one.file}: ${one.added} new, ${one.duplicates} you already have, ${one.skipped} left out${said.join('')}`;
}

/** `import`: brings files into a workspace; one undoable change a file. */
export const importCommand: CliCommand = {
  usage: 'import <workspace> <file>… [--as FORMAT] [--theory ID] [--dry-run]',
  summary: 'bring files in; good records are kept when others are bad',
  positionals: [2, 1000],
  options: { as: { type: 'string' }, theory: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (invocation) => {
    const wanted = wantedFormat(invocation);
    const isDryRun = invocation.values['dry-run'] === true;
    const use = (store: WorkspaceStore) => {
      theoryWarnings(store, invocation);
      return importAll(store, { invocation, wanted, isDryRun });
    };
    const json = isDryRun ? readWorkspace(invocation, use) : changeWorkspace(invocation, use);
    return { json, text: json.map(inWords).join('\n') };
  },
};
