import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { type Document, type IdOf, emptyDocument } from '#models/document.ts';
import { findStatements } from '#models/prose/findStatements.ts';
import { planStatements } from '#models/prose/planStatements.ts';
import { namesIn, nearNames, stageOfHeading } from '#models/prose/proseText.ts';
import { takeStatements } from '#models/prose/takeStatements.ts';
import { starters } from '#models/starters/catalogue.ts';
import { nameKey } from '#models/theoryText/grammar.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';

import { Bench } from '../smallTheory.ts';

const husk = applyChange(emptyDocument(), {
  upserts: starters.find(({ id }) => id === 'social-prescribing-pathway')?.rows ?? [],
  deletes: [],
});

/** The starter's statements in the words of its arrows, as one would paste them: under the names of the stages. */
function pasted(document: Document): string {
  const said = new Map<string, string[]>();
  for (const arrow of document.arrows.values()) {
    if (arrow.ifText === '') continue;
    const stageId = document.elements.get(arrow.targetElementId as IdOf<'elements'>)?.stageId ?? '';
    const lines = said.get(stageId) ?? [];
    const joined = lines.findIndex(
      (line) => arrow.arrowGroupId !== null && line.startsWith(arrow.arrowGroupId),
    );
    if (joined >= 0) lines[joined] = (lines[joined] ?? '').replace(' THEN', ` and ${arrow.ifText} THEN`);
    else lines.push(`${arrow.arrowGroupId ?? ''}- IF ${arrow.ifText} THEN ${arrow.thenText}.`);
    said.set(stageId, lines);
  }
  const stages = [...document.stages.values()].sort((one, other) => one.position - other.position);
  return stages
    .map(
      ({ id, name }) =>
        `${name}\n\n${(said.get(id) ?? []).map((line) => line.slice(line.indexOf('-'))).join('\n')}\n`,
    )
    .join('\n');
}

function take(bench: Bench, theoryId: string, text: string, same: ReadonlyMap<string, string> = new Map()) {
  const found = findStatements(text);
  const taken = found.map((one) => ({ found: one, stage: stageOfHeading(one.heading) }));
  const given = {
    theoryId,
    vocabulary: 'realist',
    text,
    taken,
    same,
    source: { title: 'Slides' },
    stance: 'supports',
    env: bench.env,
  } as const;
  const result = takeStatements(bench.document, given);
  expect(result.problems).toEqual([]);
  bench.run('sentences.rewrite', { theoryId, edits: [...result.edits], label: 'Take statements' });
  return { found, result };
}

