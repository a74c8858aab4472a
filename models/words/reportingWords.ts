import type { ItemStatus } from '../entities/reportingItem.ts';

/** Whether an item of a reporting standard is reported; `open`: nobody has said. */
export const itemStatusWords = {
  open: 'Not said yet',
  yes: 'Yes',
  no: 'No',
  unclear: 'Unclear',
  not_applicable: 'Does not apply',
} as const satisfies Record<ItemStatus | 'open', string>;
