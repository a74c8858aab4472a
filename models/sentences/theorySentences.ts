import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { type MapPlace, elementsInReadingOrder, inReadingOrder, mapPlace } from '../queries/mapOrder.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowSentence } from './arrowSentence.ts';
import { statementMembers } from './statement.ts';
import { type Vocabulary, elementName, stageName, tidy } from './words.ts';

/** The statements of one stage, each by the arrow that stands for it; `stageId` null: boxes outside all stages. */
export type StageStatements = {
  readonly stageId: string | null;
  readonly heading: string;
  readonly arrowIds: readonly string[];
};

/** The box an arrow ends at, through the arrows it acts on; undefined when there is none. */
export function endOfArrow(document: Document, arrow: Arrow): Element | undefined {
  const seen = new Set<string>();
  let next: Arrow | undefined = arrow;
  while (next !== undefined && !seen.has(next.id)) {
    if (next.targetElementId !== null) return document.elements.get(next.targetElementId);
    seen.add(next.id);
    next = next.targetArrowId === null ? undefined : document.arrows.get(next.targetArrowId);
  }
  return undefined;
}

/** The stage an arrow belongs to: that of the box it ends at (S6); null when that box is in none. */
export function stageOfArrow(document: Document, arrow: Arrow): IdOf<'stages'> | null {
  return endOfArrow(document, arrow)?.stageId ?? null;
}

function arrowsOf(document: Document, theoryId: string): readonly Arrow[] {
  return referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.arrows.get(id as IdOf<'arrows'>) ?? [],
  );
}

/** A statement comes where its arrow starts; one that acts on an arrow follows that arrow. */
function inStatementOrder(document: Document, arrows: readonly Arrow[]): readonly Arrow[] {
  const places = new Map<string, MapPlace>();
  for (const arrow of arrows) {
    const source = document.elements.get(arrow.sourceElementId);
    if (source !== undefined) places.set(arrow.id, mapPlace(document, source));
  }
  const compare = (one: Arrow, other: Arrow) => {
    const [first, second] = [places.get(one.id), places.get(other.id)];
    const order = first !== undefined && second !== undefined ? inReadingOrder(first, second) : 0;
    return order || (one.id < other.id ? -1 : 1);
  };
  const acting = Map.groupBy(
    arrows.filter((arrow) => arrow.targetArrowId !== null).sort(compare),
    (arrow) => arrow.targetArrowId,
  );
  const ordered: Arrow[] = [];
  const stack = arrows
    .filter((arrow) => arrow.targetArrowId === null)
    .sort(compare)
    .reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    ordered.push(next);
    stack.push(...(acting.get(next.id) ?? []).toReversed());
  }
  return ordered;
}

/** All statements of a theory by stage, in reading order; a group of arrows is one statement (S4, S6). */
export function statementsByStage(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary,
): readonly StageStatements[] {
  const byStage = new Map<string | null, string[]>();
  const said = new Set<string>();
  for (const arrow of inStatementOrder(document, arrowsOf(document, theoryId))) {
    if (said.has(arrow.id)) continue;
    for (const { id } of statementMembers(document, arrow)) said.add(id);
    const stage = stageOfArrow(document, arrow);
    const list = byStage.get(stage);
    if (list === undefined) byStage.set(stage, [arrow.id]);
    else list.push(arrow.id);
  }
  const stages = referrers(document, { table: 'stages', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.stages.get(id as IdOf<'stages'>) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
  const groups: StageStatements[] = stages.map((stage) => ({
    stageId: stage.id,
    heading: stageName(stage, vocabulary),
    arrowIds: byStage.get(stage.id) ?? [],
  }));
  const rest = byStage.get(null) ?? [];
  const heading = stages.length === 0 ? 'Statements' : 'In no stage';
  return rest.length === 0 ? groups : [...groups, { stageId: null, heading, arrowIds: rest }];
}

/** The boxes that no arrow starts from or ends at, in reading order. */
export function elementsWithoutArrow(document: Document, theoryId: string): readonly Element[] {
  const joined = new Set<string | null>();
  for (const arrow of arrowsOf(document, theoryId)) {
    joined.add(arrow.sourceElementId);
    joined.add(arrow.targetElementId);
  }
  return elementsInReadingOrder(document, theoryId).filter(({ id }) => !joined.has(id));
}

/** The whole theory as text: its title, its statements under each stage, and the boxes no arrow joins. */
export function theorySentences(document: Document, theoryId: string, vocabulary: Vocabulary): string {
  const title = tidy(document.theories.get(theoryId as IdOf<'theories'>)?.title ?? '');
  const blocks = title === '' ? [] : [[title]];
  for (const { heading, arrowIds } of statementsByStage(document, theoryId, vocabulary)) {
    if (arrowIds.length === 0) continue;
    blocks.push([heading, ...arrowIds.map((id) => `- ${arrowSentence(document, id, vocabulary)}`)]);
  }
  const alone = elementsWithoutArrow(document, theoryId);
  if (alone.length > 0) {
    blocks.push([
      'Not joined by any arrow',
      ...alone.map((element) => `- ${elementName(element, vocabulary)}`),
    ]);
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
