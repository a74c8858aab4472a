import type { Draft } from 'immer';
import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import { sourceId } from '../entities/ids.ts';
import { referrers } from '../referenceIndex.ts';
import { requiredRow } from './draftRows.ts';

/** Fields that the kept record takes from another where it has nothing itself. */
function fillGaps(kept: Draft<RowOf<'sources'>>, other: RowOf<'sources'>): void {
  const target = kept as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(other)) {
    const isGap = target[field] === '' || target[field] === null;
    if (isGap) target[field] = value;
  }
  if (kept.methods === 'unknown') kept.methods = other.methods;
  const lines = (one: string, two: string) =>
    [...new Set([...one.split('\n'), ...two.split('\n')].filter((line) => line.trim() !== ''))].join('\n');
  kept.keywords = lines(kept.keywords, other.keywords);
  kept.tags = lines(kept.tags, other.tags);
}

function answersOf(base: Document, sourceId: string): readonly RowOf<'checklistAnswers'>[] {
  const ids = referrers(base, { table: 'checklistAnswers', field: 'sourceId' }, sourceId);
  return ids.flatMap((id) => base.checklistAnswers.get(id as IdOf<'checklistAnswers'>) ?? []);
}

function questionOf({ tool, item, appraiser }: Omit<RowOf<'checklistAnswers'>, 'id'>): string {
  return JSON.stringify([tool, item, appraiser]);
}

type Move = {
  readonly from: IdOf<'sources'>;
  readonly to: IdOf<'sources'>;
  /** Questions of checklists that have been answered for the kept record. */
  readonly answered: Set<string>;
};

/** Everything that hangs on one source hangs on another from now on. */
function moveAll(draft: Draft<Document>, base: Document, { from, to, answered }: Move): void {
  for (const table of ['extracts', 'sourceTexts', 'appraisals'] as const) {
    for (const id of referrers(base, { table, field: 'sourceId' }, from)) {
      const row = (draft[table] as Map<string, { sourceId: string }>).get(id);
      if (row !== undefined) row.sourceId = to;
    }
  }
  for (const table of ['elements', 'arrows', 'configurations'] as const) {
    for (const id of referrers(base, { table, field: 'originSourceId' }, from)) {
      const row = (draft[table] as Map<string, { originSourceId: string | null }>).get(id);
      if (row !== undefined) row.originSourceId = to;
    }
  }
  for (const { id, ...answer } of answersOf(base, from)) {
    // One person's answer to a question is one: that of the kept record stands.
    if (answered.has(questionOf(answer))) draft.checklistAnswers.delete(id);
    else draft.checklistAnswers.set(id, { ...answer, id, sourceId: to });
    answered.add(questionOf(answer));
  }
}

/** Makes several records of one publication one: what hangs on the others moves, gaps are filled, the others go. */
export const sourcesMerge = defineCommand({
  name: 'sources.merge',
  input: z.strictObject({ keepId: sourceId, otherIds: z.array(sourceId).min(1).max(1_000) }),
  label: ({ otherIds }) => `Merge ${otherIds.length + 1} sources`,
  apply: (draft, { keepId, otherIds }, context) => {
    const kept = requiredRow(draft.sources, keepId, 'source');
    const answered = new Set(answersOf(context.base, keepId).map(questionOf));
    for (const otherId of new Set(otherIds)) {
      if (otherId === keepId) {
        throw new CommandRefusal(
          'sources/merge-with-itself',
          'A source cannot be merged with itself. Nothing was changed.',
        );
      }
      const other = requiredRow(draft.sources, otherId, 'source');
      fillGaps(kept, other);
      moveAll(draft, context.base, { from: otherId, to: keepId, answered });
      draft.sources.delete(otherId);
    }
  },
});
