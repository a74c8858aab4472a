import type { Point } from '../../geometry/box.ts';
import { fieldKey } from '../fieldNames.ts';
import {
  type FoundDiagram,
  type FoundLink,
  type FoundNode,
  emptyDiagram,
  mostBoxes,
  mostLinks,
} from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { type JsonRecord, listOf, otherFields, pointOf, recordOf, textOf, someOf } from './jsonValues.ts';

const elementKeys = new Set([
  '_id',
  'id',
  'label',
  'type',
  'element type',
  'position',
  'style',
  'attributes',
]);
const connectionKeys = new Set([
  '_id',
  'id',
  'from',
  'to',
  'direction',
  'reversed',
  'delayed',
  'label',
  'type',
  'connection type',
  'style',
  'attributes',
]);

/** A fact of an item: in the full export it is among its attributes, in the simple form beside its id. */
function factOf(item: JsonRecord, name: string): unknown {
  for (const part of [recordOf(item.get('attributes')), item]) {
    for (const [key, value] of part ?? []) if (fieldKey(key) === name && value !== null) return value;
  }
  return undefined;
}

const idOf = (item: JsonRecord) => textOf(item.get('_id') ?? item.get('id'));

function fieldsOf(item: JsonRecord, known: ReadonlySet<string>) {
  const folded = (record: JsonRecord | null) =>
    record === null
      ? null
      : new Map([...record].filter(([name]) => !known.has(fieldKey(name)) && !known.has(name)));
  return [
    ...otherFields(folded(recordOf(item.get('attributes'))), known),
    ...otherFields(folded(item), known),
  ];
}

/** Room between maps that are put one below the other, in Kumu's measure. */
const BETWEEN_MAPS = 300;

/** Where each element stands: on the default map, else on the next that has it, those maps one below the other. */
function placesOf(file: JsonRecord): ReadonlyMap<string, Point> {
  const first = textOf(file.get('defaultMap'));
  const maps = listOf(file.get('maps')).flatMap((map) => recordOf(map) ?? []);
  const inOrder = maps.toSorted((one, other) => Number(idOf(other) === first) - Number(idOf(one) === first));
  const places = new Map<string, Point>();
  let next: number | null = null;
  for (const map of inOrder) {
    const own = listOf(map.get('elements')).flatMap((value) => {
      const item = recordOf(value);
      const position = recordOf(item?.get('position'));
      const point = pointOf(position?.get('x'), position?.get('y'));
      const element = textOf(item?.get('element'));
      return point === null || element === '' || places.has(element) ? [] : [{ element, point }];
    });
    if (own.length === 0) continue;
    const ys = own.map(({ point }) => point.y);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const down: number = next === null ? 0 : next - top;
    for (const { element, point } of own) places.set(element, { x: point.x, y: point.y + down });
    next = bottom + down + BETWEEN_MAPS;
  }
  return places;
}

function nodeOf(value: unknown, index: number, places: ReadonlyMap<string, Point>): FoundNode {
  const item = recordOf(value) ?? new Map<string, unknown>();
  const label = textOf(factOf(item, 'label'));
  const id = idOf(item) || label || `element ${index + 1}`;
  const position = recordOf(item.get('position'));
  return {
    at: { record: index + 1 },
    id,
    label,
    type: heldLine(textOf(factOf(item, 'element type') ?? factOf(item, 'type')), 200),
    group: null,
    middle: places.get(id) ?? pointOf(position?.get('x'), position?.get('y')),
    fields: fieldsOf(item, elementKeys),
  };
}

/** Ends are ids or, where the file has none, labels; `reversed` says that the arrow points the other way. */
function linkOf(value: unknown, index: number, ids: { readonly of: (end: string) => string }): FoundLink {
  const item = recordOf(value) ?? new Map<string, unknown>();
  const ends = [ids.of(textOf(item.get('from'))), ids.of(textOf(item.get('to')))] as const;
  const [from, to] = item.get('reversed') === true ? [ends[1], ends[0]] : ends;
  const direction = textOf(factOf(item, 'direction')).toLowerCase();
  const delayed = item.get('delayed') === true ? [{ name: 'delayed', value: 'yes' }] : [];
  return {
    at: { record: index + 1 },
    id: idOf(item),
    from,
    to,
    direction: direction === 'mutual' ? 'both' : direction === 'undirected' ? 'none' : 'forward',
    label: textOf(factOf(item, 'label')),
    type: textOf(factOf(item, 'connection type') ?? factOf(item, 'type')),
    fields: [...delayed, ...fieldsOf(item, connectionKeys)],
    quotes: [],
  };
}

/** Loops and names of maps: what belongs to no single box. */
function keptOf(file: JsonRecord): readonly string[] {
  const loops = listOf(file.get('loops')).flatMap((value) => {
    const item = recordOf(value);
    if (item === null) return [];
    const facts = ['label', 'loop type', 'description'].map((name) => textOf(factOf(item, name)));
    const text = facts.filter((fact) => fact !== '').join(' – ');
    return text === '' ? [] : [`Loop: ${text}`];
  });
  const maps = listOf(file.get('maps')).flatMap((value) => {
    const item = recordOf(value);
    const text = textOf(item?.get('description'));
    return text === '' ? [] : [`Map “${textOf(item?.get('name'))}”: ${text}`];
  });
  return [...loops, ...maps];
}

/** Boxes for ends that are named and nowhere described: Kumu makes them too. */
function unlisted(links: readonly FoundLink[], nodes: readonly FoundNode[]): readonly FoundNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const made: FoundNode[] = [];
  for (const { at, from, to } of links)
    for (const end of [from, to]) {
      if (end === '' || known.has(end)) continue;
      known.add(end);
      made.push({ at, id: end, label: end, type: '', group: null, middle: null, fields: [] });
    }
  return made;
}

/** Reads Kumu's JSON: the simple form (“blueprint”), the full export of a project, and mixtures of both. */
export function readKumu(value: unknown): FoundDiagram {
  const file = recordOf(value) ?? new Map<string, unknown>();
  const places = placesOf(file);
  const nodes = someOf(file.get('elements'), mostBoxes).map((element, index) =>
    nodeOf(element, index, places),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const byLabel = new Map<string, string>();
  for (const { id, label } of nodes) if (!byLabel.has(label.trim())) byLabel.set(label.trim(), id);
  const of = (end: string) => (ids.has(end) ? end : (byLabel.get(end.trim()) ?? end.trim()));
  const links = someOf(file.get('connections'), mostLinks).map((link, index) => linkOf(link, index, { of }));
  // Ids that look like Kumu's own and are not there belong to something that was deleted.
  const hasOwnIds = listOf(file.get('elements')).some((element) => recordOf(element)?.has('_id') === true);
  const made = hasOwnIds ? [] : unlisted(links, nodes);
  return {
    ...emptyDiagram('kumu-json'),
    title: heldLine(textOf(file.get('name'))),
    summary: textOf(file.get('description')),
    nodes: [...nodes, ...made],
    links,
    kept: keptOf(file),
    warnings:
      made.length === 0
        ? []
        : [
            {
              message: `${made.length} ${made.length === 1 ? 'box is' : 'boxes are'} named by connections alone: ${made
                .slice(0, 5)
                .map(({ label }) => `“${heldLine(label, 40)}”`)
                .join(', ')}${made.length > 5 ? ' …' : ''}.`,
            },
          ],
  };
}
