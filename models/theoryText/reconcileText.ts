import type { TextEditInput } from '../commands/textEdit.ts';
import type { Document, IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { addBoxes, changeBoxes } from './boxChanges.ts';
import { type TextProblem, nameKey, oneLine, refKey } from './grammar.ts';
import { groupEdits } from './joinedLines.ts';
import { type ReadStatement, readStatement, statementEdits } from './lineChanges.ts';
import { matchLines, matchSame } from './matchLines.ts';
import { type StageMatches, matchStages } from './matchStages.ts';
import { boxNames, stageNames } from './names.ts';
import { type ParsedText, parseTheoryText } from './parseText.ts';
import { printTheoryText } from './printText.ts';
import { type Slot, renamedBoxes, resolveSlots } from './resolveBoxes.ts';
import { type Former, type Item, formersOf, itemsOf, matchFormer, matchItem } from './textItems.ts';
import type { KnownLine, TextState } from './textState.ts';

/** A new text, and what the former one stood for. */
export type NewText = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly text: string;
  /** What the lines stood for before; null: the text is added to the theory, and takes nothing from it. */
  readonly state: TextState | null;
  readonly env: Env;
};

/** What a text does to its theory: the input of `sentences.rewrite`, what its lines stand for then, and what is wrong. */
export type Reconciled = {
  readonly edits: readonly TextEditInput[];
  readonly state: TextState;
  readonly problems: readonly TextProblem[];
  readonly added: number;
  readonly removed: number;
};

