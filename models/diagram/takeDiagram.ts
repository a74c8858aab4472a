import { type Upsert, upsertOf } from '../changeSet.ts';
import { newElementFields } from '../commands/newRows.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import type { ArrangeLink } from '../layout/arrangeInput.ts';
import { referrers } from '../referenceIndex.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { type BoxFacts, boxFacts, noteOf } from './boxFacts.ts';
import { type NewCard, diagramLayout } from './diagramLayout.ts';
import type { DiagramWarning, FoundDiagram, FoundNode } from './foundDiagram.ts';
import { takeEvidence } from './takeEvidence.ts';
import { type TakenLinks, takeLinks } from './takeLinks.ts';
import type { Taking } from './taking.ts';

/** The rows a diagram adds to a theory, and what was there already. */
export type TakenDiagram = {
  readonly rows: readonly Upsert[];
  readonly elements: number;
  readonly arrows: number;
  readonly sources: number;
  readonly quotes: number;
  /** Boxes and arrows that the theory had before. */
  readonly duplicates: number;
  readonly warnings: readonly DiagramWarning[];
};

type LaneTable = 'stages' | 'levels';
type TakenBox = { readonly id: IdOf<'elements'>; readonly isNew: boolean; readonly facts: BoxFacts };

/** The lanes a diagram names: those of the theory by name, the others made, in the order of where their boxes stand. */
function takeLanes(
  document: Document,
  table: LaneTable,
  named: readonly { readonly name: string; readonly at: number }[],
  { theoryId, env }: Taking,
): { readonly idOf: ReadonlyMap<string, string>; readonly rows: readonly Upsert[] } {
  const idOf = new Map<string, string>();
  let position = 0;
  for (const id of referrers(document, { table, field: 'theoryId' }, theoryId)) {
    const lane = document[table].get(id as never) as RowOf<LaneTable> | undefined;
    if (lane === undefined) continue;
    position = Math.max(position, lane.position + 1);
    if (!idOf.has(nameKey(lane.name))) idOf.set(nameKey(lane.name), lane.id);
  }
  const places = Map.groupBy(
    named.filter(({ name }) => name !== ''),
    ({ name }) => nameKey(name),
  );
  const fresh = [...places]
    .filter(([key]) => !idOf.has(key))
    .map(([key, members]) => ({
      key,
      name: members[0]?.name ?? '',
      at: members.reduce((sum, member) => sum + member.at, 0) / members.length,
    }))
    .sort((one, other) => one.at - other.at);
  const rows = fresh.map(({ key, name }) => {
    const lane = { theoryId, name, position, lineage: '' };
    position += 1;
    const row =
      table === 'stages'
        ? { ...lane, id: env.newId('stage') as IdOf<'stages'>, plainName: '' }
        : { ...lane, id: env.newId('level') as IdOf<'levels'> };
    idOf.set(key, row.id);
    return upsertOf(table, row);
  });
  return { idOf, rows };
}

/** Boxes of the theory by name, in order: the second of a name in the file is the second of the theory. */
function knownBoxes(document: Document, theoryId: string): Map<string, IdOf<'elements'>[]> {
  const byName = new Map<string, IdOf<'elements'>[]>();
  for (const id of referrers(document, { table: 'elements', field: 'theoryId' }, theoryId).toSorted()) {
    const element = document.elements.get(id as IdOf<'elements'>);
    if (element === undefined) continue;
    const own = byName.get(nameKey(element.label));
    if (own === undefined) byName.set(nameKey(element.label), [element.id]);
    else own.push(element.id);
  }
  return byName;
}

function takeBoxes(
  document: Document,
  diagram: FoundDiagram,
  { theoryId, kinds, env }: Taking,
): ReadonlyMap<string, TakenBox> {
  const byKind = new Map(kinds.map((kind) => [kind.id, kind]));
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const known = knownBoxes(document, theoryId);
  return new Map(
    diagram.nodes.map((node) => {
      const facts = boxFacts(node, byKind, groups);
      const here = known.get(nameKey(facts.fields.label))?.shift();
      const id = here ?? (env.newId('element') as IdOf<'elements'>);
      return [node.id, { id, isNew: here === undefined, facts }];
    }),
  );
}

/** How far down the boxes of a theory reach, so that others can stand under them. */
function lowestPlace(document: Document, theoryId: string): number {
  const tops = referrers(document, { table: 'placements', field: 'theoryId' }, theoryId).map(
    (id) => document.placements.get(id as IdOf<'placements'>)?.y ?? 0,
  );
  return tops.length === 0 ? 0 : Math.max(...tops) + 160;
}

function middleOf(nodes: readonly FoundNode[], axis: 'x' | 'y', id: string, fallback: number): number {
  return nodes.find((node) => node.id === id)?.middle?.[axis] ?? fallback;
}

