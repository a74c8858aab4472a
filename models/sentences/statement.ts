import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { inReadingOrder, mapPlace } from '../queries/mapOrder.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName, tidy } from './words.ts';

/** A run of a sentence: `keyword` is set in small caps, `hedge` is how sure the claim was, `gap` is what nobody has said yet. */
export type SentencePart = {
  readonly kind: 'keyword' | 'words' | 'hedge' | 'gap';
  readonly text: string;
};

/** A word of the sentence's frame. */
export const keyword = (text: string): SentencePart => ({ kind: 'keyword', text });
/** Words that someone wrote, or that were made from names. */
export const words = (text: string): SentencePart => ({ kind: 'words', text });

// Arrows on arrows on arrows: beyond this a sentence helps nobody, and a hostile file could make it endless.
const MOST_NESTED = 12;

/** True when the arrow claims a cause, so that "why?" can be asked of it; order and membership do not. */
export function isCausal(arrow: Arrow): boolean {
  return arrow.kind !== 'precedes' && arrow.kind !== 'part_of';
}

/** What the IF says: the arrow's own words, or the name of the box it comes from (S1). */
export function ifWords(document: Document, arrow: Arrow, vocabulary: Vocabulary): string {
  return tidy(arrow.ifText) || elementName(document.elements.get(arrow.sourceElementId), vocabulary);
}

/** The arrows that are said as one statement with this one, itself included, in reading order (S4). */
export function statementMembers(document: Document, arrow: Arrow): readonly Arrow[] {
  if (arrow.arrowGroupId === null || !isCausal(arrow)) return [arrow];
  const members = referrers(document, { table: 'arrows', field: 'arrowGroupId' }, arrow.arrowGroupId)
    .flatMap((id) => document.arrows.get(id as IdOf<'arrows'>) ?? [])
    .filter(
      (other) =>
        isCausal(other) &&
        other.targetElementId === arrow.targetElementId &&
        other.targetArrowId === arrow.targetArrowId,
    );
  if (members.length < 2) return [arrow];
  return members
    .map((member) => {
      const source = document.elements.get(member.sourceElementId);
      return { member, place: source === undefined ? null : mapPlace(document, source) };
    })
    .sort((one, other) => {
      const order = one.place && other.place ? inReadingOrder(one.place, other.place) : 0;
      return order || (one.member.id < other.member.id ? -1 : 1);
    })
    .map(({ member }) => member);
}

/** FOR … IF … AND …: the condition of a statement. */
export function conditionParts(
  document: Document,
  members: readonly Arrow[],
  vocabulary: Vocabulary,
): readonly SentencePart[] {
  const [first] = members;
  const groupId = first?.arrowGroupId ?? null;
  const group = groupId === null ? undefined : document.arrowGroups.get(groupId);
  const forWhom = [...new Set(members.map((member) => tidy(member.forWhom)).filter((text) => text !== ''))];
  const parts = forWhom.length === 0 ? [] : [keyword('FOR'), words(`${forWhom.join('; ')},`)];
  members.forEach((member, index) => {
    parts.push(keyword(index === 0 ? 'IF' : group?.logic === 'or' ? 'OR' : 'AND'));
    parts.push(words(ifWords(document, member, vocabulary)));
  });
  return parts;
}

const onElement = {
  causes: {
    increases: (name: string, isQuantity: boolean) => (isQuantity ? `${name} increases` : name),
    decreases: (name: string, isQuantity: boolean) =>
      isQuantity ? `${name} decreases` : `“${name}” is less likely`,
  },
  enables: {
    plain: (name: string) => `“${name}” can happen`,
    realist: (name: string) => `“${name}” is enabled`,
  },
  blocks: {
    plain: (name: string) => `“${name}” is held back`,
    realist: (name: string) => `“${name}” is blocked`,
  },
} as const;

