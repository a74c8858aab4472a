import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { type Document, type IdOf, type RowOf, emptyDocument } from '#models/document.ts';
import { findStatements } from '#models/prose/findStatements.ts';
import { keptApart } from '#models/prose/nameQuestions.ts';
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

/** The six statements as the slides have them, with their headings and without a stop where the slides have none. */
const slides = `Enrolment (agreeing to referral)

- IF the patient believes the social prescribing will do them good THEN they may be receptive.
- IF the referral is presented in an acceptable way and matches patient needs and expectations THEN they may be receptive.

Engagement

- IF the activity is accessible to the patient THEN they are more likely to attend.
- IF transport to first session is supported THEN the patient may be more likely to attend

 
Adherence

- IF the activity leader(s) is/are skilled THEN the patient is more likely to maintain Adherence.
- IF there is a significant change in patient condition or symptoms THEN this may affect Adherence.
`;

const stageNames = (document: Document) =>
  [...document.stages.values()].sort((one, other) => one.position - other.position).map(({ name }) => name);

/** What an arrow says, however its boxes are called. */
function sayingOf(document: Document, { id, ...arrow }: RowOf<'arrows'>): string {
  const box = (elementId: string | null) => document.elements.get(elementId as IdOf<'elements'>);
  const stageOf = (elementId: string | null) =>
    document.stages.get(box(elementId)?.stageId as IdOf<'stages'>)?.name ?? '';
  const said = (words: string, elementId: string | null) =>
    words === '' ? (box(elementId)?.label ?? '') : words;
  const group = [...document.arrows.values()].filter(
    (other) => other.arrowGroupId !== null && other.arrowGroupId === arrow.arrowGroupId && other.id !== id,
  );
  return JSON.stringify({
    if: said(arrow.ifText, arrow.sourceElementId),
    then: said(arrow.thenText, arrow.targetElementId),
    because: arrow.becauseText,
    forWhom: arrow.forWhom,
    hedge: arrow.hedge,
    sign: arrow.sign,
    kind: arrow.kind,
    with: group.map((other) => said(other.ifText, other.sourceElementId)).sort(),
    stages: [stageOf(arrow.sourceElementId), stageOf(arrow.targetElementId)],
  });
}

/** Whether each text of one list goes with one of the other, and each of the other with one of this. */
function pairs(ours: readonly string[], theirs: readonly string[]): boolean {
  const there = new Map(ours.map((one, index) => [one, theirs[index]]));
  const back = new Map(theirs.map((one, index) => [one, ours[index]]));
  return (
    ours.every((one, index) => there.get(one) === theirs[index]) &&
    theirs.every((one, index) => back.get(one) === ours[index])
  );
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
  it('T14: the slides’ statements, pasted, become the starter’s boxes, arrows and stages, after one question', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Pasted');
    const names = findStatements(slides).flatMap(namesIn);
    expect(nearNames(names)).toEqual([{ one: 'maintain Adherence', other: 'Adherence' }]);
    const { found } = take(bench, theoryId, slides, new Map([[nameKey('Adherence'), 'maintain Adherence']]));
    expect(found).toHaveLength(6);
    // The starter has boxes and arrows that no statement of the slides speaks of.
    const stated = [...husk.arrows.values()].filter(({ ifText }) => ifText !== '');
    const ours = new Map(
      [...bench.document.arrows.values()].map((arrow) => [sayingOf(bench.document, arrow), arrow]),
    );
    const theirs = new Map(stated.map((arrow) => [sayingOf(husk, arrow), arrow]));
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    expect(theirs.size).toBe(7);
    // Which box of the paste is which of the starter, told by the arrows that say the same: one each, both ways.
    const ends = [...theirs].map(([saying, arrow]) => [ours.get(saying), arrow] as const);
    const own = ends.flatMap(([one]) => [one?.sourceElementId ?? '', one?.targetElementId ?? '']);
    const starters = ends.flatMap(([, one]) => [one.sourceElementId, one.targetElementId ?? '']);
    expect(pairs(own, starters)).toBe(true);
    expect(new Set(own).size).toBe(10);
    expect(bench.count('elements')).toBe(10);
    expect(stageNames(bench.document)).toEqual(stageNames(husk));
  });

  it('T14: a statement that says something else than the slides is not the starter’s', () => {
    for (const [from, to] of [
      ['more likely to attend.', 'less likely to attend.'],
      ['may be receptive.', 'are receptive.'],
      ['presented in an acceptable way and matches', 'presented in an acceptable way or it matches'],
      ['Engagement\n', 'Later\n'],
    ] as const) {
      const bench = new Bench();
      take(bench, bench.theory('Pasted'), slides.replace(from, to));
      const ours = [...bench.document.arrows.values()].map((arrow) => sayingOf(bench.document, arrow));
      const theirs = [...husk.arrows.values()]
        .filter(({ ifText }) => ifText !== '')
        .map((arrow) => sayingOf(husk, arrow));
      expect(ours.toSorted(), from).not.toEqual(theirs.toSorted());
    }
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
    take(bench, theoryId, slides);
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

  it('T14, T15: a labelled statement is a configuration with its parts; a chain is arrows end to end with one extract', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    take(
      bench,
      theoryId,
      'When the walk is short (C), people feel able to try (M) and come along (O).\nCuts lead to turnover, which undermines trust.',
    );
    const label = (id: string | null) => bench.document.elements.get(id as IdOf<'elements'>)?.label;
    const roles = [...bench.document.configurationRoles.values()];
    expect(roles.map(({ role, elementId }) => [role, label(elementId)])).toEqual([
      ['context', 'the walk is short'],
      ['mechanism', 'people feel able to try'],
      ['outcome', 'come along'],
    ]);
    const arrows = [...bench.document.arrows.values()];
    expect(arrows.map((one) => [label(one.sourceElementId), label(one.targetElementId), one.sign])).toEqual([
      ['the walk is short', 'come along', 'increases'],
      ['Cuts', 'turnover', 'increases'],
      ['turnover', 'trust', 'decreases'],
    ]);
    expect([bench.count('extracts'), bench.count('evidenceLinks')]).toEqual([2, 3]);
  });

  it('T14: names that may mean the same are said with their line, never merged; a denial is no likeness', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    const text =
      'IF it is near THEN people come back\nIF it is free THEN people keep coming back\nIF it rains THEN people do not come back';
    const given = { theoryId, vocabulary: 'realist', text, title: 'Notes', env: bench.env } as const;
    const plan = planStatements(bench.document, given);
    expect(plan.questions).toEqual([
      { name: 'people come back', other: 'people keep coming back', isKnown: false, line: 2 },
    ]);
    expect(keptApart(plan.questions)).toEqual([
      {
        line: 2,
        message:
          '“people come back” and “people keep coming back” may mean the same. They were kept apart: rename one if they do.',
      },
    ]);
    expect(plan.added).toBe(3);
  });
});
