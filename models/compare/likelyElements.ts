import type { RowOf } from '../document.ts';
import type { Doubt, PairBook } from './matching.ts';
import { type Side, rowsOfSide } from './side.ts';
import { wordCandidates } from './wordCandidates.ts';

type Element = RowOf<'elements'>;

/** Pairs less likely than this are not worth a question. */
const ASKED = 0.36;
/** For each element so many candidates are looked at more closely. */
const CANDIDATES = 12;
const ROUNDS = 3;
/** Once this share of the smaller theory has found its like, what is left is asked about, whatever it is called. */
const MATCHED_ENOUGH = 1 / 3;
/** About one box so many times at most, and no longer once it was said to be none of them. */
const LAST_QUESTIONS = 5;

type Way = 'in' | 'out';
type Neighbour = { readonly id: string; readonly way: Way };

/** What stands around each element: what arrows lead to it, and what they lead to. */
function neighboursOf(side: Side): ReadonlyMap<string, readonly Neighbour[]> {
  const around = new Map<string, Neighbour[]>();
  const add = (id: string, neighbour: Neighbour) => {
    const known = around.get(id);
    if (known === undefined) around.set(id, [neighbour]);
    else known.push(neighbour);
  };
  for (const arrow of rowsOfSide(side, 'arrows')) {
    let target: string | null = arrow.targetElementId;
    // What acts on an arrow stands beside what that one leads to.
    for (
      let next = arrow.targetArrowId, depth = 0;
      next !== null && target === null && depth < 50;
      depth += 1
    ) {
      const acted: RowOf<'arrows'> | undefined = side.document.arrows.get(next);
      target = acted?.targetElementId ?? null;
      next = acted?.targetArrowId ?? null;
    }
    if (target === null) continue;
    add(arrow.sourceElementId, { id: target, way: 'out' });
    add(target, { id: arrow.sourceElementId, way: 'in' });
  }
  return around;
}

/** One possible pair as it is weighed. */
type Candidate = {
  readonly own: Element;
  readonly other: Element;
  readonly words: number;
  score: number;
};

type Weighing = {
  readonly book: PairBook;
  readonly ownAround: ReadonlyMap<string, readonly Neighbour[]>;
  readonly otherAround: ReadonlyMap<string, readonly Neighbour[]>;
};

const nobody: readonly Neighbour[] = [];

/** How far what stands around two elements is, or may be, the same: 0 to 1. */
function surroundings(
  { own, other }: Candidate,
  { book, ownAround, otherAround }: Weighing,
  likely: (ownId: string, otherId: string) => number,
): number {
  const ofOwn = ownAround.get(own.id) ?? nobody;
  const ofOther = otherAround.get(other.id) ?? nobody;
  if (ofOwn.length + ofOther.length === 0) return 0;
  let shared = 0;
  const left = [...ofOwn];
  for (const { id, way } of ofOther) {
    const matched = book.ownOf(id);
    let best = -1;
    let weight = 0;
    left.forEach((neighbour, index) => {
      if (neighbour.way !== way) return;
      const like = matched === undefined ? likely(neighbour.id, id) : Number(neighbour.id === matched);
      if (like > weight) [best, weight] = [index, like];
    });
    if (best === -1) continue;
    left.splice(best, 1);
    shared += 2 * weight;
  }
  return shared / (ofOwn.length + ofOther.length);
}

type LaneField = 'stageId' | 'levelId';

/** Both in the same stage (or level), or both in none. */
function isLaneShared(book: PairBook, [own, other]: readonly [Element, Element], field: LaneField): boolean {
  const [ownLane, otherLane] = [own[field], other[field]];
  if (otherLane === null || ownLane === null) return ownLane === otherLane;
  return book.ownOf(otherLane) === ownLane;
}

/** How much speaks for a pair besides its surroundings: words, the usual role, the stage. */
function ownMerits({ own, other, words }: Candidate, book: PairBook): number {
  const role =
    own.usualRole === other.usualRole ? 1 : own.usualRole === null || other.usualRole === null ? 0.5 : 0;
  return 0.7 * words + 0.06 * role + 0.04 * Number(isLaneShared(book, [own, other], 'stageId'));
}

