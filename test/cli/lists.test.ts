import fs from 'node:fs';

import { afterAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, remove, run } = cliInFreshFolder();

afterAll(remove);

const workspace = (name: string) => {
  const made = file(`${name}.wherefore`);
  expect(run(['new', made]).code).toBe(0);
  return made;
};

describe('lists of measures and outcomes', () => {
  it('Y6: the 46 measures leave as CSV and come into another workspace, once', () => {
    const [from, into] = [workspace('from'), workspace('into')];
    const out = file('measures.csv');
    const written = run(['export', from, '--to', 'measures-csv', '--measures', 'all', '--out', out]);
    expect(written.code, written.err).toBe(0);
    const first = run(['import', into, out, '--json']);
    expect(first.code, first.err).toBe(0);
    expect(first.json()).toMatchObject([
      { format: 'measures-csv', added: 46, duplicates: 0, skipped: 0, warnings: [] },
    ]);
    expect(run(['import', into, out, '--json']).json()).toMatchObject([{ added: 0, duplicates: 46 }]);
    const again = file('again.csv');
    run(['export', into, '--to', 'measures-csv', '--out', again]);
    expect(fs.readFileSync(again, 'utf8')).toBe(fs.readFileSync(out, 'utf8'));
    expect(run(['check', into]).code).toBe(0);
  });

  it('Y6: a list of outcomes of one’s own comes in; what cannot be read is named and costs nothing else', () => {
    const into = workspace('ours');
    fs.writeFileSync(
      file('warm homes.csv'),
      'Category;Outcome;Reported;Says who\r\nHome;Warm rooms;often;A review, 2024\r\nHome;;;\r\nPeople;Fewer colds;hardly;\r\n',
    );
    const first = run(['import', into, file('warm homes.csv'), '--json']);
    expect(first.code, first.err).toBe(0);
    expect(first.json()).toMatchObject([
      { format: 'outcomes-csv', added: 2, duplicates: 0, skipped: 1, warnings: [{ line: 3 }, { line: 4 }] },
    ]);
    const out = file('lists.csv');
    expect(run(['export', into, '--to', 'outcomes-csv', '--out', out]).code).toBe(0);
    expect(fs.readFileSync(out, 'utf8').split('\r\n').slice(1)).toEqual([
      'warm homes,Home,Warm rooms,often,"A review, 2024",,,',
      'warm homes,People,Fewer colds,not known,,,,',
      '',
    ]);
    expect(run(['import', into, out, '--json']).json()).toMatchObject([{ added: 0, duplicates: 2 }]);
  });

  it('a file that is no such list is refused with a sentence, and nothing is changed', () => {
    const into = workspace('refused');
    const before = fs.readFileSync(into);
    fs.writeFileSync(file('shopping.csv'), 'What,How many\r\nBread,2\r\n');
    for (const [format, column] of [
      ['measures-csv', 'Measure'],
      ['outcomes-csv', 'Outcome'],
    ] as const) {
      const refused = run(['import', into, file('shopping.csv'), '--as', format]);
      expect(refused.code).toBe(3);
      expect(refused.err).toContain(`it needs a column “${column}”`);
    }
    expect(
      run(['export', into, '--to', 'measures-csv', '--measures', 'some', '--out', file('x.csv')]).code,
    ).toBe(2);
    expect(fs.readFileSync(into).equals(before)).toBe(true);
  });
});
