import type { Document, IdOf } from '../document.ts';
import type { ReportingItem, ReportingStandard } from '../entities/reportingItem.ts';
import { referrers } from '../referenceIndex.ts';

/** What people have said of the items of a theory's reporting standards, in no order. */
export function reportingItemsOf(document: Document, theoryId: string): readonly ReportingItem[] {
  return referrers(document, { table: 'reportingItems', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.reportingItems.get(id as IdOf<'reportingItems'>) ?? [],
  );
}

/** What people have said of one item; undefined when nobody has. */
export function reportingItemOf(
  document: Document,
  at: { readonly theoryId: string; readonly standard: ReportingStandard; readonly item: string },
): ReportingItem | undefined {
  return reportingItemsOf(document, at.theoryId).find(
    ({ standard, item }) => standard === at.standard && item === at.item,
  );
}
