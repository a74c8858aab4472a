import { describe, expect, it } from 'vitest';
import {
  detailZoom,
  isFarAway,
  mountSlice,
  mountedPerFrame,
  nearZoom,
  nextDetail,
} from '#renderer/canvas/levelOfDetail.ts';

describe('level of detail', () => {
  it('does not flicker at the edge: between the two thresholds it stays as it was', () => {
    const between = (detailZoom.cardsFrom + detailZoom.cardsUntil) / 2;
    expect(nextDetail('cards', between)).toBe('cards');
    expect(nextDetail('overview', between)).toBe('overview');
    expect(nextDetail('cards', detailZoom.cardsUntil - 0.001)).toBe('overview');
    expect(nextDetail('overview', detailZoom.cardsFrom)).toBe('cards');
  });

  it('names alone are shown before a card’s own words get too small, and do not flicker at the edge either', () => {
    const between = (nearZoom.from + nearZoom.until) / 2;
    expect([isFarAway(false, between), isFarAway(true, between)]).toEqual([false, true]);
    expect(isFarAway(false, nearZoom.until - 0.001)).toBe(true);
    expect(isFarAway(true, nearZoom.from)).toBe(false);
    expect(nearZoom.until).toBeGreaterThan(detailZoom.cardsFrom);
  });

  it('mounts no more than a slice in one frame, and arrives at exactly what is wanted', () => {
    const wanted = new Set(Array.from({ length: 130 }, (_, index) => `card ${index}`));
    let mounted: readonly string[] = ['card 5', 'gone'];
    let frames = 0;
    while (mounted.length < wanted.size) {
      const next = mountSlice(mounted, wanted);
      const added = next.filter((id) => !mounted.includes(id));
      expect(added.length).toBeLessThanOrEqual(mountedPerFrame);
      mounted = next;
      frames += 1;
    }
    expect(new Set(mounted)).toEqual(wanted);
    expect(frames).toBe(Math.ceil(129 / mountedPerFrame));
  });

  it('takes away at once what is no longer wanted, and says by identity that nothing is to do', () => {
    const mounted = ['a', 'b', 'c'];
    expect(mountSlice(mounted, new Set(['b']))).toEqual(['b']);
    expect(mountSlice(mounted, new Set(['c', 'b', 'a']))).toBe(mounted);
  });
});
