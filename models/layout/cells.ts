import type { ArrangeCard, ArrangeInput, ArrangeLink } from './arrangeInput.ts';
import { ranksOf } from './ranks.ts';

/** A sub-column of a lane: cards that stand above each other. */
export type Stack = {
  /** Place of the row (level) from the top, and of the sub-column from the left of the whole map. */
  readonly row: number;
  readonly column: number;
  /** Left edge in the lane, pixels. */
  x: number;
  readonly cards: number[];
};

/** The cards in their stacks, with the links between them as pairs of indexes. */
export type Cells = {
  readonly cards: readonly ArrangeCard[];
  readonly stacks: readonly Stack[];
  readonly rowOf: Int32Array;
  readonly columnOf: Float64Array;
  readonly neighbours: readonly (readonly number[])[];
};

// A lane with stages grows downwards; only a big one gets a third sub-column.
const CARDS_PER_STACK = 5;

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Pairs of cards that an arrow joins; an arrow on an arrow pulls its source towards both ends of that arrow. */
function pairsOf(
  cards: readonly ArrangeCard[],
  links: readonly ArrangeLink[],
): { flow: [number, number][]; pull: [number, number][] } {
  const indexOf = new Map(cards.map((card, index) => [card.id, index]));
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const flow: [number, number][] = [];
  const pull: [number, number][] = [];
  for (const link of [...links].sort(byId)) {
    const from = indexOf.get(link.from);
    if (from === undefined) continue;
    if ('box' in link.to) {
      const to = indexOf.get(link.to.box);
      if (to !== undefined && to !== from) flow.push([from, to]);
      continue;
    }
    let target = linkOf.get(link.to.link);
    for (let hops = 0; target !== undefined && 'link' in target.to && hops < 16; hops += 1)
      target = linkOf.get(target.to.link);
    if (target === undefined || !('box' in target.to)) continue;
    for (const end of [indexOf.get(target.from), indexOf.get(target.to.box)]) {
      if (end !== undefined && end !== from) pull.push([from, end]);
    }
  }
  return { flow, pull };
}

function laneNumbers(
  cards: readonly ArrangeCard[],
  lanes: readonly { readonly id: string }[],
  field: 'stageId' | 'levelId',
): Int32Array {
  const numbers = new Map(lanes.map((lane, index) => [lane.id, index]));
  return Int32Array.from(cards, (card) => numbers.get(card[field] ?? '') ?? lanes.length);
}

/** How many sub-columns a lane of this many cards and ranks gets. */
function stackCount(cards: number, ranks: number, hasStages: boolean): number {
  if (!hasStages) return ranks;
  return Math.min(ranks, Math.max(2, Math.ceil(Math.sqrt(cards / CARDS_PER_STACK))));
}

/** Sorts the input and deals the cards into stacks by lane and by rank within the lane. */
export function cellsOf(input: ArrangeInput): Cells {
  const cards = [...input.cards].sort(byId);
  const { flow, pull } = pairsOf(cards, input.links);
  const stageOf = laneNumbers(cards, input.stages, 'stageId');
  const rowOf = laneNumbers(cards, input.levels, 'levelId');
  const inLane = flow.filter(([from, to]) => stageOf[from] === stageOf[to]);
  const ranks = ranksOf(cards.length, inLane);
  const lanes = new Map<number, number[]>();
  cards.forEach((_, index) => {
    const stage = stageOf[index] ?? 0;
    const list = lanes.get(stage);
    if (list === undefined) lanes.set(stage, [index]);
    else list.push(index);
  });
  const stacks = new Map<string, Stack>();
  const columnOf = new Float64Array(cards.length);
  let columnStart = 0;
  for (const [, members] of [...lanes].sort(([one], [other]) => one - other)) {
    const highest = members.reduce((high, index) => Math.max(high, ranks[index] ?? 0), 0);
    const count = stackCount(members.length, highest + 1, input.stages.length > 0);
    for (const index of members) {
      const share = Math.floor(((ranks[index] ?? 0) * count) / (highest + 1));
      const column = columnStart + share;
      columnOf[index] = column;
      const card = cards[index];
      if (card?.pinned !== undefined) continue;
      const row = rowOf[index] ?? 0;
      const key = `${row}/${column}`;
      const stack = stacks.get(key);
      if (stack === undefined) stacks.set(key, { row, column, x: share, cards: [index] });
      else stack.cards.push(index);
    }
    columnStart += count;
  }
  const neighbours: number[][] = cards.map(() => []);
  for (const [one, other] of [...flow, ...pull]) {
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  const sorted = [...stacks.values()].sort((one, other) => one.column - other.column || one.row - other.row);
  return { cards, stacks: sorted, rowOf, columnOf, neighbours };
}
