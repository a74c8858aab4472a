import fs from 'node:fs';

import { afterAll, describe, expect, it } from 'vitest';

import { EditedFile } from '../workbook/editedFile.ts';
import { cliHere } from './runHere.ts';

const { file, run, remove } = cliHere();
afterAll(remove);

type Change = {
  kind: string;
  sheet: string;
  place: string;
  column: string;
  before: string;
  after: string;
  isConflict: boolean;
  isTaken: boolean;
  name: string;
};
type Answer = {
  format: string;
  added: number;
  duplicates: number;
  skipped: number;
  warnings: { message: string }[];
  changes: Change[];
  theoryId: string;
};

const ws = file('ws.wherefore');
const answer = async (...args: string[]): Promise<Answer> => {
  const done = await run([...args, '--json']);
  if (done.code !== 0) throw new Error(`${done.code} ${done.err}`);
  return (done.json() as Answer[])[0] as Answer;
};
const short = ({ changes }: Answer) =>
  changes.map(
    ({ kind, column, after, name, isTaken }) =>
      `${kind} ${column || name}: ${after}${isTaken ? '' : ' (not taken)'}`,
  );

describe('export --to xlsx and back', () => {
  it('B2, B4, B5, B8: changes are listed, taken as one step, and what was changed on both sides is left alone', async () => {
    await run(['new', ws, '--starter', 'social-prescribing-pathway']);
    const book = file('book.xlsx');
    const out = (await run(['export', ws, '--to', 'xlsx', '--out', book, '--json'])).json() as {
      bytes: number;
      lost: string[];
    };
    expect(out.bytes).toBe(fs.statSync(book).size);
    expect(out.lost.length).toBeGreaterThan(2);
    expect(await answer('import', ws, book, '--dry-run')).toMatchObject({
      format: 'workbook',
      added: 0,
      skipped: 0,
      changes: [],
    });

    const edited = new EditedFile(fs.readFileSync(book));
    edited.set('arrows', { row: 'A2', heading: 'BECAUSE', text: '=they felt heard' });
    edited.set('elements', { row: 'Attends', heading: 'Note', text: 'Ask the panel' });
    edited.set('arrows', { row: 'A3', heading: 'Status', text: 'certain' });
    edited.add('elements', { Label: 'A lift to the first session', 'Usual role': 'intervention' });
    edited.remove('arrows', 'A12');
    fs.writeFileSync(book, edited.bytes());

    const dry = await answer('import', ws, book, '--dry-run');
    expect(short(dry)).toEqual([
      'changed Note: Ask the panel',
      'added A lift to the first session · intervention: A lift to the first session · intervention',
      'changed BECAUSE: =they felt heard',
      expect.stringMatching(/^removed IF .*\(not taken\)$/u) as string,
    ]);
    expect(dry.warnings.map(({ message }) => message)).toEqual([
      '“Arrows” G4: “certain” is not an answer here. The answers are: hypothesised; supported; contested; refuted. It was left out.',
    ]);
    // Nothing was stored by looking.
    expect(short(await answer('import', ws, book, '--dry-run'))).toEqual(short(dry));
    const done = await answer('import', ws, book);
    expect([done.added, done.skipped]).toEqual([3, 1]);
    expect(short(await answer('import', ws, book, '--dry-run'))).toEqual([
      expect.stringMatching(/^removed/u) as string,
    ]);
    const sentences = (await run(['sentences', ws])).out;
    expect(sentences).toContain('BECAUSE =they felt heard');
    expect(sentences).toContain('A lift to the first session');

    // Somebody else changes a cell in the workspace that this file changes too.
    const again = file('again.xlsx');
    await run(['export', ws, '--to', 'xlsx', '--out', again]);
    const mine = new EditedFile(fs.readFileSync(again));
    mine.set('elements', { row: 'Attends', heading: 'Note', text: 'Mine' });
    const theirs = new EditedFile(fs.readFileSync(again));
    theirs.set('elements', { row: 'Attends', heading: 'Note', text: 'Theirs' });
    fs.writeFileSync(file('mine.xlsx'), mine.bytes());
    fs.writeFileSync(file('theirs.xlsx'), theirs.bytes());
    await answer('import', ws, file('theirs.xlsx'));
    expect((await answer('import', ws, file('mine.xlsx'))).changes).toMatchObject([
      { before: 'Theirs', after: 'Mine', isConflict: true, isTaken: false },
    ]);
    expect((await answer('import', ws, file('mine.xlsx'), '--overwrite')).added).toBe(1);
    // A removal goes only when it is asked for, with what hangs on it.
    expect(await answer('import', ws, book, '--remove-missing')).toMatchObject({ added: 1 });
    const said = await run(['import', ws, book, '--dry-run']);
    expect(said.out).toContain('changes');
  });

  it('B10: one table as CSV goes and comes back, in Excel’s form of it as well', async () => {
    const csv = file('arrows.csv');
    await run(['export', ws, '--to', 'csv', '--table', 'arrows', '--out', csv]);
    const text = fs.readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFFNo.,Sentence,From,')).toBe(true);
    expect(text).toContain("'=they felt heard");
    expect(await answer('import', ws, csv, '--dry-run')).toMatchObject({
      format: 'workbook',
      changes: [],
      skipped: 0,
    });
    // A country where Excel writes semicolons.
    fs.writeFileSync(csv, text.replaceAll(',not rated,', ',high,'));
    expect(
      (await answer('import', ws, csv, '--dry-run')).changes.every(
        ({ column, after }) => column === 'Importance' && after === 'high',
      ),
    ).toBe(true);
    expect((await run(['export', ws, '--to', 'csv', '--table', 'nobody', '--out', csv])).code).toBe(2);
    expect((await run(['export', ws, '--to', 'svg', '--table', 'arrows', '--out', csv])).code).toBe(2);
  });

  it('B6: a workbook of another workspace is refused with a sentence, and nothing is changed', async () => {
    const other = file('other.wherefore');
    await run(['new', other, '--starter', 'levels']);
    const refused = await run(['import', other, file('mine.xlsx')]);
    expect([refused.code, refused.err]).toEqual([
      3,
      expect.stringContaining('not in this workspace') as string,
    ]);
  });

  it('J6: a whole workspace goes out and comes in with --all, note and all', async () => {
    const json = file('all.json');
    expect((await run(['export', ws, '--to', 'wherefore-json', '--all', '--out', json])).code).toBe(0);
    expect(JSON.parse(fs.readFileSync(json, 'utf8'))).toMatchObject({ workspace: { note: '' } });
    const fresh = file('fresh.wherefore');
    const { title } = (JSON.parse(fs.readFileSync(json, 'utf8')) as { workspace: { title: string } })
      .workspace;
    await run(['new', fresh, '--title', title]);
    await answer('import', fresh, json);
    await run(['export', fresh, '--to', 'wherefore-json', '--all', '--out', file('back.json')]);
    expect(fs.readFileSync(file('back.json'), 'utf8') === fs.readFileSync(json, 'utf8')).toBe(true);
  });
});
