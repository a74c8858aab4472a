import fs from 'node:fs';

import Database from 'better-sqlite3';

import { type Random, wholeNumber } from '../random/testEnv.ts';

/** One way to spoil a workspace file; `make` gets a fresh copy of a good one at `path`. `code`: it must be refused so. */
export type Damage = {
  readonly name: string;
  readonly make: (path: string) => void;
  readonly code?: string;
};

function edited(edit: (bytes: Buffer) => Buffer | void): (path: string) => void {
  return (path) => {
    const bytes = fs.readFileSync(path);
    fs.writeFileSync(path, edit(bytes) ?? bytes);
  };
}

function bySql(sql: string): (path: string) => void {
  return (path) => {
    const connection = new Database(path);
    connection.pragma('journal_mode = DELETE');
    connection.exec(sql);
    connection.close();
  };
}

const PAGE = 4096;

function bitFlips(random: Random): (bytes: Buffer) => void {
  return (bytes) => {
    const start = wholeNumber(random, 0, bytes.length - 1);
    const length = random() < 0.5 ? 1 : wholeNumber(random, 2, 64);
    for (let at = start; at < Math.min(bytes.length, start + length); at += 1) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << wholeNumber(random, 0, 7));
    }
  };
}

function onPage(random: Random, edit: (bytes: Buffer, offset: number, other: number) => void) {
  return (bytes: Buffer): void => {
    const pages = Math.floor(bytes.length / PAGE);
    edit(bytes, PAGE * wholeNumber(random, 0, pages - 1), PAGE * wholeNumber(random, 0, pages - 1));
  };
}

