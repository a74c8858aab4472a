import type { FoundGroup, FoundLink, FoundNode } from '#models/diagram/foundDiagram.ts';
import { heldLine } from '#models/diagram/plainText.ts';
import type { Point } from '#models/geometry/box.ts';

import type { DrawioCell } from './drawioCells.ts';

/** Boxes, lines and frames of one page. */
export type DrawioPage = {
  readonly nodes: readonly FoundNode[];
  readonly links: readonly FoundLink[];
  readonly groups: readonly FoundGroup[];
};

const DEEPEST = 50;

/** One page, whose cells name each other. */
class Page {
  readonly #cells: ReadonlyMap<string, DrawioCell>;
  readonly #filled: ReadonlySet<string>;
  readonly #prefix: string;

  constructor(cells: readonly DrawioCell[], prefix: string) {
    this.#cells = new Map(cells.map((cell) => [cell.id, cell]));
    this.#prefix = prefix;
    this.#filled = new Set(
      cells.flatMap(({ kind, parent }) => (kind === 'vertex' && this.#isVertex(parent) ? [parent] : [])),
    );
  }

  #isVertex(id: string): boolean {
    return this.#cells.get(id)?.kind === 'vertex';
  }

  id(own: string): string {
    return own === '' ? '' : `${this.#prefix}${own}`;
  }

  cell(id: string): DrawioCell | undefined {
    return this.#cells.get(id);
  }

  /** Frames: boxes with boxes in them. */
  isFrame(cell: DrawioCell): boolean {
    return this.#filled.has(cell.id);
  }

  /** Cells around a cell, the nearest first. */
  #around(cell: DrawioCell): readonly DrawioCell[] {
    const found: DrawioCell[] = [];
    let next = this.#cells.get(cell.parent);
    while (next !== undefined && found.length < DEEPEST) {
      found.push(next);
      next = this.#cells.get(next.parent);
    }
    return found;
  }

  /** The upper left corner: geometry is told from the corner of the frame. */
  corner(cell: DrawioCell): Point {
    let { x, y } = cell;
    for (const frame of this.#around(cell)) {
      if (frame.kind !== 'vertex') continue;
      x += frame.x;
      y += frame.y;
    }
    return { x, y };
  }

  /** The nearest frame that has a name; frames without one only hold their boxes together. */
  groupOf(cell: DrawioCell): string | null {
    const frame = this.#around(cell).find((one) => one.kind === 'vertex' && one.label !== '');
    return frame === undefined ? null : this.id(frame.id);
  }
}

/** At which ends the style draws heads: at the far end unless it says otherwise. */
function headsOf(style: ReadonlyMap<string, string>): 'forward' | 'back' | 'both' | 'none' {
  const end = (style.get('endArrow') ?? 'classic') !== 'none';
  const start = (style.get('startArrow') ?? 'none') !== 'none';
  if (end) return start ? 'both' : 'forward';
  return start ? 'back' : 'none';
}

function linkOf(cell: DrawioCell, page: Page, words: readonly string[]): Omit<FoundLink, 'at'> {
  const heads = headsOf(cell.style);
  const ends = heads === 'back' ? [cell.target, cell.source] : [cell.source, cell.target];
  const [from = '', to = ''] = ends;
  // A line that ends on a line acts on it; it leads to where that one leads.
  const onto = page.cell(to);
  const acts = onto?.kind === 'edge' ? [{ name: 'acts on', value: page.id(to) }] : [];
  const end = onto?.kind === 'edge' ? onto.target : to;
  const near = page.cell(from);
  const start = near?.kind === 'edge' ? near.source : from;
  return {
    id: page.id(cell.id),
    from: page.id(start),
    to: page.id(end),
    direction: heads === 'both' ? 'both' : heads === 'none' ? 'none' : 'forward',
    label: [cell.label, ...words].filter((text) => text !== '').join(' '),
    type: cell.fields.find(({ name }) => name === 'type')?.value ?? '',
    fields: [...acts, ...cell.fields.filter(({ name }) => name !== 'type')],
    quotes: [],
  };
}

function isPicture({ style }: DrawioCell): boolean {
  return style.get('shape') === 'image' || style.has('image');
}

/** Reads the cells of one page; `prefix` keeps its ids apart from those of other pages, `below` its boxes. */
export function drawioPage(
  cells: readonly DrawioCell[],
  { prefix, below, name }: { readonly prefix: string; readonly below: number; readonly name: string },
): DrawioPage {
  const page = new Page(cells, prefix);
  const edges = cells.filter(({ kind }) => kind === 'edge');
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  // Words on a line are boxes whose frame is the line.
  const isOnLine = ({ parent }: DrawioCell) => page.cell(parent)?.kind === 'edge';
  const wordsOf = Map.groupBy(
    cells.filter((cell) => cell.kind === 'vertex' && isOnLine(cell)),
    ({ parent }) => parent,
  );
  const boxes = cells.filter(
    (cell) =>
      cell.kind === 'vertex' &&
      !isOnLine(cell) &&
      (!page.isFrame(cell) || linked.has(cell.id)) &&
      !(isPicture(cell) && cell.label === '' && !linked.has(cell.id)),
  );
  const pageField = name === '' ? [] : [{ name: 'page', value: name }];
  return {
    nodes: boxes.map((cell, index) => {
      const { x, y } = page.corner(cell);
      return {
        at: { record: index + 1, line: cell.line },
        id: page.id(cell.id) || `${prefix}box ${index + 1}`,
        label: cell.label,
        type: cell.fields.find((field) => field.name === 'type')?.value ?? '',
        group: page.groupOf(cell),
        middle: { x: x + cell.width / 2, y: y + cell.height / 2 + below },
        fields: [...cell.fields.filter((field) => field.name !== 'type'), ...pageField],
      };
    }),
    links: edges.map((cell, index) => ({
      at: { record: index + 1, line: cell.line },
      ...linkOf(
        cell,
        page,
        (wordsOf.get(cell.id) ?? []).map(({ label }) => label),
      ),
    })),
    groups: cells
      .filter((cell) => cell.kind === 'vertex' && page.isFrame(cell) && cell.label !== '')
      .map((cell) => {
        const { x, y } = page.corner(cell);
        const place = { x, y: y + below, width: cell.width, height: cell.height };
        return { id: page.id(cell.id), name: heldLine(cell.label, 200), place };
      }),
  };
}
