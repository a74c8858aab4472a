import process from 'node:process';

import { expect, it } from 'vitest';

import { runKills, sumOf } from './killRun.ts';
import { testSeed } from '../setup/testSeed.ts';

const KILLS = 100;

it(`a process killed at ${KILLS} random moments while saving loses nothing it acknowledged and leaves no half command (P9)`, async () => {
  const seed = testSeed(process.env);
  // Two at a time: most of a kill is the start of the process.
  const halves = await Promise.all([runKills(KILLS / 2, seed), runKills(KILLS / 2, seed + KILLS)]);
  const figures = halves.reduce(sumOf);
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
