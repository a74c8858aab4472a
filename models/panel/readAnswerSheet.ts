import type { AskedArrow } from '../entities/askedArrow.ts';
import type { Answer } from '../entities/response.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { columnLetters } from '../workbook/columnLetters.ts';

/** What one person wrote: answers, comments, and what they miss. */
export type SheetOfPerson = {
  readonly name: string;
  readonly groupName: string;
  readonly answers: readonly {
    readonly askedArrowId: AskedArrow['id'];
    readonly answer: Answer;
    readonly comment: string;
  }[];
  readonly missing: readonly string[];
};

/** Something that was left out, with its place in the file: "row 4, column C". */
export type SheetProblem = { readonly row: number; readonly message: string };

/** What a filled table holds; null people: no table of answers was found in it. */
export type ReadSheet = {
  readonly people: readonly SheetOfPerson[] | null;
  readonly problems: readonly SheetProblem[];
};

const spellings: ReadonlyMap<string, Answer> = new Map([
  ...['a', 'agree', 'agrees', 'yes', 'y'].map((text) => [text, 'agree'] as const),
  ...['d', 'disagree', 'disagrees', 'no', 'n'].map((text) => [text, 'disagree'] as const),
  ...['u', 'unsure', 'not sure', 'unclear', '?'].map((text) => [text, 'unsure'] as const),
  ...['s', 'skip', 'not for me', 'not for me to say'].map((text) => [text, 'skip'] as const),
  ...['', '-', '–', '—'].map((text) => [text, 'none'] as const),
]);

/** The answer that a cell means; null when it means none. */
export function answerOfCell(cell: string): Answer | null {
  return spellings.get(nameKey(cell).replace(/[.!]+$/u, '')) ?? null;
}

type Column =
  | { readonly kind: 'person' | 'group' | 'missing' | 'comment-of-row' | 'arrow-of-row' | 'answer-of-row' }
  | { readonly kind: 'answer' | 'comment'; readonly asked: AskedArrow };

const plainColumns: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['person', ['person', 'name', 'participant', 'pseudonym', 'sheet']],
      ['group', ['group', 'i am']],
      ['missing', ['what is missing', 'missing', 'suggestion']],
      ['arrow-of-row', ['arrow', 'number', 'question']],
      ['answer-of-row', ['answer', 'response']],
      ['comment-of-row', ['comment', 'why', 'remarks']],
    ] as const
  ).flatMap(([kind, names]) => names.map((name) => [name, { kind }] as const)),
);

type Header = { readonly columns: ReadonlyMap<number, Column>; readonly problems: readonly string[] };

/** What a row of headings says its columns are; null when it heads no table of answers. */
function readHeader(cells: readonly string[], asked: readonly AskedArrow[]): Header | null {
  const columns = new Map<number, Column>();
  const problems: string[] = [];
  cells.forEach((cell, index) => {
    const plain = plainColumns.get(nameKey(cell));
    if (plain !== undefined) {
      columns.set(index, plain);
      return;
    }
    const found = /^\s*(\d{1,6})\s*(?:[.):]\s*(.*)|(comment)?)\s*$/isu.exec(cell);
    if (found === null) return;
    const arrow = asked.find(({ position }) => position + 1 === Number(found[1]));
    const place = `column ${columnLetters(index)}`;
    const words = found[2]?.trim() ?? '';
    if (arrow === undefined)
      problems.push(`${place} is about arrow ${found[1] ?? ''}, which this session does not ask about.`);
    else if (words !== '' && nameKey(words) !== nameKey(arrow.statement))
      problems.push(
        `${place} says “${words.slice(0, 80)}”, but arrow ${arrow.position + 1} is “${arrow.statement.slice(0, 80)}”.`,
      );
    else columns.set(index, { kind: found[3] === undefined ? 'answer' : 'comment', asked: arrow });
  });
  const kinds = new Set([...columns.values()].map(({ kind }) => kind));
  const isWide = kinds.has('answer') && kinds.has('person');
  const isLong = kinds.has('arrow-of-row') && kinds.has('answer-of-row') && kinds.has('person');
  return isWide || isLong ? { columns, problems } : null;
}

type Draft = {
  name: string;
  groupName: string;
  answers: Map<AskedArrow['id'], { answer: Answer; comment: string }>;
  missing: string[];
};

/** Reads the rows under a header, one person or one answer each. */
class SheetReader {
  readonly problems: SheetProblem[] = [];
  readonly #people = new Map<string, Draft>();
  readonly #asked: readonly AskedArrow[];
  readonly #columns: ReadonlyMap<number, Column>;

