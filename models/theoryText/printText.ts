import type { Document, IdOf } from '../document.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { elementsWithoutArrow, endOfArrow } from '../sentences/theorySentences.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { NO_STAGE } from './grammar.ts';
import { boxNames, stageNames, stagesOf } from './names.ts';
import { boxesInBecauses } from './partBoxes.ts';
import { WordWriter } from './plainWords.ts';
import { type Shown, shownArrows } from './shown.ts';
import type { KnownLine, TextState } from './textState.ts';
import { type LineContext, writeLine } from './writeLine.ts';

/** A theory as text, with what each of its lines stands for. */
export type PrintedText = { readonly text: string; readonly state: TextState };

/** What to print; evidence is counted unless told otherwise. */
export type PrintOptions = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly hasEvidence?: boolean;
};

/** A line in its place, before names of stages are added. */
type Planned = {
  readonly shown: Shown;
  readonly depth: number;
  readonly on: number;
  readonly stageId: string | null;
};

const MOST_NESTED = 12;

const inOrder = (one: string, other: string) => (one < other ? -1 : 1);
const groupAndId = ({ isTagged, groupId, arrowIds }: Shown) =>
  `${isTagged ? String(groupId) : ''} ${String(arrowIds[0])}`;

/** Statements under each other: by where they start, where they end, and what they say. */
class StatementOrder {
  readonly #context: LineContext;
  readonly #rank: ReadonlyMap<string, number>;
  readonly #acting: ReadonlyMap<string, readonly Shown[]>;
  readonly #joined: ReadonlyMap<string | null, readonly Shown[]>;
  readonly #tags = new Map<string, number>();

  constructor(
    context: LineContext,
    given: {
      readonly rank: ReadonlyMap<string, number>;
      readonly acting: ReadonlyMap<string, readonly Shown[]>;
      readonly all: readonly Shown[];
    },
  ) {
    this.#context = context;
    this.#rank = given.rank;
    this.#acting = given.acting;
    this.#joined = Map.groupBy(given.all, ({ groupId }) => groupId);
  }

