import fs from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, remove, run } = cliInFreshFolder();
const workspace = file('one.wherefore');

beforeAll(() => {
  run(['new', workspace, '--starter', 'worked-configurations']);
});
afterAll(remove);

const headings = (path: string) => {
  const body = strFromU8(unzipSync(fs.readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return [...body.matchAll(/"Heading1"\/><\/w:pPr><w:bookmarkStart[^>]*\/><w:r><w:t[^>]*>([^<]*)</gu)].map(
    ([, text]) => text,
  );
};

describe('export of reports', () => {
  it('D14: writes Word, slides and a page, and says what they do not hold', () => {
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pptx', 'PK'],
      ['html-report', '<!doctype html>'],
    ] as const) {
      const out = file(`report.${format}`);
      const answer = run(['export', workspace, '--to', format, '--out', out, '--json']);
      expect(answer.code).toBe(0);
      const json = answer.json() as { format: string; bytes: number; lost: string[] };
      expect(json).toMatchObject({ format, bytes: fs.statSync(out).size });
      expect(json.lost.length).toBeGreaterThan(0);
      expect(fs.readFileSync(out, 'utf8').startsWith(magic)).toBe(true);
    }
  });

  it('D14: takes template, sections, standard, date and words', () => {
    const out = file('chosen.docx');
    const choices = ['--template', 'appendix', '--sections', 'standard,ripples', '--standard', 'rameses2'];
    const more = ['--date', '2026-11-30', '--words', 'plain'];
    const answer = run(['export', workspace, '--to', 'docx', '--out', out, ...choices, ...more]);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(headings(out)).toEqual(['Knock-ons and loops', 'Reporting standard']);
    const body = strFromU8(unzipSync(fs.readFileSync(out))['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('RAMESES II, for realist evaluations');
    expect(body).toContain('30 November 2026');
  });

  it('D14: refuses what there is not, with a sentence and exit code 2, and writes nothing', () => {
    for (const [option, value, words] of [
      [
        '--template',
        'poster',
        'There is no template "poster"; report, appendix, handout, evaluation-plan can be chosen.',
      ],
      ['--sections', 'gaps,money', '"money" is no section of the template "report"'],
      ['--standard', 'rameses3', '--standard is rameses1 or rameses2, not "rameses3".'],
      ['--date', '30.11.2026', '--date is a day such as 2026-11-30, not "30.11.2026".'],
    ] as const) {
      const out = file('refused.docx');
      const answer = run(['export', workspace, '--to', 'docx', '--out', out, option, value]);
      expect(answer.code).toBe(2);
      expect(answer.err).toContain(words);
      expect(fs.existsSync(out)).toBe(false);
    }
  });
});
