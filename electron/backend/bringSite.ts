import type { Upsert } from '#models/changeSet.ts';
import type { Env } from '#models/env.ts';
import type { WorkspaceHead } from '#models/interchange.ts';
import { type Result, success } from '#models/result.ts';
import type { SiteOrigin } from '#models/sites/siteOrigin.ts';
import { type SitePlan, planSite } from '#models/sites/sitePlan.ts';

import { commitRows } from './mergeRows.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

type FromSite = {
  readonly rows: readonly Upsert[];
  readonly workspace: WorkspaceHead | null;
  readonly origin: SiteOrigin;
  readonly label: string;
  readonly env: Env;
  readonly stores: boolean;
};

/** Brings theories and library of another site in as one undoable commit (U7), or works out what that would do. */
export function bringSite(
  store: WorkspaceStore,
  { label, env, stores, ...coming }: FromSite,
): Result<SitePlan> {
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const document = everything.value;
  const plan = planSite(document, coming, env);
  if (!stores) return success(plan);
  const { theoryId } = plan;
  const written = commitRows(store, { document, rows: plan.rows, theoryId, label, env });
  return written.ok ? success(plan) : written;
}
