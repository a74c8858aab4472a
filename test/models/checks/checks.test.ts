import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import type { Check } from '#models/checks/check.ts';
import { checks, switchedOn } from '#models/checks/registry.ts';
import { runChecks } from '#models/checks/runChecks.ts';
import { type Document, type TableName, emptyDocument, isTableName } from '#models/document.ts';
import { beginningIn } from '#models/refinement/beginning.ts';
import { runCommand } from '#models/runCommand.ts';
import { starters } from '#models/starters/catalogue.ts';

import { testEnv } from '../../random/testEnv.ts';
import { furnished } from '../furnishedTheory.ts';
import { arrowCases } from './arrowCases.ts';
import { CheckBench, type CheckCase } from './checkBench.ts';
import { configurationCases } from './configurationCases.ts';
import { labelCases } from './labelCases.ts';
import { wholeCases } from './wholeCases.ts';

const cases: readonly CheckCase[] = [...configurationCases, ...labelCases, ...arrowCases, ...wholeCases];

function built({ build }: CheckCase): CheckBench {
  const bench = new CheckBench();
  build(bench);
  return bench;
}

for (const check of checks) {
  describe(`${check.id} ${check.title.realist}`, () => {
    const own = cases.filter(({ rule }) => rule === check.id);
    it('has a theory it asks about and one it is silent about', () => {
      expect(own.map(({ finds }) => finds > 0)).toEqual(expect.arrayContaining([true, false]));
    });
    for (const each of own)
      it(`${each.finds > 0 ? 'asks about' : 'does not ask about'} ${each.about}`, () => {
        const bench = built(each);
        const found = bench.found(check.id);
        expect(found.map(({ message }) => message)).toHaveLength(each.finds);
        for (const { message, question, targets } of found) {
          expect(message).toMatch(/^\S.*\.$/u);
          expect(message).not.toMatch(/undefined|something that is not there/u);
          expect(question).toMatch(/\?$/u);
          const rows = [
            bench.document.elements,
            bench.document.arrows,
            bench.document.configurations,
            bench.document.measurements,
          ] as readonly ReadonlyMap<string, unknown>[];
          for (const id of targets) expect(rows.some((table) => table.has(id))).toBe(true);
        }
      });
  });
}

/** A document that keeps a list of the tables that were looked at. */
function watched(document: Document, seen: Set<TableName>): Document {
  return new Proxy(document, {
    get: (target, name) => {
      if (typeof name === 'string' && isTableName(name)) seen.add(name);
      return target[name as TableName];
    },
  });
}

