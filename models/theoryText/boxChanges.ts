import type { TextEditInput } from '../commands/textEdit.ts';
import type { Document, IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type NameRef, type TextProblem, nameKey, refKey } from './grammar.ts';
import type { ReadStatement } from './lineChanges.ts';
import { type NameTable, nameField } from './names.ts';
import { type NewBox, orderKeeping, placesUnder } from './placeNewBoxes.ts';
import type { Slot } from './resolveBoxes.ts';
import type { Former } from './textItems.ts';

type Adding = {
  readonly document: Document;
  readonly theoryId: string;
  readonly renamed: ReadonlyMap<string, string>;
  readonly boxes: NameTable;
  readonly stageTable: NameTable;
  /** The stages of the text's headings by name, new ones among them. */
  readonly sections: ReadonlyMap<string, string>;
  readonly env: Env;
  readonly statements: readonly ReadStatement[];
  readonly report: (problem: TextProblem) => void;
};

/** Which stage a new box is in (T8): the one it says, that of the first line it is the outcome of, or of the first that names it. */
function stageOfNew(group: readonly Slot[], { stageTable, sections, report }: Adding): string | null {
  for (const { mention } of group) {
    if (mention.stage === undefined) continue;
    if (mention.stage === null) return null;
    const stageId = sections.get(refKey(mention.stage)) ?? stageTable.find(mention.stage);
    if (stageId !== undefined) return stageId;
    report({
      ...mention.span,
      severity: 'warning',
      message: `There is no stage called “${mention.stage.text}”.`,
    });
  }
  const lead =
    group.find(({ role }) => role === 'outcome') ??
    group.find(({ role }) => role !== 'mechanism') ??
    group[0];
  return lead?.stageId ?? null;
}

/** Pairs of boxes that the lines put one before the other, so that the text is printed in the order it was written. */
function orderSaid(
  slots: readonly Slot[],
  { statements, boxes }: Adding,
): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  const last = new Map<string, ReadStatement>();
  for (const read of statements) {
    read.conditions.forEach(({ elementId }, index) => {
      const next = read.conditions[index + 1]?.elementId ?? null;
      if (elementId !== null && next !== null) pairs.push([elementId, next]);
    });
    const { item } = read;
    const beside =
      item.parent === null || read.outcome !== null
        ? `in ${item.line.section}`
        : `on ${item.parent.line.span.from} ${item.statement?.on}`;
    const before = last.get(beside);
    last.set(beside, read);
    const [one, other] = [before?.conditions[0]?.elementId, read.conditions[0]?.elementId];
    if (!one || !other) continue;
    if (one !== other) pairs.push([one, other]);
    else if (before?.outcome?.elementId && read.outcome?.elementId)
      pairs.push([before.outcome.elementId, read.outcome.elementId]);
  }
  const alone = slots.filter(({ role }) => role === 'box');
  alone.forEach(({ elementId, stageId }, index) => {
    const next = alone[index + 1];
    if (elementId !== null && next?.elementId && next.stageId === stageId)
      pairs.push([elementId, next.elementId]);
  });
  // Boxes of one name are numbered in reading order.
  const numbered = new Map(
    slots.flatMap(({ wish, elementId }) =>
      wish === null || elementId === null ? [] : [[refKey(wish), elementId]],
    ),
  );
  for (const { wish, elementId } of slots) {
    if (wish === null || elementId === null || wish.number < 2) continue;
    const ref = { text: wish.text, number: wish.number - 1 };
    const before = boxes.find(ref) ?? numbered.get(refKey(ref));
    if (before !== undefined) pairs.push([before, elementId]);
  }
  return pairs;
}

