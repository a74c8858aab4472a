import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { mechanismParts } from '#models/theoryText/mechanismParts.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { type Reconciled, reconcileText } from '#models/theoryText/reconcileText.ts';
import type { TextState } from '#models/theoryText/textState.ts';

import { Bench } from '../smallTheory.ts';

/** A theory whose text is edited as in the app: each edit starts from what the lines stood for before. */
class Desk {
  readonly bench = new Bench();
  readonly theoryId = this.bench.theory('Walking group');
  readonly stages = [
    this.bench.stage(this.theoryId, 'Enrolment'),
    this.bench.stage(this.theoryId, 'Engagement'),
  ];
  readonly company = this.bench.element(this.theoryId, 'Accompanied to first session');
  readonly cost = this.bench.element(this.theoryId, 'Cost');
  readonly attends = this.bench.element(this.theoryId, 'Attends', { stageId: this.stages[1] ?? null });
  readonly agrees = this.bench.element(this.theoryId, 'Agrees', { stageId: this.stages[0] ?? null });
  readonly byCompany = this.bench.arrow(this.company, this.attends, {
    becauseText: 'it is less frightening',
  });
  readonly byCost = this.bench.arrow(this.cost, this.attends, { sign: 'decreases', hedge: 'may' });
  readonly byTrust = this.bench.arrow(
    this.bench.element(this.theoryId, 'Trust in the GP', { stageId: this.stages[0] ?? null }),
    this.agrees,
  );
  text = '';
  state: TextState = { lines: [] };

  constructor() {
    this.bench.evidence(this.byCompany, 'A study');
    this.print();
  }

  print(): string {
    ({ text: this.text, state: this.state } = printTheoryText(this.bench.document, {
      theoryId: this.theoryId,
      vocabulary: 'realist',
    }));
    return this.text;
  }

  /** Reads a new text, carries it out, and says what it did. */
  write(text: string): Reconciled {
    const given = {
      theoryId: this.theoryId,
      vocabulary: 'realist',
      text,
      state: this.state,
      env: this.bench.env,
    } as const;
    const read = reconcileText(this.bench.document, given);
    if (read.edits.length > 0)
      this.bench.run('sentences.rewrite', { theoryId: this.theoryId, edits: [...read.edits] });
    this.text = text;
    this.state = read.state;
    return read;
  }

  replace(from: string, to: string): Reconciled {
    expect(this.text).toContain(from);
    return this.write(this.text.replace(from, to));
  }

  arrow(id: string) {
    return this.bench.document.arrows.get(id as IdOf<'arrows'>);
  }

  label(id: string | null | undefined): string | undefined {
    return this.bench.document.elements.get(id as IdOf<'elements'>)?.label;
  }

  labels(): string[] {
    return [...this.bench.document.elements.values()].map(({ label }) => label).sort();
  }
}

describe('the text of a theory', () => {
  it('T2–T7: shows stages, hedges, signs, gaps and evidence', () => {
    expect(new Desk().text).toBe(
      [
        '# Walking group',
        '',
        '## Enrolment',
        'IF Trust in the GP THEN Agrees BECAUSE …',
        '',
        '## Engagement',
        'IF Accompanied to first session [in no stage] THEN Attends BECAUSE it is less frightening [evidence: 1 for]',
        'IF Cost [in no stage] THEN (may) Attends [decreases] BECAUSE …',
        '',
      ].join('\n'),
    );
  });
});

