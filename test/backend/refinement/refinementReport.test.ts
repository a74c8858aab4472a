import { describe, expect, it } from 'vitest';

import { exportTheory } from '#backend/exportTheory.ts';
import { citationOf } from '#models/references/citation.ts';
import { type RefinementReport, refinementReport } from '#models/refinement/report.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { ThreeRounds } from './threeRounds.ts';

/** A starter refined in three rounds: two merges, and ordinary work whose reasons are given afterwards. */
function refined(): ThreeRounds {
  const made = new ThreeRounds();
  const [first = null, second = null] = made.sourceIds;
  made.snapshot('As the deck has it', 'initial');
  const riverside = made.copy('Riverside');
  made.rename(riverside, 0, 'Goes with them the first time');
  made.rename(riverside, 1, 'Hears of the group');
  made.add(riverside, 'A bus that runs');
  made.later(30);
  const decide = (round: number) => (_: string, index: number) =>
    ({ choice: 'theirs', reason: `Reason ${round}.${index} <b>told</b>` }) as const;
  made.merge(riverside, decide(1), { session: 'Panel of June', contributor: 'Residents', sourceId: first });
  made.later(30);
  made.rename(made.theoryId, 2, 'Is asked what matters');
  made.add(made.theoryId, 'Time to talk');
  made.explain((index) => `Reason 2.${index}`, second);
  made.later(30);
  made.snapshot('For the report', 'version');
  const hill = made.copy('Hillside');
  made.rename(hill, 3, 'Somebody rings again');
  made.rename(hill, 4, 'Not ours');
  made.add(hill, 'A lift to the door');
  const mixed = (_: string, index: number) =>
    ({ choice: index === 1 ? 'mine' : 'theirs', reason: `Reason 3.${index}` }) as const;
  made.merge(hill, mixed, { session: 'Team meeting', contributor: 'Team', sourceId: first });
  return made;
}

const cellsOf = ({ parts }: RefinementReport) =>
  parts.flatMap(({ table }) => (table === null ? [] : table.rows.map((row) => row.join(' | '))));

const times = (text: string, part: string) => text.split(part).length - 1;

describe('from initial to refined theory', () => {
  const made = refined();
  const { document, theoryId } = made;
  const story = made.story();

  it('U6: names the beginning, the three rounds in order, and what was looked at and not taken', () => {
    expect(story.beginning).toMatchObject({ title: 'As the deck has it', isInitial: true });
    expect(story.rounds.map(({ kind, fromTitle }) => [kind, fromTitle])).toEqual([
      ['merge', 'Riverside'],
      ['own', ''],
      ['merge', 'Hillside'],
    ]);
    expect(story.rounds.map(({ accepted, declined }) => [accepted.length, declined.length])).toEqual([
      [3, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(story.unexplained).toEqual([]);
  });

  it.each<Vocabulary>(['realist', 'plain'])(
    'U6: lists every accepted change once, with its reason and source, in %s words',
    (vocabulary) => {
      const report = refinementReport(document, story, vocabulary);
      const rows = cellsOf(report);
      const accepted = story.rounds.flatMap((round) => round.accepted);
      expect(accepted).toHaveLength(7);
      for (const { sentence, plainSentence, reason, sourceId, session } of accepted) {
        const told = vocabulary === 'plain' ? plainSentence : sentence;
        const found = rows.filter((row) => row.startsWith(`${told} | `));
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(reason);
        expect(found[0]).toContain(session);
        const source = document.sources.get(sourceId ?? ('' as never));
        if (source === undefined) throw new Error('The change names no source.');
        expect(found[0]).toContain(citationOf(source));
        expect(rows.filter((row) => row.includes(reason))).toHaveLength(1);
      }
      expect(rows.filter((row) => row.includes('Reason 3.1'))).toEqual([
        expect.stringContaining('Not taken'),
      ]);
    },
  );

  it('U6: the timeline has a stop for each round and snapshot, with a square for each accepted change', () => {
    const { timeline, parts } = refinementReport(document, story, 'realist');
    expect(timeline.stops.map(({ kind, total }) => [kind, total])).toEqual([
      ['snapshot', 0],
      ['round', 3],
      ['round', 2],
      ['snapshot', 0],
      ['round', 2],
      ['now', 0],
    ]);
    expect(timeline.stops.map(({ marks }) => marks.length)).toEqual([0, 3, 2, 0, 2, 0]);
    expect(parts[0]?.table?.rows).toHaveLength(timeline.stops.length);
  });

  it('U6: leaves as one web page and as text; what people typed is text in both', async () => {
    const request = {
      document,
      theoryId,
      vocabulary: 'realist' as const,
      options: {},
      pause: () => Promise.resolve(),
    };
    const page = await exportTheory('refinement', request);
    const text = await exportTheory('refinement-text', request);
    if (!page.ok || !text.ok) throw new Error('It could not be written.');
    const [html, words] = [String(page.value.content), String(text.value.content)];
    for (const { reason } of story.rounds.flatMap((round) => round.accepted)) {
      expect(times(words, reason)).toBe(1);
      expect(times(html, reason.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toBe(1);
    }
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
    expect(html).toContain("default-src 'none'");
  });

  it('U6: what was changed by ordinary work is open until somebody says why; a memo says it too', () => {
    const open = refined();
    open.rename(open.theoryId, 5, 'A new name');
    const added = open.add(open.theoryId, 'A new box');
    expect(
      open
        .story()
        .unexplained.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['added', 'changed']);
    open.run('memos.add', {
      theoryId: open.theoryId,
      elementId: added,
      arrowId: null,
      configurationId: null,
      kind: 'why',
      text: 'The panel asked for it.',
      contributor: '',
      writtenAt: 1,
    });
    expect(open.story().unexplained.map(({ kind }) => kind)).toEqual(['changed']);
    open.explain(() => 'Said so in interviews', null);
    expect(open.story().unexplained).toEqual([]);
  });

  it('U6: a copy, and a theory branched from a snapshot, know what was decided before them', () => {
    const copied = refined();
    const copy = copied.copy('Second edition');
    const reasons = (id: string) =>
      [...copied.document.refinements.values()]
        .filter((row) => row.theoryId === id)
        .map(({ reason }) => reason)
        .toSorted();
    expect(reasons(copy)).toEqual(reasons(copied.theoryId));
    copied.run('theories.remove', { ids: [copied.theoryId] });
    expect(reasons(copy)).toHaveLength(8);
  });
});
