import type { ChangeSet } from '#models/changeSet.ts';
import { takeCmoTable } from '#models/cmoTable/takeCmoTable.ts';
import {
  type PasteAnswers,
  type PasteAt,
  type PastePlan,
  answeredTable,
  planPaste,
  writtenRows,
} from '#models/cmoTable/pastePlan.ts';
import { previewImport } from '#renderer/actions/importActions.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { countWords } from '#models/words/countWords.ts';

import { statusWords } from './gridWords.ts';

/** Where cells are pasted: into which rows and columns, from the focused one on. */
export type PasteTarget = Pick<PasteAt, 'rowIds' | 'columns'>;

/** What pasted cells would do here. */
export function plannedPaste(
  editor: Editor,
  cells: readonly (readonly string[])[],
  target: PasteTarget,
): PastePlan {
  const { document, theoryId, settings } = editor.store.getState();
  return planPaste(document, cells, {
    ...target,
    theoryId: theoryId ?? '',
    vocabulary: settings.vocabulary,
    statusWords,
  });
}

/** True when people have to be asked before it is pasted. */
export function mustAsk({ questions, warnings }: PastePlan): boolean {
  return questions.length > 0 || warnings.length > 0;
}

/** True for a table that names sources: those are looked for in the whole library, which only the backend has. */
export function namesSources(plan: PastePlan): boolean {
  return plan.kind === 'table' && plan.table.rows.some(({ source, quote }) => source !== '' || quote !== '');
}

/** Hands pasted cells to the import of files, which finds their sources in the library. */
export function importPasted(editor: Editor, cells: readonly (readonly string[])[]): Promise<boolean> {
  const csv = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const bytes = new TextEncoder().encode(csv);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  return previewImport(editor, { name: 'Pasted table.csv', base64 });
}

function said(change: ChangeSet, before: number): string {
  const count = (table: string) => change.upserts.filter((upsert) => upsert.table === table).length;
  const boxes = countWords(count('elements'), 'new box', 'new boxes');
  return `${countWords(before, 'configuration')} added with ${boxes}.`;
}

function takeTable(
  editor: Editor,
  plan: PastePlan & { kind: 'table' },
  answers: PasteAnswers,
): string | null {
  const { document, theoryId } = editor.store.getState();
  const taken = takeCmoTable(document, answeredTable(document, plan, answers), {
    theoryId: theoryId ?? '',
    tableName: 'Pasted table',
    env: editor.env,
  });
  if (!taken.ok) {
    notify(editor, taken.error.message, 'problem');
    return null;
  }
  const { change, added, duplicates, known } = taken.value;
  const there = [
    known === 0 ? '' : `${countWords(known, 'box', 'boxes')} ${known === 1 ? 'was' : 'were'} there already`,
    duplicates === 0
      ? ''
      : `${countWords(duplicates, 'configuration')} ${duplicates === 1 ? 'was' : 'were'} there already`,
  ].filter((words) => words !== '');
  const end = there.length === 0 ? '' : ` ${there.join(', ')}.`;
  if (change.upserts.length === 0) {
    notify(editor, `Nothing was added.${end}`);
    return null;
  }
  const commit = run(editor, 'workspace.merge', {
    rows: [...change.upserts],
    label: `Paste ${countWords(added, 'configuration')}`,
  });
  if (commit !== null) notify(editor, `${said(change, added)}${end}`);
  return firstIdOf(commit, 'configurations');
}

/** Pastes as one step; the id of the first configuration it added or changed, or null. */
export function takePaste(editor: Editor, plan: PastePlan, answers: PasteAnswers): string | null {
  if (plan.kind === 'table') return takeTable(editor, plan, answers);
  const { document, theoryId, settings } = editor.store.getState();
  const target = { theoryId: theoryId ?? '', vocabulary: settings.vocabulary };
  const rows = writtenRows(document, plan.rows, { ...target, answers });
  const added = rows.filter(({ configurationId }) => configurationId === null).length;
  const changed = rows.length - added;
  const commit = run(editor, 'configurations.write', {
    ...target,
    rows: rows.map(({ parts, ...row }) => ({
      ...row,
      parts: Object.fromEntries(Object.entries(parts).map(([part, items]) => [part, [...items]])),
    })),
    label: added > 0 ? `Paste ${countWords(added, 'configuration')}` : 'Paste cells',
  });
  if (commit === null) return null;
  const into = changed === 0 ? '' : ` ${countWords(changed, 'configuration')} changed.`;
  notify(editor, added === 0 ? `Pasted.${into}` : `${said(commit.change, added)}${into}`);
  return firstIdOf(commit, 'configurations');
}