describe('editing a line', () => {
  it('T9: a BECAUSE, a hedge, a sign, a status and for whom are fields of the same arrow', () => {
    const desk = new Desk();
    desk.replace(
      'IF Cost [in no stage] THEN (may) Attends [decreases] BECAUSE …',
      'IF Cost THEN (often) Attends [unclear] [contested] BECAUSE people weigh it up (for families)',
    );
    expect(desk.arrow(desk.byCost)).toMatchObject({
      hedge: 'often',
      sign: 'unclear',
      status: 'contested',
      becauseText: 'people weigh it up',
      forWhom: 'families',
    });
    expect(desk.bench.document.arrows.size).toBe(3);
  });

  it('T7: a status that is no longer marked stays; the evidence mark is shown and never read', () => {
    const desk = new Desk();
    desk.replace('[decreases] BECAUSE', '[decreases] [supported] BECAUSE');
    expect(desk.replace('[supported] ', '').edits).toEqual([]);
    expect(desk.arrow(desk.byCost)?.status).toBe('supported');
    expect(desk.replace('[evidence: 1 for]', '[evidence: 99 for]').edits).toEqual([]);
    expect(desk.bench.document.evidenceLinks.size).toBe(1);
  });

  it('T9: a line that is moved and lightly reworded keeps its arrow and its evidence', () => {
    const desk = new Desk();
    const line = desk.text.split('\n').find((each) => each.startsWith('IF Accompanied')) ?? '';
    const without = desk.text.replace(`${line}\n`, '');
    const moved = line.replace('it is less frightening', 'that is far less frightening');
    const done = desk.write(without.replace('## Enrolment\n', `## Enrolment\n${moved}\n`));
    expect([done.added, done.removed]).toEqual([0, 0]);
    expect(desk.arrow(desk.byCompany)?.becauseText).toBe('that is far less frightening');
    expect(desk.bench.document.evidenceLinks.size).toBe(1);
  });

  it('T11: a name that changed a little in all its places is the same box renamed; ids and places stay', () => {
    const desk = new Desk();
    const place = [...desk.bench.document.placements.values()];
    desk.replace('Accompanied to first session', 'Accompanied to the first sessions');
    expect(desk.label(desk.company)).toBe('Accompanied to the first sessions');
    expect([...desk.bench.document.placements.values()]).toEqual(place);
    desk.write(desk.text.replaceAll('Attends', 'Person turns up'));
    expect(desk.label(desk.attends)).toBe('Person turns up');
  });

  it('T11: a name that another line still says, or that is quite different, is another box; the old one stays', () => {
    const desk = new Desk();
    desk.replace('THEN (may) Attends', 'THEN (may) Attends every week');
    expect(desk.label(desk.attends)).toBe('Attends');
    expect(desk.label(desk.arrow(desk.byCost)?.targetElementId)).toBe('Attends every week');
    desk.replace('IF Cost', 'IF Shame');
    expect(desk.label(desk.cost)).toBe('Cost');
    expect(desk.label(desk.arrow(desk.byCost)?.sourceElementId)).toBe('Shame');
    expect(desk.print()).toContain('BOX Cost');
  });

  it('T10: a name that is there already moves the end of the arrow', () => {
    const desk = new Desk();
    const done = desk.replace('IF Cost', 'IF trust in the  gp');
    expect(desk.label(desk.arrow(desk.byCost)?.sourceElementId)).toBe('Trust in the GP');
    expect(done.edits.filter((edit) => edit.do === 'addElement')).toEqual([]);
  });

  it('T11: another spelling of the same name is a correction', () => {
    const desk = new Desk();
    desk.replace('IF Cost', 'IF cost');
    expect(desk.label(desk.cost)).toBe('cost');
  });

  it('T8: moving the lines of an outcome under another heading moves its box there', () => {
    const desk = new Desk();
    const lines = desk.text.split('\n').filter((line) => line.includes('Attends'));
    const rest = desk.text
      .split('\n')
      .filter((line) => !line.includes('Attends'))
      .join('\n');
    desk.write(rest.replace('## Enrolment\n', `## Enrolment\n${lines.join('\n')}\n`));
    expect(desk.bench.document.elements.get(desk.attends)?.stageId).toBe(desk.stages[0]);
    expect(desk.bench.document.elements.get(desk.cost)?.stageId).toBeNull();
  });
});

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

describe('a mechanism in words', () => {
  it('T4: the marks [resource] and [reasoning] take a because apart; without marks it is whole', () => {
    expect(mechanismParts('a lift home [resource]; and people feel looked after [reasoning].')).toEqual([
      { role: 'resource', text: 'a lift home' },
      { role: 'reasoning', text: 'people feel looked after' },
    ]);
    expect(mechanismParts('people feel  they belong')).toEqual([
      { role: 'mechanism', text: 'people feel they belong' },
    ]);
    expect(mechanismParts('')).toEqual([]);
  });
});
