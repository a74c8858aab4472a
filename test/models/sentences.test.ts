import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { arrowSentence, sentenceParts } from '#models/sentences/arrowSentence.ts';
import { claimOf } from '#models/sentences/claim.ts';
import { theorySentences } from '#models/sentences/theorySentences.ts';

import { Bench } from './smallTheory.ts';

function walkingGroup() {
  const bench = new Bench();
  const theory = bench.theory('Walking group');
  const company = bench.element(theory, 'Accompanied to first session', {
    plainLabel: 'Someone comes along',
  });
  const attends = bench.element(theory, 'Attends', { plainLabel: 'Person goes along' });
  const loneliness = bench.element(theory, 'Loneliness', { desiredDirection: 'decrease' });
  return { bench, theory, company, attends, loneliness };
}

/** The plain sentence of an arrow with these fields, from company to attends. */
function sentenceWith(fields: Parameters<Bench['arrow']>[2], to: 'attends' | 'loneliness' = 'attends') {
  const given = walkingGroup();
  const id = given.bench.arrow(given.company, given[to], fields);
  return arrowSentence(given.bench.document, id, 'realist');
}

describe('the sentence of an arrow', () => {
  it('S1: says its own words, without a second full stop or stray spaces', () => {
    const fields = {
      ifText: ' the activity\n is  accessible. ',
      thenText: 'they attend.',
      becauseText: 'it is near.',
    };
    expect(sentenceWith(fields)).toBe('IF the activity is accessible THEN they attend BECAUSE it is near.');
  });

  it('S1: what is not written is made from the names of its ends, in the words of the reader', () => {
    const { bench, company, attends } = walkingGroup();
    const id = bench.arrow(company, attends);
    expect(arrowSentence(bench.document, id, 'realist')).toBe(
      'IF Accompanied to first session THEN Attends BECAUSE …',
    );
    expect(arrowSentence(bench.document, id, 'plain')).toBe(
      'IF Someone comes along THEN Person goes along BECAUSE …',
    );
  });

  it('S2: the sign is said: of a quantity that it grows or falls, of anything else that it is more or less likely', () => {
    expect(sentenceWith({ sign: 'decreases' })).toBe(
      'IF Accompanied to first session THEN “Attends” is less likely BECAUSE …',
    );
    expect(sentenceWith({ sign: 'increases' }, 'loneliness')).toContain('THEN Loneliness increases BECAUSE');
    expect(sentenceWith({ sign: 'decreases' }, 'loneliness')).toContain('THEN Loneliness decreases BECAUSE');
    expect(sentenceWith({ sign: 'unclear' })).toContain(
      'THEN this may affect “Attends”, direction unclear BECAUSE',
    );
    expect(sentenceWith({ sign: 'none' })).toContain('THEN there is no known link to “Attends” BECAUSE');
  });

  it('S2: enabling and blocking are said in either vocabulary', () => {
    const { bench, company, attends } = walkingGroup();
    const enables = bench.arrow(company, attends, { kind: 'enables' });
    const blocks = bench.arrow(company, attends, { kind: 'blocks' });
    expect(arrowSentence(bench.document, enables, 'realist')).toContain('THEN “Attends” is enabled');
    expect(arrowSentence(bench.document, enables, 'plain')).toContain('THEN “Person goes along” can happen');
    expect(arrowSentence(bench.document, blocks, 'realist')).toContain('THEN “Attends” is blocked');
    expect(arrowSentence(bench.document, blocks, 'plain')).toContain('THEN “Person goes along” is held back');
  });

  it('S2: a hedge is kept, once', () => {
    expect(sentenceWith({ hedge: 'more likely' })).toContain('THEN Attends (more likely) BECAUSE');
    expect(sentenceWith({ hedge: 'may', sign: 'unclear' })).not.toContain('(may)');
    expect(sentenceWith({ hedge: 'may', thenText: 'they may attend' })).toContain(
      'THEN they may attend BECAUSE',
    );
    expect(sentenceWith({ hedge: 'perhaps', thenText: 'they attend' })).toContain(
      'they attend (perhaps) BECAUSE',
    );
  });

  it('S2: a hedge is looked for as a word, not inside one', () => {
    expect(sentenceWith({ hedge: 'may', thenText: 'the mayor attends' })).toContain('attends (may) BECAUSE');
  });

  it('S2: order and membership are said without IF, and nobody asks them why', () => {
    expect(sentenceWith({ kind: 'precedes' })).toBe('“Accompanied to first session” comes before “Attends”.');
    expect(sentenceWith({ kind: 'part_of' })).toBe('“Accompanied to first session” is part of “Attends”.');
  });

  it('S3: an arrow onto an arrow says what it does to that claim', () => {
    const { bench, company, attends, loneliness } = walkingGroup();
    const claim = bench.arrow(attends, loneliness, { sign: 'decreases' });
    const enables = bench.arrow(company, claim);
    const blocks = bench.arrow(company, claim, { kind: 'blocks' });
    expect(arrowSentence(bench.document, enables, 'plain')).toBe(
      'IF Someone comes along THEN this is more likely to hold: IF Person goes along THEN Loneliness decreases BECAUSE …',
    );
    expect(arrowSentence(bench.document, blocks, 'plain')).toContain('THEN this is less likely to hold: IF');
  });

  it('S3: arrows on arrows on arrows end, however deep', () => {
    const { bench, company, attends } = walkingGroup();
    let id = bench.arrow(company, attends);
    for (let depth = 0; depth < 40; depth += 1) id = bench.arrow(company, id);
    const sentence = arrowSentence(bench.document, id, 'plain');
    expect(sentence).toContain('another statement');
    expect(sentence.length).toBeLessThan(1500);
  });

  it('S4: a group is one statement, whichever of its arrows is asked', () => {
    const { bench, theory, company, attends } = walkingGroup();
    const near = bench.element(theory, 'It is near');
    const ids = [bench.arrow(company, attends), bench.arrow(near, attends, { becauseText: 'it is easy' })];
    bench.run('arrows.group', { ids, logic: 'and' });
    const sentences = ids.map((id) => arrowSentence(bench.document, id, 'realist'));
    expect(new Set(sentences)).toEqual(
      new Set(['IF Accompanied to first session AND It is near THEN Attends BECAUSE it is easy.']),
    );
    bench.run('arrows.group', { ids, logic: 'or' });
    expect(arrowSentence(bench.document, ids[0] ?? '', 'realist')).toContain(
      'IF Accompanied to first session OR It',
    );
  });

  it('S5: an empty BECAUSE is a gap that asks why, and is never filled', () => {
    const { bench, company, attends } = walkingGroup();
    const id = bench.arrow(company, attends, { hedge: 'may', forWhom: 'isolated people' });
    expect(sentenceParts(bench.document, id, 'plain')).toEqual([
      { kind: 'keyword', text: 'FOR' },
      { kind: 'words', text: 'isolated people,' },
      { kind: 'keyword', text: 'IF' },
      { kind: 'words', text: 'Someone comes along' },
      { kind: 'keyword', text: 'THEN' },
      { kind: 'words', text: 'Person goes along' },
      { kind: 'hedge', text: '(may)' },
      { kind: 'keyword', text: 'BECAUSE' },
      { kind: 'gap', text: 'why?' },
    ]);
  });

  it('S5: a claim tells what was written from what was made of names', () => {
    const { bench, company, attends } = walkingGroup();
    const id = bench.arrow(company, attends, { ifText: 'someone comes', hedge: 'may' });
    const arrow = bench.document.arrows.get(id);
    expect(arrow && claimOf(bench.document, arrow, 'realist')).toEqual({
      ifText: 'someone comes',
      thenText: 'Attends',
      becauseText: '',
      isIfDerived: false,
      isThenDerived: true,
      hedge: 'may',
    });
  });

  it('S1: an arrow that is not there has no sentence', () => {
    expect(arrowSentence(new Bench().document, 'arrow_none', 'plain')).toBe('');
    expect(sentenceParts(new Bench().document, 'arrow_none', 'plain')).toEqual([]);
  });
});