/** What follows, in words made from the box at the arrow's end (S2): the sign words need its name. */
function derivedOnElement(document: Document, arrow: Arrow, vocabulary: Vocabulary): string {
  const element = arrow.targetElementId === null ? undefined : document.elements.get(arrow.targetElementId);
  const name = elementName(element, vocabulary);
  if (arrow.sign === 'unclear') return `this may affect “${name}”, direction unclear`;
  if (arrow.sign === 'none') return `there is no known link to “${name}”`;
  if (arrow.kind === 'enables' || arrow.kind === 'blocks') return onElement[arrow.kind][vocabulary](name);
  // Only of something people want more or less of can one say that it increases; other things happen or not.
  return onElement.causes[arrow.sign](name, element !== undefined && element.desiredDirection !== null);
}

function actOnArrow(arrow: Arrow): string {
  if (arrow.sign === 'none') return 'it is not known to change whether this holds:';
  if (arrow.sign === 'unclear') return 'this may affect, direction unclear, whether this holds:';
  const isAgainst = (arrow.kind === 'blocks') !== (arrow.sign === 'decreases');
  return `this is ${isAgainst ? 'less' : 'more'} likely to hold:`;
}

/** The words of a text with a space on either side of each, so that "may" is not found in "mayor". */
function asWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’']+/u)
    .join(' ')} `.replace(/ +/gu, ' ');
}

/** What follows: the arrow's own words, or words made from where it ends; on an arrow, that arrow's statement (S1–S3). */
export function consequenceParts(
  document: Document,
  arrow: Arrow,
  { vocabulary, seen }: { readonly vocabulary: Vocabulary; readonly seen: ReadonlySet<string> },
): readonly SentencePart[] {
  const own = tidy(arrow.thenText);
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const parts: SentencePart[] = [];
  if (own !== '') parts.push(words(own));
  else if (arrow.targetArrowId === null) parts.push(words(derivedOnElement(document, arrow, vocabulary)));
  else parts.push(words(actOnArrow(arrow)));
  const hedge = tidy(arrow.hedge);
  if (hedge !== '' && !asWords(partsText(parts)).includes(asWords(hedge)))
    parts.push({ kind: 'hedge', text: `(${hedge})` });
  if (own === '' && arrow.targetArrowId !== null) {
    const isSaid = target !== undefined && !seen.has(target.id) && seen.size < MOST_NESTED;
    parts.push(
      ...(isSaid ? claimParts(document, target, { vocabulary, seen }) : [words('another statement')]),
    );
  }
  return parts;
}

/** IF … THEN … without the BECAUSE: what a statement claims, or "… comes before …". */
export function claimParts(
  document: Document,
  arrow: Arrow,
  { vocabulary, seen }: { readonly vocabulary: Vocabulary; readonly seen: ReadonlySet<string> },
): readonly SentencePart[] {
  const members = statementMembers(document, arrow);
  const lead = members.find((member) => tidy(member.thenText) !== '') ?? members[0] ?? arrow;
  const inside = new Set([...seen, ...members.map(({ id }) => id)]);
  if (isCausal(arrow)) {
    return [
      ...conditionParts(document, members, vocabulary),
      keyword('THEN'),
      ...consequenceParts(document, lead, { vocabulary, seen: inside }),
    ];
  }
  const link = arrow.kind === 'precedes' ? 'comes before' : 'is part of';
  const end = arrow.targetElementId === null ? undefined : document.elements.get(arrow.targetElementId);
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const isNested =
    tidy(arrow.thenText) === '' &&
    target !== undefined &&
    !inside.has(target.id) &&
    inside.size < MOST_NESTED;
  const last = isNested
    ? claimParts(document, target, { vocabulary, seen: inside })
    : [words(tidy(arrow.thenText) || `“${elementName(end, vocabulary)}”`)];
  const first = tidy(arrow.ifText) || `“${ifWords(document, arrow, vocabulary)}”`;
  return [words(first), words(link), ...last];
}

/** The parts as one line of text; a gap is an ellipsis, so that it can be filled in on paper. */
export function partsText(parts: readonly SentencePart[]): string {
  return parts.map(({ kind, text }) => (kind === 'gap' ? '…' : text)).join(' ');
}
