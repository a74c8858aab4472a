import type { RowOf } from '../document.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { likelyElements } from './likelyElements.ts';
import { matchArrows } from './matchArrows.ts';
import { matchConfigurations } from './matchConfigurations.ts';
import { type Doubt, type Pair, PairBook, joinByAnswer, joinByIdentity, joinByKeys } from './matching.ts';
import { type Answers, type Side, answersOf, rowsOfSide } from './side.ts';
import { comparedName, nameLikeness, nameScales } from './wordLikeness.ts';

/** What of two theories is the same, and what may be. */
export type Matching = {
  readonly pairs: readonly Pair[];
  /** The things of the first side that things of the second are, by id. */
  readonly ownOf: ReadonlyMap<string, string>;
  /** To be asked; until somebody says so, the two are two. */
  readonly doubts: readonly Doubt[];
};

const ASKED_LANES = 0.5;

type Lane = { readonly id: string; readonly name: string; readonly plainName?: string };

/** Joins stages or levels by their names; those that are called much alike are asked about. */
function matchLanes(
  own: Side,
  other: Side,
  { book, kind }: { book: PairBook; kind: 'stages' | 'levels' },
): void {
  const rows: Readonly<Record<'own' | 'other', readonly (RowOf<'stages'> | RowOf<'levels'>)[]>> = {
    own: rowsOfSide(own, kind),
    other: rowsOfSide(other, kind),
  };
  const namesOf = ({ name, plainName = '' }: Lane) => [name, plainName].map(nameKey);
  joinByKeys(book, { ...rows, kind, by: 'words', keysOf: namesOf });
  const named = new Map([...rows.own, ...rows.other].map((row) => [row, comparedName(row.name)]));
  const scales = nameScales([...named.values()]);
  const found = book.freeOther(rows.other).flatMap((two) =>
    book.freeOwn(rows.own).flatMap((one): readonly Doubt[] => {
      const [ours, theirs] = [named.get(one), named.get(two)];
      if (ours === undefined || theirs === undefined || book.answer(one, two) !== undefined) return [];
      const likeness = nameLikeness(ours, theirs, scales);
      return likeness < ASKED_LANES ? [] : [{ kind, ownId: one.id, otherId: two.id, likeness }];
    }),
  );
  book.ask(found);
}

/** Joins elements of the same wording, whatever case and spacing: first by their label, then by either name (M2). */
function matchElements(own: Side, other: Side, book: PairBook): void {
  const rows = { own: rowsOfSide(own, 'elements'), other: rowsOfSide(other, 'elements') };
  const given = { ...rows, kind: 'elements', by: 'words' } as const;
  joinByKeys(book, { ...given, keysOf: ({ label }) => [nameKey(label)] });
  joinByKeys(book, { ...given, keysOf: ({ label, plainLabel }) => [nameKey(label), nameKey(plainLabel)] });
  book.ask(likelyElements(own, other, book));
}

/**
 * Finds what of two theories is the same: copies of one row, what people have said, the same words, the same place
 * between things that are the same. Whatever else may be the same is asked, never taken for it.
 */
export function matchTheories(own: Side, other: Side, answers: Answers = answersOf(own, other)): Matching {
  const book = new PairBook(answers);
  for (const kind of ['stages', 'levels', 'elements', 'arrows', 'configurations'] as const) {
    const rows = { own: rowsOfSide(own, kind), other: rowsOfSide(other, kind) };
    joinByIdentity(book, kind, rows);
    joinByAnswer(book, kind, rows);
  }
  matchLanes(own, other, { book, kind: 'stages' });
  matchLanes(own, other, { book, kind: 'levels' });
  matchElements(own, other, book);
  matchArrows(own, other, book);
  matchConfigurations(own, other, book);
  const { pairs, doubts } = book;
  return { pairs, doubts, ownOf: new Map(pairs.map(({ ownId, otherId }) => [otherId, ownId])) };
}