describe('the checks', () => {
  it('are R01 to R30, and on by default are the twenty that reviewers ask about most', () => {
    expect(checks.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`),
    );
    const off = ['R10', 'R13', 'R21', 'R22', 'R23', 'R24', 'R27', 'R28', 'R29', 'R30'];
    expect(checks.filter(({ isOnByDefault }) => !isOnByDefault).map(({ id }) => id)).toEqual(off);
    expect(checks.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['R12', 'R25']);
  });

  it('say that they read every table they look at, so that no answer is out of date', () => {
    const more = furnished();
    const documents = [
      ...cases.map((each) => {
        const bench = built(each);
        return { document: bench.document, theoryId: bench.theoryId };
      }),
      { document: more.bench.document, theoryId: more.theoryId },
    ];
    const unsaid: string[] = [];
    const look = (check: Check, { document, theoryId }: (typeof documents)[number]) => {
      const seen = new Set<TableName>();
      const seenDocument = watched(document, seen);
      const beginning = beginningIn(document, theoryId);
      const basis = beginning === null ? null : { ...beginning, document: seenDocument };
      const found = check.find({ document: seenDocument, theoryId, vocabulary: 'plain', basis });
      for (const { message } of found) message();
      for (const table of seen) if (!check.reads.includes(table)) unsaid.push(`${check.id} ${table}`);
    };
    for (const each of documents) for (const check of checks) look(check, each);
    expect([...new Set(unsaid)]).toEqual([]);
  });

  it('answer the same from memory as anew, after every change of a theory', () => {
    for (const each of cases) {
      const bench = built(each);
      const fresh = (document: Document): Document =>
        Object.fromEntries(
          Object.entries(document).map(([table, rows]) => [
            table,
            new Map([...(rows as unknown as Map<string, object>)].map(([id, row]) => [id, { ...row }])),
          ]),
        ) as unknown as Document;
      let { document } = { document: emptyDocument() };
      for (const { change } of bench.commits) {
        document = applyChange(document, change);
        expect(runChecks(document, bench.theoryId, { isAll: true })).toEqual(
          runChecks(fresh(document), bench.theoryId, { isAll: true }),
        );
      }
    }
  });

  it('offer to mend only what one command mends', () => {
    let tried = 0;
    for (const each of cases.filter(({ finds }) => finds > 0)) {
      const bench = built(each);
      for (const { fix, rule, targets } of bench.found(each.rule)) {
        if (fix === undefined) continue;
        tried += 1;
        const result = runCommand(bench.document, fix.command, fix.input as never, testEnv(2));
        if (!result.ok) throw new Error(`${rule}: ${result.error.message}`);
        expect(result.value.commit).not.toBeNull();
        const left = bench.found(rule, result.value.document).map((finding) => finding.targets);
        expect(left).not.toContainEqual(targets);
      }
    }
    expect(tried).toBeGreaterThan(8);
  });

  it('speak in the words of the field as well', () => {
    for (const each of cases.filter(({ finds }) => finds > 0)) {
      const { document, theoryId } = built(each);
      const { findings } = runChecks(document, theoryId, { isAll: true, vocabulary: 'realist' });
      expect(findings.some(({ rule }) => rule === each.rule)).toBe(true);
    }
  });

  it('find no error in any starter', () => {
    for (const starter of starters) {
      const document = applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
      for (const theoryId of document.theories.keys())
        expect(
          runChecks(document, theoryId, { isAll: true }).findings.filter(
            ({ severity }) => severity === 'error',
          ),
        ).toEqual([]);
    }
  });
});

describe('what a team decides about the checks', () => {
  const dismissal = {
    otherElementId: null,
    arrowId: null,
    otherArrowId: null,
    configurationId: null,
    measurementId: null,
    reason: 'We know.',
    contributor: 'Panel',
  };

  it('sets a finding about the very same things aside, and nothing else', () => {
    const bench = new CheckBench();
    const one = bench.box('Attends', 'outcome');
    const other = bench.box('Returns', 'outcome');
    expect(new Set(bench.found('R09').flatMap(({ targets }) => targets))).toEqual(new Set([one, other]));
    bench.run('checks.dismiss', { ...dismissal, theoryId: bench.theoryId, rule: 'R09', elementId: one });
    const { findings, dismissed, counts } = runChecks(bench.document, bench.theoryId);
    expect(findings.filter(({ rule }) => rule === 'R09').map(({ targets }) => targets)).toEqual([[other]]);
    expect(dismissed.map(({ finding, dismissal: row }) => [finding.targets, row.reason])).toEqual([
      [[one], 'We know.'],
    ]);
    expect(counts.error + counts.warning + counts.hint).toBe(findings.length);
    const [id = ''] = bench.document.dismissals.keys();
    bench.run('checks.restore', { ids: [id] });
    expect(bench.found('R09')).toHaveLength(2);
  });

  it('knows a pair in either order', () => {
    const bench = new CheckBench();
    const ids = [bench.box('Friendship'), bench.box('Friendships')];
    const [elementId = '', otherElementId = ''] = ids.sort().reverse();
    const row = { ...dismissal, theoryId: bench.theoryId, rule: 'R24', elementId, otherElementId };
    bench.run('checks.dismiss', row);
    expect(bench.found('R24')).toEqual([]);
  });

  it('switches checks off and on for one theory', () => {
    const bench = new CheckBench();
    bench.box('Attends', 'outcome');
    const rules = () => runChecks(bench.document, bench.theoryId).findings.map(({ rule }) => rule);
    expect(rules()).toContain('R09');
    expect(rules()).not.toContain('R23');
    for (const rule of ['R09', 'R23']) bench.run('checks.switch', { theoryId: bench.theoryId, rule });
    expect(rules()).not.toContain('R09');
    expect(rules()).toContain('R23');
    expect(switchedOn('R09 R23').has('R23')).toBe(true);
  });

  it('makes bare arrows weigh more in a refined theory', () => {
    const bench = new CheckBench();
    bench.arrow(bench.box('One'), bench.box('Two'));
    expect(bench.found('R16').map(({ severity }) => severity)).toEqual(['hint']);
    bench.run('theories.change', { ids: [bench.theoryId], fields: { kind: 'refined' } });
    expect(bench.found('R16').map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('docs/checks.md', () => {
  it('names every check with its id, severity and default', () => {
    const text = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/checks.md'), 'utf8');
    for (const { id, title, severity, isOnByDefault, source } of checks) {
      const row = text.split('\n').find((line) => line.startsWith(`| ${id} |`));
      expect(row, id).toBeDefined();
      for (const cell of [title.realist, severity, isOnByDefault ? 'on' : 'off', source])
        expect(row).toContain(cell);
    }
  });
});