/** Adds the boxes that the text names and the theory has not; every slot knows its box then. */
export function addBoxes(slots: readonly Slot[], adding: Adding): readonly TextEditInput[] {
  const { document, theoryId, renamed, env } = adding;
  const renamedTo = new Map([...renamed].map(([id, text]) => [nameKey(text), id]));
  const wishes = Map.groupBy(
    slots.filter(({ wish }) => wish !== null),
    ({ wish }) => (wish === null ? '' : refKey(wish)),
  );
  const found: NewBox[] = [];
  const mechanisms = new Set<string>();
  for (const group of wishes.values()) {
    const wish: NameRef | null = group[0]?.wish ?? null;
    if (wish === null) continue;
    const known = wish.number === 1 ? renamedTo.get(nameKey(wish.text)) : undefined;
    const id = known ?? env.newId('element');
    for (const slot of group) slot.elementId = id;
    if (known !== undefined) continue;
    if (group.every(({ role }) => role === 'mechanism')) mechanisms.add(id);
    found.push({ id, name: wish.text, stageId: stageOfNew(group, adding) });
  }
  const order = new Map(
    orderKeeping(
      found.map(({ id }) => id),
      orderSaid(slots, adding),
    ).map((id, index) => [id, index]),
  );
  const sorted = found.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  const places = placesUnder(document, theoryId, sorted);
  return sorted.map(({ id, name, stageId }) => ({
    do: 'addElement',
    id,
    label: name,
    stageId,
    place: places.get(id) ?? { x: 0, y: 0 },
    ...(mechanisms.has(id) ? { usualRole: 'mechanism' as const } : {}),
  }));
}

type Changing = {
  readonly vocabulary: Vocabulary;
  readonly renamed: ReadonlyMap<string, string>;
  readonly slots: readonly Slot[];
  readonly statements: readonly ReadStatement[];
  readonly boxLines: readonly { readonly slot: Slot; readonly former: Former | null }[];
  readonly stageTable: NameTable;
};

/** Boxes that go to another stage: they say so, or the last line that puts them in their stage was moved to another. */
function movedBoxes(
  document: Document,
  { slots, statements, boxLines, stageTable }: Changing,
): ReadonlyMap<string, string | null> {
  const moved = new Map<string, string | null>();
  const stageOf = (id: string) => document.elements.get(id as IdOf<'elements'>)?.stageId;
  const stays = new Set(
    statements.flatMap(({ item, outcome }) =>
      outcome?.elementId && stageOf(outcome.elementId) === item.stageId ? [outcome.elementId] : [],
    ),
  );
  for (const { item, former, outcome } of statements) {
    const id = outcome?.elementId ?? null;
    if (id === null || former === null || former.shown?.outcome.elementId !== id || stays.has(id)) continue;
    if (former.known.stageId === stageOf(id) && item.stageId !== stageOf(id)) moved.set(id, item.stageId);
  }
  const boxStays = new Set(boxLines.map(({ slot }) => `${slot.elementId} ${slot.stageId}`));
  for (const { slot, former } of boxLines) {
    const { elementId, stageId } = slot;
    if (elementId === null || former === null || former.elementId !== elementId) continue;
    const isStill = former.known.stageId === stageId || boxStays.has(`${elementId} ${stageOf(elementId)}`);
    if (!isStill && stageOf(elementId) !== stageId) moved.set(elementId, stageId);
  }
  for (const { mention, elementId, isTouched } of slots) {
    if (mention.stage === undefined || elementId === null || !isTouched || stageOf(elementId) === undefined)
      continue;
    const stageId = mention.stage === null ? null : (stageTable.find(mention.stage) ?? undefined);
    if (stageId !== undefined && stageId !== stageOf(elementId)) moved.set(elementId, stageId);
  }
  return moved;
}

/** Renames boxes and takes them to other stages. */
export function changeBoxes(document: Document, changing: Changing): readonly TextEditInput[] {
  const { renamed, vocabulary } = changing;
  const moved = movedBoxes(document, changing);
  return [...new Set([...renamed.keys(), ...moved.keys()])].flatMap((id): TextEditInput[] => {
    const element = document.elements.get(id as IdOf<'elements'>);
    if (element === undefined) return [];
    const name = renamed.get(id);
    const stageId = moved.get(id);
    const fields = {
      ...(name === undefined ? {} : { [nameField(element, vocabulary)]: name }),
      ...(stageId === undefined ? {} : { stageId }),
    };
    return [{ do: 'changeElement', id, fields }];
  });
}
