import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { starters } from '#models/starters/catalogue.ts';

import type { AppOptions } from '../e2e/appUnderTest.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Makes a workspace of one starter, for the host to open. */
export function makeWorkspace(file: string, starterId: string): void {
  const made = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/bin.ts'), 'new', file, '--starter', starterId],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

/** Every starter as it opens, with nothing moved: to be looked at, not for the manual. */
export const starterPictures = starters.map(({ id, arrows }) => {
  const file = path.join(os.tmpdir(), `wherefore-pictures-${process.pid}-${id}.wherefore`);
  return {
    name: `starter-${id}-1440`,
    isExtra: true,
    options: {
      viewport: { width: 1440, height: 900 },
      args: [file],
      prepare: () => makeWorkspace(file, id),
    } satisfies AppOptions,
    ready: (page: Page) =>
      page
        .getByRole('button', { name: /^Words:/ })
        .or(page.getByRole('contentinfo').getByText(`${arrows} arrows`, { exact: true }))
        .first()
        .waitFor(),
    prepare: () => Promise.resolve(),
  };
});
