import { type Upsert, upsertOf } from '../changeSet.ts';
import type { IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import { type DuplicateBy, DuplicateIndex, type Identity, type Twin } from './duplicates.ts';
import type { ReferenceWarning } from './foundRecord.ts';
import type { Reference } from './toReference.ts';

/** A source that is in the workspace. */
export type KnownSource = Identity & { readonly id: string };

/** A record that was not taken in because it is known: from this file (`ofRecord`) or in the workspace (`ofSource`). */
export type FoundDuplicate = {
  readonly record: number;
  readonly line: number;
  readonly title: string;
  readonly by: DuplicateBy;
  readonly ofTitle: string;
  readonly ofRecord?: number;
  readonly ofSource?: string;
};

/** What importing references would do: the new sources, and the records that are known already. */
export type ReferencePlan = {
  readonly rows: readonly Upsert[];
  readonly added: readonly Reference[];
  readonly duplicates: readonly FoundDuplicate[];
  readonly warnings: readonly ReferenceWarning[];
};

type Name = { readonly ofRecord: number } | { readonly ofSource: string };

const byWords = { doi: 'DOI', pmid: 'PubMed number', title: 'title, year and first author' } as const;

function resemblance({ record, line }: Reference, { name, title, by }: Twin<Name>): ReferenceWarning {
  const where = 'ofRecord' in name ? `record ${name.ofRecord}` : 'a source you have';
  const but = by === 'title' ? 'another DOI, PubMed number or kind' : 'another title';
  const shown = title.length > 80 ? `${title.slice(0, 79).replace(/\p{Cs}$/u, '')}…` : title;
  const message = `It has the ${byWords[by]} of ${where} (“${shown}”) but ${but}; both were kept.`;
  return { line, record, message };
}

/**
 * Works out which records are new (R5): not in the workspace and not earlier in the file, by DOI, then PMID, then
 * title, year and first author. Nothing is merged. In time linear in the number of records and sources.
 */
export function planReferences(
  references: readonly Reference[],
  known: Iterable<KnownSource>,
  env: Env,
): ReferencePlan {
  const index = new DuplicateIndex<Name>();
  for (const source of known) index.add({ ofSource: source.id }, source);
  const rows: Upsert[] = [];
  const added: Reference[] = [];
  const duplicates: FoundDuplicate[] = [];
  const warnings: ReferenceWarning[] = [];
  for (const reference of references) {
    const { fields, record, line } = reference;
    const { twin, resembles } = index.find(fields);
    if (twin !== null) {
      duplicates.push({ record, line, title: fields.title, by: twin.by, ofTitle: twin.title, ...twin.name });
      continue;
    }
    if (resembles !== null) warnings.push(resemblance(reference, resembles));
    index.add({ ofRecord: record }, fields);
    added.push(reference);
    rows.push(upsertOf('sources', { ...fields, id: env.newId('source') as IdOf<'sources'> }));
  }
  return { rows, added, duplicates, warnings };
}
