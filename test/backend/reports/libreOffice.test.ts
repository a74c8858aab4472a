import { describe, expect, it } from 'vitest';

import { starters } from '#models/starters/catalogue.ts';

import { exportedAs, starterNamed } from './exportedFile.ts';
import { hasOffice, printed } from './officeProgram.ts';

const flat = (text: string) => text.replace(/\s+/gu, ' ');

/** Long enough for an office program that has never been started. */
const PATIENCE_MS = 300_000;

describe.skipIf(!hasOffice)('opened in LibreOffice', () => {
  it(
    'N9: the handout of every starter is two pages, in its largest words',
    async () => {
      const files = new Map<string, Uint8Array>();
      for (const { id } of starters)
        files.set(
          `${id}.docx`,
          // One after the other, so that a failure names its starter.
          // oxlint-disable-next-line no-await-in-loop
          await exportedAs('docx', starterNamed(id), { report: { template: 'handout' } }),
        );
      for (const [name, { pages, text }] of printed(files)) {
        // A theory of two boxes needs no second page; no theory has a third.
        expect(pages, name).toBeLessThanOrEqual(2);
        expect(flat(text), name).toContain('What do you think?');
      }
    },
    PATIENCE_MS,
  );

  it(
    'N10, N11: a report and its slides open with their words in place, a slide a page',
    async () => {
      const worked = starterNamed('worked-configurations');
      const files = new Map([
        ['report.docx', await exportedAs('docx', worked)],
        ['plan.docx', await exportedAs('docx', worked, { report: { template: 'evaluation-plan' } })],
        ['slides.pptx', await exportedAs('pptx', worked)],
      ]);
      const made = printed(files);
      const report = flat(made.get('report.docx')?.text ?? '');
      for (const words of [
        'Seven configurations of social prescribing, worked out',
        'Table 1. Configurations of context, mechanism and outcome',
        'Supports: “Legitimise SP, not another gimmick;',
        'RAMESES I, for realist syntheses',
        'https://doi.org/10.1111/hsc.12839',
      ])
        expect(report).toContain(words);
      expect(report).toMatch(/page \d+ of \d+/u);
      expect(made.get('report.docx')?.pages).toBeGreaterThan(10);
      expect(made.get('report.docx')?.pages).toBeLessThan(40);
      const slides = made.get('slides.pptx');
      expect(slides?.pages).toBe(16);
      expect(flat(slides?.text ?? '')).toContain('CMOC-7: Outside the team');
    },
    PATIENCE_MS,
  );
});
