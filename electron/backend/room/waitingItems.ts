import type { RoomItem } from '#shared/room/roomContract.ts';

/** What the window said of an item: it is on the disk, or it cannot be taken; `waiting`: nothing yet. */
export type Fate =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'waiting' };

/** Items on their way to the window; each is told once, however often a device sends it. */
export type WaitingItems = {
  /** Resolves when the fate of all of them is known, or after the time is over. */
  readonly tell: (items: readonly RoomItem[]) => Promise<ReadonlyMap<string, Fate>>;
  readonly settle: (fates: {
    readonly saved: readonly string[];
    readonly refused: readonly { readonly id: string; readonly why: string }[];
  }) => void;
};

const MOST_REMEMBERED = 200_000;
const GATHER_MS = 25;
const MOST_AT_ONCE = 500;

/**
 * `emit` tells the window what came within a moment, all at once: what goes to the disk together costs one writing.
 * What the window does not answer within `waitMs` is told again the next time it is sent.
 */
export function createWaitingItems(options: {
  readonly emit: (items: readonly RoomItem[]) => void;
  readonly waitMs: number;
}): WaitingItems {
  let gathered: RoomItem[] = [];
  const fates = new Map<string, Fate>();
  const waiting = new Map<string, Set<(fate: Fate) => void>>();

  const settleOne = (id: string, fate: Fate) => {
    if (fates.size >= MOST_REMEMBERED) fates.clear();
    fates.set(id, fate);
    for (const hear of waiting.get(id) ?? []) hear(fate);
    waiting.delete(id);
  };

  const fateOf = (id: string): Promise<Fate> => {
    const known = fates.get(id);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      const hears = waiting.get(id) ?? new Set();
      const hear = (fate: Fate) => {
        clearTimeout(timer);
        resolve(fate);
      };
      const timer = setTimeout(() => {
        hears.delete(hear);
        if (hears.size === 0) waiting.delete(id);
        resolve({ kind: 'waiting' });
      }, options.waitMs);
      hears.add(hear);
      waiting.set(id, hears);
    });
  };

  const gather = (items: readonly RoomItem[]) => {
    if (gathered.length === 0)
      setTimeout(() => {
        const together = gathered;
        gathered = [];
        for (let from = 0; from < together.length; from += MOST_AT_ONCE)
          options.emit(together.slice(from, from + MOST_AT_ONCE));
      }, GATHER_MS);
    gathered.push(...items);
  };

  return {
    tell: async (items) => {
      const fresh = items.filter(({ id }) => !fates.has(id) && !waiting.has(id));
      const all = items.map(async ({ id }) => [id, await fateOf(id)] as const);
      if (fresh.length > 0) gather(fresh);
      return new Map(await Promise.all(all));
    },
    settle: ({ saved, refused }) => {
      for (const id of saved) settleOne(id, { kind: 'saved' });
      for (const { id, why } of refused) settleOne(id, { kind: 'refused', why });
    },
  };
}
