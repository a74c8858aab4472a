import { type CmoPart, cmoParts } from '#models/cmoTable/cmoParts.ts';
import type { GridColumn, GridRow } from '#models/cmoTable/gridRows.ts';
import { itemsOf } from '#models/cmoTable/cmoItems.ts';
import { type CellPlan, type NearAnswer, answeredItems, planCell } from '#models/cmoTable/planCell.ts';
import { nameKey, oneLine } from '#models/theoryText/grammar.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { storableText } from '#shared/documents/storableText.ts';

import { columnWords } from '#models/words/columnWords.ts';
import { statusWords } from './gridWords.ts';

/** True for the columns that hold boxes. */
export function isPart(column: GridColumn): column is CmoPart {
  return (cmoParts as readonly string[]).includes(column);
}

/** What stands in a cell, as it is edited and copied: one item a line. */
export function cellText(
  row: GridRow | null,
  column: GridColumn,
  statusName: (row: GridRow) => string,
): string {
  if (row === null) return '';
  if (isPart(column)) return row.parts[column].join('\n');
  if (column === 'status') return statusName(row);
  return column === 'evidence' ? String(row.evidence) : row[column];
}

/** A cell that somebody has typed into; null: the row at the end, that becomes a configuration. */
export type TypedCell = { readonly row: GridRow | null; readonly column: GridColumn; readonly text: string };

/** What the typed words of a cell with boxes come to; null for cells without. */
export function planTyped(editor: Editor, { row, column, text }: TypedCell): CellPlan | null {
  if (!isPart(column)) return null;
  const { document, theoryId, settings } = editor.store.getState();
  return planCell(document, {
    theoryId: theoryId ?? '',
    configurationId: row?.id ?? null,
    part: column,
    texts: itemsOf(storableText(text)),
    vocabulary: settings.vocabulary,
  });
}

function fieldOf(column: GridColumn, text: string): object | null {
  if (column === 'stage') return { stage: text };
  if (column === 'code') return text === '' ? null : { fields: { code: text } };
  if (column === 'title' || column === 'forWhom') return { fields: { [column]: text } };
  const status = statusWords.get(nameKey(text));
  return column === 'status' && status !== undefined ? { fields: { status } } : null;
}

/** Keeps what was typed as one step; the id of the row it stands in then, null when nothing was written. */
export function keepCell(
  editor: Editor,
  typed: TypedCell,
  answers: ReadonlyMap<number, NearAnswer> = new Map(),
): string | null {
  const { row, column } = typed;
  const { theoryId, settings, document } = editor.store.getState();
  const plan = planTyped(editor, typed);
  const text = oneLine(storableText(typed.text)).slice(0, 500);
  if (column === 'status' && text !== '' && !statusWords.has(nameKey(text))) {
    notify(editor, `“${text}” is no status. Choose one of the list; nothing was changed.`, 'problem');
    return row?.id ?? null;
  }
  const change =
    plan === null ? fieldOf(column, text) : { parts: { [column]: [...answeredItems(plan, answers)] } };
  if (change === null || (row === null && text === '')) return row?.id ?? null;
  const code = row === null ? '' : (document.configurations.get(row.id as never)?.code ?? '');
  const heading = columnWords(column, settings.vocabulary).toLowerCase();
  const commit = run(editor, 'configurations.write', {
    theoryId: theoryId ?? '',
    vocabulary: settings.vocabulary,
    rows: [{ configurationId: row?.id ?? null, ...change }],
    label: row === null ? 'Add a configuration' : `Edit ${heading} of ${code}`,
  });
  return row?.id ?? firstIdOf(commit, 'configurations');
}

/** Empties cells as one step; codes and statuses stay, as every configuration has them. */
export function clearCells(editor: Editor, rows: readonly GridRow[], columns: readonly GridColumn[]): void {
  const { theoryId, settings } = editor.store.getState();
  const emptied = columns.filter((column) => !['code', 'status', 'evidence'].includes(column));
  if (rows.length === 0 || emptied.length === 0) return;
  const fields = Object.fromEntries(
    emptied.filter((column) => column === 'title' || column === 'forWhom').map((column) => [column, '']),
  );
  run(editor, 'configurations.write', {
    theoryId: theoryId ?? '',
    vocabulary: settings.vocabulary,
    rows: rows.map(({ id }) => ({
      configurationId: id,
      fields,
      ...(emptied.includes('stage') ? { stage: '' } : {}),
      parts: Object.fromEntries(emptied.filter(isPart).map((part) => [part, []])),
    })),
    label: rows.length * emptied.length === 1 ? 'Clear a cell' : 'Clear cells',
  });
}

/** Adds an empty configuration; its id, or null. */
export function addConfiguration(editor: Editor): string | null {
  const { theoryId } = editor.store.getState();
  const commit = run(editor, 'configurations.make', { theoryId: theoryId ?? '', roles: [] });
  return firstIdOf(commit, 'configurations');
}

/** Takes configurations away; their boxes and arrows stay on the map. */
export function removeConfigurations(editor: Editor, ids: readonly string[]): void {
  run(editor, 'configurations.remove', { ids: [...ids] });
}
