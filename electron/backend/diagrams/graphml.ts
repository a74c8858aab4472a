import { type DiagramField, fieldKey } from '#models/diagram/fieldNames.ts';
import {
  type FoundDiagram,
  type FoundGroup,
  type FoundLink,
  type FoundNode,
  emptyDiagram,
} from '#models/diagram/foundDiagram.ts';
import { heldLine } from '#models/diagram/plainText.ts';
import { pointOf } from '#models/diagram/read/jsonValues.ts';
import type { Rect } from '#models/geometry/box.ts';
import { htmlText } from '#models/htmlText.ts';

import { type XmlElement, type XmlTree, childOf, descendants } from './xmlTree.ts';

const labelNames = ['label', 'name', 'title', 'text', 'shared name', 'node label', 'edge label'];
const typeNames = ['type', 'element type', 'node type', 'edge type', 'category', 'class', 'kind', 'group'];

/** How Gephi draws a node: its colour in parts, its size. */
const looks = new Set(['r', 'g', 'b', 'alpha', 'size', 'z']);

/** Facts of one node or edge by the names their keys have, and what an editor draws. */
type Facts = { readonly fields: readonly DiagramField[]; readonly drawings: readonly XmlElement[] };

/** Parts of what an editor draws, by their name. */
function drawn({ drawings }: Facts, name: string): readonly XmlElement[] {
  return drawings.flatMap((data) => descendants(data, name));
}

class Reader {
  readonly #keys = new Map<string, { readonly name: string; readonly isDrawing: boolean }>();
  readonly #defaults: { readonly of: string; readonly name: string; readonly value: string }[] = [];
  readonly nodes: FoundNode[] = [];
  readonly links: FoundLink[] = [];
  readonly groups: FoundGroup[] = [];
  readonly #linked = new Set<string>();
  title = '';
  summary = '';
  hyperedges = 0;

  constructor(root: XmlElement) {
    for (const key of descendants(root, 'key')) {
      const id = key.attributes.get('id') ?? '';
      const name = key.attributes.get('attr.name') ?? id;
      const isDrawing = /graphics|resources/iu.test(key.attributes.get('yfiles.type') ?? '');
      this.#keys.set(id, { name, isDrawing });
      const value = childOf(key, 'default')?.text.trim() ?? '';
      if (value !== '' && !isDrawing)
        this.#defaults.push({ of: key.attributes.get('for') ?? 'all', name, value });
    }
    for (const edge of descendants(root, 'edge'))
      for (const end of ['source', 'target']) this.#linked.add(edge.attributes.get(end) ?? '');
    this.hyperedges = descendants(root, 'hyperedge').length;
  }

  #factsOf(element: XmlElement, kind: string): Facts {
    const fields: DiagramField[] = [];
    const drawings: XmlElement[] = [];
    for (const data of element.children) {
      if (data.name !== 'data') continue;
      const key = this.#keys.get(data.attributes.get('key') ?? '');
      if (key?.isDrawing === true || data.children.length > 0) drawings.push(data);
      else if (data.text.trim() !== '')
        fields.push({ name: key?.name ?? data.attributes.get('key') ?? '', value: data.text.trim() });
    }
    const said = new Set(fields.map(({ name }) => name));
    for (const { of, name, value } of this.#defaults)
      if ((of === kind || of === 'all') && !said.has(name)) fields.push({ name, value });
    return { fields, drawings };
  }

  /** A graph's nodes and edges; nodes with a graph of their own are groups. */
  readGraph(graph: XmlElement, group: string | null): void {
    const isUndirected = graph.attributes.get('edgedefault') === 'undirected';
    if (group === null) {
      const { fields } = this.#factsOf(graph, 'graph');
      this.title ||= fieldIn(fields, ['title', 'name', 'label']);
      this.summary ||= fieldIn(fields, ['summary', 'description']);
    }
    for (const element of graph.children) {
      if (element.name === 'node') this.#node(element, group);
      else if (element.name === 'edge') this.#edge(element, isUndirected);
    }
  }