  rankOf(elementId: string | null): number {
    return elementId === null ? -1 : (this.#rank.get(elementId) ?? Number.MAX_SAFE_INTEGER);
  }

  /** What a line, those under it and those it is joined with say; it decides between lines that start and end alike. */
  #text(shown: Shown, depth = 0): string {
    const own = this.#line(shown);
    // Further down than this, lines that are alike so far count as alike.
    if (depth > MOST_NESTED) return own;
    const below = shown.arrowIds.map((id) =>
      (this.#acting.get(id) ?? [])
        .map((child) => this.#text(child, depth + 1))
        .sort()
        .join('\n'),
    );
    const joined = shown.isTagged
      ? (this.#joined.get(shown.groupId) ?? []).map((other) => this.#line(other)).sort()
      : [];
    return [own, ...below, ...joined].join('\n');
  }

  #line(shown: Shown): string {
    return writeLine(this.#context, shown, { tag: shown.isTagged ? 0 : null, on: 1, stages: new Map() });
  }

  sorted(list: readonly Shown[]): readonly Shown[] {
    return list.toSorted((one, other) => {
      const order =
        this.rankOf(one.conditions[0]?.elementId ?? null) -
          this.rankOf(other.conditions[0]?.elementId ?? null) ||
        this.rankOf(one.outcome.elementId) - this.rankOf(other.outcome.elementId);
      if (order !== 0) return order;
      const [first, second] = [this.#text(one), this.#text(other)];
      // Lines that say the same stand in the order of their groups everywhere, so that tags come in one order.
      return first === second ? inOrder(groupAndId(one), groupAndId(other)) : inOrder(first, second);
    });
  }

  tagOf(shown: Shown): number | null {
    if (!shown.isTagged || shown.groupId === null) return null;
    const known = this.#tags.get(shown.groupId) ?? this.#tags.size + 1;
    this.#tags.set(shown.groupId, known);
    return known;
  }
}

/** The lines of one stage: each statement, and under it what acts on it. */
function plannedLines(
  roots: readonly Shown[],
  {
    acting,
    order,
    stageId,
  }: { acting: ReadonlyMap<string, readonly Shown[]>; order: StatementOrder; stageId: string | null },
): readonly Planned[] {
  const planned: Planned[] = [];
  const stack: Planned[] = order
    .sorted(roots)
    .map((shown) => ({ shown, depth: 0, on: 1, stageId }))
    .reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    planned.push(next);
    const { shown, depth } = next;
    const below = shown.arrowIds.flatMap((arrowId, index) =>
      order
        .sorted(acting.get(arrowId) ?? [])
        .map((child) => ({ shown: child, depth: depth + 1, on: index + 1, stageId })),
    );
    stack.push(...below.reverse());
  }
  return planned;
}

/** The conditions whose stage the reader could not infer: boxes that are no outcome, first said elsewhere (T8). */
function stageMarks(
  document: Document,
  planned: readonly Planned[],
): readonly ReadonlyMap<number, string | null>[] {
  const settled = new Set<string | null>(planned.map(({ shown }) => shown.outcome.elementId));
  return planned.map(({ shown, stageId }) => {
    const marks = new Map<number, string | null>();
    shown.conditions.forEach(({ elementId }, index) => {
      if (settled.has(elementId)) return;
      settled.add(elementId);
      const own = document.elements.get(elementId as IdOf<'elements'>)?.stageId ?? null;
      if (own !== stageId) marks.set(index, own);
    });
    return marks;
  });
}

/** Writes a theory as text that can be edited and read back (T1–T8): the same rows give the same text. */
export function printTheoryText(document: Document, options: PrintOptions): PrintedText {
  const { theoryId, vocabulary, hasEvidence = true } = options;
  const boxes = boxNames(document, theoryId, vocabulary);
  const stages = stageNames(document, theoryId, vocabulary);
  const context: LineContext = { document, boxes, stages, writer: new WordWriter(), hasEvidence };
  const elements = elementsInReadingOrder(document, theoryId);
  const rank = new Map<string, number>(elements.map(({ id }, index) => [id, index]));
  const all = shownArrows(document, theoryId, (id) => rank.get(id) ?? Number.MAX_SAFE_INTEGER);
  const acting = Map.groupBy(
    all.filter(({ outcome }) => outcome.arrowId !== null),
    ({ outcome }) => outcome.arrowId ?? '',
  );
  const order = new StatementOrder(context, { rank, acting, all });
  const stageOf = (shown: Shown) => {
    const arrow = document.arrows.get(shown.arrowIds[0] as IdOf<'arrows'>);
    return arrow === undefined ? null : (endOfArrow(document, arrow)?.stageId ?? null);
  };
  const roots = Map.groupBy(
    all.filter(({ outcome }) => outcome.elementId !== null),
    stageOf,
  );
  // A box that a because names is said there (T15).
  const becauses = all.map(({ because }) => because);
  const inBecause = boxesInBecauses(document, { theoryId, boxes, becauses });
  const alone = Map.groupBy(
    elementsWithoutArrow(document, theoryId).filter(({ id }) => !inBecause.has(id)),
    ({ stageId }) => stageId,
  );
  const stageOrder = [...stagesOf(document, theoryId).map(({ id }) => id), null];
  const sections = stageOrder.map((stageId) => ({
    stageId,
    planned: plannedLines(roots.get(stageId) ?? [], { acting, order, stageId }),
    alone: alone.get(stageId) ?? [],
  }));
  return writeSections(context, { sections, order, theoryId });
}

type Section = {
  readonly stageId: IdOf<'stages'> | null;
  readonly planned: readonly Planned[];
  readonly alone: readonly { readonly id: string }[];
};

function writeSections(
  context: LineContext,
  { sections, order, theoryId }: { sections: readonly Section[]; order: StatementOrder; theoryId: string },
): PrintedText {
  const { document, boxes, stages, writer } = context;
  const lines: string[] = [];
  const known: KnownLine[] = [];
  const put = (text: string, line: Omit<KnownLine, 'text' | 'line' | 'part'>, depth = 0) => {
    lines.push(`${'  '.repeat(depth)}${text}`);
    known.push({ ...line, text, line: lines.length, part: 0 });
  };
  const nothing = { arrowIds: [], elementId: null, stageId: null };
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  if (theory !== undefined)
    put(`# ${writer.write('title', theory.title.replace(/\s+/gu, ' ').trim())}`, {
      kind: 'title',
      ...nothing,
    });
  const marks = stageMarks(
    document,
    sections.flatMap(({ planned }) => planned),
  );
  let index = 0;
  const hasStages = sections.length > 1;
  for (const { stageId, planned, alone } of sections) {
    const isEmpty = planned.length === 0 && alone.length === 0;
    if (stageId === null && isEmpty) continue;
    if (lines.length > 0) lines.push('');
    const name = stageId === null ? undefined : stages.nameOf(stageId);
    // The number of a stage among those of its name is not part of its heading: headings stand in their order.
    if (name !== undefined)
      put(`## ${writer.write('heading', name.text)}`, { kind: 'stage', ...nothing, stageId });
    else if (hasStages) lines.push(`## ${NO_STAGE}`);
    for (const { shown, depth, on } of planned) {
      const text = writeLine(context, shown, {
        tag: order.tagOf(shown),
        on,
        stages: marks[index] ?? new Map(),
      });
      put(text, { kind: 'statement', arrowIds: shown.arrowIds, elementId: null, stageId }, depth);
      index += 1;
    }
    for (const { id } of alone) {
      const ref = boxes.nameOf(id);
      if (ref !== undefined)
        put(`BOX ${writer.writeRef('box', ref)}`, { kind: 'box', arrowIds: [], elementId: id, stageId });
    }
  }
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, state: { lines: known } };
}
