import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box } from './job.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await startAppUnderTest();
  await box(app.page, 'Cost').waitFor();
});
afterAll(async () => {
  await app.close();
});

const locks = () => fs.readdirSync(app.documents).filter((name) => name.startsWith('.~lock'));

describe('a page of the loopback host', () => {
  it('works again after a reload, without the token that was used up', async () => {
    const { page } = app;
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await box(page, 'Cost').waitFor();
    expect(locks()).toHaveLength(1);
  });

  it('gives the file back to others when its workspace is closed, however often it was reloaded', async () => {
    const { page } = app;
    await page.reload();
    await box(page, 'Cost').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Close workspace');
    await page.getByRole('option', { name: /Close workspace/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(locks, { timeout: 10_000 }).toEqual([]);
  });

  it('gives the file back when it is left with its workspace open', async () => {
    const { page } = app;
    await page.getByText('Worked example').first().click();
    await box(page, 'Cost').waitFor();
    expect(locks()).toHaveLength(1);
    await page.goto('about:blank');
    await expect.poll(locks, { timeout: 10_000 }).toEqual([]);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
