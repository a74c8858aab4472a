import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { limits } from '../limits.ts';
import { nameQuestions } from '../prose/nameQuestions.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';
import { itemsOf } from './cmoItems.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';
import { type CmoTable, readCmoTable } from './cmoRows.ts';
import type { GridColumn } from './gridRows.ts';
import { renamedTable } from './takeCmoTable.ts';
import { type NearAnswer, type WrittenItem, answeredItems, planCell } from './planCell.ts';

/** A wording that is near that of a box, or of another row; `name` is how the box is called, or will be. */
export type PasteQuestion = {
  readonly text: string;
  readonly elementId: string | null;
  readonly name: string;
};

/** A row that pasted cells fill; null: a new one. */
export type FilledRow = {
  readonly configurationId: string | null;
  readonly fields: Partial<Pick<Configuration, 'code' | 'title' | 'forWhom' | 'status'>>;
  readonly stage?: string;
  readonly parts: Readonly<Partial<Record<CmoPart, readonly string[]>>>;
};

/** What pasted cells come to: a table of its own with headings, or cells that fill the grid from one cell on. */
export type PastePlan = {
  readonly questions: readonly PasteQuestion[];
  readonly warnings: readonly string[];
} & (
  | { readonly kind: 'table'; readonly table: CmoTable }
  | { readonly kind: 'fill'; readonly rows: readonly FilledRow[] }
);

/** Where cells are pasted: the configurations from the focused row on, and the columns from the focused one on. */
export type PasteAt = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly rowIds: readonly string[];
  readonly columns: readonly GridColumn[];
  /** What people call the statuses; any of them is understood. */
  readonly statusWords: ReadonlyMap<string, Configuration['status']>;
};

const isPart = (column: GridColumn): column is CmoPart => (cmoParts as readonly string[]).includes(column);

function filledRow(
  cells: readonly string[],
  configurationId: string | null,
  { columns, statusWords }: PasteAt,
): FilledRow & { readonly warnings: readonly string[] } {
  const fields: { code?: string; title?: string; forWhom?: string; status?: Configuration['status'] } = {};
  const parts: Partial<Record<CmoPart, readonly string[]>> = {};
  const warnings: string[] = [];
  let stage: { readonly stage?: string } = {};
  cells.forEach((cell, at) => {
    const column = columns[at];
    const words = oneLine(cell);
    if (column === undefined) {
      if (words !== '') warnings.push(`There is no column for “${words.slice(0, 60)}”. It was left out.`);
    } else if (isPart(column)) {
      const items = itemsOf(cell);
      parts[column] = items.filter((item) => item.length <= limits.label);
      for (const item of items)
        if (item.length > limits.label)
          warnings.push(`“${item.slice(0, 60)}…” is longer than a box can be called. It was left out.`);
    } else if (column === 'stage') stage = { stage: words.slice(0, 500) };
    else if (column === 'status') {
      const status = statusWords.get(nameKey(words));
      if (status !== undefined) fields.status = status;
      else if (words !== '')
        warnings.push(`“${words.slice(0, 60)}” is no status. The status was left as it is.`);
    } else if (column === 'evidence') return;
    // A configuration always has a code: an empty cell leaves the one it has.
    else if (column !== 'code' || words !== '') fields[column] = words.slice(0, 500);
  });
  return { configurationId, fields, ...stage, parts, warnings };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** The questions about wordings that are near those of boxes, each wording once. */
function questionsOf(document: Document, at: PasteAt, rows: readonly FilledRow[]): readonly PasteQuestion[] {
  const found = new Map<string, PasteQuestion>();
  // Of the same words in many new rows it is enough to ask about the first.
  const seen = new Set<string>();
  for (const { configurationId, parts } of rows)
    for (const part of cmoParts) {
      const texts = (parts[part] ?? []).filter(
        (text) => configurationId !== null || !seen.has(nameKey(text)),
      );
      if (texts.length === 0) continue;
      for (const text of texts) seen.add(nameKey(text));
      const { near } = planCell(document, { ...at, configurationId, part, texts });
      for (const { text, elementId, name } of near) found.set(nameKey(text), { text, elementId, name });
    }
  return [...found.values()];
}

/** Wordings of a pasted table that are near each other. */
function amongRows({ rows }: CmoTable): readonly PasteQuestion[] {
  const items = rows.flatMap(({ parts }) => cmoParts.flatMap((part) => parts[part]));
  return nameQuestions(items, []).map(({ name, other }) => ({ text: other, elementId: null, name }));
}

/** What pasted cells would do to the table; nothing is done yet, and nothing is thrown. */
export function planPaste(document: Document, cells: readonly (readonly string[])[], at: PasteAt): PastePlan {
  const table = readCmoTable(cells);
  if (table !== null) {
    const asRows = table.rows.map(({ parts }) => ({ configurationId: null, fields: {}, parts }));
    return {
      kind: 'table',
      table,
      questions: [...questionsOf(document, at, asRows), ...amongRows(table)],
      warnings: table.warnings.map(({ line, message }) => `Row ${line}: ${message}`),
    };
  }
  const kept = cells.filter((row, index) => !isBlank(row) || index < at.rowIds.length);
  // Excel ends what it copies with a line break, which is no row.
  while (kept.length > 1 && isBlank(kept.at(-1) ?? [])) kept.pop();
  const rows = kept.map((row, index) => filledRow(row, at.rowIds[index] ?? null, at));
  return {
    kind: 'fill',
    rows: rows.map(({ warnings: _warnings, ...row }) => row),
    questions: questionsOf(document, at, rows),
    warnings: rows.flatMap(({ warnings }) => warnings),
  };
}

/** The answers to the questions of a paste, by the wording that was asked about. */
export type PasteAnswers = ReadonlyMap<string, Exclude<NearAnswer, 'rename'>>;

/** The key of a wording among the answers. */
export const answerKey = nameKey;

/** One row as `configurations.write` takes it. */
export type WrittenRow = {
  readonly configurationId: string | null;
  readonly fields: FilledRow['fields'];
  readonly stage?: string;
  readonly parts: Readonly<Partial<Record<CmoPart, readonly WrittenItem[]>>>;
};

/** The rows of cells that fill the grid, once the questions are answered. */
export function writtenRows(
  document: Document,
  rows: readonly FilledRow[],
  { answers, ...at }: Pick<PasteAt, 'theoryId' | 'vocabulary'> & { readonly answers: PasteAnswers },
): readonly WrittenRow[] {
  return rows.map(({ parts, ...row }) => ({
    ...row,
    parts: Object.fromEntries(
      Object.entries(parts).map(([part, texts]) => {
        const plan = planCell(document, {
          ...at,
          configurationId: row.configurationId,
          part: part as CmoPart,
          texts,
        });
        const given = new Map(
          plan.near.map(({ index, text }) => [index, answers.get(answerKey(text)) ?? 'new'] as const),
        );
        return [part, answeredItems(plan, given)];
      }),
    ),
  }));
}

/** A table with the wordings that people said mean a box called by that box's name. */
export function answeredTable(
  document: Document,
  { table, questions }: Extract<PastePlan, { readonly kind: 'table' }>,
  answers: PasteAnswers,
): CmoTable {
  const names = new Map(
    questions
      .filter(({ text }) => answers.get(answerKey(text)) === 'same')
      .map(({ text, elementId, name }) => [
        answerKey(text),
        document.elements.get(elementId as IdOf<'elements'>)?.label ?? name,
      ]),
  );
  return renamedTable(table, names);
}
