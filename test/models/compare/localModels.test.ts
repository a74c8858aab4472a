import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { type Comparison, compareTheories } from '#models/compare/comparison.ts';
import { pairKey } from '#models/compare/side.ts';
import type { Pairing } from '#models/entities/pairing.ts';
import { starters } from '#models/starters/catalogue.ts';
import { nameKey } from '#models/theoryText/grammar.ts';

import { documentOf, starterOf } from '../starters/starterDocument.ts';
import { type LocalModel, localModelOf } from './localModel.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

type Asked = { readonly comparison: Comparison; readonly questions: number; readonly yes: number };

/** Answers every question as somebody who knows both theories would, until none is left. */
function answered(
  document: Parameters<typeof localModelOf>[0],
  theoryId: IdOf<'theories'>,
  local: LocalModel,
): Asked {
  const answers = new Map<string, Pairing['verdict']>();
  let questions = 0;
  let yes = 0;
  for (let round = 0; round < 60; round += 1) {
    const comparison = compareTheories({ document, theoryId }, { ...local }, answers);
    const open = comparison.matching.doubts.filter(({ kind }) => kind === 'elements');
    if (open.length === 0) return { comparison, questions, yes };
    for (const { ownId, otherId } of open) {
      const isSame = local.madeOf.get(otherId) === ownId;
      questions += 1;
      yes += Number(isSame);
      answers.set(pairKey(ownId, otherId), isSame ? 'same' : 'different');
    }
  }
  throw new Error('The questions never came to an end.');
}

function elementPairs(comparison: Comparison) {
  return comparison.matching.pairs.filter(({ kind }) => kind === 'elements');
}

describe('a local model of a starter, under other words and in other places', () => {
  it('U3: of every model at least nine in ten boxes are found, every doubtful pair is asked and none is silently joined', () => {
    const lines: string[] = [];
    for (const starter of starters) {
      const document = documentOf(starter);
      const [theoryId] = document.theories.keys();
      if (theoryId === undefined || document.elements.size <= 5) continue;
      const sum = { found: 0, certain: 0, questions: 0, yes: 0, all: 0, least: 1 };
      for (const seed of SEEDS) {
        const local = localModelOf(document, theoryId, seed);
        // What is joined without a question has the same words, and is the same.
        const certain = elementPairs(compareTheories({ document, theoryId }, local));
        for (const { ownId, otherId, by } of certain) {
          const own = document.elements.get(ownId as never);
          const other = local.document.elements.get(otherId as never);
          expect(by).toBe('words');
          expect([own?.label, own?.plainLabel].map((name) => nameKey(name ?? ''))).toContain(
            nameKey(other?.label ?? ''),
          );
          expect(local.madeOf.get(otherId)).toBe(ownId);
        }
        const { comparison, questions, yes } = answered(document, theoryId, local);
        const pairs = elementPairs(comparison);
        expect(pairs.filter(({ ownId, otherId }) => local.madeOf.get(otherId) !== ownId)).toEqual([]);
        sum.found += pairs.length;
        sum.certain += certain.length;
        sum.questions += questions;
        sum.yes += yes;
        sum.all += local.madeOf.size;
        sum.least = Math.min(sum.least, pairs.length / local.madeOf.size);
      }
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      lines.push(
        `${starter.id}: ${sum.all} boxes, ${percent(sum.found / sum.all)} matched (least ${percent(sum.least)}), ${sum.certain} by the same words, ${sum.questions} questions, ${sum.yes} of them “the same”`,
      );
      expect({ starter: starter.id, isEnough: sum.least >= 0.9 }).toEqual({
        starter: starter.id,
        isEnough: true,
      });
    }
    expect(lines.length).toBeGreaterThan(8);
    console.log(`U3, ${SEEDS.length} seeds each:\n${lines.join('\n')}`);
  });

  it('U3: theories that have nothing to do with each other are asked about little', () => {
    const [one, other] = ['social-cure', 'implementation'].map((id) => documentOf(starterOf(id)));
    const sides = [one, other].map((document = documentOf(starterOf('blank'))) => ({
      document,
      theoryId: [...document.theories.keys()][0] as IdOf<'theories'>,
    }));
    const [own, theirs] = sides;
    if (own === undefined || theirs === undefined) throw new Error('There are two starters.');
    const { matching } = compareTheories(own, theirs);
    const asked = matching.doubts.filter(({ kind }) => kind === 'elements').length;
    expect(asked / Math.min(own.document.elements.size, theirs.document.elements.size)).toBeLessThan(0.35);
  });
});
