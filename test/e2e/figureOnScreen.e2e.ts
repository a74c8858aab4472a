import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box } from './job.ts';
import { differenceOf } from './pictureDifference.ts';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');
const file = path.join(os.tmpdir(), `wherefore-figure-${process.pid}.wherefore`);
const shots = process.env['FIGURE_SHOTS'];

function wherefore(...args: readonly string[]): void {
  const run = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** A map as it is set on the screen, and the same asked of the command line. */
type Compared = {
  readonly id: string;
  readonly theory: string;
  readonly first: string;
  readonly overlay?: readonly [title: string, name: string];
  readonly hasConfigurations?: boolean;
};

const compared: readonly Compared[] = [
  { id: 'theory_husk', theory: 'What helps people take up', first: 'Person goes along' },
  { id: 'theory_buy', theory: 'Buy-in and connections', first: 'People take it seriously' },
  { id: 'theory_levels', theory: 'Effects on people, services', first: '' },
  { id: 'theory_cure', theory: 'The social cure', first: 'Loneliness' },
  {
    id: 'theory_husk',
    theory: 'What helps people take up',
    first: 'Person goes along',
    overlay: ['Kind of evidence', 'kind'],
  },
  { id: 'theory_aims', theory: 'What is social prescribing meant to do', first: '' },
  { id: 'theory_cmo', theory: 'Context, mechanism, outcome', first: '' },
  { id: 'theory_cesp', theory: 'Community-enhanced social prescribing', first: '' },
  { id: 'theory_icamo', theory: 'Intervention, context, actor, mechanism, outcome', first: '' },
  { id: 'theory_ifthen', theory: 'IF … THEN … BECAUSE …', first: '' },
  { id: 'theory_impl', theory: 'What helps and hinders a social prescribing service', first: '' },
  { id: 'theory_covid', theory: 'Social prescribing in the pandemic', first: '' },
  { id: 'theory_sdt', theory: 'Choice and control: self-determination in social prescribing', first: '' },
  { id: 'theory_effects', theory: 'What one social prescribing service was seen to do', first: '' },
  { id: 'theory_lipstick', theory: 'Why are lipstick sales up', first: '' },
  { id: 'theory_worked', theory: 'Seven configurations', first: '', hasConfigurations: true },
];

const starters = [
  'social-prescribing-pathway',
  'buy-in-and-connections',
  'levels',
  'social-cure',
  'aims-and-measurement',
  'cmo',
  'community-enhanced',
  'icamo',
  'if-then',
  'implementation',
  'pandemic',
  'self-determination',
  'service-effects',
  'why-theory',
];

/** Hides what stands over the map, or helps editing alone, and is no part of the figure. */
async function showOnlyTheMap(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.evaluate(() => {
    const over =
      '.wf-map-tools, .wf-legend, .wf-overlay, .wf-minimap, .wf-card-pin, .wf-rivalMark, .wf-card-pull, .wf-lane-add, .wf-lane button';
    for (const one of document.querySelectorAll<HTMLElement>(over))
      if (!one.matches('.wf-lane-name')) one.style.visibility = 'hidden';
  });
}

/** Where the world's origin is on the page, and how large the world is drawn. */
function worldOnScreen(page: Page) {
  return page.evaluate(() => {
    const layer = document.querySelector('.react-flow__viewport');
    const map = document.querySelector('.wf-map-ground');
    if (layer === null || map === null) throw new Error('There is no map.');
    const { e, f, a } = new DOMMatrix(getComputedStyle(layer).transform);
    const { left, top } = map.getBoundingClientRect();
    return { x: left + e, y: top + f, zoom: a };
  });
}

/** The exported figure on a page of its own, its map as far between two pixels as on the screen, and where it is there. */
async function figureOnPage(page: Page, svg: string, world: { readonly x: number; readonly y: number }) {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(({ x, y }) => {
    const map = document.querySelector('.map');
    const lanes = document.querySelector<SVGGElement>('.lanes');
    const figure = document.querySelector('svg');
    if (!(map instanceof SVGGElement) || lanes === null || figure === null)
      throw new Error('The figure has no map.');
    const between = (value: number) => value - Math.floor(value);
    figure.style.display = 'block';
    figure.style.margin = '1px';
    const before = map.getScreenCTM();
    // A box of the page stands on whole pixels only; what is inside a drawing may stand between them.
    const [right, down] = [between(x) - between(before?.e ?? 0), between(y) - between(before?.f ?? 0)];
    map.setAttribute('transform', `translate(${right} ${down}) ${map.getAttribute('transform') ?? ''}`);
    const place = map.getScreenCTM();
    const { width, height } = lanes.getBBox();
    return { x: place?.e ?? 0, y: place?.f ?? 0, width, height };
  }, world);
}

/**
 * The figure must be the picture on the screen. What may differ: the screen smooths text and lines by other rules than
 * an SVG (and takes weights 550 and 680 of the variable font where the figure has 600), so edges differ by a level or a
 * pixel. What may not: a box, line, head, mark, word or number that is elsewhere, missing, or of another shape or colour.
 * So each inked pixel is looked for within two pixels of its place; at most 2 in 100 may find nothing like themselves.
 */
const MOST_BEYOND = 0.02;

describe('F1: the exported figure laid over the map', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest({
      viewport: { width: 4400, height: 2700 },
      prepare: () => {
        const named = [...starters, 'worked-configurations'].flatMap((id) => ['--starter', id]);
        wherefore('new', file, ...named);
      },
      args: [file],
    });
    ({ page } = app);
    await box(page, '').waitFor();
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(file, { force: true });
  });

  const open = async ({ theory, first, overlay, hasConfigurations = false }: Compared) => {
    await page.reload();
    await box(page, '').waitFor();
    await page.getByRole('button', { name: 'Theories', exact: true }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${theory}`) }).click();
    await box(page, first).waitFor();
    await page.keyboard.press('ControlOrMeta+0');
    if (overlay !== undefined) {
      await page.getByRole('button', { name: /^Arrows show/ }).click();
      await page.getByRole('menuitemradio', { name: overlay[0] }).click();
    }
    if (hasConfigurations) {
      await page.getByRole('button', { name: 'Explanations', exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Mark all of them' }).click();
      await page.keyboard.press('Escape');
    }
  };

  for (const each of compared) {
    const { id, theory, overlay, hasConfigurations = false } = each;
    const shown = overlay?.[0] ?? (hasConfigurations ? 'all configurations' : 'as it stands');
    it(`${theory} (${shown}): nothing is elsewhere, missing or of another shape`, async () => {
      await open(each);
      await page.waitForTimeout(600);
      await showOnlyTheMap(page);
      const world = await worldOnScreen(page);
      expect(world.zoom).toBe(1);
      const out = path.join(app.folder, 'figure.svg');
      wherefore(
        'export',
        file,
        `--theory=${id}`,
        '--to=svg',
        '--words=plain',
        `--out=${out}`,
        ...(overlay === undefined ? [] : ['--overlay', overlay[1]]),
        ...(hasConfigurations ? ['--configurations', 'all'] : []),
      );
      const beside = await page.context().newPage();
      const map = await figureOnPage(beside, fs.readFileSync(out, 'utf8'), world);
      const size = { width: Math.floor(map.width), height: Math.floor(map.height) };
      await beside.setViewportSize({ width: size.width + 200, height: size.height + 400 });
      const figure = await beside.screenshot({
        clip: { x: Math.floor(map.x), y: Math.floor(map.y), ...size },
      });
      const screen = await page.screenshot({
        clip: { x: Math.floor(world.x), y: Math.floor(world.y), ...size },
      });
      if (shots !== undefined) {
        fs.writeFileSync(path.join(shots, `${id} ${shown} figure.png`), figure);
        fs.writeFileSync(path.join(shots, `${id} ${shown} screen.png`), screen);
      }
      const difference = await differenceOf(beside, screen, figure);
      const moved = await beside.screenshot({
        clip: { x: Math.floor(map.x) - 5, y: Math.floor(map.y), ...size },
      });
      const control = await differenceOf(beside, screen, moved);
      await beside.close();
      const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
      console.info(
        `${theory} (${shown}): ${difference.inked} inked pixels of ${difference.pixels}; ${percent(difference.exact)} differ in place, ${percent(difference.beyond)} have nothing like them within 2 pixels`,
      );
      expect(difference.inked).toBeGreaterThan(5000);
      expect(difference.beyond).toBeLessThan(MOST_BEYOND);
      // The measure itself can fail: the same figure five pixels aside is found to be another picture.
      expect(control.beyond).toBeGreaterThan(5 * MOST_BEYOND);
    });
  }
});
