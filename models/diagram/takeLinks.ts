import { type Upsert, upsertOf } from '../changeSet.ts';
import { newArrowFields } from '../commands/newRows.ts';
import type { Document, IdOf, RowOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import type { DiagramWarning, FoundDiagram, FoundLink } from './foundDiagram.ts';
import { type LinkFacts, linkFacts } from './linkFacts.ts';
import type { Taking } from './taking.ts';

/** Arrows made of the links of a diagram. */
export type TakenLinks = {
  readonly rows: readonly Upsert[];
  readonly drawn: readonly RowOf<'arrows'>[];
  /** The arrow each link became, by the link's place in the diagram. */
  readonly arrowOf: ReadonlyMap<FoundLink, IdOf<'arrows'>>;
  readonly added: number;
  readonly duplicates: number;
  readonly warnings: readonly DiagramWarning[];
};

type Drawn = {
  readonly link: FoundLink;
  readonly facts: LinkFacts;
  readonly from: IdOf<'elements'>;
  readonly to: IdOf<'elements'>;
};

/** Longer chains of arrows on arrows are nobody's theory (J4). */
const LONGEST_CHAIN = 50;

/** A link as one arrow, or as two when it leads both ways. */
function drawnOf(
  link: FoundLink,
  facts: LinkFacts,
  idOf: ReadonlyMap<string, IdOf<'elements'>>,
): readonly Drawn[] {
  const from = idOf.get(link.from);
  const to = idOf.get(link.to);
  if (from === undefined || to === undefined) return [];
  const there = { link, facts, from, to };
  return link.direction === 'both' ? [there, { ...there, from: to, to: from }] : [there];
}

/** Which drawn arrow each acts on, by their places in the list; chains that never reach a box are left out. */
function targetsOf(drawn: readonly Drawn[]): ReadonlyMap<number, number> {
  const byName = new Map<string, number>();
  drawn.forEach(({ facts }, index) => {
    for (const name of facts.names) if (!byName.has(name)) byName.set(name, index);
  });
  const targets = new Map<number, number>();
  drawn.forEach(({ facts }, index) => {
    const target = facts.actsOn === '' ? undefined : byName.get(facts.actsOn);
    if (target === undefined || target === index) return;
    let [next, hops]: [number | undefined, number] = [target, 0];
    while (next !== undefined && next !== index && hops <= LONGEST_CHAIN) {
      next = targets.get(next);
      hops += 1;
    }
    if (next === undefined) targets.set(index, target);
  });
  return targets;
}

/** What makes two arrows the same: where they lead, and of what kind they are. */
const keyOf = (
  arrow: Pick<RowOf<'arrows'>, 'sourceElementId' | 'targetElementId' | 'targetArrowId' | 'kind'>,
) => [arrow.sourceElementId, arrow.targetElementId ?? arrow.targetArrowId, arrow.kind].join(' ');

function knownArrows(document: Document, theoryId: string): Map<string, IdOf<'arrows'>[]> {
  const known = new Map<string, IdOf<'arrows'>[]>();
  for (const id of referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).toSorted()) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined) continue;
    const own = known.get(keyOf(arrow));
    if (own === undefined) known.set(keyOf(arrow), [arrow.id]);
    else own.push(arrow.id);
  }
  return known;
}

/** Arrows in an order in which each comes after the one it acts on. */
function inOrder(count: number, targets: ReadonlyMap<number, number>): readonly number[] {
  const depth = (index: number): number => {
    const target = targets.get(index);
    return target === undefined ? 0 : 1 + depth(target);
  };
  return Array.from({ length: count }, (_, index) => ({ index, depth: depth(index) }))
    .sort((one, other) => one.depth - other.depth || one.index - other.index)
    .map(({ index }) => index);
}

