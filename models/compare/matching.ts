import type { AnyRow } from '../document.ts';
import type { PairedTable } from '../entities/pairing.ts';
import { identityOf } from '../freshIds.ts';
import { type Answers, pairKey } from './side.ts';

/** Why two things are taken for one: copies of one row, people said so, the same words, or the same place. */
export type PairedBy = 'identity' | 'answer' | 'words' | 'place';

/** Two things that are one: `own` of the first side, `other` of the second. */
export type Pair = {
  readonly kind: PairedTable;
  readonly ownId: string;
  readonly otherId: string;
  readonly by: PairedBy;
};

/** Two things that may be one: somebody has to say. */
export type Doubt = {
  readonly kind: PairedTable;
  readonly ownId: string;
  readonly otherId: string;
  /** How much speaks for it, from 0 to 1. */
  readonly likeness: number;
};

/** The likeliest doubts, so that each thing is asked about once at most; the same doubts come out in the same order. */
export function eachOnce(doubts: readonly Doubt[]): readonly Doubt[] {
  const [own, other] = [new Set<string>(), new Set<string>()];
  const keyOf = ({ ownId, otherId }: Doubt) => `${ownId} ${otherId}`;
  return doubts
    .toSorted((one, two) => two.likeness - one.likeness || (keyOf(one) < keyOf(two) ? -1 : 1))
    .filter(({ ownId, otherId }) => {
      if (own.has(ownId) || other.has(otherId)) return false;
      own.add(ownId);
      other.add(otherId);
      return true;
    });
}

/** Pairs as they are found, one table after another; each thing is in one pair at most. */
export class PairBook {
  readonly pairs: Pair[] = [];
  doubts: readonly Doubt[] = [];
  readonly #answers: Answers;
  readonly #answered: ReadonlySet<string>;
  readonly #byOwn = new Map<string, string>();
  readonly #byOther = new Map<string, string>();

  constructor(answers: Answers) {
    this.#answers = answers;
    this.#answered = new Set([...answers.keys()].flatMap((key) => key.split(' ')));
  }

  /** The thing of the first side that one of the second side is; undefined while it is none. */
  ownOf(otherId: string): string | undefined {
    return this.#byOther.get(otherId);
  }

  hasOwn(ownId: string): boolean {
    return this.#byOwn.has(ownId);
  }

  hasOther(otherId: string): boolean {
    return this.#byOther.has(otherId);
  }

  /** Somebody has said something of it. */
  isAnswered(row: AnyRow): boolean {
    return this.#answered.has(identityOf(row));
  }

  answer(own: AnyRow, other: AnyRow): 'same' | 'different' | undefined {
    return this.#answers.get(pairKey(identityOf(own), identityOf(other)));
  }

  join(pair: Pair): void {
    this.pairs.push(pair);
    this.#byOwn.set(pair.ownId, pair.otherId);
    this.#byOther.set(pair.otherId, pair.ownId);
  }

  /** Asks about pairs, each thing in one question at most. */
  ask(doubts: readonly Doubt[]): void {
    this.doubts = [...this.doubts, ...eachOnce(doubts)];
  }

  /** The rows that are in no pair yet. */
  freeOwn<Row extends AnyRow>(rows: readonly Row[]): readonly Row[] {
    return rows.filter(({ id }) => !this.#byOwn.has(id));
  }

  freeOther<Row extends AnyRow>(rows: readonly Row[]): readonly Row[] {
    return rows.filter(({ id }) => !this.#byOther.has(id));
  }
}

/** Joins rows that only one row of each side has the key of, and nobody has parted; a row may have several keys. */
export function joinByKeys<Row extends AnyRow>(
  book: PairBook,
  {
    kind,
    by,
    own,
    other,
    keysOf,
  }: {
    readonly kind: PairedTable;
    readonly by: PairedBy;
    readonly own: readonly Row[];
    readonly other: readonly Row[];
    /** `side` 0: the first. Empty keys mean nothing. */
    readonly keysOf: (row: Row, side: 0 | 1) => readonly string[];
  },
): void {
  const index = (rows: readonly Row[], side: 0 | 1) => {
    const byKey = new Map<string, Row[]>();
    for (const row of rows)
      for (const key of new Set(keysOf(row, side).filter((text) => text !== ''))) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [row]);
        else known.push(row);
      }
    return byKey;
  };
  const ofOwn = index(book.freeOwn(own), 0);
  for (const [key, others] of index(book.freeOther(other), 1)) {
    const owns = (ofOwn.get(key) ?? []).filter(({ id }) => !book.hasOwn(id));
    const free = others.filter(({ id }) => !book.hasOther(id));
    const [one, two] = [owns[0], free[0]];
    if (one === undefined || two === undefined || owns.length > 1 || free.length > 1) continue;
    if (book.answer(one, two) !== 'different') book.join({ kind, ownId: one.id, otherId: two.id, by });
  }
}

/** Joins copies of one row: the very same id first, then the same lineage. */
export function joinByIdentity(
  book: PairBook,
  kind: PairedTable,
  { own, other }: { readonly own: readonly AnyRow[]; readonly other: readonly AnyRow[] },
): void {
  joinByKeys(book, { kind, by: 'identity', own, other, keysOf: ({ id }) => [id] });
  joinByKeys(book, { kind, by: 'identity', own, other, keysOf: (row) => [identityOf(row)] });
}

/** Joins what people have said is the same. */
export function joinByAnswer(
  book: PairBook,
  kind: PairedTable,
  { own, other }: { readonly own: readonly AnyRow[]; readonly other: readonly AnyRow[] },
): void {
  const isAnswered = (row: AnyRow) => book.isAnswered(row);
  for (const one of book.freeOwn(own).filter(isAnswered))
    for (const two of book.freeOther(other).filter(isAnswered)) {
      if (book.answer(one, two) !== 'same') continue;
      book.join({ kind, ownId: one.id, otherId: two.id, by: 'answer' });
      break;
    }
}