/** Rows of boxes that are new, with their lanes and places. */
function boxRows(
  document: Document,
  diagram: FoundDiagram,
  boxes: ReadonlyMap<string, TakenBox>,
  { links, taking }: { readonly links: readonly ArrangeLink[]; readonly taking: Taking },
): readonly Upsert[] {
  const { theoryId, env } = taking;
  const isDrawn = diagram.nodes.every(({ middle }) => middle !== null);
  const fresh = [...boxes].filter(([, { isNew }]) => isNew);
  const lanesOf = (lane: 'stage' | 'level', axis: 'x' | 'y') =>
    fresh.map(([id, { facts }], index) => ({
      name: facts[lane],
      at: isDrawn ? middleOf(diagram.nodes, axis, id, index) : index,
    }));
  const stages = takeLanes(document, 'stages', lanesOf('stage', 'x'), taking);
  const levels = takeLanes(document, 'levels', lanesOf('level', 'y'), taking);
  const middles = new Map(diagram.nodes.map(({ id, middle }) => [id, middle]));
  const cards: readonly NewCard[] = fresh.map(([key, { id, facts }]) => ({
    id,
    label: facts.fields.label,
    hasRole: facts.fields.usualRole !== null,
    stageId: stages.idOf.get(nameKey(facts.stage)) ?? null,
    levelId: levels.idOf.get(nameKey(facts.level)) ?? null,
    middle: middles.get(key) ?? null,
  }));
  const places = diagramLayout({
    cards,
    links,
    stages: [...stages.idOf.values()].map((id) => ({ id })),
    levels: [...levels.idOf.values()].map((id) => ({ id })),
  });
  const below = lowestPlace(document, theoryId);
  const rows = fresh.flatMap(([, { id, facts }], index) => {
    const { stageId = null, levelId = null } = cards[index] ?? {};
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return [
      upsertOf('elements', {
        ...newElementFields,
        ...facts.fields,
        id,
        theoryId,
        stageId: stageId as IdOf<'stages'> | null,
        levelId: levelId as IdOf<'levels'> | null,
      }),
      upsertOf('placements', {
        id: env.newId('placement') as IdOf<'placements'>,
        theoryId,
        elementId: id,
        x: x + 0,
        y: y + below,
        isPinned: false,
      }),
    ];
  });
  return [...stages.rows, ...levels.rows, ...rows];
}

/** What belongs to no box and no arrow, as one memo on the theory. */
function keptRows(
  { kept, groups, nodes }: FoundDiagram,
  { theoryId, fileName, env }: Taking,
): readonly Upsert[] {
  const used = new Set(nodes.map(({ group }) => group));
  // Frames around frames hold no box themselves.
  const frames = groups.filter(({ id }) => !used.has(id)).map(({ name }) => `Frame: ${name}`);
  const text = noteOf([`Kept from “${fileName}”:`, ...frames, ...kept]);
  if (frames.length + kept.length === 0) return [];
  return [
    upsertOf('memos', {
      id: env.newId('memo') as IdOf<'memos'>,
      theoryId,
      elementId: null,
      arrowId: null,
      configurationId: null,
      kind: 'note',
      text,
      contributor: '',
      writtenAt: env.now(),
    }),
  ];
}

function summaryRows(
  document: Document,
  { summary }: FoundDiagram,
  { theoryId, isNew }: Taking,
): readonly Upsert[] {
  const theory = document.theories.get(theoryId);
  const text = noteOf([summary]);
  return theory === undefined || !isNew || text === ''
    ? []
    : [upsertOf('theories', { ...theory, summary: text })];
}

/** Links between new boxes, for the layout. */
function layoutLinks({ drawn }: TakenLinks): readonly ArrangeLink[] {
  return drawn.map(({ id, sourceElementId, targetElementId, targetArrowId }) => ({
    id,
    from: sourceElementId,
    to: targetElementId === null ? { link: targetArrowId ?? '' } : { box: targetElementId },
  }));
}

/**
 * Takes a sound diagram into a theory: boxes by name (those that are there stay as they are), types and groups as they
 * are meant, links as arrows, quotes as evidence; what has no place of its own stays in notes. The same file again
 * adds nothing.
 */
export function takeDiagram(document: Document, diagram: FoundDiagram, taking: Taking): TakenDiagram {
  const boxes = takeBoxes(document, diagram, taking);
  const idOf = new Map([...boxes].map(([key, { id }]) => [key, id]));
  const links = takeLinks(document, diagram, { idOf, taking });
  const evidence = takeEvidence(document, diagram, { arrowOf: links.arrowOf, taking });
  const isNewBox = [...boxes.values()].filter(({ isNew }) => isNew).length;
  const added = boxRows(document, diagram, boxes, { links: layoutLinks(links), taking });
  const isNothingNew = isNewBox + links.added + evidence.quotes === 0;
  return {
    rows: [
      ...evidence.library,
      ...summaryRows(document, diagram, taking),
      ...added,
      ...links.rows,
      ...evidence.rows,
      ...(isNothingNew ? [] : keptRows(diagram, taking)),
    ],
    elements: isNewBox,
    arrows: links.added,
    sources: evidence.sources,
    quotes: evidence.quotes,
    duplicates: boxes.size - isNewBox + links.duplicates,
    warnings: links.warnings,
  };
}
