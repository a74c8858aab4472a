import type { ChangeKind } from '../compare/changes.ts';
import { dayWords } from '../words/dayWords.ts';
import type { Round } from './rounds.ts';
import type { RefinementStory } from './story.ts';

/** Kinds in the order in which they are told. */
export const kindsInOrder: readonly ChangeKind[] = ['added', 'changed', 'moved', 'removed'];

/** One place on the way from the first to the refined theory. */
export type Stop = {
  readonly key: string;
  readonly kind: 'beginning' | 'snapshot' | 'round' | 'now';
  /** Null: not known. */
  readonly at: number | null;
  /** "Round 2". */
  readonly title: string;
  /** "merged from “Riverside”": in the field's terms (`saidIn`). */
  readonly about: string;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly declined: number;
  readonly round: Round | null;
};

const none: Stop['counts'] = { added: 0, changed: 0, moved: 0, removed: 0 };

/** What a round was, in a few words. */
export function roundAbout({ kind, fromTitle }: Round): string {
  if (kind === 'own') return 'own work';
  return fromTitle === '' ? 'merged' : `merged from “${fromTitle}”`;
}

function roundStop(round: Round, number: number): Stop {
  const counts = { ...none };
  for (const { change } of round.accepted) counts[change] += 1;
  return {
    key: round.id,
    kind: 'round',
    at: round.at,
    title: `Round ${number}`,
    about: roundAbout(round),
    counts,
    declined: round.declined.length,
    round,
  };
}

/** The way of a theory, stop by stop: where it began, its rounds and snapshots in order of time, and now. */
export function storyStops({ beginning, rounds, snapshots, title }: RefinementStory): readonly Stop[] {
  const plain = { counts: none, declined: 0, round: null };
  const dated = [
    ...rounds.map((round, index) => roundStop(round, index + 1)),
    ...snapshots.map(({ id, name, kind, takenAt }): Stop => ({
      ...plain,
      key: id,
      kind: 'snapshot',
      at: takenAt,
      title: kind === 'initial' ? 'Initial programme theory' : 'Snapshot',
      about: `“${name}”`,
    })),
  ].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
  const isTold = beginning === null || snapshots.some(({ takenAt }) => takenAt === beginning.at);
  const first: readonly Stop[] = isTold
    ? []
    : [
        {
          ...plain,
          key: 'beginning',
          kind: 'beginning',
          at: beginning.at,
          title: beginning.isInitial ? 'Initial programme theory' : 'Began with',
          about: beginning.title === '' ? 'a theory that is no longer here' : `“${beginning.title}”`,
        },
      ];
  const last: Stop = { ...plain, key: 'now', kind: 'now', at: null, title: 'Now', about: `“${title}”` };
  return [...first, ...dated, last];
}

/** "3 November 2025"; empty where nobody knows. */
export function stopDate({ at }: Stop): string {
  return at === null ? '' : dayWords(at);
}