function times(count: number, name: string, make: () => (path: string) => void): Damage[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${name} ${index + 1}`, make: make() }));
}

/** Damage of single bits, pages and lengths, chosen at random. */
export function randomDamages(random: Random): Damage[] {
  return [
    ...times(100, 'bit flips', () => edited(bitFlips(random))),
    ...times(12, 'bit flip in the header', () =>
      edited((bytes) => {
        const at = wholeNumber(random, 0, 99);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << wholeNumber(random, 0, 7));
      }),
    ),
    ...times(12, 'cut off', () =>
      edited((bytes) => bytes.subarray(0, wholeNumber(random, 1, bytes.length - 1))),
    ),
    ...times(8, 'cut off at a page', () =>
      edited((bytes) => bytes.subarray(0, PAGE * wholeNumber(random, 1, bytes.length / PAGE - 1))),
    ),
    ...times(20, 'zeroed page', () =>
      edited(onPage(random, (bytes, page) => bytes.fill(0, page, page + PAGE))),
    ),
    ...times(12, 'page written over another', () =>
      edited(onPage(random, (bytes, page, other) => bytes.copy(bytes, page, other, other + PAGE))),
    ),
    ...times(4, 'rubbish at the end', () =>
      edited((bytes) => Buffer.concat([bytes, Buffer.alloc(wholeNumber(random, 1, 9_000), 0x41)])),
    ),
  ];
}

/** What other programs and people do to a file. */
export const foreignDamages: readonly Damage[] = [
  {
    code: 'storage/foreign-schema',
    name: 'trigger',
    make: bySql(`CREATE TRIGGER spy AFTER INSERT ON elements BEGIN DELETE FROM memos; END`),
  },
  {
    code: 'storage/foreign-schema',
    name: 'trigger under one of our names',
    make: bySql(`CREATE TRIGGER elements_theory AFTER UPDATE ON elements BEGIN SELECT 1; END`),
  },
  {
    code: 'storage/foreign-schema',
    name: 'view',
    make: bySql(`CREATE VIEW all_elements AS SELECT * FROM elements`),
  },
  {
    code: 'storage/foreign-schema',
    name: 'virtual table',
    make: bySql(`CREATE VIRTUAL TABLE found USING fts5(text)`),
  },
  { code: 'storage/foreign-schema', name: 'table', make: bySql(`CREATE TABLE notes (text TEXT)`) },
  { code: 'storage/foreign-schema', name: 'index', make: bySql(`CREATE INDEX by_label ON elements (label)`) },
  { code: 'storage/damaged', name: 'index dropped', make: bySql(`DROP INDEX elements_theory_id`) },
  {
    code: 'storage/damaged',
    name: 'column added',
    make: bySql(`ALTER TABLE elements ADD COLUMN colour TEXT`),
  },
  { code: 'storage/damaged', name: 'table dropped', make: bySql(`DROP TABLE memos`) },
  {
    code: 'storage/foreign-schema',
    name: 'view in the place of a table',
    make: bySql(`DROP TABLE memos; CREATE VIEW memos AS SELECT 1 AS id`),
  },
  { code: 'storage/damaged', name: 'row changed', make: bySql(`UPDATE workspaces SET title = title || '!'`) },
  {
    code: 'storage/damaged',
    name: 'rows deleted',
    make: bySql(`DELETE FROM change_rows WHERE revision = 1`),
  },
  {
    code: 'storage/damaged',
    name: 'log changed',
    make: bySql(`UPDATE change_log SET at = at + 1 WHERE revision = 2`),
  },
  {
    code: 'storage/damaged',
    name: 'revision changed',
    make: bySql(`UPDATE meta SET value = '7' WHERE key = 'revision'`),
  },
  { code: 'storage/damaged', name: 'digests emptied', make: bySql(`DELETE FROM digests`) },
  {
    code: 'storage/damaged',
    name: 'digest changed',
    make: bySql(`UPDATE digests SET digest = 'x' || substr(digest, 2) WHERE table_name = 'memos'`),
  },
  {
    code: 'storage/damaged',
    name: 'digest of an unknown table',
    make: bySql(`INSERT INTO digests VALUES ('more', '0', 0)`),
  },
  { code: 'storage/newer', name: 'newer version', make: bySql(`PRAGMA user_version = 99990`) },
  { code: 'storage/damaged', name: 'unknown version', make: bySql(`PRAGMA user_version = 5`) },
  { code: 'storage/damaged', name: 'no version', make: bySql(`PRAGMA user_version = 0`) },
  {
    code: 'storage/not-a-workspace',
    name: 'another program’s database',
    make: bySql(`PRAGMA application_id = 252006674`),
  },
  { code: 'storage/damaged', name: 'in WAL mode', make: edited((bytes) => void bytes.fill(2, 18, 20)) },
  {
    code: 'storage/not-a-workspace',
    name: 'not SQLite',
    make: edited(() => Buffer.from('This is a letter to the editor.\n'.repeat(50))),
  },
  {
    code: 'storage/not-a-workspace',
    name: 'a zip',
    make: edited((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
  },
  { code: 'storage/not-a-workspace', name: 'only the magic', make: edited((bytes) => bytes.subarray(0, 16)) },
  { code: 'storage/damaged', name: 'only the header', make: edited((bytes) => bytes.subarray(0, 100)) },
  { code: 'storage/empty', name: 'empty', make: edited(() => Buffer.alloc(0)) },
  { code: 'storage/not-a-workspace', name: 'all zeros', make: edited((bytes) => Buffer.alloc(bytes.length)) },
  {
    code: 'storage/is-folder',
    name: 'a folder',
    make: (path) => {
      fs.rmSync(path);
      fs.mkdirSync(path);
    },
  },
  { code: 'storage/not-found', name: 'gone', make: (path) => fs.rmSync(path) },
  {
    code: 'storage/not-found',
    name: 'a link to nothing',
    make: (path) => {
      fs.rmSync(path);
      fs.symlinkSync('nowhere', path);
    },
  },
  {
    code: 'storage/damaged',
    name: 'a -wal of another program',
    make: (path) => fs.writeFileSync(`${path}-wal`, 'left over'),
  },
];
