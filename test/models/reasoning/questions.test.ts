import { describe, expect, it } from 'vitest';

import { configurationLoopSentence, configurationLoops } from '#models/reasoning/configurationLoops.ts';
import { feedbackLoops } from '#models/reasoning/feedbackLoops.ts';
import { loopSentence } from '#models/reasoning/loopSentence.ts';
import type { QuestionNeeds } from '#models/reasoning/question.ts';
import { questionOf, questions } from '#models/reasoning/questions.ts';
import { ripplesIn } from '#models/reasoning/ripples.ts';
import { starters } from '#models/starters/catalogue.ts';

import { EvidenceBench } from '../evidence/evidencedTheory.ts';
import { documentOf } from '../starters/starterDocument.ts';
import { thirtyConfigurations } from './manyConfigurations.ts';

function ask(bench: EvidenceBench, id: string, ...ids: readonly string[]) {
  const question = questionOf(id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const { document, theoryId } = bench;
  return question.answer({ document, theoryId, vocabulary: 'realist', subject: { ids } });
}

/** fee ──blocks──▶ goes, help ──▶ goes, stigma ──blocks──▶ (help ──▶ goes), talk ──less──▶ stigma, goes ──▶ well. */
function hindered() {
  const bench = new EvidenceBench();
  const helps = bench.join('Help', 'Goes');
  return {
    bench,
    helps,
    fee: bench.join('Fee', 'Goes', { kind: 'blocks' }),
    stigma: bench.join('Stigma', helps, { kind: 'blocks' }),
    talk: bench.join('Talk', 'Stigma', { sign: 'decreases' }),
    blame: bench.join('Blame', 'Stigma'),
    well: bench.join('Goes', 'Well'),
  };
}

describe('what stands in the way', () => {
  it('W7: what blocks it, what acts against an arrow to it, and what leads to these; not what lessens them', () => {
    const { bench, fee, stigma, blame } = hindered();
    const answer = ask(bench, 'what-stands-in-the-way', bench.box('Goes'));
    expect(answer.summary).toBe('3 arrows work against “Goes”, 1 directly.');
    expect(answer.items.map(({ ids }) => ids[0])).toEqual([fee, stigma, blame]);
    expect(answer.items.map(({ sentence }) => sentence)).toEqual([
      '“Fee” holds “Goes” back.',
      '“Stigma” → “Goes”: in all this works against it, by acting on the arrow from “Help” to “Goes”.',
      '“Blame” → “Stigma” → “Goes”: in all this works against it.',
    ]);
    expect(ask(bench, 'what-stands-in-the-way', bench.box('Talk')).summary).toBe(
      'Nothing in this theory stands in the way of “Talk”.',
    );
  });

  it('W7: of a box that people hope to see less of, what brings more of it', () => {
    const bench = new EvidenceBench();
    bench.box('Loneliness', { desiredDirection: 'decrease' });
    const rain = bench.join('Rain', 'Loneliness');
    bench.join('Group', 'Loneliness', { sign: 'decreases' });
    const { items } = ask(bench, 'what-stands-in-the-way', bench.box('Loneliness'));
    expect(items).toEqual([
      {
        sentence: 'More “Rain” means more “Loneliness”, and people hope for less.',
        ids: expect.arrayContaining([rain]) as unknown,
      },
    ]);
  });
});

describe('what rests on an arrow', () => {
  it('W7: names what happens in the end that nothing else leads to', () => {
    const { bench, well, helps } = hindered();
    const only = ask(bench, 'what-rests-on-this-arrow', well);
    expect(only.items[0]?.sentence).toBe('Only through this arrow does anything lead to “Well”.');
    const one = ask(bench, 'what-rests-on-this-arrow', helps);
    expect(one.summary).toContain(
      'Of 2 things behind it, none of what happens in the end can only be reached through it.',
    );
  });
});

describe('what leads where', () => {
  it('W7: upstream and downstream name boxes and arrows, the nearest first', () => {
    const { bench, well } = hindered();
    const needed = ask(bench, 'what-has-to-be-true', bench.box('Well'));
    expect(needed.summary).toBe('6 things lead to “Well”, along 6 arrows. Nearest first:');
    expect(needed.items[0]?.ids[0]).toBe(well);
    const follows = ask(bench, 'what-follows', bench.box('Blame'));
    expect(follows.summary).toBe('3 things follow from “Blame”. Nearest first:');
    const ways = ask(bench, 'how-could-one-lead-to-the-other', bench.box('Talk'), bench.box('Well'));
    expect(ways.items.map(({ sentence }) => sentence)).toEqual([
      '“Talk” → “Stigma” → “Goes” → “Well”: taken together more leads to more.',
    ]);
  });

  it('W7: how people keep going is asked of a stage; without one, of the last that has outcomes', () => {
    const bench = new EvidenceBench();
    const first = bench.stage(bench.theoryId, 'First');
    const last = bench.stage(bench.theoryId, 'Last');
    bench.box('Comes', { stageId: first, usualRole: 'outcome' });
    bench.box('Stays', { stageId: last, usualRole: 'outcome' });
    bench.join('Invited', 'Comes');
    bench.join('Comes', 'Stays');
    expect(ask(bench, 'keep-going').summary).toBe(
      'Stage “Last”: 2 things lead to “Stays”, along 2 arrows. Nearest first:',
    );
    expect(ask(bench, 'keep-going', first).summary).toBe(
      'Stage “First”: 1 thing leads to “Comes”, along 1 arrow. Nearest first:',
    );
  });
});

describe('loops in words', () => {
  it('W3: say more and less in turn; what balances comes back as less', () => {
    const bench = new EvidenceBench();
    bench.join('A', 'B');
    bench.join('B', 'A', { sign: 'decreases' });
    const { document, theoryId } = bench;
    const [loop] = feedbackLoops(document, theoryId).loops;
    expect(loop === undefined ? '' : loopSentence({ document, vocabulary: 'plain' }, loop)).toBe(
      'B1: More “A” leads to more “B”, which leads to less “A”: it holds itself in balance.',
    );
  });

  it('W3: name the arrow that leaves it open', () => {
    const bench = new EvidenceBench();
    bench.join('A', 'B', { sign: 'unclear' });
    bench.join('B', 'A');
    const { document, theoryId } = bench;
    const [loop] = feedbackLoops(document, theoryId).loops;
    expect(loop === undefined ? '' : loopSentence({ document, vocabulary: 'plain' }, loop)).toBe(
      'U1: More “A” may affect “B”, which affects “A”: whether it reinforces or balances itself is unclear, because the direction is not clear from “A” to “B”.',
    );
  });

  it('W3: of a tangle the shortest loops are listed', () => {
    const bench = new EvidenceBench();
    const names = Array.from({ length: 14 }, (_, index) => `Box ${index}`);
    for (const from of names) for (const to of names) if (from !== to) bench.join(from, to);
    const { loops, truncated } = feedbackLoops(bench.document, bench.theoryId);
    expect(truncated).toBe(true);
    expect(loops.map(({ elements }) => elements.length)).toEqual([
      ...Array.from({ length: 91 }, () => 2),
      ...Array.from({ length: 109 }, () => 3),
    ]);
  });

  it('W5: configurations that lead round to themselves have the kind that the arrows inside them give', () => {
    const { bench, theoryId, configurations } = thirtyConfigurations();
    const loopsNow = () => configurationLoops(bench.document, ripplesIn(bench.document, theoryId));
    const { loops, truncated } = loopsNow();
    expect(truncated).toBe(false);
    expect(loops).toHaveLength(1);
    const [loop] = loops;
    if (loop === undefined) throw new Error('No loop.');
    expect(loop).toMatchObject({
      kind: 'reinforcing',
      configurations: [configurations[14], configurations[29]],
      unclear: [],
    });
    expect(configurationLoopSentence({ document: bench.document, vocabulary: 'plain' }, loop)).toBe(
      'CMOC 15 leads on to CMOC 30 through “Outcome 15”, and that back to CMOC 15 through “Outcome 30”: it reinforces itself.',
    );
    const inside = [...bench.document.arrows.values()].find(
      ({ sourceElementId }) => bench.document.elements.get(sourceElementId)?.label === 'Response 30',
    );
    bench.run('arrows.change', { ids: [inside?.id ?? ''], fields: { sign: 'decreases' } });
    expect(loopsNow().loops.map(({ kind }) => kind)).toEqual(['balancing']);
    bench.run('arrows.remove', { ids: [inside?.id ?? ''] });
    expect(loopsNow().loops).toMatchObject([{ kind: 'unclear', unclear: [configurations[29]] }]);
  });

  it('W5: a configuration whose outcome is its own context is a loop of one', () => {
    const bench = new EvidenceBench();
    const [community, close] = [bench.box('Sense of community'), bench.box('Relatedness')];
    bench.join('Sense of community', 'Relatedness');
    bench.join('Relatedness', 'Sense of community');
    bench.run('configurations.make', {
      theoryId: bench.theoryId,
      roles: [
        { elementId: community, role: 'context' },
        { elementId: close, role: 'mechanism' },
        { elementId: community, role: 'outcome' },
      ],
    });
    const { loops } = configurationLoops(bench.document, ripplesIn(bench.document, bench.theoryId));
    expect(loops).toMatchObject([{ kind: 'reinforcing', through: [[community]] }]);
  });
});

describe('every question', () => {
  it('W6: has both vocabularies, an id of its own, and an answer that is a sentence, in every starter', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const starter of starters) {
      const document = documentOf(starter);
      const [theoryId = ''] = document.theories.keys();
      const [box = ''] = document.elements.keys();
      const [arrow = ''] = document.arrows.keys();
      const other = [...document.elements.keys()].at(-1) ?? '';
      const subjects: Record<QuestionNeeds, readonly string[]> = {
        nothing: [],
        stage: [],
        box: [box],
        arrow: [arrow],
        'two boxes': [box, other],
      };
      for (const { id, needs, label, answer } of questions) {
        // A blank theory has no box to ask about.
        if (subjects[needs].includes('')) continue;
        for (const vocabulary of ['plain', 'realist'] as const) {
          expect(label[vocabulary]).toMatch(/\?$/);
          const subject = { ids: subjects[needs] };
          const { summary, items, ids } = answer({ document, theoryId, vocabulary, subject });
          expect(summary, `${starter.id} ${id}`).toMatch(/[.:?]$/);
          for (const item of items) {
            expect(item.sentence.trim()).not.toBe('');
            for (const one of item.ids) expect(ids).toContain(one);
          }
          for (const one of ids)
            expect(
              document.elements.has(one as never) || document.arrows.has(one as never),
              `${starter.id} ${id} ${one}`,
            ).toBe(true);
        }
      }
    }
  });
});
