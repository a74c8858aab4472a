import type { Document, IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type TextProblem, refKey } from './grammar.ts';
import { type ReadStatement, readStatement } from './lineChanges.ts';
import { matchLines, matchSame } from './matchLines.ts';
import { type StageMatches, matchStages } from './matchStages.ts';
import { boxNames } from './names.ts';
import type { ParsedText } from './parseText.ts';
import { printTheoryText } from './printText.ts';
import type { Slot } from './resolveBoxes.ts';
import { type Former, type Item, formersOf, itemsOf, matchFormers, matchItems } from './textItems.ts';
import type { TextState } from './textState.ts';

/** A new text, and what the former one stood for. */
export type NewText = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly text: string;
  /** What the lines stood for before; null: the text is added to the theory, and takes nothing from it. */
  readonly state: TextState | null;
  /** Boxes made by the words that somebody is still typing: they take what these become, or go (T16). */
  readonly fresh?: ReadonlySet<string>;
  /** What the configuration that a line makes is called, by the line from 1. */
  readonly names?: ReadonlyMap<number, { readonly code: string; readonly title: string }>;
  readonly env: Env;
};

/** Everything that working out the edits has found so far. */
export type Work = {
  readonly document: Document;
  readonly given: NewText;
  readonly isAdding: boolean;
  readonly items: readonly Item[];
  readonly formers: readonly Former[];
  readonly statements: readonly ReadStatement[];
  readonly byItem: ReadonlyMap<Item, ReadStatement>;
  readonly boxLines: ReadonlyMap<Item, { readonly slot: Slot; readonly former: Former | null }>;
  readonly heldBy: ReadonlyMap<Item, readonly Former[]>;
  readonly stages: StageMatches;
};

/** The mention of a box that stands alone; null when the line is something else. */
function boxSlot({ line, key, stageId }: Item, former: Former | null): Slot | null {
  if (line.kind !== 'box') return null;
  const elementId = former?.elementId ?? null;
  return {
    mention: {
      words: '',
      isVerbatim: true,
      name: line.name,
      isThis: false,
      stage: undefined,
      span: line.span,
    },
    role: 'box',
    stageId,
    former: elementId === null ? null : { elementId, words: '' },
    isTouched: elementId === null || former?.key !== key,
    elementId: null,
    words: '',
    wish: null,
  };
}

/** Reads the lines of a text, and finds which of the former ones they are. */
export function matchText(
  document: Document,
  given: NewText,
  parsed: ParsedText,
  problems: TextProblem[],
): Work {
  const { theoryId, vocabulary, env } = given;
  const isAdding = given.state === null;
  const known = (given.state ?? printTheoryText(document, { theoryId, vocabulary }).state).lines;
  const boxes = boxNames(document, theoryId, vocabulary);
  const headings = parsed.lines.filter((line) => line.kind === 'heading');
  const oldStages = known.filter(
    ({ kind, stageId }) => kind === 'stage' && document.stages.has(stageId as IdOf<'stages'>),
  );
  const stages = matchStages(headings, oldStages, { document, theoryId, vocabulary, env, isAdding });
  const items = itemsOf(parsed, { bySection: stages.bySection, report: (problem) => problems.push(problem) });
  const formers = formersOf(document, known);
  const matches = (isAdding ? matchSame : matchLines)(matchFormers(formers, boxes), matchItems(items));
  const byItem = new Map<Item, ReadStatement>();
  const boxLines = new Map<Item, { slot: Slot; former: Former | null }>();
  const heldBy = new Map<Item, readonly Former[]>();
  items.forEach((item, index) => {
    const former = formers[matches.former[index] ?? -1] ?? null;
    const held = (matches.held[index] ?? []).flatMap((old) => formers[old] ?? []);
    if (held.length > 0) heldBy.set(item, held);
    const read = readStatement(item, former, { boxes, env, isAdding });
    if (read !== null) byItem.set(item, read);
    const slot = boxSlot(item, former);
    if (slot !== null) boxLines.set(item, { slot, former });
  });
  return {
    document,
    given,
    isAdding,
    items,
    formers,
    statements: [...byItem.values()],
    byItem,
    boxLines,
    heldBy,
    stages,
  };
}

