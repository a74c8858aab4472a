import { describe, expect, it } from 'vitest';

import { reportHtml, reportText } from '#models/panel/reportFiles.ts';
import { sessionReport } from '#models/panel/sessionReport.ts';

import { PanelBench } from './panelBench.ts';

function evening() {
  const bench = new PanelBench({ arrows: 2, people: 0 });
  for (const groupName of ['Community member', 'Link worker', 'Community member'])
    bench.join({ groupName, name: `Secret ${groupName}` });
  bench.answer(0, 0, 'agree', { comment: 'The <b>lift</b> & “bus”.' });
  bench.answer(1, 0, 'disagree');
  bench.answer(2, 0, 'agree');
  return bench;
}

const report = (bench: PanelBench) => {
  const made = sessionReport(bench.document, bench.sessionId);
  if (made === null) throw new Error('There is no session.');
  return made;
};

const tables = (bench: PanelBench) => report(bench).blocks.filter((block) => block.kind === 'table');

describe('you said → we changed (H8)', () => {
  it('names every suggestion and every arrow that was decided on once, with what was done and why', () => {
    const bench = evening();
    const said = ['A lift home', 'Box 2', 'Free tea', 'Later buses'].map((words) => {
      bench.run('suggestions.add', { sessionId: bench.sessionId, kind: 'box', words });
      return [...bench.document.suggestions.keys()].at(-1) ?? '';
    });
    bench.run('suggestions.accept', { id: said[0] ?? '' });
    const [, box = ''] = bench.document.elements.keys();
    bench.run('suggestions.merge', { id: said[1] ?? '', into: { elementId: box } });
    bench.run('suggestions.decline', { id: said[2] ?? '', reason: 'The hall forbids it.' });
    bench.run('askedArrows.change', {
      ids: [bench.asked(0)],
      fields: { decision: 'changed', decisionReason: 'It says now for whom.' },
    });
    const [changed] = tables(bench);
    expect(changed?.rows).toEqual([
      [
        '1. IF Box 1 THEN Box 2. 3 of 3 answered: 2 agree, 1 disagrees.',
        'We changed it: It says now for whom.',
      ],
      ['“A lift home” is missing', 'It is on the map now: “A lift home”.'],
      ['“Box 2” is missing', 'It was there already, as “Box 2”.'],
      ['“Free tea” is missing', 'We did not take this up: The hall forbids it.'],
      ['“Later buses” is missing', 'Not decided yet.'],
    ]);
  });

  it('shows what the theory says now where nobody said what was done', () => {
    const bench = evening();
    expect(tables(bench)).toHaveLength(1);
    bench.run('arrows.change', { ids: [bench.arrowIds[1] ?? ''], fields: { becauseText: 'it is near' } });
    bench.run('arrows.remove', { ids: [bench.arrowIds[0] ?? ''] });
    const [changed] = tables(bench);
    expect(changed?.rows.map(([, words]) => words)).toEqual([
      'It is no longer on the map.',
      'It says now: IF Box 2 THEN Box 3 BECAUSE it is near.',
    ]);
  });

  it('names nobody, counts out no small group, and says so when few answered', () => {
    const text = reportText(report(evening()));
    expect(text).not.toContain('Secret');
    expect(text).toContain('By group: Community member: fewer than 5; Link worker: fewer than 5.');
    expect(text).toContain('Fewer than 5 people answered');
    expect(text).toContain('doi 10.1016/j.ijar.2006.06.024');
    expect(text).toContain('Arrow 1: shown to 3 of 3, answered by 3');
  });

  it('is one page in which words stay words and nothing runs', () => {
    const html = reportHtml(report(evening()));
    expect(html).toContain('The &lt;b&gt;lift&lt;/b&gt; &amp; “bus”');
    expect(html).not.toMatch(/<script|<b>|https?:\/\/(?!doi)/u);
    expect(html).toContain(`content="default-src 'none'`);
  });

  it('has a part for each round, the last first', () => {
    const bench = evening();
    bench.run('sessions.change', { ids: [bench.sessionId], fields: { round: 2 } });
    bench.answer(1, 0, 'agree');
    const headings = report(bench).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      'You said → we changed',
      'What you answered, round 2',
      'What you answered, round 1',
      'What you wrote',
      'How this was counted',
    ]);
    expect(reportText(report(bench))).toContain(
      'Arrow 1. From round 1 to round 2: 0 of 1 who answered in both said the same; 1 moved from “disagree” to “agree”.',
    );
  });
});
