import type { Document, IdOf } from '../document.ts';
import type { Arrow, ArrowKind, ArrowSign } from '../entities/arrow.ts';
import type { Element, UsualRole } from '../entities/element.ts';
import type { Rect } from '../geometry/box.ts';
import { cardsInLanes } from '../figure/scene.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { endOfArrow } from '../sentences/theorySentences.ts';
import { type Vocabulary, stageName } from '../sentences/words.ts';
import { oneLine } from '../theoryText/grammar.ts';
import { fieldsOfArrow, fieldsOfBox } from './diagramFields.ts';
import type { DiagramField } from './fieldNames.ts';

/** A box as other programs draw it; `key` is its number in reading order, “n1”. */
export type DiagramBox = {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly role: UsualRole | null;
  /** Name of its stage and of its level; empty without. */
  readonly stage: string;
  readonly level: string;
  /** On the map, pixels; the corner is the upper left one. */
  readonly place: Rect;
  readonly fields: readonly DiagramField[];
};

/** An arrow as other programs draw it: where they know no arrow onto an arrow, it leads to where that one leads. */
export type DiagramArrow = {
  readonly key: string;
  readonly id: string;
  readonly from: DiagramBox;
  readonly to: DiagramBox;
  /** Key of the arrow it acts on; null when it leads to a box. */
  readonly onto: string | null;
  readonly sign: ArrowSign;
  readonly kind: ArrowKind;
  readonly sentence: string;
  readonly fields: readonly DiagramField[];
};

/** A theory as boxes and arrows, in reading order: what every format of other programs is written from. */
export type TheoryDiagram = {
  readonly title: string;
  readonly summary: string;
  readonly vocabulary: Vocabulary;
  readonly boxes: readonly DiagramBox[];
  readonly arrows: readonly DiagramArrow[];
  /** Columns of the map with the boxes in them, in order; without those that have none. */
  readonly stages: readonly {
    readonly name: string;
    readonly place: Rect;
    readonly boxes: readonly DiagramBox[];
  }[];
};

type Context = {
  readonly document: Document;
  readonly vocabulary: Vocabulary;
  readonly keys: ReadonlyMap<string, string>;
};

function boxOf(element: Element, key: string, place: Rect, { document, vocabulary }: Context): DiagramBox {
  const stage = element.stageId === null ? undefined : document.stages.get(element.stageId);
  const level = element.levelId === null ? undefined : document.levels.get(element.levelId);
  const isPlain = vocabulary === 'plain' && element.plainLabel.trim() !== '';
  return {
    key,
    id: element.id,
    // To the letter: a full stop that sentences leave out is part of the name.
    label: oneLine(isPlain ? element.plainLabel : element.label),
    role: element.usualRole,
    stage: stage === undefined ? '' : stageName(stage, vocabulary),
    level: level === undefined ? '' : oneLine(level.name),
    place,
    fields: fieldsOfBox(document, element, vocabulary),
  };
}

function arrowOf(
  arrow: Arrow,
  boxes: ReadonlyMap<string, DiagramBox>,
  context: Context,
): DiagramArrow | null {
  const from = boxes.get(arrow.sourceElementId);
  const to = boxes.get(endOfArrow(context.document, arrow)?.id ?? '');
  if (from === undefined || to === undefined) return null;
  return {
    key: context.keys.get(arrow.id) ?? '',
    id: arrow.id,
    from,
    to,
    onto: arrow.targetArrowId === null ? null : (context.keys.get(arrow.targetArrowId) ?? null),
    sign: arrow.sign,
    kind: arrow.kind,
    sentence: arrowSentence(context.document, arrow.id, context.vocabulary),
    fields: fieldsOfArrow(context.document, arrow, context.keys),
  };
}

/** Works out the boxes and arrows of a theory; the same rows give the same diagram. */
export function theoryDiagram(document: Document, theoryId: string, vocabulary: Vocabulary): TheoryDiagram {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  const elements = elementsInReadingOrder(document, theoryId);
  const { lanes, cards } = cardsInLanes(document, theoryId, vocabulary);
  const places = new Map<string, Rect>(cards.map(({ box }) => [box.id, box]));
  const orderOf = new Map<string, number>(elements.map(({ id }, index) => [id, index]));
  const own = referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.arrows.get(id as IdOf<'arrows'>) ?? [])
    .sort(
      (one, other) =>
        (orderOf.get(one.sourceElementId) ?? 0) - (orderOf.get(other.sourceElementId) ?? 0) ||
        (one.id < other.id ? -1 : 1),
    );
  const keys = new Map<string, string>(own.map(({ id }, index) => [id, `e${index + 1}`]));
  const context = { document, vocabulary, keys };
  const nowhere = { x: 0, y: 0, width: 220, height: 64 };
  const boxes = elements.map((element, index) =>
    boxOf(element, `n${index + 1}`, places.get(element.id) ?? nowhere, context),
  );
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const stages = lanes.columns.flatMap(({ stageId, name, left, width }) => {
    const inside = boxes.filter((_, index) => elements[index]?.stageId === stageId);
    const place = { x: left, y: 0, width, height: lanes.bounds.height };
    return stageId === null || inside.length === 0 ? [] : [{ name, place, boxes: inside }];
  });
  return {
    title: oneLine(theory?.title ?? ''),
    summary: theory?.summary ?? '',
    vocabulary,
    boxes,
    arrows: own.flatMap((arrow) => arrowOf(arrow, byId, context) ?? []),
    stages,
  };
}