/** Groups of arrows into one target with the same word (“and 2”), each with a row of its own. */
function groupRows(
  drawn: readonly Drawn[],
  { theoryId, env }: Taking,
): { readonly idOf: ReadonlyMap<string, IdOf<'arrowGroups'>>; readonly rows: readonly Upsert[] } {
  const counts = new Map<string, number>();
  for (const { facts } of drawn)
    if (facts.joined !== '') counts.set(facts.joined, (counts.get(facts.joined) ?? 0) + 1);
  const idOf = new Map<string, IdOf<'arrowGroups'>>();
  for (const [word, count] of counts)
    if (count > 1) idOf.set(word, env.newId('group') as IdOf<'arrowGroups'>);
  const rows = [...idOf].map(([word, id]) =>
    upsertOf('arrowGroups', { id, theoryId, logic: word.startsWith('or') ? 'or' : 'and', note: '' }),
  );
  return { idOf, rows };
}

function toldTogether(links: readonly FoundLink[]): readonly DiagramWarning[] {
  const both = links.filter(({ direction }) => direction === 'both').length;
  const none = links.filter(({ direction }) => direction === 'none').length;
  return [
    ...(both === 0
      ? []
      : [
          {
            message: `${both} ${both === 1 ? 'link leads' : 'links lead'} both ways; each became two arrows.`,
          },
        ]),
    ...(none === 0
      ? []
      : [
          {
            message: `${none} ${none === 1 ? 'link has' : 'links have'} no direction; each was drawn as it stands in the file, of unclear direction, and its note says so.`,
          },
        ]),
  ];
}

/** Rows of arrows and of the groups that join two of them or more; a group with one says nothing. */
function joinedRows(groups: readonly Upsert[], arrows: readonly RowOf<'arrows'>[]): readonly Upsert[] {
  const members = Map.groupBy(arrows, ({ arrowGroupId }) => arrowGroupId);
  const isJoining = (id: RowOf<'arrows'>['arrowGroupId']) => (members.get(id)?.length ?? 0) > 1;
  return [
    ...groups.filter(({ row }) => isJoining(row.id as IdOf<'arrowGroups'>)),
    ...arrows.map((row) =>
      upsertOf('arrows', isJoining(row.arrowGroupId) ? row : { ...row, arrowGroupId: null }),
    ),
  ];
}

/** Makes arrows of the links of a sound diagram; those that are there already stay as they are. */
export function takeLinks(
  document: Document,
  diagram: FoundDiagram,
  { idOf, taking }: { readonly idOf: ReadonlyMap<string, IdOf<'elements'>>; readonly taking: Taking },
): TakenLinks {
  const { theoryId, env } = taking;
  const drawn = diagram.links.flatMap((link) => drawnOf(link, linkFacts(link, diagram.format), idOf));
  const targets = targetsOf(drawn);
  const groups = groupRows(drawn, taking);
  const known = knownArrows(document, theoryId);
  const ids = new Map<number, IdOf<'arrows'>>();
  const arrowOf = new Map<FoundLink, IdOf<'arrows'>>();
  const arrows: RowOf<'arrows'>[] = [];
  const warnings: DiagramWarning[] = [];
  let duplicates = 0;
  for (const index of inOrder(drawn.length, targets)) {
    const one = drawn[index];
    if (one === undefined) continue;
    const { link, facts, from, to } = one;
    const target = ids.get(targets.get(index) ?? -1);
    if (target === undefined && from === to) {
      warnings.push({
        ...link.at,
        message: `Link ${link.at.record} leads to where it begins. It was left out.`,
      });
      continue;
    }
    const ends = {
      sourceElementId: from,
      targetElementId: target === undefined ? to : null,
      targetArrowId: target ?? null,
    };
    const here = known.get(keyOf({ ...ends, kind: facts.fields.kind }))?.shift();
    const id = here ?? (env.newId('arrow') as IdOf<'arrows'>);
    ids.set(index, id);
    if (!arrowOf.has(link)) arrowOf.set(link, id);
    if (here !== undefined) duplicates += 1;
    else
      arrows.push({
        ...newArrowFields,
        ...facts.fields,
        ...ends,
        id,
        theoryId,
        arrowGroupId: groups.idOf.get(facts.joined) ?? null,
      });
  }
  return {
    rows: joinedRows(groups.rows, arrows),
    drawn: arrows,
    arrowOf,
    added: arrows.length,
    duplicates,
    warnings: [...toldTogether(diagram.links), ...warnings],
  };
}
