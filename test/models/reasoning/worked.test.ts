import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Document, IdOf } from '#models/document.ts';
import { chainFrom, rippleChain } from '#models/reasoning/chains.ts';
import { configurationLoops } from '#models/reasoning/configurationLoops.ts';
import { effectAlong } from '#models/reasoning/effect.ts';
import { feedbackLoops } from '#models/reasoning/feedbackLoops.ts';
import { questionOf } from '#models/reasoning/questions.ts';
import { rippleTitle, ripplesIn } from '#models/reasoning/ripples.ts';
import { tracePaths } from '#models/evidence/tracePaths.ts';

import { Bench } from '../smallTheory.ts';
import { documentOf, starterOf } from '../starters/starterDocument.ts';

const origin = z.enum(['slides', 'publication', 'inference']);
const fixture = z
  .strictObject({
    stages: z.array(z.string()),
    configurations: z.array(
      z.strictObject({
        code: z.string(),
        stage: z.string().nullable(),
        forWhom: z.string(),
        roles: z.array(
          z.strictObject({
            role: z.enum(['context', 'resource', 'reasoning', 'outcome']),
            label: z.string(),
            whose: origin,
            actor: z.string().optional(),
            note: z.string().optional(),
          }),
        ),
      }),
    ),
    ripples: z.array(z.tuple([z.string(), z.string(), z.string()])),
  })
  .parse(
    JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../fixtures/worked/configurations.json'), 'utf8'),
    ),
  );

function workedTheory() {
  const bench = new Bench();
  const theoryId = bench.theory('Worked configurations');
  const stages = new Map(fixture.stages.map((name) => [name, bench.stage(theoryId, name)]));
  const boxes = new Map<string, IdOf<'elements'>>();
  for (const { code, stage, forWhom, roles } of fixture.configurations) {
    const stageId = stages.get(stage ?? '') ?? null;
    bench.run('configurations.make', {
      theoryId,
      code,
      forWhom,
      stageId,
      roles: roles.map(({ role, label, actor = '', whose, note = '' }) => {
        const elementId =
          boxes.get(label) ?? bench.element(theoryId, label, { stageId, origin: whose, originNote: note });
        boxes.set(label, elementId);
        return { elementId, role, whose: actor };
      }),
    });
  }
  return { bench, theoryId };
}

const code = (document: Document, id: string) =>
  document.configurations.get(id as IdOf<'configurations'>)?.code;
const label = (document: Document, id: string) => document.elements.get(id as IdOf<'elements'>)?.label;

describe('seven configurations as sources have them', () => {
  const { bench, theoryId } = workedTheory();
  const { document } = bench;
  const ripples = ripplesIn(document, theoryId);

  it('W4: every part says whose words it is, what is inferred says why, and a gap stays one', () => {
    for (const { roles } of fixture.configurations)
      for (const { whose, note } of roles) expect(whose === 'inference' ? note : '').not.toBeUndefined();
    const [, second] = fixture.configurations;
    expect(second?.roles.some(({ role }) => role === 'reasoning')).toBe(false);
  });

  it('W4: ripple from the referrer to the use of primary care, and nowhere else', () => {
    expect(
      ripples.map((one) => [
        code(document, one.fromConfigurationId),
        code(document, one.toConfigurationId),
        label(document, one.elementId),
      ]),
    ).toEqual(fixture.ripples);
    expect(ripples.map((one) => rippleTitle(document, one, 'realist'))).toContain(
      'CMOC-3 → CMOC-4 through “Group memberships”',
    );
  });

  it('W5: are one chain, CMOC-5 → 1 → 2 → 3 → 4, layer by layer in both directions', () => {
    const { columns, loops } = rippleChain(document, theoryId);
    expect(columns.map((column) => column.map((id) => code(document, id)))).toEqual(
      ['CMOC-5', 'CMOC-1', 'CMOC-2', 'CMOC-3', 'CMOC-4'].map((each) => [each]),
    );
    expect(loops).toEqual([]);
    const idOf = (wanted: string) =>
      [...document.configurations.values()].find((row) => row.code === wanted)?.id ?? '';
    const layers = (from: string, direction: 'forwards' | 'back') =>
      chainFrom(ripples, idOf(from), direction).map((layer) =>
        layer.map(({ configurationId }) => code(document, configurationId)),
      );
    expect(layers('CMOC-2', 'forwards')).toEqual([['CMOC-3'], ['CMOC-4']]);
    expect(layers('CMOC-2', 'back')).toEqual([['CMOC-1'], ['CMOC-5']]);
    expect(layers('CMOC-7', 'forwards')).toEqual([]);
  });
});

describe('starters', () => {
  it('W4: the worked configurations lead from the referrer to the use of primary care', () => {
    const document = documentOf(starterOf('worked-configurations'));
    const [theoryId = ''] = document.theories.keys();
    const pairs = ripplesIn(document, theoryId).map(
      (one) => `${code(document, one.fromConfigurationId)} ${code(document, one.toConfigurationId)}`,
    );
    expect(pairs).toEqual(
      expect.arrayContaining(['CMOC-5 CMOC-1', 'CMOC-1 CMOC-2', 'CMOC-2 CMOC-3', 'CMOC-3 CMOC-4']),
    );
  });

  it('W3: sense of community and relatedness lead round to each other and reinforce themselves', () => {
    const document = documentOf(starterOf('self-determination'));
    const [theoryId = ''] = document.theories.keys();
    const { loops, truncated } = feedbackLoops(document, theoryId);
    expect(truncated).toBe(false);
    expect(loops.map(({ kind }) => kind)).toEqual(['reinforcing']);
    expect(loops[0]?.elements.map((id) => label(document, id))).toContain('Sense of community');
    expect(configurationLoops(document, ripplesIn(document, theoryId)).truncated).toBe(false);
  });

  it('W2: memberships lower the use of primary care by way of belonging and loneliness, in all less', () => {
    const document = documentOf(starterOf('social-cure'));
    const [theoryId = ''] = document.theories.keys();
    const idOf = (part: string) =>
      [...document.elements.values()].find((row) => row.label.includes(part))?.id ?? '';
    const { paths } = tracePaths(document, theoryId, {
      from: idOf('memberships'),
      to: idOf('rimary'),
    });
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.map(({ sign }) => sign)).toEqual(paths.map(() => 'decreases'));
    for (const { arrows, sign } of paths) expect(effectAlong(document, arrows)).toBe(sign);
  });

  it('W7: what keeps people going in the pathway is said by the last stage that has outcomes', () => {
    const document = documentOf(starterOf('social-prescribing-pathway'));
    const [theoryId = ''] = document.theories.keys();
    const answer = questionOf('keep-going')?.answer({
      document,
      theoryId,
      vocabulary: 'plain',
      subject: { ids: [] },
    });
    expect(answer?.summary).toMatch(/^Stage “.+”: \d+ things? leads? to /);
    expect(answer?.items.length).toBeGreaterThan(0);
  });
});
