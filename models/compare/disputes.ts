import type { Document, IdOf } from '../document.ts';
import { evidenceOfArrow, evidenceOfConfiguration } from '../queries/arrowEvidence.ts';
import type { Comparison } from './comparison.ts';
import { theirDocument } from './theirDocument.ts';

/**
 * Why a claim is disputed: the team says it points both ways or does not hold, or different sources speak for it and
 * against it. What a panel answered will be a further reason.
 */
export type DisputeReason = 'status' | 'sources';

/** Why a claim is disputed in a document; empty when it is not. */
export function disputesIn(
  document: Document,
  { table, id }: { readonly table: string; readonly id: string },
): readonly DisputeReason[] {
  const claim =
    table === 'arrows'
      ? document.arrows.get(id as IdOf<'arrows'>)
      : table === 'configurations'
        ? document.configurations.get(id as IdOf<'configurations'>)
        : undefined;
  if (claim === undefined) return [];
  const { supports, contradicts } =
    table === 'arrows' ? evidenceOfArrow(document, id) : evidenceOfConfiguration(document, id);
  const reasons: DisputeReason[] = [];
  if (claim.status === 'contested' || claim.status === 'refuted') reasons.push('status');
  if (supports > 0 && contradicts > 0) reasons.push('sources');
  return reasons;
}

/** The claims that are disputed on either side of a comparison, with why, by id in terms of the first theory. */
export function disputesOf(comparison: Comparison): ReadonlyMap<string, readonly DisputeReason[]> {
  const found = new Map<string, readonly DisputeReason[]>();
  for (const document of [comparison.own.document, theirDocument(comparison)])
    for (const table of ['arrows', 'configurations'] as const)
      for (const row of document[table].values()) {
        if (row.theoryId !== comparison.own.theoryId) continue;
        const reasons = disputesIn(document, { table, id: row.id });
        if (reasons.length > 0) found.set(row.id, [...new Set([...(found.get(row.id) ?? []), ...reasons])]);
      }
  return found;
}
