import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toInterchange } from '#models/interchange.ts';

import { runCommandLine } from '../../electron/cli/runCommandLine.ts';
import { EvidenceBench } from '../models/evidence/evidencedTheory.ts';
import { cliInFreshFolder } from './runCli.ts';

const { file, run, remove } = cliInFreshFolder();
const workspace = file('evidence.wherefore');

/** home ──▶ group ──▶ friends, home ──▶ friends, and rain ──▶ (group ──▶ friends). */
const bench = new EvidenceBench();
const first = bench.join('Home visit', 'Group');
const second = bench.join('Group', 'Friends');
const direct = bench.join('Home visit', 'Friends');
const rain = bench.join('Rain', second, { kind: 'blocks' });
bench.source('One', { methods: 'mixed', year: 2018, authors: 'Able K' });
bench.source('Two', { studyDesign: 'Survey', year: 2024, authors: 'Baker B' });
bench.tie(first, 'One', 'supports');
bench.tie(first, 'One', 'supports', { text: 'Again' });
bench.tie(second, 'One', 'supports');
bench.tie(second, 'Two', 'supports');
bench.tie(second, 'Two', 'contradicts', { text: 'But' });
bench.judge(second, { overall: 'moderate' });

beforeAll(() => {
  fs.writeFileSync(file('evidence.json'), toInterchange(bench.document, [bench.theoryId]));
  expect(run(['new', workspace]).code).toBe(0);
  expect(run(['import', workspace, file('evidence.json')]).code).toBe(0);
});
afterAll(() => {
  remove();
});

describe('coverage on the command line', () => {
  it('counts different sources, with the figures worked out by hand', () => {
    const { arrows, bare, summary } = run(['coverage', workspace, '--json']).json() as {
      arrows: Record<string, unknown>[];
      bare: string[];
      summary: object;
    };
    const figures = (id: string) => {
      const found = arrows.find((arrow) => arrow['id'] === id);
      return ['supports', 'contradicts', 'refines', 'sources', 'kinds', 'confidence', 'newest'].map(
        (key) => found?.[key],
      );
    };
    expect(figures(first)).toEqual([1, 0, 0, 1, ['mixed methods'], null, 2018]);
    expect(figures(second)).toEqual([2, 1, 0, 2, ['Survey', 'mixed methods'], 'moderate', 2024]);
    expect(figures(direct)).toEqual([0, 0, 0, 0, [], null, null]);
    expect([...bare].sort()).toEqual([direct, rain].sort());
    expect(summary).toEqual({
      arrows: 4,
      withEvidence: 2,
      bare: 2,
      contested: 1,
      sources: 2,
      measured: 0,
      judged: 1,
    });
    const text = run(['coverage', workspace]).out;
    expect(text).toContain(
      '2 sources: 2 for, 1 against, 0 refining; Survey, mixed methods; newest 2024; confidence moderate',
    );
    expect(text).toContain(
      '2 sources in all.\n2 of 4 arrows have no evidence, 1 has 1 source, 1 has 2 or 3 sources.',
    );
  });

  it('gives the overlays in words and the gap list with its reasons', () => {
    const { overlays, gaps } = run(['coverage', workspace, '--json']).json() as {
      overlays: Record<string, string>;
      gaps: { arrowId: string; reason: string }[];
    };
    expect(overlays['confidence']).toBe('3 of 4 arrows are not judged, 1 is held with moderate confidence.');
    expect(Object.keys(overlays)).toEqual([
      'amount',
      'kind',
      'balance',
      'confidence',
      'recency',
      'measures',
      'agreement',
    ]);
    // Paths: home – group – friends, home – friends, rain – (group – friends): 3. Scores: 1/3, 1/3, 2/3 × 0.3, 1/3 × 0.6.
    const reasons = new Map(gaps.map(({ arrowId, reason }) => [arrowId, reason]));
    const ends = 'of 3 paths from a circumstance to an outcome, and';
    expect(reasons.get(direct)).toBe(`On 1 ${ends} no source speaks to it.`);
    expect(reasons.get(second)).toBe(
      `On 2 ${ends} 2 sources speak to it; the team’s confidence in it is moderate.`,
    );
    expect(
      gaps
        .map(({ arrowId }) => arrowId)
        .slice(0, 2)
        .sort(),
    ).toEqual([direct, rain].sort());
    expect(run(['coverage', workspace]).out).toContain('Gaps that matter most\n1. ');
  });
});

