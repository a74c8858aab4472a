import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromWorld, lane, laneGeometry, toWorld } from '#models/geometry/lanes.ts';

const stages = [
  { id: 'enrolment', name: 'Enrolment' },
  { id: 'engagement', name: 'Engagement' },
];
const levels = [
  { id: 'individual', name: 'Individual' },
  { id: 'service', name: 'Service' },
];
const size = { width: 220, height: 64 };

describe('lanes', () => {
  it('has one unnamed column and row when there are no stages and levels', () => {
    expect(laneGeometry({ stages: [], levels: [], cards: [] })).toEqual({
      columns: [{ stageId: null, name: '', left: 0, width: 320 }],
      rows: [{ levelId: null, name: '', top: lane.header, height: 220 }],
      bounds: { x: 0, y: 0, width: 320, height: lane.header + 220 },
    });
  });

  it('widens a lane for its cards and leaves the others at the minimum', () => {
    const cards = [{ stageId: 'enrolment', levelId: null, x: 344, y: 0, ...size }];
    const { columns } = laneGeometry({ stages, levels: [], cards });
    expect(columns.map((column) => [column.stageId, column.left, column.width])).toEqual([
      ['enrolment', 0, 344 + 220 + 2 * lane.paddingX],
      ['engagement', 344 + 220 + 2 * lane.paddingX, 320],
    ]);
  });

  it('adds a last column and row only for cards in no lane', () => {
    const cards = [{ stageId: null, levelId: null, x: 0, y: 0, ...size }];
    const geometry = laneGeometry({ stages, levels, cards });
    expect(geometry.columns.map((column) => column.stageId)).toEqual(['enrolment', 'engagement', null]);
    expect(geometry.rows.map((row) => row.levelId)).toEqual(['individual', 'service', null]);
    expect(laneGeometry({ stages, levels, cards: [] }).columns).toHaveLength(2);
  });

  it('brings a placement to the world and back unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('enrolment', 'engagement', null),
        fc.constantFrom('individual', 'service', null),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (stageId, levelId, x, y) => {
          const placement = { stageId, levelId, x, y };
          const geometry = laneGeometry({ stages, levels, cards: [{ ...placement, ...size }] });
          expect(fromWorld(geometry, toWorld(geometry, placement), size)).toEqual(placement);
        },
      ),
    );
  });

  it('takes a card dropped outside for the nearest lane, never left of or above its inner corner', () => {
    const geometry = laneGeometry({ stages, levels, cards: [] });
    expect(fromWorld(geometry, { x: -500, y: -500 }, size)).toEqual({
      stageId: 'enrolment',
      levelId: 'individual',
      x: 0,
      y: 0,
    });
    expect(fromWorld(geometry, { x: Number.NaN, y: 10_000 }, size)).toMatchObject({
      stageId: 'enrolment',
      levelId: 'service',
    });
    expect(fromWorld(geometry, { x: 330, y: 60 }, size)).toMatchObject({ stageId: 'engagement', x: 0 });
  });
});
