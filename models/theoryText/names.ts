import type { Document, IdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import type { Stage } from '../entities/stage.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type NameRef, nameKey, oneLine, refKey } from './grammar.ts';

/** What a text calls boxes or stages, and which one a name means. */
export type NameTable = {
  /** How a row is called, with its number among those of the same name. */
  readonly nameOf: (id: string) => NameRef | undefined;
  readonly find: (ref: NameRef) => string | undefined;
};

function nameTable(rows: readonly { readonly id: string; readonly name: string }[]): NameTable {
  const names = new Map<string, NameRef>();
  const ids = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { id, name } of rows) {
    const key = nameKey(name);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const ref = { text: oneLine(name), number };
    names.set(id, ref);
    ids.set(refKey(ref), id);
  }
  return { nameOf: (id) => names.get(id), find: (ref) => ids.get(refKey(ref)) };
}

/** Which field holds the name that the text shows: plain words where there are any and they are asked for. */
export function nameField(element: Element, vocabulary: Vocabulary): 'label' | 'plainLabel' {
  return vocabulary === 'plain' && element.plainLabel.trim() !== '' ? 'plainLabel' : 'label';
}

/** The same for stages. */
export function stageNameField(stage: Stage, vocabulary: Vocabulary): 'name' | 'plainName' {
  return vocabulary === 'plain' && stage.plainName.trim() !== '' ? 'plainName' : 'name';
}

/** The names of a theory's boxes, numbered in reading order. */
export function boxNames(document: Document, theoryId: string, vocabulary: Vocabulary): NameTable {
  return nameTable(
    elementsInReadingOrder(document, theoryId).map((element) => ({
      id: element.id,
      name: element[nameField(element, vocabulary)],
    })),
  );
}

/** A theory's stages in their order. */
export function stagesOf(document: Document, theoryId: string): readonly Stage[] {
  return referrers(document, { table: 'stages', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.stages.get(id as IdOf<'stages'>) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** The names of a theory's stages, numbered in their order. */
export function stageNames(document: Document, theoryId: string, vocabulary: Vocabulary): NameTable {
  return nameTable(
    stagesOf(document, theoryId).map((stage) => ({
      id: stage.id,
      name: stage[stageNameField(stage, vocabulary)],
    })),
  );
}
