import { type RefObject, useCallback, useEffect, useState } from 'react';

import { type Layout, type Place, rangeBetween } from './gridPlace.ts';

/** Where the focus of a grid is and what is marked. */
export type GridPlace = {
  readonly active: Place;
  /** The marked cells, the active one among them. */
  readonly range: Layout;
  /** Moves the focus; `extends` keeps the other corner of what is marked. */
  readonly goTo: (place: Place, how?: { readonly extends?: boolean; readonly focuses?: boolean }) => void;
  readonly markAll: () => void;
};

/** Keeps the one cell that has the focus, and gives it the focus once it is on the page. */
export function useGridPlace(
  layout: Layout,
  given: {
    readonly grid: RefObject<HTMLElement | null>;
    readonly scrollTo: RefObject<(index: number) => void>;
  },
): GridPlace {
  const { grid, scrollTo } = given;
  const [place, setPlace] = useState<Place | null>(null);
  const [corner, setCorner] = useState<Place | null>(null);
  const [isAll, setIsAll] = useState(false);
  const [wanted, setWanted] = useState<Place | null>(null);
  const { ids, columns } = layout;
  const first: Place = { id: ids[0] ?? '', column: columns[0] ?? 'code' };
  // A row that is gone leaves the focus to the first.
  const active = place !== null && ids.includes(place.id) && columns.includes(place.column) ? place : first;
  const other = corner !== null && ids.includes(corner.id) ? corner : active;

  useEffect(() => {
    if (wanted === null) return;
    const index = ids.indexOf(wanted.id);
    if (index < 0) return;
    scrollTo.current(index);
    // The row may have to be drawn first, and its height measured.
    const frame = requestAnimationFrame(() => {
      const cell = grid.current?.querySelector<HTMLElement>(
        `[data-row="${CSS.escape(wanted.id)}"][data-column="${wanted.column}"]`,
      );
      if (cell === null || cell === undefined) return;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, ids, grid, scrollTo]);

  const goTo = useCallback<GridPlace['goTo']>(
    (next, { extends: isExtending = false, focuses = true } = {}) => {
      setIsAll(false);
      setPlace(next);
      if (!isExtending) setCorner(next);
      if (focuses) setWanted(next);
    },
    [],
  );
  const markAll = useCallback(() => setIsAll(true), []);
  return { active, range: isAll ? layout : rangeBetween(layout, other, active), goTo, markAll };
}
