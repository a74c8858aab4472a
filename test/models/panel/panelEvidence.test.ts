import { describe, expect, it } from 'vitest';

import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { offeredReading } from '#models/panel/panelEvidence.ts';
import { sessionAgreement } from '#models/panel/agreement.ts';
import { runCommand } from '#models/runCommand.ts';

import { PanelBench } from './panelBench.ts';

type Reading = 'supports' | 'contradicts' | 'both' | 'gives_context';

function count(bench: PanelBench, readings: readonly Reading[], more: { withComments?: boolean } = {}): void {
  bench.run('sessions.countAsEvidence', {
    sessionId: bench.sessionId,
    round: 1,
    methods: 'lived_experience',
    arrows: readings.map((reading, index) => ({ askedArrowId: bench.asked(index), reading })),
    ...more,
  });
}

function answered(): PanelBench {
  const bench = new PanelBench({ arrows: 2, people: 3 });
  bench.answer(0, 0, 'agree', { comment: 'It was so with me.' });
  bench.answer(1, 0, 'agree');
  bench.answer(2, 0, 'disagree');
  bench.answer(0, 1, 'unsure');
  return bench;
}

const texts = (bench: PanelBench) => [...bench.document.extracts.values()].map(({ text }) => text);

describe('answers as evidence (H7)', () => {
  it('are none until a researcher says so', () => {
    const bench = answered();
    expect(bench.count('sources')).toBe(0);
    expect(evidenceOfArrow(bench.document, bench.arrowIds[0] ?? '').sources).toBe(0);
  });

  it('become passages of one source, each with every count, by the reading that was chosen', () => {
    const bench = answered();
    count(bench, ['both', 'gives_context']);
    const [source] = bench.document.sources.values();
    expect(source).toMatchObject({ kind: 'panel_session', methods: 'lived_experience', sampleSize: 3 });
    const said = '“IF Box 1 THEN Box 2.” 3 of 3 answered: 2 agree, 1 disagrees.';
    expect(texts(bench)).toEqual([
      `Those who agree. ${said}`,
      `Those who disagree. ${said}`,
      '“IF Box 2 THEN Box 3.” 1 of 3 answered: 1 is not sure.',
    ]);
    expect(evidenceOfArrow(bench.document, bench.arrowIds[0] ?? '')).toMatchObject({
      sources: 1,
      supports: 1,
      contradicts: 1,
    });
    expect([...bench.document.extracts.values()].every(({ origin }) => origin === 'panel')).toBe(true);
  });

  it('counted again they follow the answers and the reading, and nothing is doubled', () => {
    const bench = answered();
    count(bench, ['both']);
    bench.answer(2, 0, 'agree');
    count(bench, ['supports']);
    expect(bench.count('sources')).toBe(1);
    const links = [...bench.document.evidenceLinks.values()];
    expect(links.map(({ stance }) => stance)).toEqual(['supports']);
    expect(bench.document.extracts.get(links[0]?.extractId as never)?.text).toBe(
      '“IF Box 1 THEN Box 2.” 3 of 3 answered: 3 agree.',
    );
    count(bench, ['supports']);
    expect(bench.count('evidenceLinks')).toBe(1);
  });

  it('comments come along as quotes only when asked for, each with the stance of its answer', () => {
    const bench = answered();
    count(bench, ['supports'], { withComments: true });
    const quote = [...bench.document.extracts.values()].find(({ kind }) => kind === 'quote_participant');
    expect(quote).toMatchObject({ text: 'It was so with me.', note: 'Answered: agree' });
    const link = [...bench.document.evidenceLinks.values()].find(({ extractId }) => extractId === quote?.id);
    expect(link?.stance).toBe('supports');
    count(bench, ['supports']);
    expect(bench.count('evidenceLinks')).toBe(1);
  });

  it('cannot be made of nothing', () => {
    const bench = new PanelBench({ arrows: 1, people: 1 });
    const result = runCommand(
      bench.document,
      'sessions.countAsEvidence',
      {
        sessionId: bench.sessionId,
        round: 1,
        methods: 'panel',
        arrows: [{ askedArrowId: bench.asked(0), reading: 'supports' }],
      },
      bench.env,
    );
    expect(result.ok ? 'accepted' : result.error.code).toBe('sessions/nothing-to-count');
  });

  it('the reading that is offered follows the balance of the answers, and never hides those against', () => {
    const bench = answered();
    const [first, second] = sessionAgreement(bench.document, bench.sessionId, 1);
    expect(first && offeredReading(first)).toBe('supports');
    expect(second && offeredReading(second)).toBe('gives_context');
    bench.answer(1, 0, 'disagree');
    bench.answer(0, 0, 'unsure');
    const [now] = sessionAgreement(bench.document, bench.sessionId, 1);
    expect(now && offeredReading(now)).toBe('contradicts');
  });
});
