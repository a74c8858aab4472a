import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const cli = cliInFreshFolder();
const file = cli.file('theory.wherefore');

function exported(to: string, ...more: readonly string[]) {
  const out = cli.file(`figure.${to}`);
  const run = cli.run([
    'export',
    file,
    '--theory',
    'theory_worked',
    '--to',
    to,
    '--out',
    out,
    ...more,
    '--json',
  ]);
  return { run, read: () => fs.readFileSync(out) };
}

// Every run is a program of its own, and a busy machine starts them slowly.
describe('F1–F12: figures and the page on the command line', { timeout: 240_000 }, () => {
  beforeAll(() => {
    const made = cli.run(['new', file, '--starter', 'worked-configurations', '--starter', 'levels']);
    expect(made.err).toBe('');
  });
  afterAll(() => cli.remove());

  it('F3: the same file and options give the same SVG in two runs of the program', () => {
    const options = ['--words', 'plain', '--overlay', 'kind', '--configurations', 'all', '--references'];
    const first = exported('svg', ...options).read();
    const { run, read } = exported('svg', ...options);
    expect(run.json()).toMatchObject({ format: 'svg', bytes: read().length });
    expect(read().equals(first)).toBe(true);
  });

  it('F4: a stage, a configuration and a path are named as people call them', () => {
    const boxes = (...scope: readonly string[]) =>
      Number(
        /(\d+) box(?:es)? · /u.exec(
          exported('svg', ...scope)
            .read()
            .toString(),
        )?.[1],
      );
    const whole = boxes();
    expect(boxes('--scope', 'theory')).toBe(whole);
    const configuration = boxes('--scope', 'configuration:CMOC-3');
    expect(configuration).toBeGreaterThan(1);
    expect(configuration).toBeLessThan(whole);
    expect(boxes('--scope', 'stage:Enrolment')).toBeLessThan(whole);
    expect(boxes('--scope', 'path:Refers > Attends first session')).toBeGreaterThan(1);
  });

  it('F8–F10: a PDF has the pages of its paper, a PNG the pixels of its scale', () => {
    const a4 = exported('pdf', '--paper', 'a4').read().toString('latin1');
    expect(a4).toMatch(/\/MediaBox \[0 0 (?:841|595)\.\d+ (?:841|595)\.\d+\]/u);
    const poster = exported('pdf', '--paper', 'poster', '--sheets', 'a3', '--grey').read().toString('latin1');
    expect(poster.match(/\/MediaBox/gu)?.length).toBeGreaterThan(1);
    const one = exported('png', '--paper', 'a4', '--scale', '1').read();
    const two = exported('png', '--paper', 'a4', '--scale', '2').read();
    expect(Math.abs(two.readUInt32BE(16) - 2 * one.readUInt32BE(16))).toBeLessThanOrEqual(1);
  });

  it('F12: the page is one HTML file', () => {
    const { run, read } = exported('html', '--words', 'plain');
    expect(run.code).toBe(0);
    expect(read().toString()).toMatch(/^<!doctype html>\n<html lang="en"/u);
  });

  it('says what cannot be asked for, and writes nothing (exit code 2)', () => {
    const wrong = [
      ['--scope', 'stage:Nowhere'],
      ['--scope', 'part:x'],
      ['--scope', 'path:Refers'],
      ['--paper', 'letter'],
      ['--scale', '9'],
    ];
    for (const options of wrong) {
      const out = cli.file('none.svg');
      const run = cli.run([
        'export',
        file,
        '--theory',
        'theory_worked',
        '--to',
        'svg',
        '--out',
        out,
        ...options,
      ]);
      expect([options.join(' '), run.code]).toEqual([options.join(' '), 2]);
      expect(run.err).toMatch(/^error usage\/\w+: /u);
      expect(fs.existsSync(out)).toBe(false);
    }
    const backwards = exported('svg', '--scope', 'path:Attends first session > Refers');
    expect(backwards.run.code).toBe(5);
    expect(backwards.run.json()).toMatchObject({ error: { code: 'export/no-path' } });
  });
});
