import { type Result, failure, success } from '#models/result.ts';
import { type BookProblem, isTakenUnasked } from '#models/workbook/bookPlan.ts';
import type { FoundBook } from '#models/workbook/readBook.ts';
import type { ImportPreview, ImportedFile } from '#shared/rpc/importContract.ts';

import type { BackendContext } from '../backendContext.ts';
import { type WorkbookPlan, planningWorkbook, takeWorkbook } from '../importWorkbook.ts';

type Asked = {
  readonly workspace: string;
  readonly name: string;
  readonly job?: string | undefined;
  /** Keys of the changes that were ticked, and the print of the plan they were ticked in. */
  readonly chosen?: { readonly keys: readonly string[]; readonly plan: string } | undefined;
};

const mostTold = 200;

/** Where something stands, and what is the matter with it. */
const told = ({ sheet, place, message }: BookProblem) => ({
  message: `“${sheet}”${place === '' ? '' : ` ${place}`}: ${message}`,
});

function countsOf(plan: WorkbookPlan) {
  const warnings = [...plan.problems, ...plan.notes].map(told);
  const more = warnings.length - mostTold;
  return {
    format: 'workbook',
    duplicates: plan.unchanged,
    skipped: plan.problems.length,
    warnings: more > 0 ? [...warnings.slice(0, mostTold), { message: `And ${more} more.` }] : warnings,
    duplicateRecords: [],
    extracts: 0,
  };
}

async function planned(
  { workspaces, jobs, emit }: BackendContext,
  { workspace, job }: Asked,
  found: FoundBook,
): Promise<Result<WorkbookPlan>> {
  const store = workspaces.store(workspace);
  if (!store.ok) return store;
  const plan = await jobs.run(job ?? null, planningWorkbook(store.value, found), ({ done, total }) => {
    if (job !== undefined) emit({ type: 'progress', job, phase: 'reading', done, total });
  });
  return plan ?? failure('import/stopped', 'Reading was stopped. Nothing was imported.');
}

/** What a workbook would change, for a person to look through; nothing is stored. */
export async function previewWorkbook(
  context: BackendContext,
  asked: Asked,
  found: FoundBook,
): Promise<Result<ImportPreview>> {
  const plan = await planned(context, asked, found);
  if (!plan.ok) return plan;
  const store = context.workspaces.store(asked.workspace);
  if (!store.ok) return store;
  const { changes, theoryId, title, print, unchanged } = plan.value;
  const taken = takeWorkbook(store.value, plan.value, {
    chosen: null,
    name: asked.name,
    env: context.env,
    stores: false,
  });
  // What goes together badly is said when it is taken: here everything is listed.
  const counts = taken.ok ? taken.value : { elements: 0, arrows: 0, sources: 0 };
  return success({
    ...countsOf(plan.value),
    name: asked.name,
    added: changes.filter(isTakenUnasked).length,
    elements: counts.elements,
    arrows: counts.arrows,
    sources: counts.sources,
    theories: 0,
    records: changes.length + unchanged,
    questions: [],
    sample: [],
    workbook: {
      theoryId,
      title,
      plan: print,
      changes: changes.map(({ edits: _edits, table: _table, id: _id, needs, ...change }) => ({
        ...change,
        before: shortened(change.before),
        after: shortened(change.after),
        needs: [...needs],
      })),
      problems: plan.value.problems.slice(0, mostTold).map((one) => ({ ...one })),
      notes: plan.value.notes.slice(0, mostTold).map((one) => ({ ...one })),
    },
  });
}

const LONGEST_SHOWN = 1_000;

function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).replace(/\p{Cs}$/u, '')}…`;
}

/** Takes the changes that were ticked, as they were shown, as one step of undo. */
export async function storeWorkbook(
  context: BackendContext,
  asked: Asked,
  found: FoundBook,
): Promise<Result<ImportedFile>> {
  const plan = await planned(context, asked, found);
  if (!plan.ok) return plan;
  if (asked.chosen !== undefined && asked.chosen.plan !== plan.value.print)
    return failure(
      'import/changed-meanwhile',
      'The file or the theory has changed since this was shown. Nothing was taken. Import it again and look at it anew.',
    );
  const store = context.workspaces.store(asked.workspace);
  if (!store.ok) return store;
  const taken = takeWorkbook(store.value, plan.value, {
    chosen: asked.chosen === undefined ? null : new Set(asked.chosen.keys),
    name: asked.name,
    env: context.env,
    stores: true,
  });
  if (!taken.ok) return taken;
  const { taken: added, leftOut, revision, ...counts } = taken.value;
  const without =
    leftOut === 0
      ? []
      : [{ message: `${leftOut} changes need others that were not taken, and were left out.` }];
  const own = countsOf(plan.value);
  return success({
    ...own,
    ...counts,
    added,
    skipped: own.skipped + leftOut,
    warnings: [...without, ...own.warnings],
    theoryId: plan.value.theoryId,
    revision,
  });
}
