import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allAtOnce } from '#models/piecewise.ts';
import type { Block } from '#models/report/blocks.ts';
import { type ReportChoices, buildReport } from '#models/report/buildReport.ts';
import type { Report, SectionId } from '#models/report/report.ts';
import { cutText, numberRanges, runsText } from '#models/report/runs.ts';
import { shortGaps } from '#models/report/sections/shortGaps.ts';
import { templateIds, templateOf } from '#models/report/templates.ts';
import { libraryCounter } from '#models/reporting/workspaceFacts.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { furnished } from '../furnishedTheory.ts';
import { Bench, plainConfidence } from '../smallTheory.ts';

function reportOf(
  { document }: Bench,
  theoryId: string,
  choices: Partial<ReportChoices> & { readonly vocabulary?: Vocabulary } = {},
): Report {
  const { vocabulary = 'realist', template = 'report', ...others } = choices;
  const facts = { library: libraryCounter().facts(), steps: [] };
  const report = allAtOnce(buildReport({ document, theoryId, vocabulary, facts }, { template, ...others }));
  if (report === null) throw new Error('There is no such theory.');
  return report;
}

/** All words of a part, block by block. */
function wordsOf(report: Report, id: SectionId): readonly string[] {
  const blocks = report.sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks.flatMap((block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
      case 'note':
        return [runsText(block.runs)];
      case 'statement':
        return [`${block.label} ${runsText(block.runs)}`];
      case 'quote':
        return [`${block.lead}: ${runsText(block.runs)} (${runsText(block.from)})`];
      case 'list':
        return block.items.map(runsText);
      case 'table':
        return [block.caption, ...block.rows.map((row) => row.map(runsText).join(' | '))];
      case 'references':
        return block.entries.map(({ number, text, note }) => `${number} ${text} ${note}`.trim());
      case 'questions':
        return block.items;
      case 'road':
        return block.steps.map(({ name, items }) => `${name}: ${items.join('; ')}`);
      case 'figure':
        return [block.caption];
    }
  });
}

