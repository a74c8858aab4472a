import { htmlCharacters } from '../../htmlText.ts';
import type { DiagramField } from '../fieldNames.ts';
import { type FoundDiagram, type FoundLink, type FoundNode, emptyDiagram } from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import {
  type Attribute,
  type GraphEdge,
  type GraphNode,
  type ParsedGraph,
  parseGraph,
} from './graphLanguage.ts';
import { attributeOf, ownAttributes, placeIn } from './ownAttributes.ts';

/** Graphviz's own attributes that are words of people; the others are looks. */
const worded = new Set([
  'xlabel',
  'comment',
  'url',
  'href',
  'class',
  'type',
  'group',
  'description',
  'note',
  'notes',
]);

/** A label as it is shown: signs after a backslash and characters by their names mean something. */
function shown(label: string, name: string): string {
  const plain = label.replaceAll(/\\(.)/gsu, (_, sign: string) =>
    sign === 'N' ? name : sign === 'n' || sign === 'l' || sign === 'r' ? '\n' : sign === 'G' ? '' : sign,
  );
  return htmlCharacters(plain);
}

/** Our own facts were written in the same way as labels are. */
const ownFields = (attributes: readonly Attribute[]): readonly DiagramField[] =>
  ownAttributes(attributes).map(({ name, value }) => ({ name, value: shown(value, '') }));

function others(attributes: readonly Attribute[]): readonly DiagramField[] {
  return attributes.flatMap(([name, value]) =>
    worded.has(name.toLowerCase()) && name.toLowerCase() !== 'type'
      ? [{ name, value: shown(value, '') }]
      : [],
  );
}

function nodeOf({ id, line, cluster, attributes }: GraphNode, index: number): FoundNode {
  const place = placeIn(attributeOf(attributes, 'pos'));
  return {
    at: { record: index + 1, line },
    id,
    label: shown(attributeOf(attributes, 'label') ?? '\\N', id),
    type: attributeOf(attributes, 'type') ?? '',
    group: cluster,
    // Graphviz counts upwards.
    middle: place === null ? null : { x: place.x, y: -place.y },
    fields: [...ownFields(attributes), ...others(attributes)],
  };
}

function directionOf({ operator, attributes }: GraphEdge): FoundLink['direction'] {
  const dir = attributeOf(attributes, 'dir');
  if (dir === 'both' || operator === '<->') return 'both';
  return dir === 'none' || operator === '--' ? 'none' : 'forward';
}

function linkOf(edge: GraphEdge, index: number): FoundLink {
  const { from, to, operator, line, attributes } = edge;
  const isBackward = attributeOf(attributes, 'dir') === 'back' || operator === '<-';
  const label = attributeOf(attributes, 'label') ?? attributeOf(attributes, 'xlabel') ?? '';
  return {
    at: { record: index + 1, line },
    id: attributeOf(attributes, 'id') ?? '',
    from: isBackward ? to : from,
    to: isBackward ? from : to,
    direction: directionOf(edge),
    label: shown(label, ''),
    type: attributeOf(attributes, 'type') ?? '',
    fields: [...ownFields(attributes), ...others(attributes)],
    quotes: [],
  };
}

function titleOf({ attributes, name }: ParsedGraph): string {
  const label = attributeOf(attributes, 'label');
  return heldLine(label === undefined ? (/^(?:G|theory)$/u.test(name) ? '' : name) : shown(label, ''));
}

/** Reads a graph in Graphviz's DOT: clusters as groups, places where they are given, no looks. */
export function readDot(text: string): FoundDiagram {
  const graph = parseGraph(text);
  return {
    ...emptyDiagram('dot'),
    title: titleOf(graph),
    summary: shown(attributeOf(graph.attributes, 'wf_summary') ?? '', ''),
    nodes: [...graph.nodes.values()].map(nodeOf),
    links: graph.edges.map(linkOf),
    groups: [...graph.clusters].map(([id, label]) => ({
      id,
      name: heldLine(shown(label, id), 200) || id.replace(/^cluster_?/iu, ''),
      place: null,
    })),
    warnings:
      graph.problemLine === null
        ? []
        : [{ line: graph.problemLine, message: 'From here on it could not be read as DOT.' }],
  };
}
