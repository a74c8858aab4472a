import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { retained } from '#backend/storage/retention.ts';

const DAY = 86_400_000;
const now = new Date(2026, 10, 23, 17, 30).getTime();
const at = (takenAt: number, reason = 'interval') => ({ takenAt, reason });
const dayOf = (time: number) => new Date(time).toDateString();

describe('the rotation of backups', () => {
  it('keeps 6 of today, one a day for 14 days, one a month for 12 months', () => {
    const today = Array.from({ length: 20 }, (_, index) => at(now - index * 600_000));
    const days = Array.from({ length: 400 }, (_, index) => [
      at(now - (index + 1) * DAY),
      at(now - (index + 1) * DAY - 3_600_000),
    ]).flat();
    const kept = retained([...days, ...today], now);
    expect(kept.filter(({ takenAt }) => dayOf(takenAt) === dayOf(now))).toEqual(today.slice(0, 6));
    const earlier = kept
      .filter(({ takenAt }) => dayOf(takenAt) !== dayOf(now))
      .map(({ takenAt }) => dayOf(takenAt));
    const expectedDays = Array.from({ length: 13 }, (_, index) => dayOf(now - (index + 1) * DAY));
    const lastOfMonths = Array.from({ length: 11 }, (_, index) =>
      dayOf(new Date(2026, 10 - index, 0, 12).getTime()),
    );
    expect(earlier).toEqual([...new Set([...expectedDays, ...lastOfMonths])]);
  });

  it('keeps what restores made: the 6 newest', () => {
    const backups = Array.from({ length: 9 }, (_, index) => at(now - (index + 400) * DAY, 'before restore'));
    expect(retained([...backups, at(now)], now)).toEqual([at(now), ...backups.slice(0, 6)]);
  });

  it('never drops the newest, invents nothing, is bounded, and forgets nothing more when asked again', () => {
    const times = fc.array(
      fc.record({
        takenAt: fc.integer({ min: now - 900 * DAY, max: now + DAY }),
        reason: fc.constantFrom('open', 'interval', 'before restore'),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(times, (backups) => {
        const kept = retained(backups, now);
        for (const backup of kept) expect(backups).toContain(backup);
        expect(new Set(kept).size).toBe(kept.length);
        const newest = Math.max(...backups.map(({ takenAt }) => takenAt));
        if (backups.length > 0) expect(kept[0]?.takenAt).toBe(newest);
        expect(kept.length).toBeLessThanOrEqual(1 + 6 + 15 + 13 + 6);
        expect(retained(kept, now)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('taken every ten minutes for two years leaves a copy of every one of the last 12 months, and few files', () => {
    let kept: readonly { takenAt: number; reason: string }[] = [];
    let clock = now - 730 * DAY;
    for (; clock <= now; clock += 6 * 3_600_000) kept = retained([...kept, at(clock)], clock);
    const months = new Set(kept.map(({ takenAt }) => new Date(takenAt).getMonth()));
    expect(months.size).toBe(12);
    expect(kept.length).toBeLessThan(35);
  });
});
