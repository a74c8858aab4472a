import type { TextEditInput } from '../commands/textEdit.ts';
import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { addBoxes, changeBoxes } from './boxChanges.ts';
import { type TextProblem, nameKey, oneLine, refKey } from './grammar.ts';
import { groupEdits } from './joinedLines.ts';
import { type ReadStatement, statementEdits } from './lineChanges.ts';
import type { StageMatches } from './matchStages.ts';
import {
  type NewText,
  type Work,
  boxesOf,
  heldArrows,
  matchText,
  slotsOf,
  withKnownArrows,
  withoutCircles,
} from './matchText.ts';
import { configurationEdits, lineMechanisms } from './mechanismBoxes.ts';
import { boxNames, stageNames } from './names.ts';
import { type ParsedText, parseTheoryText } from './parseText.ts';
import { type Slot, renamedBoxes, resolveSlots } from './resolveBoxes.ts';
import type { KnownLine, TextState } from './textState.ts';

/** What a text does to its theory: the input of `sentences.rewrite`, what its lines stand for then, and what is wrong. */
export type Reconciled = {
  readonly edits: readonly TextEditInput[];
  readonly state: TextState;
  readonly problems: readonly TextProblem[];
  readonly added: number;
  readonly removed: number;
};

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
  return {
    arrowIds,
    elementIds: [
      ...elementIds,
      ...staleBoxes(work, new Set([...said, ...heldBoxes, ...boxesOf(document, held)])),
    ],
    stageIds: stages.removed,
  };
}

/** Boxes of half-typed words that nothing says or is joined to any more. */
function staleBoxes(
  { document, given, statements }: Work,
  said: ReadonlySet<string | null>,
): readonly string[] {
  const moving = new Set(statements.flatMap(({ arrowIds, dropped }) => [...arrowIds, ...dropped]));
  return [...(given.fresh ?? [])].filter((id) => {
    if (said.has(id) || !document.elements.has(id as IdOf<'elements'>)) return false;
    const joined = (['sourceElementId', 'targetElementId'] as const).flatMap((field) =>
      referrers(document, { table: 'arrows', field }, id),
    );
    return joined.every((arrowId) => moving.has(arrowId));
  });
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

type Target = { readonly elementId: string } | { readonly arrowId: string };

/** Where the arrows of a statement end: at its outcome's box, or on an arrow of the line above. */
function targetOf({ byItem }: Work, read: ReadStatement): Target {
  if (read.outcome !== null) return { elementId: read.outcome.elementId ?? '' };
  const above = read.item.parent === null ? undefined : byItem.get(read.item.parent);
  return { arrowId: above?.arrowIds[(read.item.statement?.on ?? 1) - 1] ?? '' };
}

/** The edits of arrows: what their lines say, what is gone, and what is joined. */
function arrowEdits(work: Work, slots: readonly Slot[], held: ReadonlySet<string>): readonly TextEditInput[] {
  const { document, isAdding } = work;
  const own = work.statements.filter(({ former, isKnown }) => !isAdding || (former === null && !isKnown));
  const lineEdits = own.flatMap((read) => statementEdits(document, read, targetOf(work, read)));
  const gone = removedRows(work, slots, held);
  const dropped = isAdding ? [] : own.flatMap((read) => read.dropped).filter((id) => !held.has(id));
  const arrowIds = [...new Set([...gone.arrowIds, ...dropped])];
  const joins = groupEdits(document, own, {
    targetOf: (read) => JSON.stringify(targetOf(work, read)),
    held,
    removed: new Set(arrowIds),
    moved: new Set(
      lineEdits.flatMap((edit) => (edit.do === 'moveArrow' && edit.target !== undefined ? [edit.id] : [])),
    ),
  });
  const { elementIds, stageIds } = gone;
  const isRemoving = arrowIds.length + elementIds.length + stageIds.length > 0;
  const removal: TextEditInput = { do: 'remove', arrowIds, elementIds, stageIds: [...stageIds] };
  return [...lineEdits, ...(isRemoving ? [removal] : []), ...joins];
}

/**
 * Works out what a new text does to its theory (T9–T12). Lines that are there already keep their arrows, however
 * they are moved or lightly reworded; lines that cannot be read leave what they stood for as it is. Never throws.
 */
export function reconcileText(document: Document, given: NewText): Reconciled {
  const parsed = parseTheoryText(given.text);
  const problems = [...parsed.problems];
  const { theoryId, vocabulary, env } = given;
  const matched = matchText(document, given, parsed, problems);
  const boxes = boxNames(document, theoryId, vocabulary);
  resolveSlots(slotsOf(matched), { document, theoryId, boxes });
  const work = withKnownArrows(withoutCircles(matched, (problem) => problems.push(problem)));
  const mechanisms = lineMechanisms(work, boxes);
  const named = mechanisms.flatMap(({ parts }) => parts.map(({ slot }) => slot));
  resolveSlots(named, { document, theoryId, boxes });
  const slots = [...slotsOf(work), ...named];
  const held = heldArrows(work);
  const renamed = work.isAdding
    ? new Map<string, string>()
    : renamedBoxes(slots, { boxes, held: boxesOf(document, held), fresh: given.fresh ?? new Set() });
  const stageTable = stageNames(document, theoryId, vocabulary);
  const { statements } = work;
  const newBoxes = addBoxes(slots, {
    document,
    theoryId,
    renamed,
    boxes,
    stageTable,
    sections: sectionNames(parsed, work.stages),
    env,
    statements,
    report: (problem) => problems.push(problem),
  });
  const boxLines = [...work.boxLines.values()];
  const edits: TextEditInput[] = [
    ...titleEdits(work, parsed),
    ...work.stages.edits,
    ...newBoxes,
    ...(work.isAdding
      ? []
      : changeBoxes(document, { vocabulary, renamed, slots, statements, boxLines, stageTable })),
    ...arrowEdits(work, slots, held),
    ...configurationEdits(work, mechanisms),
  ];
  return {
    edits,
    state: nextState(work, parsed),
    problems,
    added: edits.filter((edit) => edit.do === 'addArrow').length,
    removed: edits.reduce((sum, edit) => sum + (edit.do === 'remove' ? edit.arrowIds.length : 0), 0),
  };
}
