import { emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { limits } from '#models/limits.ts';
import { type FoundDuplicate, planReferences } from '#models/references/referencePlan.ts';
import type { ReferenceWarning } from '#models/references/foundRecord.ts';
import { type Result, success } from '#models/result.ts';
import type { ImportPreview } from '#shared/rpc/importContract.ts';

import { type DiagramChoices, diagramSample, importDiagram } from './importDiagram.ts';
import type { ReadImport } from './importFile.ts';
import { bringSite } from './bringSite.ts';
import { commitRows } from './mergeRows.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** What an import did, or would do, counted. */
export type ImportOutcome = Omit<
  ImportPreview,
  'name' | 'sample' | 'records' | 'theories' | 'extracts' | 'questions' | 'kinds' | 'newTitle' | 'quotes'
>;

type Sample = ImportPreview['sample'];

/** The first of a list, and in words how many there are besides. */
function listed(warnings: readonly ReferenceWarning[]): ReferenceWarning[] {
  const more = warnings.length - limits.listedWarnings;
  if (more <= 0) return [...warnings];
  return [...warnings.slice(0, limits.listedWarnings), { message: `And ${more} more.` }];
}

function shownDuplicates(duplicates: readonly FoundDuplicate[]): ImportPreview['duplicateRecords'] {
  return duplicates.slice(0, limits.listedWarnings).map((one) => ({ ...one }));
}

type Import = {
  readonly read: ReadImport;
  readonly label: string;
  readonly env: Env;
  /** Of a diagram; without it a theory of its own, as guessed. */
  readonly choices?: DiagramChoices | undefined;
};
type Planned = {
  readonly outcome: ImportOutcome;
  readonly theories: number;
  /** The first theory that came in; null when none did. */
  readonly theoryId: string | null;
  readonly revision: number;
  readonly sample: Sample;
  readonly records: number;
  /** Of a diagram: its types and groups with what they are taken to mean, and what a theory of its own is called. */
  readonly drawing?: Pick<ImportPreview, 'kinds' | 'newTitle' | 'quotes'>;
};
export type Imported = Pick<Planned, 'outcome' | 'theoryId' | 'revision' | 'drawing'>;

function importReferences(
  store: WorkspaceStore,
  {
    read,
    label,
    env,
    stores,
  }: Import & { readonly read: ReadImport & { readonly kind: 'references' }; readonly stores: boolean },
): Result<Planned> {
  const known = store.sourceIdentities();
  if (!known.ok) return known;
  const plan = planReferences(read.references, known.value, env);
  const { rows } = plan;
  // New sources refer to nothing, so nothing of the workspace has to be read to check them.
  const document = emptyDocument();
  const written = stores
    ? commitRows(store, { document, rows, theoryId: null, label, env })
    : success(store.revision());
  if (!written.ok) return written;
  const isDuplicate = new Set(plan.duplicates.map(({ record }) => record));
  const sample = read.references.slice(0, limits.listedWarnings).map(({ record, line, fields }) => ({
    record,
    line,
    title: fields.title,
    authors: fields.authors.slice(0, limits.line).toWellFormed(),
    year: fields.year,
    isDuplicate: isDuplicate.has(record),
  }));
  const outcome = {
    format: read.format,
    added: rows.length,
    duplicates: plan.duplicates.length,
    skipped: read.skipped,
    sources: rows.length,
    elements: 0,
    arrows: 0,
    warnings: listed([...read.warnings, ...plan.warnings]),
    duplicateRecords: shownDuplicates(plan.duplicates),
  };
  const records = read.references.length + read.skipped;
  return success({ outcome, theories: 0, theoryId: null, revision: written.value, sample, records });
}

function importRows(
  store: WorkspaceStore,
  {
    read,
    label,
    env,
    stores,
  }: Import & { readonly read: ReadImport & { readonly kind: 'rows' }; readonly stores: boolean },
): Result<Planned> {
  const { rows, workspace, format, origin, skipped, warnings } = read;
  const merged = bringSite(store, { rows, workspace, origin, label, env, stores });
  if (!merged.ok) return merged;
  const plan = merged.value;
  const count = (table: string) => plan.rows.filter((upsert) => upsert.table === table).length;
  const outcome = {
    format,
    added: plan.added,
    duplicates: plan.duplicates,
    skipped,
    sources: count('sources'),
    elements: count('elements'),
    arrows: count('arrows'),
    warnings: [...warnings, ...plan.warnings],
    duplicateRecords: plan.sources
      .slice(0, limits.listedWarnings)
      .map((one, index) => ({ ...one, record: index + 1, line: 0 })),
  };
  return success({
    outcome,
    theories: count('theories'),
    theoryId: plan.theoryId,
    revision: store.revision(),
    sample: [],
    records: rows.length + skipped,
  });
}

function importDrawing(
  store: WorkspaceStore,
  {
    read,
    choices = { theoryId: null, meanings: {} },
    env,
    stores,
  }: Import & { readonly read: ReadImport & { readonly kind: 'diagram' }; readonly stores: boolean },
): Result<Planned> {
  const { diagram, name, format } = read;
  const done = importDiagram(store, { diagram, name, choices, env, stores });
  if (!done.ok) return done;
  const { elements, arrows, sources, quotes, duplicates, warnings, kinds, title, theoryId, revision } =
    done.value;
  const outcome = {
    format,
    added: elements + arrows + quotes,
    duplicates,
    skipped: diagram.skipped,
    sources,
    elements,
    arrows,
    warnings: listed(warnings),
    duplicateRecords: [],
  };
  const drawing = { kinds: kinds.map((kind) => ({ ...kind })), newTitle: title, quotes };
  return success({
    outcome,
    theories: 0,
    theoryId,
    revision,
    sample: diagramSample(diagram, limits.listedWarnings),
    records: diagram.nodes.length + diagram.links.length + diagram.skipped,
    drawing,
  });
}

function planned(store: WorkspaceStore, input: Import, stores: boolean): Result<Planned> {
  const { read, label, env } = input;
  if (read.kind === 'diagram') return importDrawing(store, { ...input, read, stores });
  return read.kind === 'references'
    ? importReferences(store, { read, label, env, stores })
    : importRows(store, { read, label, env, stores });
}

/** Brings what was read into a workspace as one undoable commit (R6); what is there already is left alone. */
export function importInto(store: WorkspaceStore, input: Import): Result<Imported> {
  return planned(store, input, true);
}

/** Works out what `importInto` would do; nothing is stored. */
export function planImport(store: WorkspaceStore, input: Omit<Import, 'label'>): Result<Planned> {
  return planned(store, { ...input, label: '' }, false);
}
