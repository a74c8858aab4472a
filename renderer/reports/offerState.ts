import type { ReportingItem } from '#models/entities/reportingItem.ts';

/** How an offered text stands to what people have: taken over already, newer than what was taken, or new. */
export function offerState(
  row: Pick<ReportingItem, 'text' | 'takenText'> | undefined,
  offered: string,
): { readonly isTaken: boolean; readonly isOlder: boolean; readonly act: string } {
  const own = row?.text ?? '';
  const taken = row?.takenText ?? '';
  const isTaken = offered !== '' && own.includes(offered);
  return {
    isTaken,
    isOlder: taken !== '' && taken !== offered && !isTaken,
    act: isTaken ? 'Taken over' : own === '' ? 'Take over' : 'Add below your text',
  };
}
