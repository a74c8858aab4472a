import type { Upsert } from '#models/changeSet.ts';
import { type AnyRow, type Document, type IdOf, tableOf } from '#models/document.ts';
import { readInterchange } from '#models/interchangeReading.ts';
import { referrers } from '#models/referenceIndex.ts';
import { type Result, failure, success } from '#models/result.ts';
import { unpackText } from '#shared/snapshots/packedText.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** A theory as a snapshot keeps it. */
export type SnapshotTheory = {
  readonly theoryId: string;
  readonly rows: readonly Upsert[];
  readonly warnings: readonly string[];
};

const unreadable = failure(
  'snapshots/unreadable',
  'What this snapshot held cannot be read any more. Nothing was changed; the theory itself is as it was.',
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts that passages were picked from, which a snapshot leaves in the library; those that are still there. */
type TextsFor = (ids: readonly string[]) => readonly AnyRow[];

function textsFor(extracts: unknown, find: TextsFor): readonly AnyRow[] {
  const ids = (Array.isArray(extracts) ? extracts : []).flatMap((extract: unknown) =>
    isRecord(extract) && typeof extract['textId'] === 'string' ? [extract['textId']] : [],
  );
  return find([...new Set(ids)]);
}

/** Reads the content of a snapshot. It may have come from another file, so it is hostile until its rows are read (J3). */
function unpackSnapshot(content: string, find: TextsFor): Result<SnapshotTheory> {
  const text = unpackText(content);
  if (!text.ok) return text;
  const file = parsed(text.value);
  if (!isRecord(file) || !isRecord(file['tables'])) return unreadable;
  const tables = { ...file['tables'], sourceTexts: textsFor(file['tables']['extracts'], find) };
  const read = readInterchange({ ...file, tables });
  if (!read.ok) return read;
  const rows = read.value.rows.filter(({ table }) => table !== 'sourceTexts');
  const theories = rows.filter(({ table }) => table === 'theories');
  const [theory] = theories;
  if (theory === undefined || theories.length > 1) return unreadable;
  return success({
    theoryId: theory.row.id,
    rows: rows.filter(({ table }) => tableOf(table).isAboutTheory !== true),
    warnings: read.value.warnings.map(({ message }) => message),
  });
}

const notFound = failure('snapshots/not-found', 'That snapshot is no longer there. Nothing was changed.');

/** What a snapshot of a file holds. */
export function readSnapshot(store: WorkspaceStore, snapshotId: string): Result<SnapshotTheory> {
  const contents = store.snapshotContents([snapshotId]);
  if (!contents.ok) return contents;
  const [stored] = contents.value;
  if (stored?.table !== 'snapshotContents') return notFound;
  return unpackSnapshot(stored.row.content, (ids) => {
    const texts = store.rowsById(ids);
    return texts.ok ? texts.value.filter(({ table }) => table === 'sourceTexts').map(({ row }) => row) : [];
  });
}

/** What a snapshot of a workspace that was read as a whole holds. */
export function snapshotIn(document: Document, snapshotId: string): Result<SnapshotTheory> {
  const [contentId] = referrers(document, { table: 'snapshotContents', field: 'snapshotId' }, snapshotId);
  const stored = document.snapshotContents.get((contentId ?? '') as IdOf<'snapshotContents'>);
  if (stored === undefined) return notFound;
  return unpackSnapshot(stored.content, (ids) =>
    ids.flatMap((id) => document.sourceTexts.get(id as IdOf<'sourceTexts'>) ?? []),
  );
}
