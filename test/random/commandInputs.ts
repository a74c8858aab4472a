import type { CommandName } from '#models/commands/registry.ts';
import type { RowOf } from '#models/document.ts';
import { copyFragment } from '#models/fragment.ts';

import { comparingGenerators } from './comparingInputs.ts';
import { type Generator, change, complete, extractFields, inTheory, manyIds, remove } from './inputKit.ts';
import { libraryGenerators } from './libraryInputs.ts';
import { measuringGenerators } from './measuringInputs.ts';
import { panelGenerators } from './panelInputs.ts';
import { reasoningGenerators } from './reasoningInputs.ts';
import { reportingGenerators } from './reportingInputs.ts';
import { type Choices, anyId, coordinate, fieldsOf, idIn, label, someFields, text } from './rowFields.ts';
import { sentencesRewrite } from './textInputs.ts';
import { oneOf, someOf, wholeNumber } from './testEnv.ts';

function move(table: 'stages' | 'levels' | 'timePoints'): Generator {
  return (choices) => complete({ id: anyId(choices, table), toIndex: wholeNumber(choices.random, -1, 5) });
}

function arrowTarget(choices: Choices, theoryId: string): Record<string, unknown> | null {
  const { random } = choices;
  const arrowId = random() < 0.25 ? idIn(choices, 'arrows', theoryId) : null;
  return arrowId === null ? complete({ elementId: idIn(choices, 'elements', theoryId) }) : { arrowId };
}

function claimTarget(choices: Choices, theoryId: string): Record<string, unknown> | null {
  const kind = oneOf(choices.random, ['arrow', 'arrow', 'element', 'configuration'] as const);
  const table = `${kind}s` as const;
  return complete({ [`${kind}Id`]: idIn(choices, table, theoryId) });
}

function optional(name: string, value: unknown): Record<string, unknown> {
  return value === null ? {} : { [name]: value };
}

const fragment = inTheory((choices, theoryId) => {
  const elementIds = manyIds(choices, 'elements', 5);
  return elementIds === null ? null : { theoryId, fragment: copyFragment(choices.document, elementIds) };
});

function timePoints(choices: Choices, theoryId: string): string[] {
  const { random } = choices;
  const ids = [0, 1, 2].flatMap(() => idIn(choices, 'timePoints', theoryId) ?? []);
  return random() < 0.2 ? [] : ids;
}

const withOrigin = (choices: Choices) =>
  optional('originSourceId', choices.random() < 0.3 ? anyId(choices, 'sources') : null);

function isSameTarget(one: RowOf<'arrows'>, other: RowOf<'arrows'>): boolean {
  return one.targetElementId === other.targetElementId && one.targetArrowId === other.targetArrowId;
}

