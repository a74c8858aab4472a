import { describe, expect, it } from 'vitest';

import { starters } from '#models/starters/catalogue.ts';

import { Bench } from '../../models/smallTheory.ts';
import { seededRandom } from '../../random/testEnv.ts';
import { type Written, exportedAs, starterNamed } from './exportedFile.ts';
import { hasOffice, printed } from './officeProgram.ts';

const flat = (text: string) => text.replace(/\s+/gu, ' ');

/** Long enough for an office program that has never been started. */
const PATIENCE_MS = 300_000;

/** A theory of long and short words, more than two pages could ever hold. */
function wordy(seed: number): Written {
  const random = seededRandom(seed);
  const words =
    'trust in the link worker belonging Unabhängigkeit a of community transportation WELLBEING why'.split(
      ' ',
    );
  const text = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
  const bench = new Bench();
  const theoryId = bench.theory(text(14));
  bench.run('theories.change', { ids: [theoryId], fields: { summary: text(120), questions: text(60) } });
  const stages = Array.from({ length: 1 + Math.floor(random() * 5) }, () => bench.stage(theoryId, text(4)));
  const boxes = Array.from({ length: 24 }, (_, at) =>
    bench.element(theoryId, text(16), {
      stageId: stages[at % stages.length] ?? null,
      usualRole: at % 3 === 0 ? 'outcome' : 'context',
    }),
  );
  for (let at = 0; at < 60; at += 1) {
    const [from = '', to = ''] = [boxes[at % 24], boxes[(at * 7 + 5) % 24]];
    if (from !== to)
      bench.arrow(from, to, {
        becauseText: at % 2 === 0 ? text(30) : '',
        forWhom: at % 5 === 0 ? text(8) : '',
      });
  }
  return { document: bench.document, theoryId };
}

describe.skipIf(!hasOffice)('opened in LibreOffice', () => {
  it(
    'D9: the handout of every starter, and of theories full of words, has no third page',
    async () => {
      const files = new Map<string, Uint8Array>();
      for (const { id } of starters)
        files.set(
          `${id}.docx`,
          // One after the other, so that a failure names its starter.
          // oxlint-disable-next-line no-await-in-loop
          await exportedAs('docx', starterNamed(id), { report: { template: 'handout' } }),
        );
      for (let seed = 0; seed < 12; seed += 1)
        files.set(
          `wordy${seed}.docx`,
          // oxlint-disable-next-line no-await-in-loop
          await exportedAs('docx', wordy(seed), { report: { template: 'handout' } }),
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
    'D10, D11: a report and its slides open with their words in place, a slide a page',
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
