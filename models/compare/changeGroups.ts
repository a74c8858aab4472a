import type { TableName } from '../document.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import type { Change } from './changes.ts';
import { subjectOf } from './changeSentence.ts';
import type { Comparison } from './comparison.ts';
import { mergedDocument } from './theirDocument.ts';

/** Changes of one kind of thing, in reading order; the title is written in the field's terms (`saidIn`). */
export type ChangeGroup = { readonly title: string; readonly changes: readonly Change[] };

const titles: readonly (readonly [title: string, tables: readonly TableName[]])[] = [
  ['The theory as a whole', ['theories']],
  ['Stages and levels', ['stages', 'levels']],
  ['Boxes', ['elements']],
  ['Arrows', ['arrows', 'arrowGroups']],
  ['Configurations', ['configurations', 'ripples']],
  ['Evidence', ['evidenceLinks']],
  ['Confidence', ['confidences']],
  ['Measures and time points', ['measurements', 'timePoints']],
  ['Rival explanations', ['rivalSets']],
];
const REST = 'Notes and other things';

/** The boxes that a thing is about, in the order it names them. */
function boxesOf(comparison: Comparison, change: Pick<Change, 'table' | 'id'>): readonly string[] {
  if (change.table === 'elements') return [change.id];
  const row: object = subjectOf(comparison, change)?.row ?? {};
  const named = (field: string): string | null => {
    const value: unknown = Reflect.get(row, field);
    return typeof value === 'string' ? value : null;
  };
  const arrow = named('arrowId') ?? named('targetArrowId');
  const ends = arrow === null ? [] : boxesOf(comparison, { table: 'arrows', id: arrow });
  return [named('sourceElementId'), named('elementId'), ...ends, named('targetElementId')].filter(
    (id) => id !== null,
  );
}

/** All changes by what they are about; within a kind as one reads the map. */
export function changeGroups(comparison: Comparison): readonly ChangeGroup[] {
  const places = new Map<string, number>(
    elementsInReadingOrder(mergedDocument(comparison), comparison.own.theoryId).map(({ id }, index) => [
      id,
      index,
    ]),
  );
  const placed = comparison.changes.map((change) => {
    const [first, second] = boxesOf(comparison, change).map((id) => places.get(id) ?? places.size);
    return { change, first: first ?? places.size, second: second ?? places.size };
  });
  placed.sort(
    (one, other) =>
      one.first - other.first || one.second - other.second || (one.change.key < other.change.key ? -1 : 1),
  );
  const titleOf = (change: Change) => titles.find(([, tables]) => tables.includes(change.table))?.[0] ?? REST;
  const byTitle = Map.groupBy(
    placed.map(({ change }) => change),
    titleOf,
  );
  return [...titles.map(([title]) => title), REST].flatMap((title) => {
    const changes = byTitle.get(title) ?? [];
    return changes.length === 0 ? [] : [{ title, changes }];
  });
}
