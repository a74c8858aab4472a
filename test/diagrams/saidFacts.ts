import type { DiagramFact } from '#models/diagram/carries.ts';
import type { Document, RowOf } from '#models/document.ts';
import { endOfArrow } from '#models/sentences/theorySentences.ts';
import { oneLine } from '#models/theoryText/grammar.ts';

type Arrow = RowOf<'arrows'>;

/** The facts that a drawing can have at all. */
export type SaidFact = Exclude<
  DiagramFact,
  | 'places'
  | 'lines'
  | 'evidence'
  | 'confidence'
  | 'configurations'
  | 'measures'
  | 'memos'
  | 'reasoning'
  | 'history'
>;

const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();

/** Facts of a theory without ids, so that two theories can be compared; `as` changes what a format cannot write. */
export function saidFacts(
  document: Document,
  theoryId: string,
  as: (text: string) => string = (text) => text,
): Readonly<Record<SaidFact, readonly string[]>> {
  const own = <Row extends { readonly theoryId: string }>(rows: ReadonlyMap<string, Row>) =>
    [...rows.values()].filter((row) => row.theoryId === theoryId);
  const boxes = own(document.elements);
  const arrows = own(document.arrows);
  const theory = [...document.theories.values()].find(({ id }) => id === theoryId);
  const name = (id: string | null | undefined) =>
    as(oneLine([...document.elements.values()].find((element) => element.id === id)?.label ?? ''));
  const lane = (rows: ReadonlyMap<string, { readonly name: string }>, id: string | null) =>
    id === null ? '' : as(oneLine(rows.get(id)?.name ?? ''));
  const ends = (arrow: Arrow) => [name(arrow.sourceElementId), name(endOfArrow(document, arrow)?.id)];
  const byGroup = Map.groupBy(
    arrows.filter(({ arrowGroupId }) => arrowGroupId !== null),
    ({ arrowGroupId }) => arrowGroupId,
  );
  const ontoOf = (arrow: Arrow) => {
    const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
    return target === undefined ? null : [...ends(target), target.kind, target.sign];
  };
  return {
    labels: sorted(boxes.map(({ id }) => name(id))),
    arrows: sorted(arrows.map(ends)),
    signs: sorted(arrows.map((arrow) => [...ends(arrow), arrow.sign])),
    kinds: sorted(arrows.map((arrow) => [...ends(arrow), arrow.kind])),
    roles: sorted(boxes.map(({ id, usualRole }) => [name(id), usualRole])),
    stages: sorted(boxes.map(({ id, stageId }) => [name(id), lane(document.stages, stageId)])),
    levels: sorted(boxes.map(({ id, levelId }) => [name(id), lane(document.levels, levelId)])),
    otherLabels: sorted(boxes.map(({ id, plainLabel }) => [name(id), as(plainLabel)])),
    ends: sorted(
      boxes.map(({ id, poleLow, poleHigh, desiredDirection }) => [
        name(id),
        as(poleLow),
        as(poleHigh),
        desiredDirection,
      ]),
    ),
    boxNotes: sorted(
      boxes.map(({ id, note, indicator, horizon, intent }) => [
        name(id),
        as(note),
        as(indicator),
        horizon,
        intent,
      ]),
    ),
    onto: sorted(arrows.map((arrow) => [...ends(arrow), ontoOf(arrow)])),
    words: sorted(
      arrows.map((arrow) => [...ends(arrow), as(arrow.ifText), as(arrow.thenText), as(arrow.becauseText)]),
    ),
    forWhom: sorted(arrows.map((arrow) => [...ends(arrow), as(arrow.forWhom), as(arrow.hedge)])),
    standing: sorted(arrows.map((arrow) => [...ends(arrow), arrow.status, arrow.importance])),
    joined: sorted(
      [...byGroup].map(([id, members]) => [
        id === null ? '' : document.arrowGroups.get(id)?.logic,
        sorted(members.map(ends)),
      ]),
    ),
    arrowNotes: sorted(arrows.map((arrow) => [...ends(arrow), as(arrow.note)])),
    title: [as(oneLine(theory?.title ?? ''))],
    summary: [as(theory?.summary ?? '')],
  };
}