/** An input for each command, by name; null when the document has nothing for it to act on. */
export const generators: { readonly [Name in CommandName]: Generator } = {
  'workspaces.change': change('workspaces'),
  'workspace.merge': (choices) => ({
    label: 'Import',
    rows: Array.from({ length: wholeNumber(choices.random, 1, 4) }, () => ({
      table: 'sources',
      row: {
        ...fieldsOf(choices, 'sources', []),
        id: anyId(choices, 'sources') ?? `source_merged${wholeNumber(choices.random, 0, 99_999)}`,
      },
    })),
  }),
  'theories.add': (choices) => ({ title: label(choices) }),
  'theories.change': change('theories'),
  'theories.remove': remove('theories'),
  'theories.copy': inTheory((choices, id) => ({ id, title: label(choices) })),
  'timePoints.add': inTheory((choices, theoryId) => ({ ...fieldsOf(choices, 'timePoints', []), theoryId })),
  'timePoints.change': change('timePoints'),
  'timePoints.remove': remove('timePoints'),
  'timePoints.move': move('timePoints'),
  'stages.add': inTheory((choices, theoryId) => ({ theoryId, name: label(choices) })),
  'stages.change': change('stages', ['position']),
  'stages.move': move('stages'),
  'stages.remove': remove('stages'),
  'levels.add': inTheory((choices, theoryId) => ({ theoryId, name: label(choices) })),
  'levels.change': change('levels', ['position']),
  'levels.move': move('levels'),
  'levels.remove': remove('levels'),
  'elements.add': inTheory((choices, theoryId) => {
    const from = choices.random() < 0.4 ? idIn(choices, 'elements', theoryId) : null;
    const to = from === null && choices.random() < 0.3 ? arrowTarget(choices, theoryId) : null;
    const stageId = idIn(choices, 'stages', theoryId);
    const place = choices.random() < 0.5 ? { x: coordinate(choices), y: coordinate(choices) } : null;
    return {
      theoryId,
      label: label(choices),
      fields: { ...someFields(choices, 'elements', ['label']), stageId, ...withOrigin(choices) },
      ...optional('place', place),
      ...optional('connect', from === null ? (to === null ? null : { to }) : { from }),
    };
  }),
  'elements.change': change('elements'),
  'elements.remove': (choices) => ({
    elementIds: manyIds(choices, 'elements', 2) ?? [],
    arrowIds: choices.random() < 0.5 ? [] : (manyIds(choices, 'arrows', 2) ?? []),
  }),
  'elements.duplicate': inTheory((choices, theoryId) => {
    const ids = [...choices.document.elements.values()].filter((row) => row.theoryId === theoryId);
    return ids.length === 0
      ? null
      : { theoryId, elementIds: someOf(choices.random, ids, 4).map(({ id }) => id) };
  }),
  'elements.paste': fragment,
  'layout.move': inTheory((choices, theoryId) => {
    const ids = manyIds(choices, 'elements', 3);
    const lane = choices.random() < 0.3 ? { stageId: idIn(choices, 'stages', theoryId) } : {};
    const moves = ids?.map((elementId) => ({
      elementId,
      x: coordinate(choices),
      y: coordinate(choices),
      ...lane,
    }));
    return moves === undefined
      ? null
      : { moves, ...optional('label', choices.random() < 0.2 ? 'Align left' : null) };
  }),
  'layout.pin': (choices) =>
    complete({ elementIds: manyIds(choices, 'elements', 3), isPinned: choices.random() < 0.5 }),
  'arrows.add': inTheory((choices, theoryId) =>
    complete({
      theoryId,
      sourceElementId: idIn(choices, 'elements', theoryId),
      target: arrowTarget(choices, theoryId),
      fields: { ...someFields(choices, 'arrows', []), ...withOrigin(choices) },
    }),
  ),
  'arrows.change': change('arrows'),
  'arrows.retarget': (choices) => {
    const arrow = [...choices.document.arrows.values()].at(Math.floor(choices.random() * -9));
    if (arrow === undefined) return null;
    const source = choices.random() < 0.5 ? idIn(choices, 'elements', arrow.theoryId) : null;
    const target = choices.random() < 0.7 ? arrowTarget(choices, arrow.theoryId) : null;
    return { id: arrow.id, ...optional('sourceElementId', source), ...optional('target', target) };
  },
  'arrows.remove': remove('arrows'),
  'arrows.group': (choices) => {
    const [...arrows] = choices.document.arrows.values();
    if (arrows.length < 2) return null;
    const joinable = arrows.filter((one) =>
      arrows.some((other) => one !== other && isSameTarget(one, other)),
    );
    const isJoinable = joinable.length > 0 && choices.random() < 0.95;
    const first = oneOf(choices.random, isJoinable ? joinable : arrows);
    const mates = isJoinable ? arrows.filter((arrow) => isSameTarget(arrow, first)) : arrows;
    return { ids: mates.slice(0, 3).map(({ id }) => id), logic: oneOf(choices.random, ['and', 'or']) };
  },
  'arrows.ungroup': (choices) => {
    const grouped = [...choices.document.arrows.values()].filter((arrow) => arrow.arrowGroupId !== null);
    if (grouped.length === 0) return remove('arrows')(choices);
    return { ids: someOf(choices.random, grouped, 2).map(({ id }) => id) };
  },
  'sentences.rewrite': sentencesRewrite,
  'configurations.add': inTheory((choices, theoryId) => ({
    ...fieldsOf(choices, 'configurations', []),
    theoryId,
    stageId: idIn(choices, 'stages', theoryId),
    originSourceId: null,
  })),
  'configurations.change': change('configurations'),
  'configurations.remove': remove('configurations'),
  'configurations.write': inTheory((choices, theoryId) => {
    const { random } = choices;
    const item = () => {
      const elementId = random() < 0.5 ? idIn(choices, 'elements', theoryId) : null;
      const insteadOf = random() < 0.4 ? idIn(choices, 'elements', theoryId) : null;
      return { elementId, insteadOf, text: elementId === null || random() < 0.2 ? label(choices) : '' };
    };
    const items = () => Array.from({ length: wholeNumber(random, 0, 3) }, item);
    const row = () => ({
      configurationId: random() < 0.6 ? idIn(choices, 'configurations', theoryId) : null,
      fields: random() < 0.3 ? { code: label(choices), title: label(choices) } : {},
      ...(random() < 0.3 ? { stage: label(choices) } : {}),
      parts: Object.fromEntries(
        (['context', 'mechanism', 'outcome'] as const)
          .filter(() => random() < 0.6)
          .map((part) => [part, items()]),
      ),
    });
    return {
      theoryId,
      vocabulary: oneOf(random, ['plain', 'realist'] as const),
      rows: Array.from({ length: wholeNumber(random, 1, 3) }, row),
    };
  }),
  'configurationRoles.add': inTheory((choices, theoryId) =>
    complete({
      ...fieldsOf(choices, 'configurationRoles', []),
      theoryId,
      configurationId: idIn(choices, 'configurations', theoryId),
      elementId: idIn(choices, 'elements', theoryId),
    }),
  ),
  'configurationRoles.change': change('configurationRoles'),
  'configurationRoles.remove': remove('configurationRoles'),
  'memos.add': inTheory((choices, theoryId) => ({
    ...fieldsOf(choices, 'memos', []),
    theoryId,
    elementId: choices.random() < 0.5 ? idIn(choices, 'elements', theoryId) : null,
    arrowId: null,
    configurationId: null,
  })),
  'workbook.take': inTheory((choices, theoryId) => {
    const { document, random } = choices;
    const row = document.elements.get(idIn(choices, 'elements', theoryId) as never);
    if (row === undefined) return null;
    const made = { ...row, id: `element_taken${wholeNumber(random, 1, 1_000_000)}`, label: label(choices) };
    const arrow = idIn(choices, 'arrows', theoryId);
    return {
      theoryId,
      rows: [
        { table: 'elements', row: { ...row, ...someFields(choices, 'elements', []) } },
        ...(random() < 0.5 ? [{ table: 'elements', row: made }] : []),
      ],
      removes: random() < 0.2 && arrow !== null ? [{ table: 'arrows', id: arrow }] : [],
      label: label(choices),
    };
  }),
  'memos.change': change('memos', ['writtenAt']),
  'memos.remove': remove('memos'),
  ...comparingGenerators,
  ...libraryGenerators,
  ...reasoningGenerators,
  ...measuringGenerators,
  ...panelGenerators,
  ...reportingGenerators,
  'measures.add': (choices) => fieldsOf(choices, 'measures', []),
  'measures.change': change('measures'),
  'measures.remove': remove('measures'),
  'evidence.attach': inTheory((choices, theoryId) => {
    const extractId = choices.random() < 0.5 ? anyId(choices, 'extracts') : null;
    const sourceId = choices.random() < 0.5 ? anyId(choices, 'sources') : null;
    const source = sourceId === null ? fieldsOf(choices, 'sources', []) : { id: sourceId };
    return complete({
      theoryId,
      target: claimTarget(choices, theoryId),
      stance: oneOf(choices.random, ['supports', 'contradicts', 'refines', 'gives_context']),
      note: text(choices),
      extract: extractId === null ? { source, fields: extractFields(choices) } : { id: extractId },
    });
  }),
  'evidence.change': change('evidenceLinks'),
  'evidence.remove': remove('evidenceLinks'),
  'measurements.attach': inTheory((choices, theoryId) => {
    const measureId = choices.random() < 0.6 ? anyId(choices, 'measures') : null;
    return complete({
      theoryId,
      target: claimTarget(choices, theoryId),
      measure: measureId === null ? fieldsOf(choices, 'measures', []) : { id: measureId },
      role: oneOf(choices.random, ['outcome', 'process', 'moderator', 'tests_arrow', 'tests_configuration']),
      timePointIds: timePoints(choices, theoryId),
      note: text(choices),
    });
  }),
  'measurements.change': change('measurements'),
  'measurements.setTimes': (choices) => {
    const [...rows] = choices.document.measurements.values();
    if (rows.length === 0) return null;
    const row = oneOf(choices.random, rows);
    return { id: row.id, timePointIds: timePoints(choices, row.theoryId) };
  },
  'measurements.remove': remove('measurements'),
};
