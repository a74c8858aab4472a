import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCommandLine } from '../../electron/cli/runCommandLine.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-cli-'));
const file = (name: string) => path.join(folder, name);
const workspace = file('one.wherefore');

/** Runs the real command line in a process of its own. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/bin.ts'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, WHEREFORE_USER_DATA: file('user-data') },
    },
  );
  return { code: status, out: stdout, err: stderr, json: () => JSON.parse(stdout) as Record<string, never> };
}

const bytes = (name: string) => fs.readFileSync(name);

beforeAll(() => {
  expect(run('new', workspace, '--starter', 'social-prescribing-pathway').code).toBe(0);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it('starters: lists each with its size, and new makes a workspace from it', () => {
    const starters = run('starters', '--json').json() as unknown as Record<string, unknown>[];
    expect(starters[0]).toMatchObject({
      id: 'social-prescribing-pathway',
      elements: 13,
      arrows: 12,
      configurations: 0,
    });
    const made = run(
      'new',
      file('two.wherefore'),
      '--starter',
      'social-prescribing-pathway',
      '--title',
      'Two',
      '--json',
    );
    expect(made.code).toBe(0);
    expect(made.json()).toMatchObject({
      workspace: file('two.wherefore'),
      theories: [{ title: 'What helps people take up social prescribing?' }],
    });
  });

  it('new: never overwrites, and a starter that does not exist leaves no file', () => {
    const before = bytes(workspace);
    const again = run('new', workspace, '--json');
    expect(again.code).toBe(5);
    expect(again.json()).toMatchObject({ error: { code: 'storage/exists' } });
    expect(again.err).toMatch(/^error storage\/exists: .+\.\n$/);
    expect(bytes(workspace).equals(before)).toBe(true);
    expect(run('new', file('none.wherefore'), '--starter', 'nothing').code).toBe(2);
    expect(fs.existsSync(file('none.wherefore'))).toBe(false);
  });

  it('theories, sentences, coverage, check, search: answer with the keys of the contract', () => {
    const [theory] = run('theories', workspace, '--json').json() as unknown as Record<string, unknown>[];
    expect(Object.keys(theory ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'title',
        'kind',
        'elements',
        'arrows',
        'configurations',
        'evidenceLinks',
        'measurements',
      ]),
    );
    expect(run('theories', workspace, '--service', 'not-a-kind').code).toBe(2);
    expect(run('theories', workspace, '--service', 'holistic', '--json').json()).toEqual([]);
    expect(run('sentences', workspace, '--theory', String(theory?.['id'])).out).toContain(
      'IF transport to first session is supported THEN the patient may be more likely to attend',
    );
    const coverage = run(
      'coverage',
      workspace,
      '--theory',
      'What helps people take up social prescribing?',
      '--json',
    ).json();
    expect(Object.keys(coverage)).toEqual(expect.arrayContaining(['arrows', 'bare', 'summary']));
    expect(Object.keys((coverage['arrows'] as unknown as object[])[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'sentence',
        'stage',
        'supports',
        'contradicts',
        'refines',
        'sources',
        'kinds',
        'confidence',
        'measures',
      ]),
    );
    expect(run('check', workspace, '--json').json()).toMatchObject({ dismissed: [], counts: { error: 0 } });
    const hits = run(
      'search',
      workspace,
      'transport',
      '--kind',
      'element',
      '--json',
    ).json() as unknown as Record<string, unknown>[];
    expect(hits[0]).toMatchObject({ kind: 'element', title: 'Transport to first session supported' });
    for (const text of ['"unbalanced', 'a AND', '*', '(', "'; DROP TABLE x", 'NEAR(', 'transport"*'])
      expect(run('search', workspace, text, '--json').code, text).toBe(0);
  });

  it('reading commands leave the folder and the file as they were', () => {
    const before = bytes(workspace);
    const names = fs.readdirSync(folder).sort();
    for (const command of ['theories', 'check', 'coverage', 'sentences', 'doctor'])
      expect(run(command, workspace).code, command).toBe(0);
    expect(bytes(workspace).equals(before)).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(names);
  });

  it('export → import → export is identical byte for byte, and importing twice adds nothing', () => {
    expect(
      run('export', workspace, '--to', 'wherefore-json', '--out', file('a.json'), '--json').json(),
    ).toMatchObject({ format: 'wherefore-json', lost: [] });
    expect(run('new', file('three.wherefore')).code).toBe(0);
    const dry = run(
      'import',
      file('three.wherefore'),
      file('a.json'),
      '--dry-run',
      '--json',
    ).json() as unknown as Record<string, number>[];
    expect(dry[0]).toMatchObject({ elements: 13, arrows: 12, skipped: 0, duplicates: 0 });
    expect(run('theories', file('three.wherefore'), '--json').json()).toEqual([]);
    const first = run(
      'import',
      file('three.wherefore'),
      file('a.json'),
      '--json',
    ).json() as unknown as Record<string, number>[];
    expect(first[0]?.['added']).toBe(dry[0]?.['added']);
    expect(
      run('export', file('three.wherefore'), '--to', 'wherefore-json', '--out', file('b.json')).code,
    ).toBe(0);
    expect(bytes(file('b.json')).equals(bytes(file('a.json')))).toBe(true);
    expect(
      (run('import', file('three.wherefore'), file('a.json'), '--json').json() as unknown as unknown[])[0],
    ).toMatchObject({ added: 0 });
  });

  it('import keeps the good rows of a file with bad ones, naming each', () => {
    const whole = JSON.parse(bytes(file('a.json')).toString()) as {
      tables: { sources: Record<string, unknown>[] };
    };
    whole.tables.sources.push({ id: 'source_bad', title: 7 });
    fs.writeFileSync(file('bad.json'), JSON.stringify(whole));
    expect(run('new', file('four.wherefore')).code).toBe(0);
    const [result] = run('import', file('four.wherefore'), file('bad.json'), '--json').json() as unknown as {
      skipped: number;
      added: number;
      warnings: { record?: number; message: string }[];
    }[];
    expect(result).toMatchObject({ skipped: 1 });
    expect(result?.added).toBeGreaterThan(60);
    expect(result?.warnings[0]?.message).toContain('source');
  });

  it('export svg: a figure that holds every label as text, the same bytes each time', () => {
    for (const name of ['a.svg', 'b.svg'])
      expect(run('export', workspace, '--to', 'svg', '--out', file(name)).code).toBe(0);
    const svg = bytes(file('a.svg')).toString();
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(svg).toContain('Attends');
    expect(bytes(file('b.svg')).equals(bytes(file('a.svg')))).toBe(true);
  });

  it('ends with 2 for wrong usage, and says what is right', async () => {
    const wrong = [
      [],
      ['nothing'],
      ['theories'],
      ['theories', workspace, '--nope'],
      ['export', workspace, '--to', 'svg'],
      ['export', workspace, '--to', 'nope', '--out', file('x')],
      ['sentences', workspace, '--theory', 'no such'],
      ['search', workspace, 'x', '--kind', 'nope'],
      ['search', workspace, 'x', '--limit', '-1'],
      ['import', workspace, file('a.json'), '--as', 'ris'],
      ['serve', '--port', 'x'],
    ];
    for (const args of wrong) {
      const said: string[] = [];
      const streams = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
      expect(await runCommandLine(args, streams), args.join(' ')).toBe(2);
      expect(said.join('\n'), args.join(' ')).toMatch(/wherefore|theory|format|kind|--|available|imported/);
    }
    expect(run('nothing').code).toBe(2);
    expect(run('--help').out).toContain('Exit codes');
  });

  it('ends with 3 for what cannot be read, leaving it byte for byte as it was', () => {
    fs.writeFileSync(file('text.wherefore'), 'This is not a workspace.');
    fs.writeFileSync(file('empty.wherefore'), '');
    const damaged = bytes(workspace);
    damaged.fill(0, 4096, 8192);
    fs.writeFileSync(file('damaged.wherefore'), damaged);
    for (const name of ['text.wherefore', 'empty.wherefore', 'damaged.wherefore', 'missing.wherefore', '.']) {
      const before = fs.existsSync(file(name)) && name !== '.' ? bytes(file(name)) : null;
      for (const command of ['theories', 'doctor', 'import']) {
        const result = run(command, file(name), ...(command === 'import' ? [file('a.json')] : []), '--json');
        expect(result.code, `${command} ${name}`).toBe(3);
        expect(() => result.json(), `${command} ${name}`).not.toThrow();
      }
      if (before !== null) expect(bytes(file(name)).equals(before), name).toBe(true);
    }
    for (const name of ['no.json', 'text.wherefore'])
      expect(run('import', workspace, file(name)).code, name).toBe(3);
  });

  it('ends with 4 when somebody else has the file open, and reads it all the same', () => {
    const lock = path.join(folder, '.~lock.one.wherefore#');
    fs.writeFileSync(
      lock,
      JSON.stringify({
        host: 'another-computer',
        user: 'ada',
        pid: 4242,
        startedAt: Date.now(),
        heartbeatAt: Date.now(),
        token: 'theirs',
      }),
    );
    const result = run('import', workspace, file('a.json'), '--json');
    expect(result.code).toBe(4);
    expect(result.err).toContain('ada');
    expect(run('theories', workspace).code).toBe(0);
    fs.rmSync(lock);
  });

  it('ends with 5 when a file cannot be written', () => {
    expect(run('export', workspace, '--to', 'svg', '--out', file('no/such/folder/x.svg')).code).toBe(5);
    expect(run('export', workspace, '--to', 'svg', '--out', workspace).code).toBe(5);
    expect(run('theories', workspace).code).toBe(0);
  });

  it('doctor: a sound file is sound; salvage saves what can be read', () => {
    expect(run('doctor', workspace, '--json').json()).toMatchObject({ ok: true, problems: [] });
    const salvaged = run('doctor', workspace, '--salvage', file('salvaged.wherefore'), '--json');
    expect(salvaged.code).toBe(0);
    expect(run('theories', file('salvaged.wherefore'), '--json').json()).toEqual(
      run('theories', workspace, '--json').json(),
    );
  });
});
