import fs from 'node:fs';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCommandLine } from '../../electron/cli/runCommandLine.ts';
import { cliInFreshFolder } from './runCli.ts';

const cli = cliInFreshFolder();
const { file, run } = cli;
const workspace = file('one.wherefore');

beforeAll(() => {
  expect(run(['new', workspace, '--starter', 'social-prescribing-pathway']).code).toBe(0);
  expect(run(['export', workspace, '--to', 'wherefore-json', '--out', file('one.json')]).code).toBe(0);
});
afterAll(() => {
  cli.remove();
});

describe('what the command line refuses', () => {
  it('new: a folder that is not there is exit code 5, a title of two lines 2; no file is made', () => {
    const missing = run(['new', file('no/such/x.wherefore'), '--json']);
    expect([missing.code, missing.json()]).toMatchObject([5, { error: { code: 'storage/cannot-write' } }]);
    for (const title of ['', '  ', 'a\nb\u0007'])
      expect(run(['new', file('x.wherefore'), '--title', title]).code, JSON.stringify(title)).toBe(2);
    expect(fs.existsSync(file('x.wherefore'))).toBe(false);
  });

  it('a file of a newer version: exit code 3, said so, and not touched', () => {
    fs.copyFileSync(workspace, file('newer.wherefore'));
    const connection = new Database(file('newer.wherefore'));
    connection.pragma('user_version = 99990');
    connection.close();
    const before = fs.readFileSync(file('newer.wherefore'));
    for (const args of [
      ['theories', file('newer.wherefore')],
      ['import', file('newer.wherefore'), file('one.json')],
      ['doctor', file('newer.wherefore')],
    ]) {
      const result = run([...args, '--json']);
      expect(result.code, args[0]).toBe(3);
      expect(JSON.stringify(result.json()), args[0]).toMatch(/newer/);
    }
    expect(fs.readFileSync(file('newer.wherefore')).equals(before)).toBe(true);
    expect(fs.readdirSync(cli.folder).filter((name) => name.includes('.~lock'))).toEqual([]);
  });

  it('import: when one file of several cannot be read, none is stored', () => {
    fs.writeFileSync(file('bad.json'), '{"format":');
    expect(run(['new', file('two.wherefore')]).code).toBe(0);
    const result = run(['import', file('two.wherefore'), file('one.json'), file('bad.json'), '--json']);
    expect([result.code, result.json()]).toMatchObject([3, { error: { code: 'import/unreadable' } }]);
    expect(run(['theories', file('two.wherefore'), '--json']).json()).toEqual([]);
  });

  it('export: never over a workspace, by whatever name; exit code 5', () => {
    fs.mkdirSync(file('real'));
    fs.symlinkSync(file('real'), file('linked'));
    fs.copyFileSync(workspace, file('real/w.wherefore'));
    for (const out of ['real/w.wherefore', 'linked/w.wherefore', 'one.wherefore']) {
      const result = run(['export', file('real/w.wherefore'), '--to', 'svg', '--out', file(out), '--json']);
      expect([result.code, result.json()], out).toMatchObject([
        5,
        { error: { code: 'export/over-workspace' } },
      ]);
    }
    expect(fs.readFileSync(file('real/w.wherefore')).equals(fs.readFileSync(workspace))).toBe(true);
  });

  it('doctor: a copy to save into that cannot be made is exit code 5', () => {
    expect(run(['doctor', workspace, '--salvage', file('no/such/x.wherefore')]).code).toBe(5);
    expect(run(['doctor', workspace, '--salvage', file('one.json')]).code).toBe(5);
    expect(run(['doctor', file('none.wherefore')]).code).toBe(3);
  });

  it('a title that fits several theories: exit code 2, and a sentence that names them', () => {
    const theories = JSON.parse(fs.readFileSync(file('one.json'), 'utf8')) as {
      tables: { theories: { id: string; title: string }[] };
    };
    const [first] = theories.tables.theories;
    if (first === undefined) throw new Error('The starter has no theory.');
    first.id = 'theory_other';
    const other = { ...theories, tables: { theories: [first] } };
    fs.writeFileSync(file('other.json'), JSON.stringify(other));
    fs.copyFileSync(workspace, file('three.wherefore'));
    expect(run(['import', file('three.wherefore'), file('other.json')]).code).toBe(0);
    const named = run(['sentences', file('three.wherefore'), '--theory', first.title]);
    expect(named.code).toBe(2);
    expect(named.err).toMatch(/^error usage\/wrong: .*theory_husk.*theory_other.*\n$/);
    expect(run(['new', file('none.wherefore')]).code).toBe(0);
    const none = run(['sentences', file('none.wherefore')]);
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/has no theory yet\. “import” brings/)]);
    expect(run(['sentences', file('three.wherefore')]).code).toBe(2);
    expect(run(['sentences', file('three.wherefore'), '--theory', 'theory_other']).code).toBe(0);
  });

  it('commands, formats and words that there are not: exit code 2, and which is meant', async () => {
    for (const args of [
      ['export', workspace, '--to', 'odt', '--out', file('x.odt')],
      ['import', workspace, file('one.json'), '--as', 'gexf'],
      ['sentences', workspace, '--words', 'latin'],
      ['import', workspace, file('one.json'), '--theory', 'nothing'],
    ]) {
      const said: string[] = [];
      const code = await runCommandLine(args, {
        out: (text) => said.push(text),
        err: (text) => said.push(text),
      });
      expect(code, args.join(' ')).toBe(2);
      expect(said.join(''), args.join(' ')).toMatch(/version|--words|no theory|not a format/);
    }
  });
});

describe('what the command line says', () => {
  it('every command explains itself, and takes no option it does not name', async () => {
    const said: string[] = [];
    const streams = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    await runCommandLine(['--help'], streams);
    const commands = [...said.join('\n').matchAll(/^ {2}(\w+) {2,}\w/gm)].map(([, name = '']) => name);
    expect(commands).toHaveLength(14);
    for (const command of commands) {
      said.length = 0;
      expect(await runCommandLine([command, '--help'], streams), command).toBe(0);
      expect(said.join('\n')).toContain(`wherefore ${command}`);
      expect(await runCommandLine([command, '--surprise'], streams), command).toBe(2);
      expect(await runCommandLine([command, 'a', '--help=7'], streams), command).toBe(2);
    }
  });

  it('a bug is exit code 70, none of the contract, so that no pipeline takes it for findings', async () => {
    const errors: string[] = [];
    const code = await runCommandLine(['starters'], {
      out: () => {
        throw new TypeError('a bug');
      },
      err: (text) => errors.push(text),
    });
    expect(code).toBe(70);
    expect(errors[0]).toMatch(/^error app\/bug: /);
  });

  it('nothing that a terminal would obey, whatever a name holds', () => {
    const escape = '\u001B[2J\u009B31m';
    const result = run(['theories', file(`${escape}.wherefore`)]);
    expect(result.code).toBe(3);
    const unknown = run([`no${escape}`]);
    for (const text of [result.err, unknown.err]) expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
