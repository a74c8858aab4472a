import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { type Mention, type NameRef, nameKey, oneLine, refKey } from './grammar.ts';
import type { NameTable } from './names.ts';
import { readOutcome } from './outcomeWords.ts';
import { likeness, pairsOf } from './similarity.ts';

/** A mention of a box in the new text, and what stood there before. */
export type Slot = {
  readonly mention: Mention;
  readonly role: 'condition' | 'outcome' | 'box' | 'mechanism';
  readonly stageId: string | null;
  /** The box that was mentioned there, with the arrow's own words. */
  readonly former: { readonly elementId: string; readonly words: string } | null;
  /** False when the line was not touched: it says what it said, whatever has happened to names since. */
  readonly isTouched: boolean;
  /** The box, once it is known. */
  elementId: string | null;
  /** The arrow's own words, when they are not the name. */
  words: string;
  /** The name of a box that is not there yet. */
  wish: NameRef | null;
};

/** Finds the box that words stand for in a theory's arrows; null when they stand for none, or for several. */
export type PhraseTable = (role: Slot['role'], words: string) => string | null;

/** The own words of arrows that mean one box only: typed again, they mean that box. */
export function phraseTable(document: Document, theoryId: string): PhraseTable {
  const phrases = new Map<string, string | null>();
  const put = (role: Slot['role'], words: string, elementId: string | null) => {
    const key = `${role} ${nameKey(words)}`;
    if (oneLine(words) === '' || elementId === null) return;
    const known = phrases.get(key);
    phrases.set(key, known === undefined || known === elementId ? elementId : null);
  };
  for (const id of referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined) continue;
    put('condition', arrow.ifText, arrow.sourceElementId);
    put('outcome', arrow.thenText, arrow.targetElementId);
  }
  return (role, words) => phrases.get(`${role} ${nameKey(words)}`) ?? null;
}

/** Finds the box of every slot, or the name a new one shall have (T10). */
export function resolveSlots(
  slots: readonly Slot[],
  {
    document,
    theoryId,
    boxes,
  }: { readonly document: Document; readonly theoryId: string; readonly boxes: NameTable },
): void {
  const phrases = phraseTable(document, theoryId);
  for (const slot of slots) {
    const { mention, former, role } = slot;
    const shown = former === null ? undefined : boxes.nameOf(former.elementId);
    slot.words = mention.words;
    if (!slot.isTouched && former !== null) {
      slot.elementId = former.elementId;
      slot.words = former.words;
    } else if (former !== null && shown !== undefined && refKey(shown) === refKey(mention.name)) {
      slot.elementId = former.elementId;
    } else {
      const text = mention.name.text;
      const isBare = mention.words === '' && !mention.isVerbatim && mention.name.number === 1;
      const phrase = isBare ? phrases(role, text) : null;
      const found = boxes.find(mention.name);
      if (isBare && former !== null && former.words !== '' && nameKey(text) === nameKey(former.words)) {
        slot.elementId = former.elementId;
        slot.words = text;
      } else if (found !== undefined) slot.elementId = found;
      else if (phrase !== null) {
        slot.elementId = phrase;
        slot.words = text;
      } else resolveNew(slot, { boxes, isBare });
    }
  }
}

function resolveNew(
  slot: Slot,
  { boxes, isBare }: { readonly boxes: NameTable; readonly isBare: boolean },
): void {
  const { name } = slot.mention;
  slot.wish = name;
  if (slot.role !== 'outcome' || !isBare) return;
  const read = readOutcome(name.text);
  if (read.hedge === '') return;
  const ref = { text: read.core, number: 1 };
  slot.words = name.text;
  slot.elementId = boxes.find(ref) ?? null;
  slot.wish = slot.elementId === null ? ref : null;
}

const ALIKE = 0.5;

/**
 * Which wishes are boxes renamed (T11): those whose every mention became the same new name, when that is like the
 * old one, when there were several, or when the box is `fresh`. The others are new boxes.
 */
export function renamedBoxes(
  slots: readonly Slot[],
  {
    boxes,
    held,
    fresh,
  }: {
    readonly boxes: NameTable;
    readonly held: ReadonlySet<string>;
    readonly fresh: ReadonlySet<string>;
  },
): ReadonlyMap<string, string> {
  const said = new Set<string>([...held, ...slots.flatMap(({ elementId }) => elementId ?? [])]);
  const renamed = new Map<string, string>();
  const wishes = Map.groupBy(
    slots.filter(({ wish }) => wish !== null),
    ({ wish }) => (wish === null ? '' : refKey(wish)),
  );
  for (const group of wishes.values()) {
    const formers = new Set(group.flatMap(({ former }) => former?.elementId ?? []));
    const [elementId] = formers;
    const wish = group[0]?.wish;
    if (formers.size !== 1 || elementId === undefined || !wish || wish.number > 1) continue;
    if (said.has(elementId) || renamed.has(elementId)) continue;
    const alike = likeness(pairsOf(boxes.nameOf(elementId)?.text ?? ''), pairsOf(wish.text));
    const mentions = group.filter(({ former }) => former?.elementId === elementId).length;
    if (alike >= ALIKE || mentions > 1 || fresh.has(elementId)) renamed.set(elementId, wish.text);
  }
  for (const [elementId, own] of Map.groupBy(slots, (slot) => slot.elementId)) {
    if (elementId === null) continue;
    const name = boxes.nameOf(elementId);
    const named = own.filter(({ mention }) => name !== undefined && refKey(mention.name) === refKey(name));
    const texts = new Set(named.map(({ mention }) => mention.name.text));
    const [text] = texts;
    // Only case or spacing differ: it is the same box, spelled as all its mentions now spell it.
    if (
      texts.size === 1 &&
      text !== undefined &&
      text !== name?.text &&
      named.some(({ isTouched }) => isTouched)
    )
      renamed.set(elementId, text);
  }
  return renamed;
}
