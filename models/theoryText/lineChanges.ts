import type { Document, IdOf } from '../document.ts';
import type { TextEditInput } from '../commands/textEdit.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Env } from '../env.ts';
import { type Mention, nameKey, oneLine, refKey } from './grammar.ts';
import type { NameTable } from './names.ts';
import { readOutcome } from './outcomeWords.ts';
import type { Slot } from './resolveBoxes.ts';
import type { Former, Item } from './textItems.ts';

/** A statement of the new text with the arrows it stands for, one for each condition. */
export type ReadStatement = {
  readonly item: Item;
  readonly former: Former | null;
  readonly isTouched: boolean;
  /** A line that is added to a theory which says the same already. */
  readonly isKnown: boolean;
  /** In the order of the conditions; ids of arrows that are new among them. */
  readonly arrowIds: readonly string[];
  readonly conditions: readonly Slot[];
  /** Null when it acts on an arrow. */
  readonly outcome: Slot | null;
  /** Arrows of the former line whose condition is gone. */
  readonly dropped: readonly string[];
};

type Condition = { readonly elementId: string; readonly words: string; readonly arrowId: string };

/** Which former condition each new one is: the same in name and words, then the same in either, then in order. */
function pairConditions(
  mentions: readonly Mention[],
  formers: readonly Condition[],
  boxes: NameTable,
): readonly (Condition | null)[] {
  const found: (Condition | null)[] = mentions.map(() => null);
  const free = new Set(formers);
  const nameOf = ({ elementId }: Condition) => refKey(boxes.nameOf(elementId) ?? { text: '', number: 0 });
  const rules: readonly ((mention: Mention, former: Condition) => boolean)[] = [
    (mention, former) => refKey(mention.name) === nameOf(former) && mention.words === former.words,
    (mention, former) => refKey(mention.name) === nameOf(former),
    (mention, former) =>
      former.words !== '' && nameKey(mention.words || mention.name.text) === nameKey(former.words),
    () => true,
  ];
  for (const rule of rules) {
    mentions.forEach((mention, index) => {
      if (found[index] !== null) return;
      for (const former of free) {
        if (!rule(mention, former)) continue;
        found[index] = former;
        free.delete(former);
        break;
      }
    });
  }
  return found;
}

function slotOf(mention: Mention, fields: Pick<Slot, 'role' | 'stageId' | 'former' | 'isTouched'>): Slot {
  return { mention, ...fields, elementId: null, words: '', wish: null };
}

/** The statement of an item with slots for its boxes; the boxes are found afterwards. */
export function readStatement(
  item: Item,
  former: Former | null,
  { boxes, env, isAdding }: { readonly boxes: NameTable; readonly env: Env; readonly isAdding: boolean },
): ReadStatement | null {
  const { statement, stageId } = item;
  if (statement === null) return null;
  const shown = former?.shown ?? null;
  const isTouched = shown === null || (!isAdding && item.key !== former?.key);
  const olds: readonly Condition[] = (shown?.conditions ?? []).map((condition, index) => ({
    ...condition,
    arrowId: shown?.arrowIds[index] ?? '',
  }));
  const pairs =
    isTouched || olds.length !== statement.conditions.length
      ? pairConditions(statement.conditions, olds, boxes)
      : olds;
  const kept = new Set(pairs.map((pair) => pair?.arrowId));
  const endId = shown?.outcome.elementId ?? null;
  const outcomeBefore = endId === null ? null : { elementId: endId, words: shown?.outcome.words ?? '' };
  return {
    item,
    former,
    isTouched,
    isKnown: false,
    arrowIds: pairs.map((pair) => pair?.arrowId ?? env.newId('arrow')),
    conditions: statement.conditions.map((mention, index) =>
      slotOf(mention, { role: 'condition', stageId, former: pairs[index] ?? null, isTouched }),
    ),
    outcome: statement.outcome.isThis
      ? null
      : slotOf(statement.outcome, { role: 'outcome', stageId, former: outcomeBefore, isTouched }),
    dropped: olds.flatMap(({ arrowId }) => (kept.has(arrowId) ? [] : [arrowId])),
  };
}

/** What the line says of its arrows' fields. A status that is not marked stays as it is. */
function saidFields(read: ReadStatement): Partial<Arrow> {
  const { statement } = read.item;
  if (statement === null) return {};
  const thenText = read.outcome === null ? statement.outcome.words : read.outcome.words;
  const isRead = thenText !== '' && !statement.outcome.isVerbatim;
  const words = isRead ? readOutcome(thenText) : { hedge: '', sign: 'increases' as const };
  return {
    kind: statement.kind,
    sign: statement.sign ?? words.sign,
    hedge: statement.hedge ?? words.hedge,
    thenText,
    becauseText: statement.because,
    forWhom: statement.forWhom,
    ...(statement.status === null ? {} : { status: statement.status }),
  };
}

const textFields = new Set(['hedge', 'ifText', 'thenText', 'becauseText', 'forWhom']);

/** The fields that differ from what the line showed; how a text is spaced is no difference (T5). */
function differing(arrow: Arrow, said: Partial<Arrow>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => {
      const now: unknown = Reflect.get(arrow, field);
      return textFields.has(field) ? oneLine(String(now)) !== value : now !== value;
    }),
  );
}

/** The edits that make a statement's arrows say what its line says; `targetOf` knows where it ends. */
export function statementEdits(
  document: Document,
  read: ReadStatement,
  target: { readonly elementId: string } | { readonly arrowId: string },
): readonly TextEditInput[] {
  const shared = saidFields(read);
  return read.arrowIds.flatMap((id, index): TextEditInput[] => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const slot = read.conditions[index];
    const sourceElementId = slot?.elementId ?? '';
    const fields = { ...shared, ifText: slot?.words ?? '' };
    if (arrow === undefined) return [{ do: 'addArrow', id, sourceElementId, target, fields }];
    const edits: TextEditInput[] = [];
    const hasTarget =
      'elementId' in target
        ? arrow.targetElementId === target.elementId
        : arrow.targetArrowId === target.arrowId;
    const hasSource = arrow.sourceElementId === sourceElementId;
    if (!hasTarget || !hasSource)
      edits.push({
        do: 'moveArrow',
        id,
        ...(hasSource ? {} : { sourceElementId }),
        ...(hasTarget ? {} : { target }),
      });
    const changed = read.isTouched ? differing(arrow, fields) : {};
    if (Object.keys(changed).length > 0) edits.push({ do: 'changeArrow', id, fields: changed });
    return edits;
  });
}
