import type { Document, IdOf } from '../document.ts';
import { type ComparableName, comparableName, mayMeanTheSame } from '../prose/proseText.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';
import { nameField } from '../theoryText/names.ts';
import { likeness, pairsOf } from '../theoryText/similarity.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';
import { arrowsAt, configurationsWith, partIdsOf } from './configurationParts.ts';

/** One item of a cell as `configurations.write` takes it. */
export type WrittenItem = {
  /** The box that is meant; null: the one of that name, else a new one. */
  readonly elementId: string | null;
  /** With a box: its new name, empty: as it is. Without: how the box is called. */
  readonly text: string;
  /** The box that stood there: its arrows in this row go to the one that is meant now. */
  readonly insteadOf: string | null;
};

/** A wording that is near that of a box: people say whether it is the same. */
export type NearItem = {
  readonly index: number;
  readonly text: string;
  readonly elementId: string;
  readonly name: string;
  /** The box stood in this cell and is used elsewhere too: it can be renamed everywhere. */
  readonly canRename: boolean;
};

/** What people answer: the box that is there, that box under the new name, or another box. */
export type NearAnswer = 'same' | 'rename' | 'new';

/** What an edited cell comes to. */
export type CellPlan = { readonly items: readonly WrittenItem[]; readonly near: readonly NearItem[] };

type Cell = {
  readonly theoryId: string;
  /** Null: a row that is only being made. */
  readonly configurationId: string | null;
  readonly part: CmoPart;
  readonly texts: readonly string[];
  readonly vocabulary: Vocabulary;
};

const ALIKE = 0.5;

/** What the boxes of a theory are called, made ready once for each version of them. */
type TheoryNames = {
  readonly byName: ReadonlyMap<string, string>;
  readonly boxes: readonly (ComparableName & { readonly id: string })[];
};

const knownNames = new WeakMap<Document['elements'], Map<string, TheoryNames>>();