describe('taking statements into a theory', () => {
  it('T14: the statements of the starter, pasted, become its elements, arrows and stages, after one question', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Pasted');
    const text = pasted(husk);
    const names = findStatements(text).flatMap(namesIn);
    const asked = nearNames(names).filter(
      ({ one, other }) => /adherence/iu.test(one) && /adherence/iu.test(other),
    );
    expect(asked).toEqual([{ one: 'maintain Adherence', other: 'Adherence' }]);
    const { found } = take(bench, theoryId, text, new Map([[nameKey('Adherence'), 'maintain Adherence']]));
    expect(found).toHaveLength(6);
    const theirs = [...husk.arrows.values()].filter(({ ifText }) => ifText !== '');
    const ours = [...bench.document.arrows.values()];
    const shape = (document: Document, arrows: typeof ours) =>
      arrows
        .map((arrow) => {
          const stageId = document.elements.get(arrow.targetElementId as IdOf<'elements'>)?.stageId;
          return [
            document.stages.get(stageId as IdOf<'stages'>)?.name,
            arrow.ifText,
            arrow.thenText,
            arrow.hedge,
            arrow.sign,
            arrow.arrowGroupId !== null,
          ];
        })
        .map((each) => JSON.stringify(each))
        .sort();
    const withWords = ours.map((arrow) => ({
      ...arrow,
      ifText: bench.document.elements.get(arrow.sourceElementId)?.label ?? '',
    }));
    expect(shape(bench.document, withWords)).toEqual(shape(husk, theirs));
    expect(new Set(ours.map(({ targetElementId }) => targetElementId)).size).toBe(3);
    expect(new Set(ours.map(({ sourceElementId }) => sourceElementId)).size).toBe(7);
  });

  it('T1: the starter’s own text, pasted, becomes the same boxes, arrows, stages and signs', () => {
    const [husksId = ''] = husk.theories.keys();
    const { text } = printTheoryText(husk, { theoryId: husksId, vocabulary: 'realist' });
    const bench = new Bench();
    const theoryId = bench.theory('Pasted');
    const given = { theoryId, vocabulary: 'realist', text, title: 'Slides', env: bench.env } as const;
    const plan = planStatements(bench.document, given);
    bench.run('sentences.rewrite', { theoryId, edits: [...plan.edits] });
    const told = (document: Document) => {
      const label = (id: string | null) => document.elements.get(id as IdOf<'elements'>)?.label ?? '';
      const stage = (id: string | null) => document.stages.get(id as IdOf<'stages'>)?.name ?? '';
      const arrow = (id: string | null): string => {
        const found = document.arrows.get(id as IdOf<'arrows'>);
        if (found === undefined) return '';
        const end = label(found.targetElementId) || arrow(found.targetArrowId);
        return `${label(found.sourceElementId)} ${found.kind} ${found.sign} (${found.hedge}) ${end}`;
      };
      return {
        boxes: [...document.elements.values()].map((box) => `${box.label} in ${stage(box.stageId)}`).sort(),
        arrows: [...document.arrows.keys()].map(arrow).sort(),
        groups: document.arrowGroups.size,
        stages: [...document.stages.values()].sort((a, b) => a.position - b.position).map(({ name }) => name),
      };
    };
    expect(told(bench.document)).toEqual(told(husk));
  });

  it('T14: pasted into the starter itself they add no box and no arrow; the passages come as extracts', () => {
    const bench = new Bench();
    bench.document = applyChange(bench.document, { upserts: starters[0]?.rows ?? [], deletes: [] });
    const before = bench.document;
    const [theoryId = ''] = before.theories.keys();
    take(bench, theoryId, pasted(husk));
    expect([bench.count('elements'), bench.count('arrows'), bench.count('stages')]).toEqual([
      before.elements.size,
      before.arrows.size,
      before.stages.size,
    ]);
    expect(bench.count('extracts')).toBe(before.extracts.size + 6);
  });

  it('T14: every passage is an extract in its place of the pasted text, tied to its arrows, in one undoable step', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    const before = bench.document;
    const text =
      'Some words.\n\nIF it is near AND it is free THEN they may come BECAUSE it is easy. More words.';
    take(bench, theoryId, text);
    const [extract] = bench.document.extracts.values();
    expect(extract).toMatchObject({ textStart: 13, kind: 'quote_author' });
    expect(text.slice(extract?.textStart ?? 0, extract?.textEnd ?? 0)).toBe(extract?.text);
    expect(bench.document.sourceTexts.get(extract?.textId as IdOf<'sourceTexts'>)?.text).toBe(text);
    expect(bench.count('evidenceLinks')).toBe(2);
    const undone = applyChange(bench.document, bench.commits.at(-1)?.inverse ?? { upserts: [], deletes: [] });
    expect(undone).toEqual(before);
  });

  it('T14: resource and reasoning are kept apart in the because', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    take(
      bench,
      theoryId,
      'In a new town, a walk with a guide leads newcomers to feel safe, so they come back.',
    );
    expect([...bench.document.arrows.values()][0]).toMatchObject({
      becauseText: 'a walk with a guide [resource]; feel safe [reasoning]',
      forWhom: 'newcomers',
    });
  });
});
