import type { RowOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { type Doubt, type PairBook, joinByKeys } from './matching.ts';
import { type Side, rowsOfSide } from './side.ts';
import { comparedName, nameLikeness, nameScales } from './wordLikeness.ts';

type Configuration = RowOf<'configurations'>;
type Parts = (row: Configuration) => ReadonlySet<string>;

/** The parts of a side's configurations by role and element, in terms of the first side; what that has not stays itself. */
function partsIn(side: Side, termOf: (elementId: string) => string): Parts {
  const { document } = side;
  const parts = new Map<string, ReadonlySet<string>>();
  for (const { id } of rowsOfSide(side, 'configurations')) {
    const roles = referrers(document, { table: 'configurationRoles', field: 'configurationId' }, id).flatMap(
      (roleId) => document.configurationRoles.get(roleId as never) ?? [],
    );
    parts.set(id, new Set(roles.map(({ role, elementId }) => `${role} ${termOf(elementId)}`)));
  }
  return ({ id }) => parts.get(id) ?? new Set();
}

/** Configurations with less in common are not asked about. */
const ASKED = 0.5;
/** With more possible pairs than this only those with a part in common are looked at. */
const MOST_COMPARED = 40_000;

/** Joins configurations of the very same boxes in the same roles; those that have half in common are asked about. */
export function matchConfigurations(own: Side, other: Side, book: PairBook): void {
  const rows = { own: rowsOfSide(own, 'configurations'), other: rowsOfSide(other, 'configurations') };
  const ofOwn = partsIn(own, (id) => id);
  const ofOther = partsIn(other, (id) => book.ownOf(id) ?? `other ${id}`);
  joinByKeys(book, {
    ...rows,
    kind: 'configurations',
    by: 'place',
    keysOf: (row, side) => {
      const parts = [...(side === 0 ? ofOwn(row) : ofOther(row))];
      return parts.length < 2 ? [] : [parts.toSorted().join('\n')];
    },
  });
  const free = { own: book.freeOwn(rows.own), other: book.freeOther(rows.other) };
  book.ask(likelyConfigurations(book, free, { ofOwn, ofOther }));
}

function likelyConfigurations(
  book: PairBook,
  { own, other }: { readonly own: readonly Configuration[]; readonly other: readonly Configuration[] },
  { ofOwn, ofOther }: { readonly ofOwn: Parts; readonly ofOther: Parts },
): readonly Doubt[] {
  const titles = new Map([...own, ...other].map((row) => [row, comparedName(row.title)]));
  const scales = nameScales([...titles.values()]);
  const titlesAlike = (one: Configuration, two: Configuration) => {
    const [title, theirs] = [titles.get(one), titles.get(two)];
    return title === undefined || theirs === undefined || title.key === ''
      ? 0
      : nameLikeness(title, theirs, scales);
  };
  const byPart = new Map<string, Configuration[]>();
  for (const row of own)
    for (const part of ofOwn(row)) {
      const known = byPart.get(part);
      if (known === undefined) byPart.set(part, [row]);
      else known.push(row);
    }
  const isSmall = own.length * other.length <= MOST_COMPARED;
  return other.flatMap((two) => {
    const theirs = ofOther(two);
    const near = isSmall ? own : new Set([...theirs].flatMap((part) => byPart.get(part) ?? []));
    return [...near].flatMap((one): readonly Doubt[] => {
      if (book.answer(one, two) !== undefined) return [];
      const ours = ofOwn(one);
      const shared = [...theirs].filter((part) => ours.has(part)).length;
      const byParts = ours.size + theirs.size === 0 ? 0 : (2 * shared) / (ours.size + theirs.size);
      const likeness = Math.max(byParts, 0.8 * titlesAlike(one, two));
      return likeness < ASKED ? [] : [{ kind: 'configurations', ownId: one.id, otherId: two.id, likeness }];
    });
  });
}
