/** Counts how often something happens, by who does it, within a stretch of time. */
export type RateLimit = {
  /** True when it may happen once more; it is counted. */
  readonly allows: (who: string) => boolean;
};

const MOST_KNOWN = 10_000;
const BETWEEN_SWEEPS_MS = 1000;

/** So many times within so many milliseconds for each; who has been quiet for that long is forgotten. */
export function createRateLimit(options: {
  readonly most: number;
  readonly withinMs: number;
  readonly now: () => number;
}): RateLimit {
  const { most, withinMs, now } = options;
  const times = new Map<string, number[]>();
  let sweptAt = -Infinity;

  /** Forgets who has been quiet; at most once a second, so that a flood of addresses costs little. */
  function forgetQuiet(since: number): void {
    if (now() - sweptAt < BETWEEN_SWEEPS_MS) return;
    sweptAt = now();
    for (const [other, own] of times) if ((own.at(-1) ?? 0) <= since) times.delete(other);
  }

  return {
    allows: (who) => {
      const since = now() - withinMs;
      const recent = (times.get(who) ?? []).filter((time) => time > since);
      // A flood of addresses must not fill the memory.
      if (!times.has(who) && times.size >= MOST_KNOWN) forgetQuiet(since);
      if (!times.has(who) && times.size >= MOST_KNOWN) return false;
      const isAllowed = recent.length < most;
      if (isAllowed) recent.push(now());
      times.set(who, recent);
      return isAllowed;
    },
  };
}
