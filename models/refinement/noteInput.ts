import type { Change } from '../compare/changes.ts';
import { toldChange } from '../compare/toldChange.ts';
import { identityOf } from '../freshIds.ts';
import type { InputOf } from '../runCommand.ts';
import type { RefinementStory } from './story.ts';
import { subjectsNow } from './unexplained.ts';

/** What is said of changes that ordinary work has made. */
export type NoteWords = {
  readonly reason: string;
  readonly contributor: string;
  readonly session: string;
  readonly sourceId: string | null;
  readonly extractId: string | null;
};

/** The step that gives changes since the beginning their reason (`refinements.note`); null when there are none. */
export function noteInput(
  { comparison, theoryId }: RefinementStory,
  changes: readonly Change[],
  { reason, contributor, session, sourceId, extractId }: NoteWords,
): InputOf<'refinements.note'> | null {
  if (comparison === null || changes.length === 0) return null;
  const subjectNow = subjectsNow(comparison);
  const notes = changes.map((change) => {
    const row = subjectNow(change)?.row;
    const subjectId = row === undefined ? change.id : identityOf(row);
    return { ...toldChange(comparison, change), subjectId, reason, session, sourceId, extractId };
  });
  return { theoryId, notes, contributor };
}
