import { describe, expect, it } from 'vitest';

import type { Role } from '#models/configurations/roles.ts';
import type { Theory } from '#models/entities/theory.ts';
import { configurationParts, configurationSentence } from '#models/sentences/configurationSentence.ts';

import { Bench } from '../smallTheory.ts';

type Written = readonly (readonly [label: string, role: Role, whose?: string])[];

/** A theory with one configuration of these boxes. */
function made(written: Written, theoryFields: Partial<Theory> = {}, forWhom = '') {
  const bench = new Bench();
  const theoryId = bench.theory('T');
  bench.run('theories.change', { ids: [theoryId], fields: theoryFields });
  const roles = written.map(([label, role, whose = '']) => ({
    elementId: bench.element(theoryId, label),
    role,
    whose,
  }));
  const commit = bench.run('configurations.make', { theoryId, roles, forWhom });
  const id = commit?.change.upserts.find(({ table }) => table === 'configurations')?.row.id ?? '';
  return { bench, id, elementIds: roles.map(({ elementId }) => elementId) };
}

const sentence = (written: Written, theory: Partial<Theory> = {}, forWhom = '') => {
  const { bench, id } = made(written, theory, forWhom);
  return {
    plain: configurationSentence(bench.document, id, 'plain'),
    realist: configurationSentence(bench.document, id, 'realist'),
  };
};

const whole: Written = [
  ['the group is near', 'context'],
  ['a lift', 'intervention'],
  ['patients', 'actor'],
  ['feel expected', 'mechanism'],
  ['they come', 'outcome'],
];

describe('the sentence of a configuration', () => {
  it('C4 says when, what is offered, who thinks what, and what follows; the field’s terms name each role', () => {
    expect(sentence(whole)).toEqual({
      plain: 'WHEN the group is near, a lift LEADS patients TO feel expected, SO they come.',
      realist: 'IN C: the group is near, I: a lift LEADS A: patients TO M: feel expected, SO O: they come.',
    });
  });

  it('C4 ICAMO and SCMO begin with what is done, CIMO and CMO with the context', () => {
    expect(sentence(whole, { scheme: 'ICAMO' }).realist).toBe(
      'WITH I: a lift, IN C: the group is near, this LEADS A: patients TO M: feel expected, SO O: they come.',
    );
    expect(sentence(whole, { scheme: 'SCMO' }).realist).toBe(
      'WITH S: a lift, IN C: the group is near, this LEADS A: patients TO M: feel expected, SO O: they come.',
    );
    expect(sentence(whole, { scheme: 'CIMO' })).toEqual(sentence(whole));
  });

  it('C4 what nobody has said is a gap, and only where the scheme asks for it', () => {
    const [context, , , , outcome] = whole;
    if (context === undefined || outcome === undefined) throw new Error('A context and an outcome.');
    const dyad: Written = [context, outcome];
    expect(sentence(dyad).plain).toBe('WHEN the group is near, this LEADS TO … SO they come.');
    expect(sentence(dyad, { scheme: 'ICAMO' }).plain).toBe(
      'WITH … WHEN the group is near, this LEADS … TO … SO they come.',
    );
    expect(sentence(dyad, { scheme: 'CIMO' }).plain).toBe(
      'WHEN the group is near, … LEADS TO … SO they come.',
    );
    const { bench, id } = made([['feels safe', 'mechanism']]);
    expect(configurationParts(bench.document, id, 'plain').filter(({ kind }) => kind === 'gap')).toEqual([
      { kind: 'gap', text: 'in what circumstances?', role: 'context' },
      { kind: 'gap', text: 'what happens?', role: 'outcome' },
    ]);
  });

  it('C4 resource and reasoning apart: each half that is missing is a gap of its own', () => {
    const split = { isMechanismSplit: true } as const;
    expect(
      sentence(
        [
          ['a lift', 'resource'],
          ['it is for me', 'reasoning'],
        ],
        split,
      ).realist,
    ).toBe('IN … R: a lift LEADS TO M: it is for me, SO ….');
    expect(sentence([['it is for me', 'reasoning']], split).plain).toBe(
      'WHEN … … LEADS TO it is for me, SO ….',
    );
    expect(sentence([['a lift', 'resource']], split).plain).toBe('WHEN … a lift LEADS TO … SO ….');
    expect(sentence([['it is for me', 'reasoning']]).plain).toBe('WHEN … this LEADS TO it is for me, SO ….');
  });

  it('C4 several of one role are joined with “and”, named once', () => {
    const three: Written = [
      ['near', 'context'],
      ['free', 'context'],
      ['open', 'context'],
      ['they come', 'outcome'],
      ['they stay', 'outcome'],
    ];
    expect(sentence(three)).toEqual({
      plain: 'WHEN near, free and open, this LEADS TO … SO they come and they stay.',
      realist: 'IN C: near, free and open, this LEADS TO … SO O: they come and they stay.',
    });
  });

  it('C4 whose reasoning it is stands where the actor would; several stand behind each', () => {
    expect(
      sentence([
        ['near', 'context'],
        ['it is for me', 'mechanism', 'the patient'],
      ]).plain,
    ).toBe('WHEN near, this LEADS the patient TO it is for me, SO ….');
    expect(
      sentence([
        ['it is for me', 'mechanism', 'the patient'],
        ['it is worth it', 'mechanism', 'the referrer'],
      ]).plain,
    ).toBe('WHEN … this LEADS TO it is for me (the patient) and it is worth it (the referrer), SO ….');
  });

  it('C4 without a mechanism the because of its arrows explains; for whom stands first', () => {
    const { bench, id, elementIds } = made(
      [
        ['near', 'context'],
        ['they come', 'outcome'],
      ],
      {},
      'older people',
    );
    const [from = '', to = ''] = elementIds;
    bench.arrow(from, to, { becauseText: 'it feels possible.' });
    expect(configurationSentence(bench.document, id, 'plain')).toBe(
      'FOR older people, WHEN near, this LEADS TO it feels possible, SO they come.',
    );
    expect(configurationSentence(bench.document, 'configuration_none', 'plain')).toBe('');
  });
});
