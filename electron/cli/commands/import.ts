import path from 'node:path';

import { type ReadImport, readImport } from '#backend/importFile.ts';
import { mergeRows, planRows } from '#backend/mergeRows.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';

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

type Warning = { readonly line?: number; readonly record?: number; readonly message: string };
type Imported = {
  readonly file: string;
  readonly format: string;
  readonly added: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly warnings: readonly Warning[];
  readonly theoryId?: string;
  readonly elements?: number;
  readonly arrows?: number;
  readonly sources?: number;
};

type FileRead = { readonly file: string; readonly read: ReadImport };

/** Reads all files before any is stored: when one cannot be read, nothing has been changed, as the sentence says. */
function readAll(files: readonly string[]): readonly FileRead[] {
  return files.map((file) => {
    const read = readImport(path.resolve(file));
    if (!read.ok) throw new CliFailure({ ...read.error, message: `${file}: ${read.error.message}` });
    return { file, read: read.value };
  });
}

/** What `--theory` means for a format that brings theories of its own: the theory must be there, and nothing else. */
function theoryWarnings(store: WorkspaceStore, invocation: Invocation): readonly Warning[] {
  const named = optionalOption(invocation, 'theory');
  if (named === undefined) return [];
  theoryNamed(documentOf(store), named);
  return [{ message: 'This format brings its own theories, so --theory made no difference.' }];
}

function importOne(
  store: WorkspaceStore,
  { file, read }: FileRead,
  { invocation, isDryRun }: { readonly invocation: Invocation; readonly isDryRun: boolean },
): Imported {
  const { rows, format, skipped, warnings } = read;
  const { env } = invocation;
  const merged = isDryRun
    ? unwrap(planRows(store, rows, env))
    : unwrap(mergeRows(store, { rows, label: `Import ${path.basename(file)}`, env }));
  const count = (table: string) => merged.rows.filter((upsert) => upsert.table === table).length;
  return {
    file,
    format,
    added: merged.added,
    duplicates: merged.duplicates,
    skipped,
    warnings: [...theoryWarnings(store, invocation), ...warnings, ...merged.warnings],
    ...(merged.theoryId === null ? {} : { theoryId: merged.theoryId }),
    elements: count('elements'),
    arrows: count('arrows'),
    sources: count('sources'),
  };
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
  usage: 'import <workspace> <file>… [--as wherefore-json] [--theory ID] [--dry-run]',
  summary: 'bring files in; good records are kept when others are bad',
  positionals: [2, 1000],
  options: { as: { type: 'string' }, theory: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (invocation) => {
    const format = optionalOption(invocation, 'as');
    if (format !== undefined && format !== 'wherefore-json') {
      return wrongUsage(`The format "${format}" cannot be imported by this version; "wherefore-json" can.`);
    }
    const isDryRun = invocation.values['dry-run'] === true;
    const use = (store: WorkspaceStore) => {
      theoryWarnings(store, invocation);
      return eachWithProgress(readAll(invocation.positionals.slice(1)), (one) =>
        importOne(store, one, { invocation, isDryRun }),
      );
    };
    const json = isDryRun ? readWorkspace(invocation, use) : changeWorkspace(invocation, use);
    return { json, text: json.map(inWords).join('\n') };
  },
};