/** Possible pairs by their words, and by standing beside the same thing in the same way. */
function candidatesOf(own: Side, other: Side, weighing: Weighing): readonly Candidate[] {
  const { book, ownAround, otherAround } = weighing;
  const names = wordCandidates(own, other);
  const free = new Map<string, Element>(
    book.freeOwn(rowsOfSide(own, 'elements')).map((element) => [element.id, element]),
  );
  if (free.size === 0) return [];
  return book.freeOther(rowsOfSide(other, 'elements')).flatMap((two) => {
    const beside = new Set<Element>();
    for (const { id, way } of otherAround.get(two.id) ?? nobody) {
      const matched = book.ownOf(id);
      if (matched === undefined) continue;
      const back = way === 'in' ? 'out' : 'in';
      for (const neighbour of ownAround.get(matched) ?? nobody) {
        const found = neighbour.way === back ? free.get(neighbour.id) : undefined;
        if (found !== undefined && beside.size < CANDIDATES) beside.add(found);
      }
    }
    const alike = names.likeliest(two).filter(({ own: one }) => free.has(one.id) && !beside.has(one));
    return [...alike, ...[...beside].map((one) => ({ own: one, words: names.alike(one, two) }))]
      .filter((found) => book.answer(found.own, two) === undefined)
      .toSorted((first, second) => second.words - first.words)
      .slice(0, CANDIDATES)
      .map(({ own: one, words }) => ({ own: one, other: two, words, score: words }));
  });
}

/**
 * What is left of both theories once much is matched, and of which there is nothing in the words: in the same
 * stage, of the same usual role and beside the same things, or beside none. A name that only those know who use it is
 * found so.
 */
function leftovers(own: Side, other: Side, weighing: Weighing): readonly Doubt[] {
  const { book, ownAround, otherAround } = weighing;
  const rows = { own: rowsOfSide(own, 'elements'), other: rowsOfSide(other, 'elements') };
  const free = { own: book.freeOwn(rows.own), other: book.freeOther(rows.other) };
  const matched = rows.other.length - free.other.length;
  if (matched < MATCHED_ENOUGH * Math.min(rows.own.length, rows.other.length)) return [];
  return free.other.flatMap((two) => {
    const asked = rows.own.filter((one) => book.answer(one, two) === 'different').length;
    if (two.usualRole === null || asked >= LAST_QUESTIONS) return [];
    return free.own.flatMap((one): readonly Doubt[] => {
      if (book.answer(one, two) !== undefined || one.usualRole !== two.usualRole) return [];
      if (!isLaneShared(book, [one, two], 'stageId')) return [];
      const around = surroundings({ own: one, other: two, words: 0, score: 0 }, weighing, () => 0);
      if (around === 0 && ownAround.has(one.id) && otherAround.has(two.id)) return [];
      const level = Number(isLaneShared(book, [one, two], 'levelId'));
      return [{ kind: 'elements', ownId: one.id, otherId: two.id, likeness: 0.2 + 0.1 * (around + level) }];
    });
  });
}

/**
 * Elements that may be the same though their words differ. What speaks for a pair are the words of either vocabulary,
 * what stands around both, their role and stage. When there is no such question, the last ones are about what is left.
 */
export function likelyElements(own: Side, other: Side, book: PairBook): readonly Doubt[] {
  const weighing = { book, ownAround: neighboursOf(own), otherAround: neighboursOf(other) };
  const candidates = candidatesOf(own, other, weighing);
  for (let round = 0; round < ROUNDS; round += 1) {
    const scores = new Map(
      candidates.map(({ own: one, other: two, score }) => [`${one.id} ${two.id}`, score]),
    );
    const likelihood = (ownId: string, otherId: string) => scores.get(`${ownId} ${otherId}`) ?? 0;
    for (const candidate of candidates)
      candidate.score = ownMerits(candidate, book) + 0.2 * surroundings(candidate, weighing, likelihood);
  }
  const likely: readonly Doubt[] = candidates
    .filter(({ score }) => score >= ASKED)
    .map(({ own: one, other: two, score }) => ({
      kind: 'elements',
      ownId: one.id,
      otherId: two.id,
      likeness: Math.min(1, score),
    }));
  return likely.length > 0 ? likely : leftovers(own, other, weighing);
}
