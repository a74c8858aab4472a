import { describe, expect, it } from 'vitest';

import { mechanismParts } from '#models/theoryText/mechanismParts.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';

import { Desk } from './desk.ts';

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

  it('T11: in plain words it is the plain name that is changed', () => {
    const desk = new Desk();
    desk.bench.run('elements.change', { ids: [desk.cost], fields: { plainLabel: 'It costs money' } });
    const given = { theoryId: desk.theoryId, vocabulary: 'plain' } as const;
    const { text, state } = printTheoryText(desk.bench.document, given);
    const changed = text.replace('It costs money', 'It costs too much money');
    const { edits } = reconcileText(desk.bench.document, {
      ...given,
      text: changed,
      state,
      env: desk.bench.env,
    });
    expect(edits).toEqual([
      { do: 'changeElement', id: desk.cost, fields: { plainLabel: 'It costs too much money' } },
    ]);
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
