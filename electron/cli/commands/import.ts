import path from 'node:path';

import { readImport } from '#backend/importFile.ts';
import { mergeRows, planRows } from '#backend/mergeRows.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';

import { type CliCommand, CliFailure, type Invocation, exitCodeOf, wrongUsage } from '../command.ts';
import { changeWorkspace, optionalOption, readWorkspace, unwrap } from '../workspaceArguments.ts';

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

function importOne(
  store: WorkspaceStore,
  file: string,
  { invocation, isDryRun }: { readonly invocation: Invocation; readonly isDryRun: boolean },
): Imported {
  const read = readImport(path.resolve(file));
  if (!read.ok) {
    if (exitCodeOf(read.error.code) !== 3) throw new CliFailure(read.error);
    throw new CliFailure({ ...read.error, message: `${file}: ${read.error.message}` });
  }
  const { rows, format, skipped, warnings } = read.value;
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
    warnings: [...warnings, ...merged.warnings],
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
  usage: 'import <workspace> <file>… [--as wherefore-json] [--dry-run]',
  summary: 'bring files in; good records are kept when others are bad',
  positionals: [2, 1000],
  options: { as: { type: 'string' }, theory: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (invocation) => {
    const format = optionalOption(invocation, 'as');
    if (format !== undefined && format !== 'wherefore-json') {
      return wrongUsage(`The format "${format}" cannot be imported by this version; "wherefore-json" can.`);
    }
    const isDryRun = invocation.values['dry-run'] === true;
    const files = invocation.positionals.slice(1);
    const use = (store: WorkspaceStore) =>
      files.map((file) => importOne(store, file, { invocation, isDryRun }));
    const json = isDryRun ? readWorkspace(invocation, use) : changeWorkspace(invocation, use);
    return { json, text: json.map(inWords).join('\n') };
  },
};
