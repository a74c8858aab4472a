import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkOf } from '#models/checks/registry.ts';
import { toInterchange } from '#models/interchange.ts';

import { CheckBench } from '../models/checks/checkBench.ts';
import { cliInFreshFolder } from './runCli.ts';

const { file, run, remove } = cliInFreshFolder();

const bench = new CheckBench();
const attends = bench.box('Attends', 'outcome');
const school = bench.box('School', 'context');
bench.arrow(school, attends);
bench.cast([['outcome', attends]]);
bench.run('checks.dismiss', {
  theoryId: bench.theoryId,
  rule: 'R06',
  elementId: school,
  otherElementId: null,
  arrowId: null,
  otherArrowId: null,
  configurationId: null,
  measurementId: null,
  reason: 'The panel will say what about it.',
  contributor: 'Researchers',
});

const circular = new CheckBench();
circular.run('theories.change', { ids: [circular.theoryId], fields: { title: 'Runs in a circle' } });
circular.box('Left over');
const both = circular.box('Feels welcome', 'context');
circular.cast([
  ['context', both],
  ['outcome', both],
]);

type Answer = {
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly counts: Readonly<Record<'error' | 'warning' | 'hint', number>>;
  readonly dismissed: readonly Readonly<Record<string, unknown>>[];
};

function workspaceOf(name: string, made: CheckBench): string {
  const workspace = file(`${name}.wherefore`);
  fs.writeFileSync(file(`${name}.json`), toInterchange(made.document, [made.theoryId]));
  expect(run(['new', workspace]).code).toBe(0);
  expect(run(['import', workspace, file(`${name}.json`)]).code).toBe(0);
  return workspace;
}

let sound = '';
let faulty = '';
beforeAll(() => {
  sound = workspaceOf('sound', bench);
  faulty = workspaceOf('faulty', circular);
});
afterAll(() => {
  remove();
});

describe('check on the command line', () => {
  it('asks without failing: only errors end it with 1', () => {
    const asked = run(['check', sound, '--json']);
    expect(asked.code).toBe(0);
    const { findings, counts } = asked.json() as Answer;
    expect(findings.map(({ rule }) => rule)).toEqual(['R04', 'R09', 'R16']);
    expect(counts).toEqual({ error: 0, warning: 1, hint: 2 });
    for (const finding of findings) {
      const check = checkOf(String(finding['rule']));
      expect(finding).toMatchObject({
        theoryId: bench.theoryId,
        source: check?.source,
        question: check?.question,
      });
    }
    const failed = run(['check', faulty, '--json']);
    expect(failed.code).toBe(1);
    expect((failed.json() as Answer).findings[0]).toMatchObject({ rule: 'R12', severity: 'error' });
  });

  it('says what was set aside and why, and does not count it', () => {
    const { dismissed, findings } = run(['check', sound, '--json']).json() as Answer;
    expect(dismissed).toMatchObject([
      {
        rule: 'R06',
        targets: [school],
        reason: 'The panel will say what about it.',
        contributor: 'Researchers',
      },
    ]);
    expect(findings.some(({ rule }) => rule === 'R06')).toBe(false);
  });

  it('asks what is switched off with --all', () => {
    const rules = (args: readonly string[]) =>
      new Set((run(['check', faulty, '--json', ...args]).json() as Answer).findings.map(({ rule }) => rule));
    expect(rules([]).has('R23')).toBe(false);
    expect(rules(['--all']).has('R23')).toBe(true);
  });

  it('tells people, by theory and severity, what to think about', () => {
    const { out } = run(['check', sound, '--words', 'plain']);
    expect(out).toContain('A theory\n\nWarnings (1)\nR04 No because. Why would that happen?\n  - The arrow');
    expect(out).toContain('0 errors, 1 warning, 2 hints; 1 set aside.');
    const { out: circle } = run(['check', faulty, '--theory', 'Runs in a circle']);
    expect(circle).toContain('Errors (1)\nR12 One element in two roles of a configuration.');
  });
});
