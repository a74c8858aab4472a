import type { ImportOutcome } from '#backend/importInto.ts';
import { planningWorkbook, takeWorkbook } from '#backend/importWorkbook.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';
import type { Env } from '#models/env.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { saidIn } from '#models/terms/saidIn.ts';
import { type BookChange, isTakenUnasked } from '#models/workbook/bookPlan.ts';
import type { FoundBook } from '#models/workbook/readBook.ts';
import path from 'node:path';

import type { Invocation } from '../command.ts';
import { unwrap } from '../workspaceArguments.ts';

/** What is taken of a workbook besides what is always taken. */
type Taking = { readonly removesMissing: boolean; readonly overwrites: boolean };

/** What the command line asks for. */
export function takingOf({ values }: Invocation): Taking {
  return { removesMissing: values['remove-missing'] === true, overwrites: values['overwrite'] === true };
}

function isWanted(change: BookChange, { removesMissing, overwrites }: Taking): boolean {
  if (isTakenUnasked(change)) return true;
  return change.kind === 'removed' ? removesMissing : overwrites;
}

/** Takes what a workbook changes, or (`stores` false) only says what that would be. */
export function importBook(
  store: WorkspaceStore,
  { file, book }: { readonly file: string; readonly book: FoundBook },
  { env, stores, ...taking }: Taking & { readonly env: Env; readonly stores: boolean },
) {
  const plan = unwrap(allAtOnce(planningWorkbook(store, book)));
  const chosen = new Set(plan.changes.filter((one) => isWanted(one, taking)).map(({ key }) => key));
  const done = unwrap(takeWorkbook(store, plan, { chosen, name: path.basename(file), env, stores }));
  const told = [...plan.problems, ...plan.notes].map(({ sheet, place, message }) => ({
    message: saidIn('realist', `“${sheet}”${place === '' ? '' : ` ${place}`}: ${message}`),
  }));
  const outcome: ImportOutcome = {
    format: 'workbook',
    added: done.taken,
    duplicates: plan.unchanged,
    skipped: plan.problems.length + done.leftOut,
    sources: done.sources,
    elements: done.elements,
    arrows: done.arrows,
    warnings: told,
    duplicateRecords: [],
  };
  const changes = plan.changes.map(
    ({ key, kind, sheet, place, id, name, column, before, after, isConflict }) => ({
      key,
      kind,
      sheet,
      place,
      id,
      name,
      column,
      before,
      after,
      isConflict,
      isTaken: chosen.has(key),
    }),
  );
  return { file, ...outcome, theoryId: plan.theoryId, changes };
}

const quoted = (text: string) => `“${text.replace(/\s+/gu, ' ').slice(0, 80)}”`;

/** What a workbook changes, for people: a line each, and what was not taken with the reason. */
export function bookInWords({
  file,
  added,
  duplicates,
  skipped,
  changes,
}: Pick<ReturnType<typeof importBook>, 'file' | 'added' | 'duplicates' | 'skipped' | 'changes'>): string {
  const lines = changes.map(({ kind, sheet, place, name, column, before, after, isConflict, isTaken }) => {
    const what =
      kind === 'changed'
        ? `${column} ${quoted(before)} → ${quoted(after)}`
        : kind === 'added'
          ? `new: ${quoted(after)}`
          : `missing: ${quoted(name)} ${before}`.trimEnd();
    const why = isConflict ? 'changed here as well; --overwrite takes it' : 'only with --remove-missing';
    return `\n  ${sheet} ${place}`.trimEnd() + `: ${what}${isTaken ? '' : ` (not taken: ${why})`}`;
  });
  return `${file}: ${added} changes, ${duplicates} rows as they were, ${skipped} left out${lines.join('')}`;
}
