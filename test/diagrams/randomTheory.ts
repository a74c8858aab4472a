import fc from 'fast-check';

import { type Upsert, applyChange, upsertOf } from '#models/changeSet.ts';
import { newArrowFields, newElementFields } from '#models/commands/newRows.ts';
import { type Document, type IdOf, emptyDocument } from '#models/document.ts';
import { arrowKindField, arrowSignField, arrowStatusField } from '#models/entities/arrow.ts';
import { usualRoleField } from '#models/entities/element.ts';

export const theoryId = 'theory_T' as IdOf<'theories'>;

/** Pieces that mean something in one format or another: none of them may. */
const hostile = [
  '<script>alert(1)</script>',
  '"];A-->B["',
  '"] -> "x',
  '\\',
  '\\N',
  '#quot;',
  '%%{init: {}}%%',
  'style x:#abc;',
  '&lt;b&gt;',
  ']]>',
  '<!--',
  '-->',
  '|',
  '`**bold**`',
  '[[page]]',
  '![x](y)',
  '# heading',
  '1. item',
  'end',
  'subgraph',
  '__proto__',
  'constructor',
  '{"a":1}',
  '=SUM(A1)',
  'a;b,c\td',
  'é ü 日本 🎈',
  'RTL \u202e abc',
  '--',
  'graph',
  'node',
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts
      .join(' ')
      .replaceAll(/[^\P{Cc}]|\p{Cs}/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  )
  .map((text) =>
    text === '' ? 'box' : text.slice(0, 120).toWellFormed().replaceAll('\uFFFD', '').trim() || 'box',
  );
const maybe = fc.oneof(fc.constant(''), words);
/** Texts of several lines, which begin and end with a visible character. */
const lines = fc.oneof(
  fc.constant(''),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n').trim()),
);

const box = fc.record({
  label: words,
  plainLabel: maybe,
  usualRole: fc.option(fc.constantFrom(...usualRoleField.options)),
  poleLow: maybe,
  poleHigh: maybe,
  desiredDirection: fc.option(fc.constantFrom('increase' as const, 'decrease' as const)),
  horizon: fc.option(fc.constantFrom('proximal' as const, 'final' as const)),
  intent: fc.option(fc.constantFrom('intended' as const, 'unintended' as const)),
  indicator: lines,
  note: lines,
  stage: fc.nat(3),
  level: fc.nat(3),
  x: fc.nat(2_000),
  y: fc.nat(2_000),
});
const arrow = fc.record({
  from: fc.nat(11),
  to: fc.nat(11),
  onto: fc.option(fc.nat(20), { freq: 4 }),
  sign: fc.constantFrom(...arrowSignField.options),
  kind: fc.constantFrom(...arrowKindField.options),
  status: fc.constantFrom(...arrowStatusField.options),
  importance: fc.constantFrom('unrated' as const, 'low' as const, 'high' as const),
  ifText: lines,
  thenText: lines,
  becauseText: lines,
  hedge: maybe,
  forWhom: maybe,
  note: lines,
  joined: fc.boolean(),
});

export type RandomTheory = {
  readonly title: string;
  readonly summary: string;
  readonly boxes: readonly (typeof box extends fc.Arbitrary<infer Box> ? Box : never)[];
  readonly arrows: readonly (typeof arrow extends fc.Arbitrary<infer Arrow> ? Arrow : never)[];
};

/** Theories whose every text may be anything. */
export const randomTheory: fc.Arbitrary<RandomTheory> = fc.record({
  title: words,
  summary: lines,
  boxes: fc.array(box, { minLength: 1, maxLength: 12 }),
  arrows: fc.array(arrow, { maxLength: 14 }),
});

const numbered = (prefix: string, index: number) => `${prefix}_${String(index).padStart(4, '0')}`;

/** The rows of a random theory; arrows that would lead to where they begin are left out. */
export function documentOf({ title, summary, boxes, arrows }: RandomTheory): Document {
  const rows: Upsert[] = [
    upsertOf('theories', {
      id: theoryId,
      title,
      kind: 'initial',
      scheme: 'CMO',
      isMechanismSplit: false,
      summary,
      questions: '',
      scope: '',
      phase: null,
      starter: '',
      position: 0,
      basedOn: '',
      switchedChecks: '',
      services: '',
    }),
  ];
  for (const at of [0, 1]) {
    const stage = {
      id: numbered('stage', at) as IdOf<'stages'>,
      theoryId,
      plainName: '',
      position: at,
      lineage: '',
    };
    rows.push(upsertOf('stages', { ...stage, name: ['Enrolment', 'Keeping "going" <b>'][at] ?? '' }));
    const level = { id: numbered('level', at) as IdOf<'levels'>, theoryId, position: at, lineage: '' };
    rows.push(upsertOf('levels', { ...level, name: ['People', 'Place & system'][at] ?? '' }));
  }
  boxes.forEach(({ stage, level, x, y, ...fields }, index) => {
    const id = numbered('element', index) as IdOf<'elements'>;
    rows.push(
      upsertOf('elements', {
        ...newElementFields,
        ...fields,
        id,
        theoryId,
        stageId: stage < 2 ? (numbered('stage', stage) as IdOf<'stages'>) : null,
        levelId: level < 2 ? (numbered('level', level) as IdOf<'levels'>) : null,
      }),
    );
    const placement = numbered('placement', index) as IdOf<'placements'>;
    rows.push(upsertOf('placements', { id: placement, theoryId, elementId: id, x, y, isPinned: false }));
  });
  const ends = new Map<number, number>();
  const joined: IdOf<'arrows'>[] = [];
  arrows.forEach(({ from, to, onto, joined: isJoined, ...fields }, index) => {
    const [start, end] = [from % boxes.length, to % boxes.length];
    const target = onto !== null && onto < index && ends.has(onto) ? onto : null;
    const reached = target === null ? end : (ends.get(target) ?? end);
    if (reached === start) return;
    ends.set(index, reached);
    const id = numbered('arrow', index) as IdOf<'arrows'>;
    if (isJoined) joined.push(id);
    rows.push(
      upsertOf('arrows', {
        ...newArrowFields,
        ...fields,
        id,
        theoryId,
        arrowGroupId: null,
        sourceElementId: numbered('element', start) as IdOf<'elements'>,
        targetElementId: target === null ? (numbered('element', end) as IdOf<'elements'>) : null,
        targetArrowId: target === null ? null : (numbered('arrow', target) as IdOf<'arrows'>),
      }),
    );
  });
  if (joined.length > 1) {
    const id = numbered('group', 0) as IdOf<'arrowGroups'>;
    rows.push(upsertOf('arrowGroups', { id, theoryId, logic: 'or', note: '' }));
    for (const [index, upsert] of rows.entries())
      if (upsert.table === 'arrows' && joined.includes(upsert.row.id))
        rows[index] = upsertOf('arrows', { ...upsert.row, arrowGroupId: id });
  }
  return applyChange(emptyDocument(), { upserts: rows, deletes: [] });
}
