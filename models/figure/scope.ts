import { arrowsAmong, partsOnMap } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import { tracePaths } from '../evidence/tracePaths.ts';
import { referrers } from '../referenceIndex.ts';
import { stageOfArrow } from '../sentences/theorySentences.ts';
import type { FigureScope } from './figureOptions.ts';

type Kept = { readonly elements: ReadonlySet<string>; readonly arrows: ReadonlySet<string> };

/** The boxes and arrows that are asked for themselves, before what they need is added. */
function askedFor(
  document: Document,
  theoryId: string,
  scope: Exclude<FigureScope, { kind: 'theory' }>,
): string[] {
  if (scope.kind === 'items') return [...scope.ids];
  if (scope.kind === 'configuration') return [...partsOnMap(document, scope.configurationId)];
  if (scope.kind === 'path') {
    const { paths } = tracePaths(document, theoryId, { from: scope.from, to: scope.to });
    return paths.length === 0
      ? [scope.from, scope.to]
      : paths.flatMap(({ elements, arrows }) => [...elements, ...arrows]);
  }
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).filter((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    return arrow !== undefined && stageOfArrow(document, arrow) === scope.stageId;
  });
  const boxes = referrers(document, { table: 'elements', field: 'stageId' }, scope.stageId);
  return [...boxes, ...arrows];
}

/** What is asked for with both ends of every arrow, and the arrows among these boxes when boxes were chosen. */
function keptBy(document: Document, theoryId: string, scope: Exclude<FigureScope, { kind: 'theory' }>): Kept {
  const elements = new Set<string>();
  const arrows = new Set<string>();
  const takeArrow = (id: string): void => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined || arrows.has(id)) return;
    arrows.add(id);
    elements.add(arrow.sourceElementId);
    if (arrow.targetElementId !== null) elements.add(arrow.targetElementId);
    if (arrow.targetArrowId !== null) takeArrow(arrow.targetArrowId);
  };
  for (const id of askedFor(document, theoryId, scope)) {
    if (document.elements.has(id as IdOf<'elements'>)) elements.add(id);
    else takeArrow(id);
  }
  if (scope.kind === 'items') for (const id of arrowsAmong(document, elements)) takeArrow(id);
  return { elements, arrows };
}

function keptRows<Id extends string, Row>(
  rows: ReadonlyMap<Id, Row>,
  isKept: (row: Row, id: Id) => boolean,
): ReadonlyMap<Id, Row> {
  return new Map([...rows].filter(([id, row]) => isKept(row, id)));
}

/** Places moved together, so that no lane begins with the room of boxes that are not shown. */
function movedTogether(document: Document): Document['placements'] {
  const least = { x: new Map<string | null, number>(), y: new Map<string | null, number>() };
  const laneOf = (elementId: IdOf<'elements'>) => document.elements.get(elementId);
  for (const { elementId, x, y } of document.placements.values()) {
    const { stageId = null, levelId = null } = laneOf(elementId) ?? {};
    least.x.set(stageId, Math.min(least.x.get(stageId) ?? Infinity, x));
    least.y.set(levelId, Math.min(least.y.get(levelId) ?? Infinity, y));
  }
  return new Map(
    [...document.placements].map(([id, row]) => {
      const { stageId = null, levelId = null } = laneOf(row.elementId) ?? {};
      const [left, top] = [least.x.get(stageId) ?? 0, least.y.get(levelId) ?? 0];
      return [id, { ...row, x: row.x - left, y: row.y - top }];
    }),
  );
}

/**
 * A theory as if it held only a part of itself: the boxes and arrows of the scope, the lanes these need, and the
 * configurations all of whose boxes are there. Everything that draws a theory draws the part; library and evidence stay.
 */
export function restricted(document: Document, theoryId: string, scope: FigureScope): Document {
  if (scope.kind === 'theory') return document;
  const kept = keptBy(document, theoryId, scope);
  const elements = keptRows(
    document.elements,
    (row, id) => row.theoryId !== theoryId || kept.elements.has(id),
  );
  const shown = [...kept.elements].flatMap((id) => document.elements.get(id as IdOf<'elements'>) ?? []);
  const [stages, levels] = [
    new Set<string | null>(shown.map(({ stageId }) => stageId)),
    new Set<string | null>(shown.map(({ levelId }) => levelId)),
  ];
  if (scope.kind === 'stage') stages.add(scope.stageId);
  const roles = Map.groupBy(document.configurationRoles.values(), (role) => role.configurationId);
  const part: Document = {
    ...document,
    elements,
    arrows: keptRows(document.arrows, (row, id) => row.theoryId !== theoryId || kept.arrows.has(id)),
    stages: keptRows(document.stages, (row, id) => row.theoryId !== theoryId || stages.has(id)),
    levels: keptRows(document.levels, (row, id) => row.theoryId !== theoryId || levels.has(id)),
    placements: keptRows(document.placements, (row) => kept.elements.has(row.elementId)),
    configurations: keptRows(
      document.configurations,
      (row, id) =>
        row.theoryId === theoryId &&
        (roles.get(id) ?? []).every(({ elementId }) => kept.elements.has(elementId)),
    ),
  };
  return {
    ...part,
    configurationRoles: keptRows(document.configurationRoles, (row) =>
      part.configurations.has(row.configurationId),
    ),
    placements: movedTogether(part),
  };
}
