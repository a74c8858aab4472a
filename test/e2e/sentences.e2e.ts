import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

describe('the sentences as a text to write in', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('shows', async () => {
    await page.getByRole('button', { name: 'Two views side by side' }).click();
    await page.getByRole('radio', { name: 'Write' }).click({ force: true });
    const text = page.getByRole('textbox', { name: 'The theory as sentences' });
    await text.waitFor();
    await page.screenshot({ path: '/tmp/wt-a-1.png' });
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    expect(app.violations).toEqual([]);
  });
});
