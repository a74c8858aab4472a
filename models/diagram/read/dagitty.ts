import type { DiagramField } from '../fieldNames.ts';
import { type FoundDiagram, type FoundLink, type FoundNode, emptyDiagram } from '../foundDiagram.ts';
import { type Attribute, type GraphEdge, type GraphNode, parseGraph } from './graphLanguage.ts';
import { attributeOf, ownAttributes, placeIn } from './ownAttributes.ts';
import { readOldDagitty } from './oldDagitty.ts';

/** Words for what a variable is, with the short ones; the first is how we call it. */
const statuses: Readonly<Record<string, string>> = {
  exposure: 'exposure',
  source: 'exposure',
  e: 'exposure',
  outcome: 'outcome',
  target: 'outcome',
  o: 'outcome',
  adjusted: 'adjusted',
  a: 'adjusted',
  selected: 'selected',
  s: 'selected',
  latent: 'latent',
  l: 'latent',
  unobserved: 'latent',
  u: 'latent',
};

const known = new Set(['pos', 'label', ...Object.keys(statuses)]);

function others(attributes: readonly Attribute[]): readonly DiagramField[] {
  return attributes.flatMap(([name, value]) =>
    known.has(name.toLowerCase()) || name.startsWith('wf_') ? [] : [{ name, value }],
  );
}

function nodeOf({ id, line, attributes }: GraphNode, index: number): FoundNode {
  const own = [...new Set(attributes.flatMap(([name]) => statuses[name.toLowerCase()] ?? []))];
  const type = own.find((status) => status === 'exposure' || status === 'outcome') ?? own[0] ?? '';
  const rest = own.filter((status) => status !== type).map((value) => ({ name: 'status in the DAG', value }));
  return {
    at: { record: index + 1, line },
    id,
    label: attributeOf(attributes, 'label') ?? id,
    type,
    group: null,
    middle: placeIn(attributeOf(attributes, 'pos')),
    fields: [...ownAttributes(attributes), ...others(attributes), ...rest],
  };
}

/** What a line without a simple direction means, in words for the note. */
const meaningOf: Readonly<Record<string, string>> = {
  '<->': 'In DAGitty: a common cause that is not in the graph (↔).',
  '--': 'In DAGitty: a line without direction.',
  '@-@': 'In DAGitty: both ends are open (o–o).',
  '@--': 'In DAGitty: one end is open (o–).',
  '--@': 'In DAGitty: one end is open (–o).',
  '@->': 'In DAGitty: the near end is open (o→).',
  '<-@': 'In DAGitty: the near end is open (o→).',
};

function linkOf({ from, to, operator, line, attributes }: GraphEdge, index: number): FoundLink {
  const isBackward = operator === '<-' || operator === '<-@';
  const note = meaningOf[operator];
  return {
    at: { record: index + 1, line },
    id: attributeOf(attributes, 'wf_number') ?? '',
    from: isBackward ? to : from,
    to: isBackward ? from : to,
    direction: ['->', '<-', '@->', '<-@'].includes(operator) ? 'forward' : 'none',
    label: attributeOf(attributes, 'label') ?? '',
    type: '',
    fields: [
      ...ownAttributes(attributes),
      ...others(attributes),
      ...(note === undefined ? [] : [{ name: 'note', value: note }]),
    ],
    quotes: [],
  };
}

/** Reads DAGitty's text: the language of version 3, with or without its frame, and the two blocks of before. */
export function readDagitty(text: string): FoundDiagram {
  const old = readOldDagitty(text);
  if (old !== null) return old;
  const graph = parseGraph(text);
  const nodes = [...graph.nodes.values()].filter(({ id }) => id !== 'graph');
  return {
    ...emptyDiagram('dagitty'),
    title: graph.name,
    nodes: nodes.map(nodeOf),
    links: graph.edges.map(linkOf),
    warnings:
      graph.problemLine === null
        ? []
        : [{ line: graph.problemLine, message: 'From here on it could not be read as DAGitty’s text.' }],
  };
}