describe('a report on a theory', () => {
  it('D6: has the parts of its template, those that are chosen, in their order, and none a template cannot have', () => {
    const { bench, theoryId } = furnished();
    for (const template of templateIds) {
      const { sections, available } = templateOf(template);
      const ids = (choices: Partial<ReportChoices>) =>
        reportOf(bench, theoryId, { template, ...choices }).sections.map(({ id }) => id);
      if (template !== 'handout') expect(ids({})).toEqual(sections);
      expect(ids({ sections: ['references', 'evidence', 'introduction', 'invitation'] })).toEqual(
        available.filter((id) => ['references', 'evidence', 'introduction', 'invitation'].includes(id)),
      );
      expect(ids({ sections: [] })).toEqual([]);
    }
  });

  it('D7: tells evidence passage by passage with its source, numbers references as they are named, lists what is bare', () => {
    const bench = new Bench();
    const theoryId = bench.theory('T');
    const [one, two, three] = ['Company', 'Transport', 'Attends'].map((label) =>
      bench.element(theoryId, label),
    );
    const first = bench.arrow(one ?? '', three ?? '');
    const second = bench.arrow(two ?? '', three ?? '');
    bench.arrow(one ?? '', two ?? '', { becauseText: 'people share cars' });
    bench.evidence(second, 'A later study');
    bench.evidence(first, 'A study', 'contradicts');
    bench.evidence(first, 'A later study');
    const report = reportOf(bench, theoryId);
    expect(wordsOf(report, 'evidence')).toEqual([
      'Statements',
      '1 IF Company THEN Attends BECAUSE\u00a0…',
      '1 source for it, 1 source against it.',
      'Supports: “What A later study says” (A later study [1], author’s words)',
      'Contradicts: “What A study says” (A study [2], author’s words)',
      '3 IF Transport THEN Attends BECAUSE\u00a0…',
      '1 source for it.',
      'Supports: “What A later study says” (A later study [1], author’s words)',
      'No evidence yet',
      '2  IF Company THEN Transport BECAUSE people share cars.',
    ]);
    expect(wordsOf(report, 'references')).toEqual([
      '1 A later study. This record was not checked against the publication.',
      '2 A study. This record was not checked against the publication.',
    ]);
  });

  it('D7: confidence, findings set aside, notes and items of the standard stand with their reasons', () => {
    const { bench, theoryId, arrowId } = furnished();
    bench.run('confidences.set', {
      theoryId,
      target: { arrowId },
      fields: { ...plainConfidence, decidedBy: 'Us' },
    });
    const report = reportOf(bench, theoryId, { standard: 'rameses2' });
    expect(wordsOf(report, 'confidence').join('\n')).toContain('Two studies agree\nUs, ');
    expect(wordsOf(report, 'dismissed').join('\n')).toContain('We come back to it.');
    expect(wordsOf(report, 'history').join('\n')).toContain('Why: Company?');
    expect(wordsOf(report, 'rivals').join('\n')).toContain('One cannot tell yet. Too early to tell.');
    const standard = wordsOf(report, 'standard').join('\n');
    expect(standard).toContain('5 | Questions, objectives and focus');
    expect(standard).toContain('| Yes | Our words.');
    expect(standard).toContain('| Not said yet | From the workspace: ');
    expect(standard).toContain('1 of 20 items are reported or do not apply.');
  });

  it('D6, G2: says the program’s words in the vocabulary that is asked for; a handout is always in plain words', () => {
    const { bench, theoryId } = furnished();
    const titles = (choices: Parameters<typeof reportOf>[2]) =>
      reportOf(bench, theoryId, choices).sections.map(({ title }) => title);
    expect(titles({ vocabulary: 'realist' })).toContain('Ripples and loops');
    expect(titles({ vocabulary: 'plain' })).toContain('Knock-ons and loops');
    expect(reportOf(bench, theoryId, { vocabulary: 'realist', template: 'handout' }).vocabulary).toBe(
      'plain',
    );
    const plain = reportOf(bench, theoryId, { vocabulary: 'plain' });
    const ours = plain.sections
      .flatMap(({ id, title }) => [title, ...wordsOf(plain, id)])
      .join('\n')
      .replaceAll(/CMOC \d|R\d\d|GRADE-CERQual|CMO\b/gu, '');
    expect(ours).not.toMatch(/\b(?:configuration|ripple|mechanism)s?\b/iu);
  });

  it('D6: the same rows and choices give the same report; a date stands on it only when it was chosen', () => {
    const { bench, theoryId } = furnished();
    expect(reportOf(bench, theoryId)).toEqual(reportOf(bench, theoryId));
    expect(reportOf(bench, theoryId).date).toBe('');
    expect(reportOf(bench, theoryId, { date: '2026-11-30' }).date).toBe('30 November 2026');
    expect(reportOf(bench, theoryId, { date: 'yesterday' }).date).toBe('');
  });

  it('D7: an empty theory is told as one, part by part', () => {
    const bench = new Bench();
    const report = reportOf(bench, bench.theory('T'));
    for (const { id, blocks } of report.sections) expect(blocks.length, id).toBeGreaterThan(0);
    expect(wordsOf(report, 'stages')).toEqual(['The theory says nothing yet.']);
    expect(report.sections.map(({ id }) => id)).not.toContain('references');
    const alone = reportOf(bench, [...bench.document.theories.keys()][0] ?? '', { sections: ['references'] });
    expect(wordsOf(alone, 'references')).toEqual(['This report names no sources.']);
  });
});

describe('pieces of a report', () => {
  it('numbers are joined where they follow each other, each once', () => {
    expect(numberRanges([3, 1, 2, 7, 7, 9])).toBe('1–3, 7, 9');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const said = numberRanges(numbers)
          .split(', ')
          .filter((run) => run !== '')
          .flatMap((run) => {
            const [from = 0, to = from] = run.split('–').map(Number);
            return Array.from({ length: to - from + 1 }, (_, index) => from + index);
          });
        expect(said).toEqual(numbers.toSorted((one, other) => one - other));
      }),
    );
  });

  it('a text is cut at a word, never in the middle of a character, and only when it is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const cut = cutText(text, most);
          expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0) + (text.length > most ? 2 : text.length));
          if (text.length <= most) expect(cut).toBe(text);
          else expect(cut.endsWith('…')).toBe(true);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('D9: names of what nobody measures stand whole on a handout; those that do not fit are counted', () => {
    const said = (unmeasured: readonly string[]) => {
      const [list] = shortGaps({ unexplained: [], bare: [], unmeasured }, new Set());
      return list?.kind === 'list' ? list.items.map(runsText) : [];
    };
    expect(said([])).toEqual([]);
    expect(said(['People come', 'They stay'])).toEqual([
      'Nobody has looked whether it happens: People come; They stay.',
    ]);
    const long = Array.from({ length: 9 }, (_, at) => `What happens in the end to neighbour ${at}`);
    expect(said(long)).toEqual([
      `Nobody has looked whether it happens: ${long.slice(0, 4).join('; ')}; and 5 more.`,
    ]);
  });
});
