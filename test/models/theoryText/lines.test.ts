import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';

import { Desk } from './desk.ts';

describe('adding and removing lines', () => {
  it('T10: a new line adds its arrow and the boxes that are not there, in the stage of its heading', () => {
    const desk = new Desk();
    desk.write(
      `${desk.text}IF cost AND It rains THEN they may stay at home BECAUSE they feel low [reasoning]\n`,
    );
    const [rains] = [...desk.bench.document.elements.values()].filter(({ label }) => label === 'It rains');
    expect(rains?.stageId).toBe(desk.stages[1]);
    expect(desk.labels()).toContain('stay at home');
    const added = [...desk.bench.document.arrows.values()].filter(
      ({ thenText }) => thenText === 'they may stay at home',
    );
    expect(added).toHaveLength(2);
    expect(added[0]).toMatchObject({
      hedge: 'may',
      becauseText: 'they feel low [reasoning]',
      sign: 'increases',
    });
    expect(added[0]?.arrowGroupId).toBe(added[1]?.arrowGroupId);
    expect(desk.write(desk.text).edits).toEqual([]);
  });

  it('T10: a line with two outcomes is two statements', () => {
    const desk = new Desk();
    desk.write(`${desk.text}IF Cost THEN Debt AND Worry\n`);
    expect(desk.bench.document.arrows.size).toBe(5);
    expect(desk.write(desk.text).edits).toEqual([]);
  });

  it('T12: deleting a line removes its arrow and nothing else; undo brings both back', () => {
    const desk = new Desk();
    const before = desk.bench.document;
    const line = desk.text.split('\n').find((each) => each.startsWith('IF Accompanied')) ?? '';
    desk.replace(`${line}\n`, '');
    expect(desk.arrow(desk.byCompany)).toBeUndefined();
    expect(desk.label(desk.company)).toBe('Accompanied to first session');
    expect(desk.bench.commits.at(-1)?.inverse.upserts).toContainEqual({
      table: 'arrows',
      row: before.arrows.get(desk.byCompany),
    });
  });

  it('T12: a line that cannot be read leaves its arrow as it is, until it can', () => {
    const desk = new Desk();
    const before = desk.bench.document;
    const broken = desk.replace('THEN (may) Attends [decreases]', '');
    expect(broken.problems).toMatchObject([{ severity: 'error', line: 8, column: 24 }]);
    expect(desk.bench.document).toBe(before);
    desk.replace('IF Cost [in no stage]  BECAUSE …', 'IF Cost THEN (may) Attends BECAUSE money is short');
    expect(desk.arrow(desk.byCost)).toMatchObject({ sign: 'increases', becauseText: 'money is short' });
    expect(desk.bench.document.arrows.size).toBe(3);
  });

  it('T12: two lines that ran into one another keep both arrows, until they are parted again', () => {
    const desk = new Desk();
    const before = desk.bench.document;
    const text = desk.text;
    expect(desk.replace('[evidence: 1 for]\nIF', '[evidence: 1 for] IF').problems.length).toBeGreaterThan(0);
    expect(desk.bench.document).toBe(before);
    expect(desk.write(text).edits).toEqual([]);
  });

  it('T8: headings are stages: they are added, renamed, moved and removed', () => {
    const desk = new Desk();
    desk.replace('## Engagement', '## Taking part');
    expect(desk.bench.document.stages.get(desk.stages[1] as IdOf<'stages'>)?.name).toBe('Taking part');
    desk.write(`${desk.text}\n## Keeping going\nIF Attends THEN Keeps going\n`);
    expect(desk.bench.document.stages.size).toBe(3);
    const keeps = [...desk.bench.document.elements.values()].find(({ label }) => label === 'Keeps going');
    expect(desk.bench.document.stages.get(keeps?.stageId as IdOf<'stages'>)?.name).toBe('Keeping going');
    expect(desk.bench.document.elements.get(desk.attends)?.stageId).toBe(desk.stages[1]);
    desk.replace('\n## Keeping going', '');
    expect(desk.bench.document.stages.size).toBe(2);
  });

  it('T7: a line under another acts on its arrow, also when both are new', () => {
    const desk = new Desk();
    desk.write(
      `${desk.text}IF It rains AND It is dark THEN Attends [decreases]\n  IF A lift home BLOCKS this [on 2]\n`,
    );
    const dark = [...desk.bench.document.arrows.values()].find(
      ({ sourceElementId, targetElementId }) =>
        desk.label(sourceElementId) === 'It is dark' && targetElementId === desk.attends,
    );
    const lift = [...desk.bench.document.arrows.values()].find(({ kind }) => kind === 'blocks');
    expect(lift?.targetArrowId).toBe(dark?.id);
    expect(desk.write(desk.text).edits).toEqual([]);
    expect(desk.print()).toContain('\n  IF A lift home BLOCKS this [on 2] BECAUSE …');
  });

  it('T12: a line that ends where it begins is a fault at its place; the rest of the text is read', () => {
    const desk = new Desk();
    const line = 'IF Cost [in no stage] THEN (may) Attends [decreases]';
    const done = desk.write(
      desk.text.replace(line, 'IF cost THEN Cost').replace('THEN Agrees', 'THEN (often) Agrees'),
    );
    expect(done.problems).toMatchObject([{ severity: 'error', line: 8 }]);
    expect(desk.arrow(desk.byCost)).toMatchObject({ hedge: 'may', targetElementId: desk.attends });
    expect(desk.arrow(desk.byTrust)?.hedge).toBe('often');
    expect(desk.write(desk.text.replace('THEN Cost', 'THEN Attends')).added).toBe(0);
    expect(desk.arrow(desk.byCost)).toMatchObject({ hedge: '', targetElementId: desk.attends });
  });

  it('T5: names with half a bracket or quotation mark are printed so that they are read back', () => {
    const desk = new Desk();
    const odd = [
      '(for carers',
      '{half',
      '[in half',
      '"half',
      'half) "x"',
      'IF THEN',
      '# title',
      '- dash',
      'half #2',
      '[unclear]',
    ];
    for (const label of odd)
      desk.bench.arrow(desk.bench.element(desk.theoryId, label), desk.attends, { hedge: label });
    expect(desk.write(desk.print())).toMatchObject({ edits: [], problems: [] });
    const touched = { lines: desk.state.lines.map((line) => ({ ...line, text: `${line.text} .` })) };
    desk.state = touched;
    expect(desk.write(desk.text)).toMatchObject({ edits: [], problems: [] });
  });

  it('T12: an arrow that a broken line acts on stays with it', () => {
    const desk = new Desk();
    desk.write(`${desk.text}  IF A voucher BLOCKS this\n`);
    const before = desk.bench.document;
    const cost = desk.text.split('\n').find((line) => line.startsWith('IF Cost')) ?? '';
    desk.write(desk.text.replace(`${cost}\n`, '').replace('BLOCKS this', 'BLOCKS'));
    expect(desk.bench.document.arrows.has(desk.byCost)).toBe(true);
    expect(desk.bench.document.arrows.size).toBe(before.arrows.size);
  });
});
