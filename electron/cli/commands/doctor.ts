import path from 'node:path';

import { examineFile, restoreBackup, salvage } from '#backend/storage/workspaceStore.ts';

import { type CliCommand, CliFailure, exitCodeOf } from '../command.ts';
import { mustBeWritable, optionalOption, unwrap } from '../workspaceArguments.ts';

/** `doctor`: is the file sound, which copies are there; restores one, or saves what can be read. */
export const doctorCommand: CliCommand = {
  usage: 'doctor <workspace> [--restore BACKUP] [--salvage OUT]',
  summary: 'integrity, digest, backups; restore a backup, or save what can still be read',
  positionals: [1, 1],
  options: { restore: { type: 'string' }, salvage: { type: 'string' } },
  run: (invocation) => {
    const file = path.resolve(invocation.positionals[0] ?? '');
    const { storeOptions } = invocation;
    const backup = optionalOption(invocation, 'restore');
    if (backup !== undefined) unwrap(restoreBackup(file, path.resolve(backup), storeOptions));
    const out = optionalOption(invocation, 'salvage');
    if (out !== undefined) mustBeWritable(path.resolve(out));
    const saved = out === undefined ? null : unwrap(salvage(file, path.resolve(out), storeOptions));
    const { ok, code, problems, backups } = examineFile(file, storeOptions);
    if (code === 'storage/not-found')
      throw new CliFailure({ code, message: problems[0] ?? 'There is no such file.' });
    const json = { ok, problems, backups, ...(saved === null ? {} : { salvaged: saved }) };
    const lines = [
      ok ? 'This workspace is sound.' : problems.join('\n'),
      ...(saved === null
        ? []
        : [
            `Saved ${saved.rows} rows to ${path.resolve(out ?? '')}.${saved.lost.length === 0 ? '' : ` Lost: ${saved.lost.join(', ')}.`}`,
          ]),
      backups.length === 0 ? 'There are no backups of it on this computer.' : `${backups.length} backups:`,
      ...backups.map((one) => `  ${new Date(one.takenAt).toISOString()}  ${one.path}  (${one.reason})`),
    ];
    return { json, text: lines.join('\n'), exitCode: code === null ? (ok ? 0 : 3) : exitCodeOf(code) };
  },
};