  constructor(asked: readonly AskedArrow[], columns: ReadonlyMap<number, Column>) {
    this.#asked = asked;
    this.#columns = columns;
  }

  #problem(row: number, message: string): void {
    this.problems.push({ row, message: `Row ${row}: ${message}` });
  }

  #cell(cells: readonly string[], kind: Column['kind']): string {
    for (const [index, column] of this.#columns) if (column.kind === kind) return (cells[index] ?? '').trim();
    return '';
  }

  #personOf(cells: readonly string[], row: number): Draft {
    const name = this.#cell(cells, 'person') || `Sheet ${row}`;
    const key = nameKey(name);
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const draft: Draft = { name, groupName: this.#cell(cells, 'group'), answers: new Map(), missing: [] };
    this.#people.set(key, draft);
    return draft;
  }

  #answer(person: Draft, asked: AskedArrow, fields: { answer?: Answer; comment?: string }): void {
    const before = person.answers.get(asked.id) ?? { answer: 'none', comment: '' };
    person.answers.set(asked.id, { ...before, ...fields });
  }

  wide(cells: readonly string[], row: number): void {
    const said = [...this.#columns].filter(
      ([index, { kind }]) => kind !== 'person' && kind !== 'group' && (cells[index] ?? '').trim() !== '',
    );
    if (said.length === 0) return;
    if (this.#people.has(nameKey(this.#cell(cells, 'person') || `Sheet ${row}`))) {
      this.#problem(row, `“${this.#cell(cells, 'person')}” has a row above already. This row was left out.`);
      return;
    }
    const person = this.#personOf(cells, row);
    for (const [index, column] of said) {
      const cell = (cells[index] ?? '').trim();
      if (column.kind === 'missing') person.missing.push(cell);
      if (column.kind === 'comment') this.#answer(person, column.asked, { comment: cell });
      if (column.kind !== 'answer') continue;
      const answer = answerOfCell(cell);
      if (answer !== null) this.#answer(person, column.asked, { answer });
      else
        this.#problem(
          row,
          `column ${columnLetters(index)}, “${cell.slice(0, 40)}” is no answer to arrow ${column.asked.position + 1}; it was left out. Write A, D, U or S.`,
        );
    }
  }

  long(cells: readonly string[], row: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const number = this.#cell(cells, 'arrow-of-row').replace(/[.):].*$/su, '');
    const asked = this.#asked.find(({ position }) => String(position + 1) === number);
    const written = this.#cell(cells, 'answer-of-row');
    const answer = answerOfCell(written);
    const missing = this.#cell(cells, 'missing');
    if (this.#cell(cells, 'person') === '') this.#problem(row, 'nobody is named in it. It was left out.');
    else if (missing !== '' && number === '') this.#personOf(cells, row).missing.push(missing);
    else if (asked === undefined)
      this.#problem(row, `there is no arrow “${number}” in this session. It was left out.`);
    else if (answer === null)
      this.#problem(row, `“${written.slice(0, 40)}” is no answer. It was left out. Write A, D, U or S.`);
    else
      this.#answer(this.#personOf(cells, row), asked, {
        answer,
        comment: this.#cell(cells, 'comment-of-row'),
      });
  }

  people(): readonly SheetOfPerson[] {
    return [...this.#people.values()]
      .map(({ answers, ...person }) => ({
        ...person,
        answers: [...answers].map(([askedArrowId, given]) => ({ askedArrowId, ...given })),
      }))
      .filter(({ answers, missing }) => answers.length + missing.length > 0);
  }
}

const HEADER_WITHIN = 50;

/**
 * Reads a filled table of answers: a row for each person with a column for each arrow, or a row for each answer
 * (Person, Arrow, Answer, Comment). What cannot be read is named with its row and left out; the rest is kept.
 */
export function readAnswerSheet(
  table: readonly (readonly string[])[],
  asked: readonly AskedArrow[],
): ReadSheet {
  for (const [at, cells] of table.slice(0, HEADER_WITHIN).entries()) {
    const header = readHeader(cells, asked);
    if (header === null) continue;
    const reader = new SheetReader(asked, header.columns);
    const isLong = [...header.columns.values()].some(({ kind }) => kind === 'answer-of-row');
    for (const [index, row] of table.entries()) {
      if (index <= at) continue;
      if (isLong) reader.long(row, index + 1);
      else reader.wide(row, index + 1);
    }
    const people = reader.people();
    const heading = header.problems.map((message) => ({
      row: at + 1,
      message: `Row ${at + 1}: ${message} It was left out.`,
    }));
    return { people, problems: [...heading, ...reader.problems] };
  }
  return { people: null, problems: [] };
}
