import type { Draft } from 'immer';
import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { type ReportingItem, reportingItemSchema } from '../entities/reportingItem.ts';
import { limits } from '../limits.ts';
import { reportingItemOf } from '../reporting/itemRows.ts';

const place = reportingItemSchema.pick({ theoryId: true, standard: true, item: true });
type Place = z.infer<typeof place>;
type Said = Pick<ReportingItem, 'status' | 'pages' | 'text' | 'takenText'>;

const unsaid: Said = { status: null, pages: '', text: '', takenText: '' };

/** Writes what is said of an item; a row that says nothing any more goes, as does one that would be the same. */
function write(
  draft: Draft<Document>,
  { theoryId, standard, item }: Place,
  {
    said,
    known,
    now,
    newId,
  }: {
    readonly said: Said;
    readonly known: ReportingItem | undefined;
    readonly now: number;
    readonly newId: () => string;
  },
): void {
  const before = known ?? unsaid;
  const fields = ['status', 'pages', 'text', 'takenText'] as const;
  if (fields.every((field) => before[field] === said[field])) return;
  if (fields.every((field) => said[field] === unsaid[field])) {
    if (known !== undefined) draft.reportingItems.delete(known.id);
    return;
  }
  const id = known?.id ?? (newId() as IdOf<'reportingItems'>);
  draft.reportingItems.set(id, { id, theoryId, standard, item, ...said, editedAt: now });
}

const saidOf = ({ status, pages, text, takenText }: Said): Said => ({ status, pages, text, takenText });

/** Says, changes or takes back what a report says of an item of a standard. */
export const reportingItemsSet = defineCommand({
  name: 'reportingItems.set',
  input: place.extend({
    fields: reportingItemSchema.pick({ status: true, pages: true, text: true }).partial(),
  }),
  label: ({ item }) => `Change item ${item} of the reporting standard`,
  coalesceKey: ({ theoryId, standard, item, fields }) =>
    `reportingItems.set ${theoryId} ${standard} ${item} ${Object.keys(fields).join(' ')}`,
  apply: (draft, { fields, ...at }, context) => {
    const known = reportingItemOf(context.base, at);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const said = { ...saidOf(known ?? unsaid), ...given };
    // Whoever empties the text has nothing left that was taken over.
    if (said.text === '') said.takenText = '';
    write(draft, at, { said, known, now: context.now(), newId: () => context.newId('item') });
  },
});

/**
 * Takes over what the program offers for an item: as the item's text, or below what people wrote, which stays as it
 * is to the letter. Taking over the same text a second time changes nothing.
 */
export const reportingItemsTakeOver = defineCommand({
  name: 'reportingItems.takeOver',
  input: place.extend({
    offered: reportingItemSchema.shape.text.refine((text) => text.trim() !== '', 'has no text'),
  }),
  label: ({ item }) => `Take over the text of item ${item}`,
  apply: (draft, { offered, ...at }, context) => {
    const known = reportingItemOf(context.base, at);
    const before = saidOf(known ?? unsaid);
    if (before.text.includes(offered)) return;
    const text = before.text === '' ? offered : `${before.text}\n\n${offered}`;
    if (text.length > limits.text)
      throw new CommandRefusal(
        'reporting/too-long',
        'With this the text of the item would be too long. Nothing was changed; shorten your text first.',
      );
    const said = { ...before, text, takenText: offered };
    write(draft, at, { said, known, now: context.now(), newId: () => context.newId('item') });
  },
});
