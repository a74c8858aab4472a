import type { ReadingStatus, Source } from '../entities/source.ts';
import type { CommitKind } from '../history.ts';

/** One step of a theory's log, as it was called; `entryId` is the same for a step, its undo and its redo. */
export type LoggedStep = {
  readonly entryId: string;
  readonly kind: CommitKind;
  readonly label: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
};

/** The library of a workspace in numbers: what it holds besides what a theory uses. */
export type LibraryFacts = {
  readonly sources: number;
  readonly byStatus: Readonly<Record<ReadingStatus, number>>;
  /** Records by the file and format they came from, the most first; what was typed in is not among them. */
  readonly imports: readonly { readonly from: string; readonly sources: number }[];
};

/** What a report needs to know of a workspace besides the rows of its theory. */
export type WorkspaceFacts = {
  readonly library: LibraryFacts;
  /** Oldest first. */
  readonly steps: readonly LoggedStep[];
};

/** Counts sources one by one, so that a large library need not be held at once. */
export function libraryCounter() {
  const byStatus: Record<ReadingStatus, number> = { to_read: 0, reading: 0, read: 0, set_aside: 0 };
  const imports = new Map<string, number>();
  return {
    add: ({ readingStatus, importedFrom }: Pick<Source, 'readingStatus' | 'importedFrom'>): void => {
      byStatus[readingStatus] += 1;
      const from = importedFrom.trim();
      if (from !== '') imports.set(from, (imports.get(from) ?? 0) + 1);
    },
    facts: (): LibraryFacts => ({
      sources: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
      byStatus,
      imports: [...imports]
        .map(([from, sources]) => ({ from, sources }))
        .sort((one, other) => other.sources - one.sources || (one.from < other.from ? -1 : 1)),
    }),
  };
}

/** The steps that stand: a step that was undone, and not redone, is left out, as are the undos themselves. */
export function standingSteps(steps: readonly LoggedStep[]): readonly LoggedStep[] {
  const last = new Map(steps.map(({ entryId, kind }) => [entryId, kind]));
  return steps.filter(({ entryId, kind }) => kind === 'do' && last.get(entryId) !== 'undo');
}