/** Everything that working out the edits has found so far. */
type Work = {
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

function match(document: Document, given: NewText, parsed: ParsedText, problems: TextProblem[]): Work {
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
  const lineOf = new Map(formers.flatMap(({ known, key }) => known.arrowIds.map((id) => [id, key])));
  const matches = (isAdding ? matchSame : matchLines)(
    formers.map((former) => matchFormer(former, boxes, (id) => lineOf.get(id) ?? '')),
    items.map(matchItem),
  );
  const byItem = new Map<Item, ReadStatement>();
  const boxLines = new Map<Item, { slot: Slot; former: Former | null }>();
  const heldBy = new Map<Item, readonly Former[]>();
  items.forEach((item, index) => {
    const former = formers[matches.former[index] ?? -1] ?? null;
    const held = (matches.held[index] ?? []).flatMap((old) => formers[old] ?? []);
    if (held.length > 0) heldBy.set(item, held);
    const read = readStatement(item, former, { boxes, env, isAdding });
    if (read !== null) byItem.set(item, read);
    if (item.line.kind !== 'box') return;
    const formerId = former?.elementId ?? null;
    const own = formerId === null ? null : { elementId: formerId, words: '' };
    const span = item.line.span;
    const mention = {
      words: '',
      isVerbatim: true,
      name: item.line.name,
      isThis: false,
      stage: undefined,
      span,
    };
    const slot: Slot = {
      mention,
      role: 'box',
      stageId: item.stageId,
      former: own,
      isTouched: own === null || former?.key !== item.key,
      elementId: null,
      words: '',
      wish: null,
    };
    boxLines.set(item, { slot, former });
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
function heldArrows({ document, heldBy }: Work): ReadonlySet<string> {
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

/** What the former text had and the new one has no more. */
function removedRows(work: Work, slots: readonly Slot[], held: ReadonlySet<string>) {
  const { document, formers, statements, heldBy, boxLines, stages } = work;
  if (work.isAdding) return { arrowIds: [], elementIds: [], stageIds: [] };
  const kept = new Set<string>([...held, ...statements.flatMap(({ arrowIds }) => arrowIds)]);
  const heldBoxes = new Set([...heldBy.values()].flat().map(({ elementId }) => elementId));
  const said = new Set(slots.map(({ elementId }) => elementId));
  const formerBoxes = new Set([...boxLines.values()].map(({ slot }) => slot.elementId));
  const arrowIds = [...new Set(formers.flatMap(({ known }) => known.arrowIds))].filter(
    (id) => !kept.has(id) && document.arrows.has(id as IdOf<'arrows'>),
  );
  const elementIds = formers.flatMap(({ elementId }) => {
    if (elementId === null || heldBoxes.has(elementId) || said.has(elementId) || formerBoxes.has(elementId))
      return [];
    const isJoined = (['sourceElementId', 'targetElementId'] as const).some(
      (field) => referrers(document, { table: 'arrows', field }, elementId).length > 0,
    );
    return isJoined ? [] : [elementId];
  });
  return { arrowIds, elementIds, stageIds: stages.removed };
}

function titleEdits({ document, given, isAdding }: Work, parsed: ParsedText): readonly TextEditInput[] {
  const title = parsed.lines.find((line) => line.kind === 'title');
  const theory = document.theories.get(given.theoryId as IdOf<'theories'>);
  const written = title?.name ?? null;
  if (isAdding || theory === undefined || written === null) return [];
  return oneLine(theory.title) === written ? [] : [{ do: 'retitle', title: written }];
}

/** The stages of the headings by name, so that lines can name stages that are only being added. */
function sectionNames(parsed: ParsedText, { bySection }: StageMatches): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const found = new Map<string, string>();
  for (const line of parsed.lines) {
    if (line.kind !== 'heading' || line.name === null) continue;
    const key = nameKey(line.name.text);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const stageId = bySection[line.section] ?? null;
    if (stageId !== null) found.set(refKey({ text: key, number }), stageId);
  }
  return found;
}

/** What every line stands for once the edits are done. */
function nextState(work: Work, parsed: ParsedText): TextState {
  const { items, byItem, boxLines, heldBy, stages } = work;
  const lines: KnownLine[] = [];
  const none = { part: 0, arrowIds: [], elementId: null, stageId: null };
  for (const { kind, text, span, section } of parsed.lines) {
    if (kind === 'title') lines.push({ kind, text, line: span.line, ...none });
    const stageId = kind === 'heading' ? (stages.bySection[section] ?? null) : null;
    if (stageId !== null) lines.push({ kind: 'stage', text, line: span.line, ...none, stageId });
  }
  for (const item of items) {
    const { text, span } = item.line;
    const shared = { ...none, text, line: span.line, stageId: item.stageId };
    const read = byItem.get(item);
    if (read !== undefined)
      lines.push({ ...shared, kind: 'statement', part: item.part, arrowIds: read.arrowIds });
    const slot = boxLines.get(item)?.slot;
    if (slot !== undefined) lines.push({ ...shared, kind: 'box', elementId: slot.elementId });
    for (const { known } of heldBy.get(item) ?? [])
      lines.push({ ...known, line: span.line, heldAs: item.key });
  }
  return { lines: lines.sort((one, other) => one.line - other.line) };
}

/**
 * Works out what a new text does to its theory (T9–T12). Lines that are there already keep their arrows, however
 * they are moved or lightly reworded; lines that cannot be read leave what they stood for as it is. Never throws.
 */
export function reconcileText(document: Document, given: NewText): Reconciled {
  const parsed = parseTheoryText(given.text);
  const problems = [...parsed.problems];
  const { theoryId, vocabulary } = given;
  const work = match(document, given, parsed, problems);
  const boxes = boxNames(document, theoryId, vocabulary);
  const slotsIn = ({ conditions, outcome }: ReadStatement) =>
    outcome === null ? [...conditions] : [...conditions, outcome];
  const slots = work.items.flatMap((item) => {
    const read = work.byItem.get(item);
    const box = work.boxLines.get(item)?.slot;
    return read !== undefined ? slotsIn(read) : box !== undefined ? [box] : [];
  });
  resolveSlots(slots, { document, theoryId, boxes });
  const held = heldArrows(work);
  const heldBoxes = new Set(
    [...held].flatMap((id) => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      return arrow === undefined
        ? []
        : [arrow.sourceElementId, ...(arrow.targetElementId === null ? [] : [arrow.targetElementId])];
    }),
  );
  const renamed = work.isAdding ? new Map<string, string>() : renamedBoxes(slots, { boxes, held: heldBoxes });
  const stageTable = stageNames(document, theoryId, vocabulary);
  const newBoxes = addBoxes(slots, {
    document,
    theoryId,
    renamed,
    boxes,
    stageTable,
    sections: sectionNames(parsed, work.stages),
    env: given.env,
    statements: work.statements,
    report: (problem) => problems.push(problem),
  });
  const boxEdits = work.isAdding
    ? []
    : changeBoxes(document, {
        vocabulary,
        renamed,
        slots,
        statements: work.statements,
        boxLines: [...work.boxLines.values()],
        stageTable,
      });
  const targets = new Map<ReadStatement, { elementId: string } | { arrowId: string }>();
  for (const read of work.statements) {
    const above = read.item.parent === null ? undefined : work.byItem.get(read.item.parent);
    const on = (read.item.statement?.on ?? 1) - 1;
    targets.set(
      read,
      read.outcome === null
        ? { arrowId: above?.arrowIds[on] ?? '' }
        : { elementId: read.outcome.elementId ?? '' },
    );
  }
  const lineEdits = work.statements.flatMap((read) => {
    const isKnown = work.isAdding && read.former !== null;
    return isKnown ? [] : statementEdits(document, read, targets.get(read) ?? { elementId: '' });
  });
  const gone = removedRows(work, slots, held);
  const dropped = work.isAdding
    ? []
    : work.statements.flatMap((read) => read.dropped).filter((id) => !held.has(id));
  const arrowIds = [...new Set([...gone.arrowIds, ...dropped])];
  const removed = new Set(arrowIds);
  const moved = new Set(
    lineEdits.flatMap((edit) => (edit.do === 'moveArrow' && edit.target !== undefined ? [edit.id] : [])),
  );
  const joins = groupEdits(
    document,
    work.isAdding ? work.statements.filter(({ former }) => former === null) : work.statements,
    {
      targetOf: (read) => JSON.stringify(targets.get(read)),
      held,
      removed,
      moved,
    },
  );
  const removes = arrowIds.length + gone.elementIds.length + gone.stageIds.length > 0;
  const edits: TextEditInput[] = [
    ...titleEdits(work, parsed),
    ...work.stages.edits,
    ...newBoxes,
    ...boxEdits,
    ...lineEdits,
    ...(removes
      ? [{ do: 'remove' as const, arrowIds, elementIds: gone.elementIds, stageIds: [...gone.stageIds] }]
      : []),
    ...joins,
  ];
  const added = edits.filter((edit) => edit.do === 'addArrow').length;
  return { edits, state: nextState(work, parsed), problems, added, removed: arrowIds.length };
}
