import path from 'node:path';

import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../browser/launch.ts';
import { documentOf, randomTheory, theoryId } from '../diagrams/randomTheory.ts';
import { writtenAs } from '../diagrams/throughFormat.ts';
import { testSeed } from '../setup/testSeed.ts';

const script = path.resolve(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js');

/** What Mermaid's own parser and renderer made of a text, in a page. */
type Judged = { readonly vertices: number; readonly edges: number; readonly shown: string };

/** The part of Mermaid that the page uses. */
type Mermaid = {
  initialize: (options: object) => void;
  mermaidAPI: {
    getDiagramFromText: (
      text: string,
    ) => Promise<{ db: { getVertices: () => Map<string, unknown>; getEdges: () => unknown[] } }>;
  };
  render: (id: string, text: string) => Promise<{ svg: string }>;
};

describe('Mermaid, in Chromium as wikis have it (N4)', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent('<!doctype html><title>Judge</title><div id="drawing"></div>');
    await page.addScriptTag({ path: script });
  });
  afterAll(() => browser.close());

  it('parses and draws every theory, with as many boxes and arrows, and names as they are; nothing in them runs', async () => {
    const theories = fc.sample(randomTheory, { numRuns: 40, seed: testSeed(process.env) });
    for (const [index, theory] of theories.entries()) {
      const document = documentOf(theory);
      const { content } = writtenAs(document, 'mermaid', { theoryId });
      // One drawing after another, in one page.
      // oxlint-disable-next-line no-await-in-loop
      const judged = await page.evaluate(
        async ([text, id]): Promise<Judged> => {
          const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
          mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
          const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
          const counts = { vertices: db.getVertices().size, edges: db.getEdges().length };
          const { svg } = await mermaid.render(id, text);
          const place = globalThis.document.querySelector('#drawing');
          if (place !== null) place.innerHTML = svg;
          return { ...counts, shown: place?.textContent ?? '' };
        },
        [content, `d${index}`] as const,
      );
      const why = JSON.stringify([...document.elements.values()].map(({ label }) => label));
      expect([judged.vertices, judged.edges], why).toEqual([document.elements.size, document.arrows.size]);
      const plain = (text: string) => text.replaceAll(/\s+/gu, '');
      for (const { label } of document.elements.values())
        expect(plain(judged.shown), why).toContain(plain(label));
    }
    expect(await page.evaluate(() => document.querySelectorAll('#drawing script, #drawing img').length)).toBe(
      0,
    );
  });
});
