import type { Document } from '../document.ts';
import type { ItemStatus, ReportingItem, ReportingStandard } from '../entities/reportingItem.ts';
import { reportingItemsOf } from './itemRows.ts';
import type { StandardItem } from './standardItem.ts';
import { standards } from './standards.ts';

/** An item of a standard with what people have said of it. */
export type ReportedItem = {
  readonly asked: StandardItem;
  readonly row: ReportingItem | undefined;
  readonly status: ItemStatus | null;
};

/** How far a standard has been gone through; `done` are those reported or not applicable. */
export type ReportingProgress = {
  readonly items: number;
  readonly done: number;
  readonly byStatus: Readonly<Record<ItemStatus | 'open', number>>;
};

/** All items of a standard in order, each with what has been said of it for a theory. */
export function reportedItems(
  document: Document,
  theoryId: string,
  standard: ReportingStandard,
): readonly ReportedItem[] {
  const rows = new Map(
    reportingItemsOf(document, theoryId)
      .filter((row) => row.standard === standard)
      .map((row) => [row.item, row]),
  );
  return standards[standard].items.map((asked) => {
    const row = rows.get(asked.item);
    return { asked, row, status: row?.status ?? null };
  });
}

/** How many items have which status. */
export function reportingProgress(items: readonly ReportedItem[]): ReportingProgress {
  const byStatus = { yes: 0, no: 0, unclear: 0, not_applicable: 0, open: 0 };
  for (const { status } of items) byStatus[status ?? 'open'] += 1;
  return { items: items.length, done: byStatus.yes + byStatus.not_applicable, byStatus };
}

/** The standard a theory's report is to follow until somebody chooses: the one with more said, else that for syntheses. */
export function likelyStandard(document: Document, theoryId: string): ReportingStandard {
  const rows = reportingItemsOf(document, theoryId);
  const evaluation = rows.filter(({ standard }) => standard === 'rameses2').length;
  return evaluation > rows.length - evaluation ? 'rameses2' : 'rameses1';
}
