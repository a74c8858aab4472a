import { type Upsert, upsertOf } from '../changeSet.ts';
import type { Document, IdOf } from '../document.ts';
import type { Source } from '../entities/source.ts';
import { type DuplicateBy, DuplicateIndex } from '../references/duplicates.ts';
import type { ReadingList } from './catalogue.ts';

/** A study of a reading list that a library holds already: the same record, or another of the same publication (R5). */
export type StudyHere = {
  readonly sourceId: string;
  readonly title: string;
  readonly by: DuplicateBy | 'id';
};

/** The source of each study as far as the library has it, by the study's own source id. */
export function studiesHere(document: Document, list: ReadingList): ReadonlyMap<string, StudyHere> {
  const index = new DuplicateIndex<string>();
  for (const source of document.sources.values()) index.add(source.id, source);
  const here = new Map<string, StudyHere>();
  for (const { table, row } of list.rows) {
    if (table !== 'sources') continue;
    const own = document.sources.get(row.id);
    const twin = own === undefined ? index.find(row as Source).twin : null;
    if (own !== undefined) here.set(row.id, { sourceId: own.id, title: own.title, by: 'id' });
    else if (twin !== null) here.set(row.id, { sourceId: twin.name, title: twin.title, by: twin.by });
  }
  return here;
}

/** What adding studies would do: the rows, which studies are new, and which were known and keep their record. */
export type ReadingPlan = {
  readonly rows: readonly Upsert[];
  readonly added: readonly string[];
  readonly known: readonly StudyHere[];
  readonly extracts: number;
};

/**
 * Works out what the library lacks of some studies. A study that is known keeps the record it has here; the extracts it
 * lacks go to that record. Sources that only extracts name come along.
 */
export function planReading(
  document: Document,
  list: ReadingList,
  studies: ReadonlySet<string>,
): ReadingPlan {
  const here = studiesHere(document, list);
  const wanted = list.entries.filter(({ sourceId }) => studies.has(sourceId));
  const extractIds = new Set(
    wanted.flatMap((entry) => [...entry.slidesExtractIds, ...entry.publishedExtractIds]),
  );
  const extracts: Upsert[] = [];
  const sourceIds = new Set<string>(wanted.map(({ sourceId }) => sourceId));
  for (const { table, row } of list.rows) {
    if (table !== 'extracts' || !extractIds.has(row.id) || document.extracts.has(row.id)) continue;
    sourceIds.add(row.sourceId);
    const sourceId = (here.get(row.sourceId)?.sourceId ?? row.sourceId) as IdOf<'sources'>;
    extracts.push(upsertOf('extracts', { ...row, sourceId }));
  }
  const taken = new Set<string>(extracts.map(({ row }) => row.id));
  const sources = list.rows.filter(
    ({ table, row }) => table === 'sources' && sourceIds.has(row.id) && !here.has(row.id),
  );
  const findings = list.rows.filter(({ table, row }) => table === 'findings' && taken.has(row.extractId));
  const isNew = ({ sourceId }: { readonly sourceId: string }) => !here.has(sourceId);
  return {
    rows: [...sources, ...extracts, ...findings],
    added: [...new Set(wanted.filter(isNew).map(({ sourceId }) => sourceId))],
    known: wanted.flatMap(({ sourceId }) => here.get(sourceId) ?? []),
    extracts: extracts.length,
  };
}
