import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { startDesktopUnderTest } from './desktopUnderTest.ts';

/** The two ways to run the product; whatever a person can do in one must work in the other. */
export const hosts = [
  ['in the browser', () => startAppUnderTest()],
  ['on the desktop', startDesktopUnderTest],
] as const;

/** Names the job gives; plain sentences that occur nowhere else. */
export const names = {
  first: 'A neighbour goes along too',
  second: 'Shyness fades',
  acting: 'The group greets newcomers',
  renamed: 'Shyness fades week by week',
  sourceFor: 'Interviews with twelve attenders',
  sourceAgainst: 'Attendance records of one centre',
  quoteFor: 'I would not have gone on my own.',
  quoteAgainst: 'Those who came with somebody left as often as the others.',
  measure: 'Sessions attended out of those offered',
} as const;

/** A box on the map by its name or the beginning of it. */
export function box(page: Page, name: string): Locator {
  return page.locator(`[data-card][aria-label^="Box “${name}"]`).first();
}

/** An arrow on the map by words of its sentence. */
export function arrow(page: Page, words: string): Locator {
  return page.locator(`.wf-arrow[aria-label*="${words}"]`).first();
}

/** Waits until everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByLabel('Save state')
    .getByText(/^Saved/)
    .waitFor();
}

/** Every label, claim and quote that shall be in the file at the end, read by the command line from the file itself. */
export function expectAllInFile(app: AppUnderTest, file: string): void {
  const root = path.resolve(import.meta.dirname, '../..');
  const out = path.join(app.folder, 'exported.json');
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/bin.ts'), 'export', file, '--to', 'wherefore-json', '--out', out],
    {
      encoding: 'utf8',
      env: { ...process.env, WHEREFORE_USER_DATA: path.join(app.folder, 'user-data') },
    },
  );
  expect(run.stderr).toBe('');
  const { tables } = JSON.parse(fs.readFileSync(out, 'utf8')) as {
    tables: Record<string, Record<string, string | null>[]>;
  };
  const rows = (table: string) => tables[table] ?? [];
  const element = (label: string) => rows('elements').find((row) => row['label'] === label)?.['id'];
  const [first, second, acting] = [element(names.first), element(names.renamed), element(names.acting)];
  expect([first, second, acting].every((id) => typeof id === 'string')).toBe(true);
  const joined = rows('arrows').find(
    (row) => row['sourceElementId'] === first && row['targetElementId'] === second,
  );
  expect(joined).toBeDefined();
  expect(
    rows('arrows').filter(
      (row) => row['sourceElementId'] === acting && row['targetArrowId'] === joined?.['id'],
    ),
  ).toHaveLength(1);
  const stances = rows('evidenceLinks')
    .filter((row) => row['arrowId'] === joined?.['id'])
    .map(
      (row) =>
        `${row['stance']}: ${rows('extracts').find((extract) => extract['id'] === row['extractId'])?.['text']}`,
    );
  expect(stances.sort()).toEqual([`contradicts: ${names.quoteAgainst}`, `supports: ${names.quoteFor}`]);
  const measured = rows('measurements').filter((row) => row['arrowId'] === joined?.['id']);
  expect(
    measured.map((row) => rows('measures').find((measure) => measure['id'] === row['measureId'])?.['name']),
  ).toEqual([names.measure]);
}

/** The workspace file the app has made. */
export function workspaceFile(app: AppUnderTest): string {
  const folder = app.documents;
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.wherefore'));
  expect(files.length).toBeGreaterThan(0);
  const newest = files
    .map((name) => path.join(folder, name))
    .sort((one, other) => fs.statSync(other).mtimeMs - fs.statSync(one).mtimeMs)[0];
  return newest ?? '';
}
