import process from 'node:process';

import { expect, it } from 'vitest';

import { runKills } from './killRun.ts';

const KILLS = 100;

it(`a process killed at ${KILLS} random moments while saving loses nothing it acknowledged and leaves no half command (P9)`, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const figures = await runKills(KILLS, seed);
  console.log(`kill test, seed ${seed}:`, figures);
  expect(figures).toEqual({
    kills: KILLS,
    acknowledged: figures.acknowledged,
    hotJournals: figures.hotJournals,
    lost: 0,
    wrongDigests: 0,
    halfApplied: 0,
    refused: 0,
  });
  expect(figures.acknowledged).toBeGreaterThanOrEqual(KILLS);
  expect(figures.hotJournals, 'some kills hit the middle of a commit').toBeGreaterThan(0);
}, 300_000);
