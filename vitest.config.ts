import path from 'node:path';

import { defineConfig } from 'vitest/config';

// Processes that tests start read what earlier ones compiled: a command line starts in a third of the time.
const env = { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/compiled') };

/** Looked at rather than worked with: nothing is pressed while it moves, so that two at a time do no harm. */
const looks = [
  'axe',
  'everyStarter',
  'figureOnScreen',
  'mermaidJudge',
  'panelAxe',
  'reasoningAxe',
  'webPage',
].map((name) => `test/e2e/${name}.e2e.ts`);

const driven = { env, pool: 'forks' } as const;

const browser = {
  ...driven,
  globalSetup: ['test/e2e/built.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
} as const;

/**
 * Four projects: `unit` needs nothing, `electron` runs the real shell in the stand-in, `looks` and `browser` drive the
 * app in Chromium.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    // Left to itself vitest leaves one processor idle; of two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/electron/**', 'test/e2e/**', 'test/bench/**'],
          setupFiles: ['test/setup/propertySeed.ts'],
          // A thousand random theories take their time where other programs have the processors.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...driven,
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: looks,
          // Two at a time were faster by a third, and on two processors a press now and then missed what still moved.
          fileParallelism: false,
        },
      },
      { test: { ...browser, name: 'looks', include: looks } },
    ],
  },
});
