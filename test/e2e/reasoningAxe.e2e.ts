import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';

const root = path.resolve(import.meta.dirname, '../..');

const statements =
  'If the group feels safe, people talk more, because nobody judges them.\nCuts lead to turnover, which undermines trust.';

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 1024, height: 768 }],
] as const) {
  describe(`axe on what is realist, in the ${colorScheme}, ${viewport.width}×${viewport.height}`, () => {
    let app: AppUnderTest;
    let page: Page;
    const file = path.join(
      os.tmpdir(),
      `wherefore-axe-${process.pid}-${colorScheme}-${viewport.width}.wherefore`,
    );
    beforeAll(async () => {
      const args = [
        path.join(root, 'electron/cli/bin.ts'),
        'new',
        file,
        '--starter',
        'worked-configurations',
      ];
      const made = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(made.status, made.stderr).toBe(0);
      app = await startAppUnderTest({ colorScheme, viewport, args: [file] });
      ({ page } = app);
      await page.getByText(/^\d+ arrows/).waitFor();
      await page.getByRole('button', { name: /^Words:/ }).click();
      await page.getByRole('menuitemradio', { name: /Realist terms/ }).click();
    });
    afterAll(async () => {
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
      await app.close();
      fs.rmSync(file, { force: true });
    });

    const view = (name: string) =>
      page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name }).click({ force: true });
    const clean = async (where: string) => {
      const { findings, rulesApplied } = await axeFindings(page);
      expect(rulesApplied, 'rules axe could apply').toBeGreaterThan(10);
      expect(findings, where).toEqual([]);
    };

    it('finds nothing on the cards of configurations, in their list, and with one alone on the map', async () => {
      await view('Reasoning');
      await page.getByRole('tab', { name: 'Configurations' }).click();
      await clean('list of configurations');
      await page
        .getByRole('button', { name: /^Show only/ })
        .nth(2)
        .click();
      await page.getByRole('region', { name: 'Configuration', exact: true }).waitFor();
      await clean('one alone, with its card');
      await page.getByRole('button', { name: 'Show everything again' }).click();
    });

    it('finds nothing on chains and loops, rivals, and rivals compared', async () => {
      await view('Reasoning');
      await page.getByRole('tab', { name: 'Chains and loops' }).click();
      await page.getByRole('table').first().waitFor();
      await clean('chains and loops');
      await page.getByRole('tab', { name: 'Rivals' }).click();
      await clean('rivals');
      await page.getByRole('button', { name: 'Compare' }).first().click();
      await page.getByRole('table').first().waitFor();
      await clean('rivals compared');
    });

    it('finds nothing in the sentences, read and written, and in a text from which statements are taken', async () => {
      await view('Sentences');
      await page.getByRole('article', { name: 'The theory as sentences' }).waitFor();
      await clean('sentences to read');
      await page.getByRole('radio', { name: 'Write' }).click({ force: true });
      await page.getByRole('textbox', { name: 'The theory as sentences' }).waitFor();
      await clean('sentences to write');
      await page.getByRole('button', { name: 'Add from text…' }).click();
      await page.getByLabel('Paste the text, or drop a file here').fill(statements);
      await page.getByText('3 statements found').waitFor();
      await clean('statements found in a text');
      await page.keyboard.press('Escape');
    });

    it('finds nothing in the table of configurations, with a cell that is edited', async () => {
      await view('Table');
      await page.getByRole('tab', { name: /^Configurations/ }).click();
      await page.getByRole('grid').waitFor();
      await clean('table of configurations');
      await page.locator('[role="gridcell"][data-column="context"]').first().dblclick();
      await clean('a cell that is edited');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /^Arrows/ }).click();
      await clean('table of arrows');
    });

    it('finds nothing in the checks, with one open and being set aside, and in questions and terms', async () => {
      await view('Map');
      await page.getByRole('button', { name: /to consider/ }).click();
      const checks = page.getByRole('complementary', { name: 'Questions to consider' });
      await checks.getByRole('button', { name: /^Claim without a because/ }).click();
      await clean('checks with one open');
      await checks
        .getByRole('button', { name: /^Set aside/ })
        .first()
        .click();
      await clean('a finding that is set aside');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.type('Ask the theory');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Questions', exact: true }).waitFor();
      await clean('a question with its answer');
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.type('Words and terms');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await clean('words and terms');
    });
  });
}
