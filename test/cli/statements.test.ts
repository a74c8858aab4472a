import fs from 'node:fs';

import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, remove, run: runArgs } = cliInFreshFolder();
const run = (...args: readonly string[]) => runArgs(args);

type Imported = Readonly<Record<string, unknown>> & {
  readonly warnings: readonly { readonly line?: number; readonly message: string }[];
};
const imported = (...args: readonly string[]) => {
  const done = run('import', ...args, '--json');
  expect(done.code, done.err).toBe(0);
  const [one] = JSON.parse(done.out) as readonly Imported[];
  if (one === undefined) throw new Error('Nothing was said.');
  return one;
};

const notes = [
  'Notes of the spring meeting',
  '',
  'Enrolment',
  'IF the walk is near THEN people may come BECAUSE they need not',
  'ask anybody for a lift.',
  '',
  'Engagement',
  'If the leader knows their name, people are more likely to stay.',
  'It rained.',
].join('\n');

beforeAll(() => {
  fs.writeFileSync(file('notes.txt'), notes);
});
afterAll(remove);

describe('import --as sentences (T13, T14)', () => {
  it('finds statements in notes, by content: stages, hedges and reasons; each passage is kept as an extract; again adds nothing', () => {
    const workspace = file('notes.wherefore');
    expect(run('new', workspace).code).toBe(0);
    expect(imported(workspace, file('notes.txt'), '--dry-run')).toMatchObject({ added: 2 });
    expect(JSON.parse(run('theories', workspace, '--json').out)).toEqual([]);
    expect(imported(workspace, file('notes.txt'))).toMatchObject({
      format: 'sentences',
      added: 2,
      duplicates: 0,
      skipped: 0,
      elements: 4,
      arrows: 2,
      sources: 1,
    });
    const text = run('sentences', workspace).out;
    expect(text).toContain(
      'IF the walk is near THEN people may come BECAUSE they need not ask anybody for a lift',
    );
    expect(text.indexOf('Enrolment')).toBeLessThan(text.indexOf('Engagement'));
    const [theory] = JSON.parse(run('theories', workspace, '--json').out) as { readonly id: string }[];
    const coverage = JSON.parse(run('coverage', workspace, '--theory', theory?.id ?? '', '--json').out) as {
      readonly bare: readonly string[];
    };
    expect(coverage.bare).toEqual([]);
    expect(imported(workspace, file('notes.txt'))).toMatchObject({ added: 0, duplicates: 2, sources: 0 });
  });

  it('reads a Word file the same way, and says so when a file holds no statement', () => {
    const workspace = file('word.wherefore');
    expect(run('new', workspace).code).toBe(0);
    const paragraphs = notes
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('');
    const docx = zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${paragraphs}</w:body></w:document>`),
    });
    fs.writeFileSync(file('notes.docx'), docx);
    fs.writeFileSync(file('rain.txt'), 'It rained. We stayed in.');
    const refused = run('import', workspace, file('notes.docx'), file('rain.txt'), '--as', 'sentences');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('No statement such as “IF … THEN …” was found in this file');
    // Nothing of the file beside it is stored either, so all of it is new.
    expect(imported(workspace, file('notes.docx'), '--as', 'sentences')).toMatchObject({
      added: 2,
      duplicates: 0,
    });
  });

  it('statements go into the only theory; one that is not there is exit code 2', () => {
    const workspace = file('two.wherefore');
    expect(run('new', workspace, '--starter', 'social-prescribing-pathway').code).toBe(0);
    const before = imported(workspace, file('notes.txt'), '--dry-run');
    expect(before).toMatchObject({ added: 2 });
    expect(run('import', workspace, file('notes.txt'), '--theory', 'no such').code).toBe(2);
  });

  it('T1: a theory exported as text, imported into an empty workspace and exported again is the same text', () => {
    const from = file('from.wherefore');
    const to = file('to.wherefore');
    expect(run('new', from, '--starter', 'social-prescribing-pathway').code).toBe(0);
    expect(run('new', to).code).toBe(0);
    const theory = 'What helps people take up social prescribing?';
    const written = (workspace: string, name: string, title: string) => {
      const out = file(name);
      const done = run('export', workspace, '--theory', title, '--to', 'sentences', '--out', out);
      expect(done.code, done.err).toBe(0);
      return fs
        .readFileSync(out, 'utf8')
        .replace(/^# .*$/m, '')
        .replaceAll(/ \[evidence:[^\]]*\]/g, '');
    };
    const first = written(from, 'first.txt', theory);
    expect(first).toContain('IF ');
    const full = file('full.txt');
    expect(run('export', from, '--theory', theory, '--to', 'sentences', '--out', full).code).toBe(0);
    expect(imported(to, full, '--as', 'sentences')).toMatchObject({ skipped: 0, arrows: 12, elements: 13 });
    expect(written(to, 'second.txt', 'full')).toBe(first);
  });
});
