import type { RowOf } from '../document.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { likeness, pairsOf } from '../theoryText/similarity.ts';
import { type Doubt, type PairBook, joinByKeys } from './matching.ts';
import { type Side, rowsOfSide } from './side.ts';

type Arrow = RowOf<'arrows'>;

/** Where an arrow of the second side would be on the first; null while an end of it is not there. */
function placeOfOther(book: PairBook, arrow: Arrow): string | null {
  const source = book.ownOf(arrow.sourceElementId);
  const end = arrow.targetElementId ?? arrow.targetArrowId ?? '';
  const target = book.ownOf(end);
  return source === undefined || target === undefined ? null : `${source} ${target}`;
}

function placeOfOwn({ sourceElementId, targetElementId, targetArrowId }: Arrow): string {
  return `${sourceElementId} ${targetElementId ?? targetArrowId ?? ''}`;
}

/** What an arrow claims, in one text: equal for arrows that claim the same. */
function claimOf({ kind, sign, hedge, ifText, thenText, becauseText, forWhom }: Arrow): string {
  return [kind, sign, ...[hedge, ifText, thenText, becauseText, forWhom].map(nameKey)].join('\n');
}

function ownWords({ ifText, thenText, becauseText }: Arrow): string {
  return `${ifText} ${thenText} ${becauseText}`;
}

/** Arrows with less in common of their own words than this are not asked about. */
const ASKED = 0.6;

/**
 * Joins arrows between the same things: those that claim the same, then the only one there, until no more arrows on
 * arrows find their place. What is left in one place, or says nearly the same elsewhere, is asked about.
 */
export function matchArrows(own: Side, other: Side, book: PairBook): void {
  const ofOwn = rowsOfSide(own, 'arrows');
  const ofOther = rowsOfSide(other, 'arrows');
  const rows = { own: ofOwn, other: ofOther };
  const place = (arrow: Arrow, side: 0 | 1) => (side === 0 ? placeOfOwn(arrow) : placeOfOther(book, arrow));
  let before = -1;
  // An arrow on an arrow has its place once that one has.
  while (before !== book.pairs.length) {
    before = book.pairs.length;
    joinByKeys(book, {
      ...rows,
      kind: 'arrows',
      by: 'place',
      keysOf: (arrow, side) => {
        const at = place(arrow, side);
        return at === null ? [] : [`${at}\n${claimOf(arrow)}`];
      },
    });
    joinByKeys(book, {
      ...rows,
      kind: 'arrows',
      by: 'place',
      keysOf: (arrow, side) => [place(arrow, side) ?? ''],
    });
  }
  askAboutArrows(book, book.freeOwn(ofOwn), book.freeOther(ofOther));
}

function askAboutArrows(book: PairBook, own: readonly Arrow[], other: readonly Arrow[]): void {
  const byEnd = new Map<string, Arrow[]>();
  for (const arrow of own)
    for (const end of new Set([arrow.sourceElementId, arrow.targetElementId ?? arrow.targetArrowId ?? ''])) {
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [arrow]);
      else known.push(arrow);
    }
  const found = other.flatMap((arrow) => {
    const at = placeOfOther(book, arrow);
    const pairs = pairsOf(ownWords(arrow));
    const ends = [arrow.sourceElementId, arrow.targetElementId ?? arrow.targetArrowId ?? ''];
    const near = new Set(ends.flatMap((end) => byEnd.get(book.ownOf(end) ?? '') ?? []));
    return [...near].flatMap((one): readonly Doubt[] => {
      if (book.answer(one, arrow) !== undefined) return [];
      const isThere = placeOfOwn(one) === at;
      const alike = likeness(pairsOf(ownWords(one)), pairs);
      if (!isThere && alike < ASKED) return [];
      const ids = { ownId: one.id, otherId: arrow.id };
      return [{ kind: 'arrows', ...ids, likeness: isThere ? 0.7 + 0.3 * alike : 0.8 * alike }];
    });
  });
  book.ask(found);
}
