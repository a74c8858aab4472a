import { type Upsert, upsertOf } from '../changeSet.ts';
import { contentName } from '../contentName.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import type { Env } from '../env.ts';
import type { WorkspaceHead } from '../interchange.ts';
import { limits } from '../limits.ts';
import { type MergePlan, planMerge } from '../mergePlan.ts';
import { type KnownFromSite, matchLibrary } from './matchLibrary.ts';
import type { SiteOrigin } from './siteOrigin.ts';

/** What bringing in rows from another site does: as any import, with the sources that were found to be here. */
export type SitePlan = MergePlan & { readonly sources: readonly KnownFromSite[] };

type FromSite = {
  readonly rows: readonly Upsert[];
  readonly workspace: WorkspaceHead | null;
  readonly origin: SiteOrigin;
};

/** "north.wherefore, workspace “North”". */
export function originWords({ fileName, workspaceTitle }: SiteOrigin): string {
  const title = workspaceTitle === '' ? '' : `, workspace “${workspaceTitle}”`;
  return `${fileName}${title}`.slice(0, limits.line).toWellFormed();
}

/**
 * A source of another workspace says which file it came from; one that came before is known although its file does not
 * say so. A source of an interchange file stays as it was written, so that what is exported again is the same (J2).
 */
function withOrigin(upsert: Upsert, origin: SiteOrigin, document: Document): Upsert {
  if (origin.format === 'wherefore-json') return upsert;
  if (upsert.table !== 'sources' || upsert.row.importedFrom !== '') return upsert;
  const importedFrom = document.sources.get(upsert.row.id)?.importedFrom ?? originWords(origin);
  return upsertOf('sources', { ...upsert.row, importedFrom });
}

/**
 * How a theory and a library from another site come in (J5, U7): what the library has already is that, theories come in
 * beside those that are here, and each says which file it came from. The same file again adds nothing.
 */
export function planSite(document: Document, { rows, workspace, origin }: FromSite, env: Env): SitePlan {
  const matched = matchLibrary(document, rows);
  const coming = matched.rows.map((upsert) => withOrigin(upsert, origin, document));
  const plan = planMerge(document, { rows: coming, workspace }, env);
  // Into an empty workspace an interchange file comes as what was put away in it (J2, J6), not as another site's.
  const isPutBack =
    origin.format === 'wherefore-json' && document.theories.size === 0 && document.sources.size === 0;
  const theories = plan.rows.flatMap(({ table, row }) => (table === 'theories' && !isPutBack ? [row] : []));
  // Copies came under other ids; each is known by the title it had.
  const theirs = rows.flatMap(({ table, row }) => (table === 'theories' ? [row] : []));
  const provenances = theories.map((theory): RowOf<'provenances'> => {
    const their =
      theirs.find(({ id }) => id === theory.id) ??
      theirs.find(({ title }) => theory.title.startsWith(title.slice(0, 400)));
    return {
      ...origin,
      id: `provenance_${contentName(theory.id)}` as IdOf<'provenances'>,
      theoryId: theory.id,
      site: '',
      theirTheoryId: their?.id ?? '',
      theirTitle: (their?.title ?? theory.title).slice(0, limits.line),
      broughtAt: env.now(),
      note: '',
    };
  });
  return {
    ...plan,
    rows: [...plan.rows, ...provenances.map((row) => upsertOf('provenances', row))],
    duplicates: plan.duplicates + matched.known,
    sources: matched.sources,
  };
}
