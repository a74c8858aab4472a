import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { buildIfStale, rendererPart } from '../../electron/cli/builtParts.ts';
import { startApp } from './startApp.ts';
import { eventually, freshFolder } from './started.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the app as people have it: real shell, real backend, real pages', () => {
  beforeAll(() => {
    expect(buildIfStale(root, rendererPart)).toBe(true);
  });

  it('first opens the worked example, answers the menu, breaks no rule of the policy, and quits saved', async () => {
    const { page, standIn, quit } = await startApp({ userDataDir: freshFolder() });
    const title = () => standIn.window().window.getTitle();
    await eventually(() => title().endsWith('.wherefore – Wherefore'), 'the worked example');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    standIn.menu.click('View/Search or do anything…');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const { violations, foreignRequests, pageErrors } = standIn.records;
    expect({ violations, foreignRequests, pageErrors }).toEqual({
      violations: [],
      foreignRequests: [],
      pageErrors: [],
    });
    await quit();
    expect(standIn.records.dialogs, 'nothing had to be asked').toEqual([]);
  });
});