  #node(element: XmlElement, group: string | null): void {
    const inner = childOf(element, 'graph');
    const id = element.attributes.get('id') ?? '';
    const facts = this.#factsOf(element, 'node');
    const label = labelOf(facts, 'NodeLabel');
    const place = placeOf(facts);
    if (inner !== undefined)
      this.groups.push({ id, name: heldLine(label, 200) || `Group ${this.groups.length + 1}`, place });
    if (inner === undefined || this.#linked.has(id)) {
      const record = this.nodes.length + 1;
      this.nodes.push({
        at: { record, line: element.line },
        id: id || `node ${record}`,
        label: label || id,
        type: fieldIn(facts.fields, typeNames),
        group,
        middle:
          place === null
            ? pointOf(fieldIn(facts.fields, ['x']), fieldIn(facts.fields, ['y']))
            : { x: place.x + place.width / 2, y: place.y + place.height / 2 },
        fields: others(facts.fields, label, ['x', 'y']),
      });
    }
    if (inner !== undefined) this.readGraph(inner, id);
  }

  #edge(element: XmlElement, isUndirected: boolean): void {
    const facts = this.#factsOf(element, 'edge');
    const ends = ['source', 'target'].map((end) => element.attributes.get(end) ?? '');
    const label = labelOf(facts, 'EdgeLabel');
    const own = element.attributes.get('directed');
    const heads = headsOf(facts);
    const isOpen =
      own === undefined ? isUndirected && heads !== 'forward' && heads !== 'both' : own === 'false';
    const [from = '', to = ''] = heads === 'back' ? ends.toReversed() : ends;
    const record = this.links.length + 1;
    this.links.push({
      at: { record, line: element.line },
      id: element.attributes.get('id') ?? '',
      from,
      to,
      direction: isOpen || heads === 'none' ? 'none' : heads === 'both' ? 'both' : 'forward',
      label,
      type: fieldIn(facts.fields, typeNames),
      fields: others(facts.fields, label, []),
      quotes: [],
    });
  }
}

/** The value of the first of these names that is there. */
function fieldIn(fields: readonly DiagramField[], names: readonly string[]): string {
  for (const name of names) {
    const found = fields.find((field) => fieldKey(field.name) === name);
    if (found !== undefined) return found.value;
  }
  return '';
}

function others(
  fields: readonly DiagramField[],
  label: string,
  more: readonly string[],
): readonly DiagramField[] {
  const type = fieldIn(fields, typeNames);
  const isColoured = ['r', 'g', 'b'].every((part) => fieldIn(fields, [part]) !== '');
  return fields.filter(({ name, value }) => {
    const key = fieldKey(name);
    if (more.includes(key) || (isColoured && looks.has(key))) return false;
    return !(labelNames.includes(key) && value === label) && !(typeNames.includes(key) && value === type);
  });
}

/** Words on a node or edge: its own facts first, else the label an editor draws (yEd, or yFiles' newer form). */
function labelOf(facts: Facts, name: string): string {
  const named = fieldIn(facts.fields, labelNames);
  if (named !== '') return named;
  const texts = [
    ...drawn(facts, name).map(({ text }) => text),
    ...drawn(facts, 'Label.Text').map(({ text }) => text),
    ...drawn(facts, 'Label').map(({ attributes }) => attributes.get('Text') ?? ''),
  ];
  const text = texts.map((words) => words.trim()).find((words) => words !== '') ?? '';
  return /^<html>/iu.test(text) ? htmlText(text) : text;
}

function placeOf(facts: Facts): Rect | null {
  const [geometry] = drawn(facts, 'Geometry');
  const [rect] = drawn(facts, 'RectD');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(
      geometry?.attributes.get(name) ??
        rect?.attributes.get(`${name.charAt(0).toUpperCase()}${name.slice(1)}`) ??
        Number.NaN,
    ),
  );
  const corner = pointOf(x, y);
  return corner === null ? null : { ...corner, width: width || 0, height: height || 0 };
}

/** At which ends an editor draws heads; null when it says nothing of them. */
function headsOf(facts: Facts): 'forward' | 'back' | 'both' | 'none' | null {
  const [arrows] = drawn(facts, 'Arrows');
  if (arrows === undefined) return null;
  const has = (end: string) => (arrows.attributes.get(end) ?? 'none') !== 'none';
  if (has('target')) return has('source') ? 'both' : 'forward';
  return has('source') ? 'back' : 'none';
}

/** Reads GraphML: facts by the names of their keys, labels, heads and groups of yEd, places. */
export function readGraphml({ root, faultLine }: XmlTree): FoundDiagram {
  const reader = new Reader(root);
  const [document] = descendants(root, 'graphml');
  for (const graph of (document ?? root).children) if (graph.name === 'graph') reader.readGraph(graph, null);
  const { nodes, links, groups, title, summary, hyperedges } = reader;
  return {
    ...emptyDiagram('graphml'),
    title: heldLine(title),
    summary,
    nodes,
    links,
    groups,
    warnings: [
      ...(faultLine === null
        ? []
        : [{ line: faultLine, message: 'Here the file is not sound XML; what could be read was kept.' }]),
      ...(hyperedges === 0
        ? []
        : [{ message: `${hyperedges} hyperedges join more than two boxes; they were left out.` }]),
    ],
    skipped: hyperedges,
  };
}
