import type { Rect } from '../../geometry/box.ts';
import {
  type FoundDiagram,
  type FoundGroup,
  type FoundLink,
  type FoundNode,
  emptyDiagram,
  mostBoxes,
  mostLinks,
} from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { type JsonRecord, numberOf, otherFields, recordOf, textOf, someOf } from './jsonValues.ts';
import { smallestAround } from './containment.ts';
import { plainMarkdown } from './markdownText.ts';

const none: ReadonlySet<string> = new Set();

function rectOf(item: JsonRecord): Rect | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => numberOf(item.get(key)));
  if (x === null || x === undefined || y === null || y === undefined) return null;
  return { x, y, width: width ?? 0, height: height ?? 0 };
}

/** A card's words: its first line is its name, the rest its note; a file is called by its name, a link by its address. */
function wordsOf(item: JsonRecord): { readonly label: string; readonly note: string } {
  const type = textOf(item.get('type'));
  if (type === 'file') {
    const file = textOf(item.get('file'));
    const name = file.split('/').at(-1) ?? file;
    const note = name === file ? '' : `File: ${file}${textOf(item.get('subpath'))}`;
    return { label: name.replace(/\.md$/iu, '') || file, note };
  }
  if (type === 'link') return { label: textOf(item.get('url')), note: '' };
  if (type === 'group') return { label: textOf(item.get('label')), note: '' };
  const lines = plainMarkdown(textOf(item.get('text'))).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  return {
    label: lines[first] ?? '',
    note: lines
      .slice(first + 1)
      .join('\n')
      .trim(),
  };
}

function nodeOf(item: JsonRecord, record: number, groups: readonly FoundGroup[]): FoundNode {
  const { label, note } = wordsOf(item);
  const place = rectOf(item);
  const middle = place === null ? null : { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  const own = otherFields(recordOf(item.get('wherefore')), none);
  return {
    at: { record },
    id: textOf(item.get('id')) || `card ${record}`,
    label,
    type: '',
    group: middle === null ? null : smallestAround(middle, groups),
    middle,
    fields: note === '' ? own : [{ name: 'note', value: note }, ...own],
  };
}

/** Heads as the format says: an arrow at the end unless told otherwise, none at the beginning. */
function directionOf(item: JsonRecord): {
  readonly direction: FoundLink['direction'];
  readonly isBackward: boolean;
} {
  const atEnd = textOf(item.get('toEnd')) !== 'none';
  const atStart = textOf(item.get('fromEnd')) === 'arrow';
  if (atEnd) return { direction: atStart ? 'both' : 'forward', isBackward: false };
  return { direction: atStart ? 'forward' : 'none', isBackward: atStart };
}

function linkOf(value: unknown, index: number): FoundLink {
  const item = recordOf(value) ?? new Map<string, unknown>();
  const { direction, isBackward } = directionOf(item);
  const ends = [textOf(item.get('fromNode')), textOf(item.get('toNode'))] as const;
  const [from, to] = isBackward ? [ends[1], ends[0]] : ends;
  return {
    at: { record: index + 1 },
    id: textOf(item.get('id')),
    from,
    to,
    direction,
    label: textOf(item.get('label')),
    type: '',
    fields: otherFields(recordOf(item.get('wherefore')), none),
    quotes: [],
  };
}

/** Reads a JSON Canvas: cards as boxes, groups as groups of what lies in them; a group with an arrow is a box as well. */
export function readCanvas(value: unknown): FoundDiagram {
  const file = recordOf(value) ?? new Map<string, unknown>();
  const cards = someOf(file.get('nodes'), mostBoxes).map((node, index) => ({
    item: recordOf(node) ?? new Map<string, unknown>(),
    record: index + 1,
  }));
  const links = someOf(file.get('edges'), mostLinks).map(linkOf);
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const isGroup = ({ item }: (typeof cards)[number]) => textOf(item.get('type')) === 'group';
  const groups = cards.filter(isGroup).map(({ item, record }) => ({
    id: textOf(item.get('id')),
    name: heldLine(textOf(item.get('label')), 200) || `Group ${record}`,
    place: rectOf(item),
  }));
  const own = recordOf(file.get('wherefore'));
  return {
    ...emptyDiagram('json-canvas'),
    title: heldLine(textOf(own?.get('title'))),
    summary: textOf(own?.get('summary')),
    nodes: cards
      .filter((card) => !isGroup(card) || linked.has(textOf(card.item.get('id'))))
      .map(({ item, record }) =>
        nodeOf(
          item,
          record,
          groups.filter(({ id }) => id !== textOf(item.get('id'))),
        ),
      ),
    links,
    groups,
  };
}