/** The arrows that must stay because a line that cannot be read stands for them, or acts on them. */
export function heldArrows({ document, heldBy }: Work): ReadonlySet<string> {
  const held = new Set<string>();
  for (const formers of heldBy.values()) {
    for (const { known } of formers) {
      for (const id of known.arrowIds) {
        let next: string | null = id;
        while (next !== null && !held.has(next)) {
          held.add(next);
          next = document.arrows.get(next as IdOf<'arrows'>)?.targetArrowId ?? null;
        }
      }
    }
  }
  return held;
}

/** The boxes that every line mentions, in the order of the text. */
export function slotsOf({ items, byItem, boxLines }: Work): readonly Slot[] {
  return items.flatMap((item) => {
    const read = byItem.get(item);
    const box = boxLines.get(item)?.slot;
    if (read !== undefined)
      return read.outcome === null ? read.conditions : [...read.conditions, read.outcome];
    return box === undefined ? [] : [box];
  });
}

/** The boxes at both ends of the given arrows. */
export function boxesOf(document: Document, arrowIds: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...arrowIds].flatMap((id) => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      return arrow === undefined
        ? []
        : [arrow.sourceElementId, arrow.targetElementId ?? arrow.sourceElementId];
    }),
  );
}

function sameBox(one: Slot, other: Slot): boolean {
  if (one.elementId !== null || other.elementId !== null) return one.elementId === other.elementId;
  return one.wish !== null && other.wish !== null && refKey(one.wish) === refKey(other.wish);
}

/** Takes out lines that begin and end at one box, and what acts on them: what they stood for stays as it is. */
export function withoutCircles(work: Work, report: (problem: TextProblem) => void): Work {
  const byItem = new Map(work.byItem);
  const heldBy = new Map(work.heldBy);
  for (const [item, { former, conditions, outcome }] of work.byItem) {
    const isCircle = outcome !== null && conditions.some((slot) => sameBox(slot, outcome));
    // Parents come before what acts on them, so one pass finds all.
    const isWaiting = item.parent !== null && !byItem.has(item.parent);
    if (!isCircle && !isWaiting) continue;
    const message = isCircle
      ? 'This begins and ends at the same box: name another circumstance or another outcome.'
      : 'The statement this acts on cannot be read, so this line waits for it.';
    report({ ...item.line.span, severity: 'error', message });
    byItem.delete(item);
    if (former !== null) heldBy.set(item, [...(heldBy.get(item) ?? []), former]);
  }
  return byItem.size === work.byItem.size
    ? work
    : { ...work, byItem, heldBy, statements: [...byItem.values()] };
}

/** Added lines that join the same boxes in the same way as arrows that are there stand for those. */
export function withKnownArrows(work: Work): Work {
  if (!work.isAdding) return work;
  const { document } = work;
  const byItem = new Map(work.byItem);
  for (const [item, read] of byItem) {
    const targetId = read.outcome?.elementId ?? null;
    if (read.former !== null || targetId === null) continue;
    const found = read.conditions.flatMap(({ elementId }) => {
      const ids =
        elementId === null
          ? []
          : referrers(document, { table: 'arrows', field: 'sourceElementId' }, elementId);
      return (
        ids.find((id) => {
          const arrow = document.arrows.get(id as IdOf<'arrows'>);
          return arrow?.targetElementId === targetId && arrow.kind === item.statement?.kind;
        }) ?? []
      );
    });
    if (found.length === read.conditions.length)
      byItem.set(item, { ...read, arrowIds: found, isKnown: true });
  }
  return { ...work, byItem, statements: [...byItem.values()] };
}
