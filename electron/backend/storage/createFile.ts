import fs from 'node:fs';
import nodePath from 'node:path';

import { workspaceSchema } from '#models/entities/workspace.ts';

import { codecOf, toSqlValues } from './codec.ts';
import { openConnection, prepared } from './connection.ts';
import { exists, flushFile, journalOf, makeEmptyFile, publishNew, temporaryPathFor } from './diskFiles.ts';
import { refuse } from './failures.ts';
import { migrateFile } from './migrate.ts';
import { type StoreOptions, migrationsOf } from './storeOptions.ts';

function refuseTaken(path: string): void {
  if (exists(path)) {
    refuse(
      'storage/exists',
      'There is already a file of that name. It was not touched: choose another name.',
      {
        path,
      },
    );
  }
  // A journal left by a file that is gone would be played into the new one.
  if (exists(journalOf(path)) || exists(`${path}-wal`)) {
    refuse(
      'storage/exists',
      'A leftover of another file of that name lies here (“-journal” or “-wal”). Nothing was written: choose another name.',
      { path },
    );
  }
}

/** Writes a new, empty workspace: complete under another name first, so that a half-made file is never seen. */
export function writeNewFile(path: string, title: string, options: StoreOptions): string {
  const folder = fs.realpathSync(nodePath.dirname(nodePath.resolve(path)));
  const target = nodePath.join(folder, nodePath.basename(path));
  refuseTaken(target);
  const workspace = workspaceSchema.safeParse({ id: options.env.newId('workspace'), title, note: '' });
  if (!workspace.success) {
    return refuse('storage/broken-rule', 'A workspace needs a title of one line. No file was made.');
  }
  const temporary = temporaryPathFor(target);
  try {
    makeEmptyFile(temporary);
    const connection = openConnection(temporary, { isReadOnly: false });
    try {
      migrateFile(connection, {
        migrations: migrationsOf(options),
        from: 0,
        beforeDigests: () => {
          const codec = codecOf('workspaces');
          prepared(connection, codec.upsert).run(...toSqlValues(codec, workspace.data));
          const meta = prepared(connection, 'INSERT INTO meta (key, value) VALUES (?, ?)');
          meta.run('workspace_id', workspace.data.id);
          meta.run('revision', '0');
          meta.run('created_at', String(options.env.now()));
        },
      });
    } finally {
      connection.close();
    }
    flushFile(temporary);
    publishNew(temporary, target);
    return target;
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}
