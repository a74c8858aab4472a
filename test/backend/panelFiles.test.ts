import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readAnswerFile } from '#backend/readAnswers.ts';
import { panelFileContent } from '#backend/writePanelFile.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import type { Document } from '#models/document.ts';
import { sessionAgreement } from '#models/panel/agreement.ts';

import { PanelBench } from '../models/panel/panelBench.ts';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-panel-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function written(
  document: Document,
  sessionId: string,
  what: 'panel-answers-xlsx' | 'panel-answers-csv',
): string {
  const content = panelFileContent(document, sessionId, what);
  if (!content.ok) throw new Error(content.error.message);
  const file = path.join(folder, `answers.${what.slice(-4).replace('-', '')}`);
  fs.writeFileSync(file, content.value);
  return file;
}

function evening(): PanelBench {
  const bench = new PanelBench({ arrows: 12, people: 0 });
  const answers = ['agree', 'disagree', 'unsure', 'skip'] as const;
  for (let person = 0; person < 7; person += 1) {
    bench.join({ name: `P${person}`, groupName: person % 2 === 0 ? 'Link worker' : '' });
    for (let arrow = 0; arrow < 12; arrow += 1)
      if ((person + arrow) % 5 !== 0)
        bench.answer(person, arrow, answers[(person * 3 + arrow) % 4] ?? 'agree', {
          comment: arrow === 2 ? `-${person} “quoted", <b>; =1+1\n+2` : '',
        });
  }
  return bench;
}

const figures = (bench: PanelBench) =>
  sessionAgreement(bench.document, bench.sessionId, 1).map(({ tally, consensus, groups, comments }) => ({
    tally,
    consensus,
    groups,
    comments: comments.map(({ text }) => text.replaceAll(/\s+/gu, ' ')),
  }));

describe('answers as a spreadsheet (H9)', () => {
  for (const what of ['panel-answers-xlsx', 'panel-answers-csv'] as const) {
    it(`${what}: written, read and taken in elsewhere gives the same figures`, () => {
      const bench = evening();
      const file = written(bench.document, bench.sessionId, what);
      const other = new PanelBench({ arrows: 12, people: 0 });
      const read = readAnswerFile(other.document, other.sessionId, file);
      if (!read.ok) throw new Error(read.error.message);
      expect(read.value.problems).toEqual([]);
      other.run('sessions.takeSheets', {
        sessionId: other.sessionId,
        round: 1,
        sheets: read.value.people.map((person) => ({
          ...person,
          answers: [...person.answers],
          missing: [...person.missing],
        })),
      });
      expect(figures(other)).toEqual(figures(bench));
    });
  }

  it('no cell is a formula, and the same answers give the same bytes', () => {
    const bench = evening();
    const [one, two] = [0, 1].map(() =>
      fs.readFileSync(written(bench.document, bench.sessionId, 'panel-answers-xlsx')),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    const csv = fs.readFileSync(written(bench.document, bench.sessionId, 'panel-answers-csv'), 'utf8');
    expect(
      csvCells(csv)
        .flat()
        .filter((cell) => /^[=+\-@\t]/u.test(cell)),
    ).toEqual([]);
  });

  it('what is no spreadsheet of answers is refused with a sentence, and nothing throws', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['empty.csv', '', 'import/unreadable'],
      ['other.csv', 'Name,Age\nAsh,4\n', 'import/unreadable'],
      ['broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'document/unreadable'],
      [
        'noise.bin',
        Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256),
        'import/unreadable',
      ],
    ];
    for (const [name, content, code] of cases) {
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      const read = readAnswerFile(bench.document, bench.sessionId, file);
      expect([name, read.ok ? 'read' : read.error.code]).toEqual([name, code]);
    }
    expect(readAnswerFile(bench.document, bench.sessionId, path.join(folder, 'none.csv')).ok).toBe(false);
    expect(readAnswerFile(bench.document, 'session_none', path.join(folder, 'empty.csv'))).toMatchObject({
      ok: false,
      error: { code: 'panel/no-session' },
    });
  });

  // A judge from outside, where there is one.
  const office = ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync('which', [name], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  it.skipIf(office === undefined)(
    'LibreOffice opens it and saves it again without loss',
    () => {
      const bench = evening();
      const file = written(bench.document, bench.sessionId, 'panel-answers-xlsx');
      const out = path.join(folder, 'saved');
      execFileSync(office ?? '', ['--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
        stdio: 'ignore',
      });
      const other = new PanelBench({ arrows: 12, people: 0 });
      const read = readAnswerFile(other.document, other.sessionId, path.join(out, path.basename(file)));
      expect(read.ok && read.value.people.length).toBe(7);
      expect(read.ok && read.value.problems).toEqual([]);
    },
    60_000,
  );
});