describe('trace on the command line', () => {
  it('answers the paths by label or id, the weakest arrow of each, and who supports all of it', () => {
    const ends = ['--from', 'home', '--to', bench.box('Friends')];
    expect(run(['trace', workspace, ...ends, '--json']).json()).toEqual({
      paths: [
        {
          elements: [bench.box('Home visit'), bench.box('Friends')],
          arrows: [direct],
          sign: 'increases',
          weakest: direct,
          weakestReason: 'no source speaks to it',
          sources: [],
          threads: 'No single source supports every arrow of this path.',
        },
        {
          elements: ['Home visit', 'Group', 'Friends'].map((name) => bench.box(name)),
          arrows: [first, second],
          sign: 'increases',
          weakest: first,
          weakestReason: 'only 1 source speaks to it',
          sources: [bench.source('One')],
          threads: 'Supported throughout by Able 2018.',
        },
      ],
      truncated: false,
    });
    const against = run(['trace', workspace, '--from', 'Rain', '--to', 'Friends', '--json']).json();
    expect(against).toMatchObject({ paths: [{ arrows: [rain, second], sign: 'decreases' }] });
    const text = run(['trace', workspace, ...ends]).out;
    expect(text).toContain('1. Home visit → Friends (increases)');
    expect(text).toContain(
      '2. Home visit → Group → Friends (increases)\n   Weakest: IF Home visit THEN Group BECAUSE …',
    );
    expect(text).toContain('Supported throughout by Able 2018.');
  });

  it('answers all that leads to an element or arrow, all that follows, and questions in words', () => {
    const json = (...args: readonly string[]) => run(['trace', workspace, ...args, '--json']).json();
    expect(json('--upstream', 'Friends')).toEqual({
      elements: expect.toSatisfy((ids: string[]) => ids.length === 3),
      arrows: expect.toSatisfy((ids: string[]) => ids.length === 4),
    });
    expect(json('--downstream', rain)).toEqual({ elements: [bench.box('Friends')], arrows: [second] });
    expect(run(['trace', workspace, '--downstream', 'Group']).out).toContain(
      '1 element and 1 arrow follow from it.\n- Friends\n',
    );
    const asked = json('--question', 'what-stands-in-the-way', '--of', 'Friends');
    expect(asked).toMatchObject({
      question: 'what-stands-in-the-way',
      items: [{ ids: expect.arrayContaining([rain]) as unknown }],
    });
    expect(run(['trace', workspace, '--question', 'circles']).out).toBe('Nothing leads back to itself.\n');
  });

  it('says so when there is no path, and when there may be more than it lists', () => {
    const none = run(['trace', workspace, '--from', 'Friends', '--to', 'Rain']);
    expect([none.code, none.out]).toEqual([0, 'No path leads from “Friends” to “Rain”.\n']);
    const some = ['trace', workspace, '--from', 'Home visit', '--to', 'Friends', '--limit', '1'];
    expect(run(some).out).toContain(
      '1 path from “Home visit” to “Friends”, the shortest; there may be more.',
    );
    expect(run([...some, '--json']).json()).toMatchObject({ paths: [{ arrows: [direct] }], truncated: true });
  });

  it('ends with 2 when an element is missing, unknown, ambiguous or the same twice, and says which', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /--from is missing/],
      [['--from', 'Group'], /--to is missing/],
      [['--from', 'Group', '--to', 'nowhere'], /There is no element "nowhere"/],
      [['--from', 'Group', '--to', 'r'], /fits several elements: .*Group.*Rain/],
      [['--from', 'Group', '--to', 'group'], /same element/],
      [['--from', 'Group', '--to', 'Friends', '--limit', '0'], /--limit/],
      [['--upstream', 'Group', '--downstream', 'Group'], /at once/],
      [['--upstream', 'nowhere'], /There is no element "nowhere"/],
      [['--question', 'how'], /There is no question "how". There are: what-has-to-be-true/],
      [['--question', 'what-follows'], /--of is missing: this question is about an element/],
      [['--question', 'what-rests-on-this-arrow', '--of', 'Group'], /names an element, but/],
    ];
    for (const [args, sentence] of wrong) {
      const said: string[] = [];
      const streams = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
      expect(await runCommandLine(['trace', workspace, ...args], streams), args.join(' ')).toBe(2);
      expect(said.join('\n'), args.join(' ')).toMatch(sentence);
    }
  });
});
