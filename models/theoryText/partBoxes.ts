import type { Document } from '../document.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { nameKey } from './grammar.ts';
import { markedParts } from './mechanismParts.ts';
import type { NameTable } from './names.ts';

/** Finds the box that a part of a because names, by what it is called in plain words or in realist terms (T15). */
export function partFinder(
  document: Document,
  theoryId: string,
  boxes: NameTable,
): (text: string) => string | null {
  const byName = new Map<string, string>();
  for (const { id, label, plainLabel } of elementsInReadingOrder(document, theoryId))
    for (const name of [label, plainLabel])
      if (name !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), id);
  return (text) => boxes.find({ text, number: 1 }) ?? byName.get(nameKey(text)) ?? null;
}

/** The boxes that becauses name, so that they need no line of their own; one of several of a name keeps its line. */
export function boxesInBecauses(
  document: Document,
  { theoryId, boxes, becauses }: { theoryId: string; boxes: NameTable; becauses: readonly string[] },
): ReadonlySet<string> {
  const texts = new Set(becauses.flatMap(markedParts).map(({ text }) => text));
  if (texts.size === 0) return new Set();
  const find = partFinder(document, theoryId, boxes);
  return new Set(
    [...texts].flatMap((text) => {
      const isOneOfSeveral = boxes.find({ text, number: 2 }) !== undefined;
      return isOneOfSeveral ? [] : (find(text) ?? []);
    }),
  );
}
