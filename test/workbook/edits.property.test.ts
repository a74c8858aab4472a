import { describe, expect, it } from 'vitest';

import { changeFromEmpty, applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { runCommand } from '#models/runCommand.ts';
import type { BookChange } from '#models/workbook/bookPlan.ts';
import { bookSheets } from '#models/workbook/bookSheets.ts';
import { printed } from '#models/workbook/cellValue.ts';
import { type SheetKey, sheetKeys } from '#models/workbook/sheetKeys.ts';
import { rowsOfChanges } from '#models/workbook/takeBook.ts';

import { randomWorkspace } from '../interchange/randomWorkspace.ts';
import { type Random, oneOf, seededRandom, testEnv, wholeNumber } from '../random/testEnv.ts';
import { bookIn, columnOf, openBook, planOf, rowOf, sheetOf, typed } from './bookUnderTest.ts';

const hostile = [
  '=1+1',
  '+SUM(A1)',
  '-2',
  '@x',
  "'=2",
  'two\nlines',
  '<b>&amp;</b>',
  '_x0041_',
  '{a|b}',
  'TRUE',
];

/** A new value for a text column that no row has yet. */
const newText = (random: Random, count: number) => `${oneOf(random, hostile)} ${count}`;

type Edit = { readonly key: SheetKey; readonly id: string; readonly column: string; readonly text: string };

/** Changes random cells of text, choices and numbers in the open workbook; each cell at most once. */
function edit(document: Document, theoryId: string, random: Random) {
  const book = bookIn(document, theoryId);
  const sheets = openBook(document, theoryId);
  const edits = new Map<string, Edit>();
  for (let count = wholeNumber(random, 1, 8); count > 0; count -= 1) {
    const key = oneOf(random, sheetKeys);
    const sheet = bookSheets[key];
    const ids = sheet.ids(book);
    const columns = sheet
      .columns(book)
      .filter(({ take, key: column }) => take !== undefined && !isName(column));
    if (ids.length === 0 || columns.length === 0) continue;
    const [id, column] = [oneOf(random, ids), oneOf(random, columns)];
    const now = printed(column.cell(book, id));
    const choices = column.choices?.(book) ?? [];
    const isNumber = typeof column.cell(book, id) === 'number' || numbers.has(column.key);
    const text =
      choices.length > 0
        ? oneOf(random, choices)
        : isNumber
          ? String(wholeNumber(random, 1990, 2020))
          : newText(random, edits.size);
    // One passage may be tied to several claims: two edits of it would contradict each other.
    const place = key === 'evidence' ? `${key} ${column.key}` : `${key} ${id} ${column.key}`;
    if (text === now || edits.has(place)) continue;
    edits.set(place, { key, id, column: column.key, text });
    const open = sheetOf(sheets, key);
    rowOf(open, id)[columnOf(open, key, column.key)] = typed(text, isNumber ? 'number' : 'text');
  }
  return { sheets, edits: [...edits.values()] };
}

const numbers = new Set([
  'year',
  'sampleSize',
  'items',
  'minimum',
  'maximum',
  'minutes',
  'result',
  'spread',
  'count',
]);
const names = new Set([
  'from',
  'to',
  'thing',
  'source',
  'measure',
  'stage',
  'level',
  'context',
  'intervention',
  'actor',
  'mechanism',
  'resource',
  'reasoning',
  'outcome',
]);
/** Columns that name other rows are tried by themselves. */
const isName = (column: string) => names.has(column);

function taken(document: Document, theoryId: string, changes: readonly BookChange[]): Document {
  const env = testEnv(99);
  const { rows, removes } = rowsOfChanges(document, changes);
  const done = runCommand(
    document,
    'workbook.take',
    { theoryId, rows: [...rows], removes: [...removes], label: 'Take' },
    env,
  );
  if (!done.ok) throw new Error(done.error.message);
  return done.value.document;
}

describe('cells that were edited', () => {
  it('B2, B4: export → edits of random cells → import finds exactly these, and taking them makes them so', () => {
    let count = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const document = randomWorkspace(seed, 70);
      const random = seededRandom(seed);
      const [theoryId] = document.theories.keys();
      if (theoryId === undefined) continue;
      const { sheets, edits } = edit(document, theoryId, random);
      const plan = planOf(document, sheets);
      expect(plan.problems).toEqual([]);
      const found = plan.changes.map(({ key }) => key).sort();
      expect(found).toEqual(edits.map(({ key, id, column }) => `${key}!${id}!${column}`).sort());
      expect(plan.changes.every(({ isConflict, kind }) => !isConflict && kind === 'changed')).toBe(true);
      const after = taken(document, theoryId, plan.changes);
      const book = bookIn(after, theoryId);
      for (const { key, id, column, text } of edits) {
        const own = bookSheets[key].columns(book).find((one) => one.key === column);
        expect(printed(own?.cell(book, id) ?? null)).toBe(text);
      }
      expect(integrityProblems(after)).toEqual([]);
      // The same file once more: all of it is so already.
      expect(planOf(after, sheets).changes).toEqual([]);
      count += edits.length;
    }
    expect(count).toBeGreaterThan(250);
  }, 300_000);

  it('B5: what was changed on both sides is a conflict; what the other side changed alone is left as it is', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const document = randomWorkspace(seed, 70);
      const [theoryId] = document.theories.keys();
      const element = [...document.elements.values()].find((one) => one.theoryId === theoryId);
      if (theoryId === undefined || element === undefined) continue;
      const sheets = openBook(document, theoryId);
      const open = sheetOf(sheets, 'elements');
      rowOf(open, element.id)[columnOf(open, 'elements', 'note')] = typed('from the file');
      const elsewhere = applyChange(emptyDocument(), {
        upserts: [
          ...changeFromEmpty(document).upserts,
          { table: 'elements', row: { ...element, note: 'from here', indicator: 'from here' } },
        ],
        deletes: [],
      });
      const { changes, problems } = planOf(elsewhere, sheets);
      expect(problems).toEqual([]);
      expect(
        changes.map(({ column, before, after, isConflict }) => [column, before, after, isConflict]),
      ).toEqual([['Note', 'from here', 'from the file', true]]);
    }
  });
});