describe('the sentences of a theory', () => {
  it('S6: stand under the stage of the box they end at, in reading order; what acts on an arrow follows it', () => {
    const { bench, theory, company, attends, loneliness } = walkingGroup();
    const [joining, after] = [bench.stage(theory, 'Engagement', 'Going along'), bench.stage(theory, 'Later')];
    bench.run('layout.move', {
      moves: [
        { elementId: company, x: 0, y: 200, stageId: joining },
        { elementId: attends, x: 300, y: 0, stageId: joining },
        { elementId: loneliness, x: 0, y: 0, stageId: after },
      ],
    });
    const rain = bench.element(theory, 'Rain', { stageId: after });
    bench.element(theory, 'Left over');
    const falls = bench.arrow(attends, loneliness, { sign: 'decreases', becauseText: 'they meet people' });
    bench.arrow(rain, falls, { kind: 'blocks' });
    bench.arrow(company, attends);
    bench.stage(theory, 'Empty stage');
    expect(theorySentences(bench.document, theory, 'plain')).toBe(`Walking group

Going along
- IF Someone comes along THEN Person goes along BECAUSE …

Later
- IF Person goes along THEN Loneliness decreases BECAUSE they meet people.
- IF Rain THEN this is less likely to hold: IF Person goes along THEN Loneliness decreases BECAUSE …

Not joined by any arrow
- Left over
`);
  });

  it('S6: do not depend on the order in which rows were made', () => {
    const { bench, theory, company, attends, loneliness } = walkingGroup();
    bench.arrow(company, attends);
    bench.arrow(attends, loneliness);
    const { document } = bench;
    const turned = {
      ...document,
      arrows: new Map([...document.arrows].reverse()),
      elements: new Map([...document.elements].reverse()),
    };
    expect(theorySentences(turned, theory, 'plain')).toBe(theorySentences(document, theory, 'plain'));
  });

  it('S6: without stages and arrows there is the title and what is not joined yet', () => {
    const bench = new Bench();
    const theory: IdOf<'theories'> = bench.theory('New');
    expect(theorySentences(bench.document, theory, 'plain')).toBe('New\n');
    bench.element(theory, 'Hope');
    expect(theorySentences(bench.document, theory, 'plain')).toBe('New\n\nNot joined by any arrow\n- Hope\n');
  });
});