function namesOf(document: Document, theoryId: string, vocabulary: Vocabulary): TheoryNames {
  const known = knownNames.get(document.elements) ?? new Map<string, TheoryNames>();
  knownNames.set(document.elements, known);
  const key = `${vocabulary} ${theoryId}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const elements = referrers(document, { table: 'elements', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.elements.get(id as IdOf<'elements'>) ?? [],
  );
  const byName = new Map<string, string>();
  // What a person sees counts first; the other name of a box is known as well.
  for (const shows of [true, false])
    for (const element of elements) {
      const names = shows ? [element[nameField(element, vocabulary)]] : [element.label, element.plainLabel];
      for (const name of names)
        if (name !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), element.id);
    }
  const boxes = elements.map((element) => ({
    id: element.id,
    ...comparableName(elementName(element, vocabulary)),
  }));
  const names = { byName, boxes };
  known.set(key, names);
  return names;
}

/** True when a box matters beyond this row: in another configuration, another part, or for arrows to other boxes. */
export function isUsedElsewhere(
  document: Document,
  elementId: string,
  { configurationId, part }: { readonly configurationId: string; readonly part: CmoPart },
): boolean {
  if ([...configurationsWith(document, elementId)].some((id) => id !== configurationId)) return true;
  const parts = partIdsOf(document, configurationId);
  if (cmoParts.some((other) => other !== part && parts[other].includes(elementId))) return true;
  const own = new Set(Object.values(parts).flat());
  return arrowsAt(document, elementId).some((id) => {
    const arrow = document.arrows.get(id);
    const targetArrowId = arrow?.targetArrowId ?? null;
    const onto = targetArrowId === null ? undefined : document.arrows.get(targetArrowId);
    const ends = [
      arrow?.sourceElementId,
      arrow?.targetElementId,
      onto?.sourceElementId,
      onto?.targetElementId,
    ];
    return ends.some((end) => end !== undefined && end !== null && !own.has(end));
  });
}

/** Which of the boxes that are no longer named stood where a new wording stands: the most alike, else in order. */
function pairUp(
  olds: readonly { readonly id: string; readonly name: string }[],
  texts: readonly string[],
): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>();
  const left = new Map(olds.map(({ id, name }) => [id, pairsOf(name)]));
  const ranked = texts
    .flatMap((text, index) =>
      [...left].map(([id, pairsOfOld]) => ({ index, id, value: likeness(pairsOf(text), pairsOfOld) })),
    )
    .filter(({ value }) => value >= ALIKE)
    .sort((one, other) => other.value - one.value);
  for (const { index, id } of ranked)
    if (!pairs.has(index) && left.has(id)) {
      pairs.set(index, id);
      left.delete(id);
    }
  const waiting = texts.map((_text, index) => index).filter((index) => !pairs.has(index));
  const rest = [...left.keys()];
  // As many gone as new: each stands for the one in its place. Otherwise nobody can tell.
  if (waiting.length === rest.length) waiting.forEach((index, at) => pairs.set(index, rest[at] ?? ''));
  return pairs;
}

/**
 * What new words in a cell come to (M8): the same wording is the same box; words that replace those of a box used
 * nowhere else rename it; else another box of that name, found or new, takes its place in this row. Wordings near those
 * of a box are given back to be asked.
 */
export function planCell(document: Document, cell: Cell): CellPlan {
  const { theoryId, configurationId, part, vocabulary } = cell;
  const oldIds = configurationId === null ? [] : partIdsOf(document, configurationId)[part];
  const nameOf = (id: string) => elementName(document.elements.get(id as IdOf<'elements'>), vocabulary);
  const { byName, boxes } = namesOf(document, theoryId, vocabulary);
  const staying = new Map(oldIds.map((id) => [nameKey(nameOf(id)), id]));
  const texts = [...new Map(cell.texts.map(oneLine).map((text) => [nameKey(text), text])).values()].filter(
    (text) => text !== '',
  );
  const stays = (text: string) => staying.get(nameKey(text));
  const kept = new Set(texts.flatMap((text) => stays(text) ?? []));
  const fresh = texts.filter((text) => stays(text) === undefined);
  const paired = pairUp(
    oldIds.filter((id) => !kept.has(id)).map((id) => ({ id, name: nameOf(id) })),
    fresh,
  );
  const near: NearItem[] = [];
  const items = texts.map((text, index): WrittenItem => {
    const same = stays(text);
    // Another spelling of its name is a correction.
    if (same !== undefined)
      return { elementId: same, text: nameOf(same) === text ? '' : text, insteadOf: null };
    const old = paired.get(fresh.indexOf(text)) ?? null;
    const known = byName.get(nameKey(text));
    if (known !== undefined) return { elementId: known, text: '', insteadOf: old };
    const isRename =
      old !== null && configurationId !== null && !isUsedElsewhere(document, old, { configurationId, part });
    const words = comparableName(text);
    const alike = boxes
      .filter((box) => !kept.has(box.id) && !(isRename && box.id === old) && mayMeanTheSame(words, box))
      .map((box) => ({ box, value: likeness(words.pairs, box.pairs) }))
      .sort((one, other) => other.value - one.value)[0]?.box;
    if (alike !== undefined)
      near.push({ index, text, elementId: alike.id, name: alike.name, canRename: alike.id === old });
    return isRename ? { elementId: old, text, insteadOf: null } : { elementId: null, text, insteadOf: old };
  });
  return { items, near };
}

/** The items of a cell once people have said which wordings mean a box that is there; what nobody answered is new. */
export function answeredItems(
  { items, near }: CellPlan,
  answers: ReadonlyMap<number, NearAnswer>,
): readonly WrittenItem[] {
  return items.map((item, index) => {
    const asked = near.find((one) => one.index === index);
    const answer = answers.get(index);
    if (asked === undefined || answer === undefined || answer === 'new') return item;
    const stood = item.insteadOf ?? item.elementId;
    return {
      elementId: asked.elementId,
      text: answer === 'rename' ? item.text : '',
      insteadOf: stood === asked.elementId ? null : stood,
    };
  });
}
