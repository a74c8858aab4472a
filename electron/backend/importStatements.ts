import { type ChangeSet, applyChange, squash } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { type StatementsPlan, planStatements } from '#models/prose/planStatements.ts';
import { type Result, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';

import { newTheory } from './newTheory.ts';
import { noStatements } from './readStatements.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

type Input = {
  readonly text: string;
  /** The file's name: the title of a new theory, and of the source of the passages. */
  readonly name: string;
  /** Where they go; null: into a new theory. */
  readonly theoryId: string | null;
  /** Which names stand for which others, by `nameKey`, as somebody answered. */
  readonly same: ReadonlyMap<string, string>;
  readonly env: Env;
  readonly stores: boolean;
};

/** What came in, or would. */
export type ImportedStatements = StatementsPlan & {
  readonly theoryId: string;
  readonly elements: number;
  readonly arrows: number;
  readonly sources: number;
  readonly extracts: number;
  readonly revision: number;
};

function begin(store: WorkspaceStore, { theoryId, name, env }: Input) {
  const rows = theoryId === null ? success([]) : store.loadTheory(theoryId);
  if (!rows.ok) return rows;
  const document = applyChange(emptyDocument(), { upserts: rows.value, deletes: [] });
  return newTheory(document, { theoryId, name, env });
}

function counted(change: ChangeSet | null, table: string): number {
  return change?.upserts.filter((upsert) => upsert.table === table).length ?? 0;
}

/** Brings the statements of a text into a theory, or into a new one, as one undoable commit (T13, T14). */
export function importStatements(store: WorkspaceStore, input: Input): Result<ImportedStatements> {
  const { text, name, same, env, stores } = input;
  const begun = begin(store, input);
  if (!begun.ok) return begun;
  const { document, theoryId } = begun.value;
  const plan = planStatements(document, { theoryId, vocabulary: 'realist', text, title: name, same, env });
  if (plan.added + plan.duplicates + plan.skipped === 0) return noStatements;
  const label = `Import ${name}`.slice(0, 120).toWellFormed();
  const ran =
    plan.edits.length === 0
      ? null
      : runCommand(document, 'sentences.rewrite', { theoryId, edits: [...plan.edits], label }, env);
  if (ran !== null && !ran.ok) return ran;
  const commit = ran?.value.commit ?? null;
  const made = commit?.change ?? null;
  const outcome = {
    ...plan,
    theoryId,
    elements: counted(made, 'elements'),
    arrows: counted(made, 'arrows'),
    sources: counted(made, 'sources'),
    extracts: counted(made, 'extracts'),
  };
  if (!stores || commit === null) return success({ ...outcome, revision: store.revision() });
  store.backUp('import');
  const change = begun.value.change === null ? commit.change : squash(begun.value.change, commit.change);
  const { commitId } = commit;
  const written = store.commit({
    theoryId,
    baseRevision: store.revision(),
    commits: [{ commitId, entryId: commitId, kind: 'do', label, change }],
  });
  return written.ok ? success({ ...outcome, revision: written.value.revision }) : written;
}
