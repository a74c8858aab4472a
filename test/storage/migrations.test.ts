import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { integrityProblems } from '#models/integrity.ts';
import { renewDigests } from '#backend/storage/digest.ts';
import { latestVersion, versionsOf } from '#backend/storage/migrate.ts';
import { migrations } from '#backend/storage/migrations/list.ts';
import type { Migration } from '#backend/storage/migrations/migration.ts';
import { openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

const folderOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const schemas = folderOf('../fixtures/schemas/');

let place: Place;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => place.remove());

/** A later build: the released migrations and one more. */
const later: readonly Migration[] = [
  ...migrations,
  {
    version: latestVersion(migrations) + 10,
    name: 'say-when-checked',
    up: (database) => {
      database.exec(`UPDATE workspaces SET note = note || 'migrated'`);
    },
  },
];

describe('migrations', () => {
  it('are listed completely, each under a higher number, with a test of its own', () => {
    const files = fs
      .readdirSync(folderOf('../../electron/backend/storage/migrations'))
      .filter((name) => /^\d/.test(name));
    const named = migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}`);
    expect(files.sort()).toEqual(named.map((name) => `${name}.ts`));
    const tests = fs.readdirSync(folderOf('migrations'));
    expect(tests.sort()).toEqual(named.map((name) => `${name}.test.ts`));
    expect(versionsOf(migrations)).toEqual(
      migrations.map(({ version }) => version).toSorted((one, other) => one - other),
    );
    const twice = { version: 20, name: 'x', up: () => {} };
    expect(() => versionsOf([twice, twice])).toThrow('out of order');
  });

  it('every version that may have been released has a dump, and every dump opens in this build', () => {
    const dumps = fs.readdirSync(schemas);
    expect(dumps.sort()).toEqual(migrations.map(({ version }) => `${String(version).padStart(4, '0')}.sql`));
    for (const dump of dumps) {
      const path = place.pathOf(`${dump}.wherefore`);
      const connection = new Database(path);
      // A row may stand before the one it refers to.
      connection.pragma('foreign_keys = OFF');
      connection.exec(fs.readFileSync(schemas + dump, 'utf8'));
      connection.close();
      const store = valueOf(openWorkspaceFile(path, place.options));
      const document = valueOf(store.loadEverything());
      expect(document.elements.size).toBeGreaterThan(0);
      expect(integrityProblems(document)).toEqual([]);
      expect(store.loadLog(1_000).length).toBeGreaterThan(0);
      store.close();
    }
  });

  it('bring an older file up to date once, after a backup of it as it was', () => {
    const store = filledStore(place);
    const { path } = store;
    const before = store.contentDigest();
    const elements = valueOf(store.loadEverything()).elements;
    store.close();
    const options = { ...place.options, migrations: later };
    const migrated = valueOf(openWorkspaceFile(path, options));
    const document = valueOf(migrated.loadEverything());
    expect(document.elements).toEqual(elements);
    expect([...document.workspaces.values()][0]?.note).toMatch(/migrated$/);
    const [backup] = migrated.backups();
    expect(backup?.reason).toBe('migration');
    migrated.close();
    const again = valueOf(openWorkspaceFile(path, options));
    expect([...valueOf(again.loadEverything()).workspaces.values()][0]?.note).not.toMatch(/migratedmigrated/);
    again.close();
    const old = valueOf(openWorkspaceFile(backup?.path ?? '', { ...place.options, readOnly: true }));
    expect(old.contentDigest()).toBe(before);
    old.close();
    const bytes = fs.readFileSync(path);
    expect(failureOf(openWorkspaceFile(path, place.options)).code).toBe('storage/newer');
    expect(fs.readFileSync(path).equals(bytes)).toBe(true);
  });

  it('that fail leave the file byte for byte as it was', () => {
    const store = filledStore(place);
    const { path } = store;
    store.close();
    const bytes = fs.readFileSync(path);
    const broken: readonly (readonly [string, (database: Parameters<Migration['up']>[0]) => void])[] = [
      [
        'throws',
        () => {
          throw new Error('a mistake');
        },
      ],
      [
        'leaves dangling references',
        (database) => {
          database.exec(
            `INSERT INTO stages (id, theory_id, name, plain_name, position) VALUES ('stage_stray', 'theory_nobody', 'Stray', '', 0)`,
          );
        },
      ],
    ];
    for (const [name, fail] of broken) {
      const failing: Migration = {
        version: latestVersion(migrations) + 10,
        name,
        up: (database) => {
          database.exec(`UPDATE workspaces SET note = 'half'`);
          fail(database);
        },
      };
      const open = () => openWorkspaceFile(path, { ...place.options, migrations: [...migrations, failing] });
      if (name === 'throws') expect(open).toThrow('a mistake');
      else expect(failureOf(open()).code).toBe('storage/damaged');
      expect(fs.readFileSync(path).equals(bytes)).toBe(true);
      expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
    }
  });

  it('of a file that may only be read are done to a private copy', () => {
    const store = filledStore(place);
    const { path } = store;
    store.close();
    const bytes = fs.readFileSync(path);
    const opened = valueOf(openWorkspaceFile(path, { ...place.options, migrations: later, readOnly: true }));
    expect([...valueOf(opened.loadEverything()).workspaces.values()][0]?.note).toMatch(/migrated$/);
    opened.close();
    expect(fs.readFileSync(path).equals(bytes)).toBe(true);
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('are not run on a file whose schema is not exactly that of its version', () => {
    const store = filledStore(place);
    const { path } = store;
    store.close();
    const connection = new Database(path);
    connection.exec('ALTER TABLE memos ADD COLUMN colour TEXT');
    renewDigests(connection);
    connection.close();
    const bytes = fs.readFileSync(path);
    expect(failureOf(openWorkspaceFile(path, { ...place.options, migrations: later })).code).toBe(
      'storage/damaged',
    );
    expect(fs.readFileSync(path).equals(bytes)).toBe(true);
  });
});
