import { lightColours } from '../../figure/palette.ts';
import { short } from '../../figure/svg.ts';
import type { DiagramField } from '../fieldNames.ts';
import { arrowMark } from '../signWords.ts';
import type { DiagramArrow, DiagramBox, TheoryDiagram } from '../theoryDiagram.ts';

const LINE = 26;

/**
 * Text in quotation marks that Graphviz shows as it is: its own signs after a backslash and its HTML characters
 * (`&lt;`) mean nothing in it. Control characters cannot be shown and go.
 */
function quoted(text: string): string {
  const plain = text
    .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
    .replaceAll('\n', '\\n');
  return `"${plain}"`;
}

/** Words in lines of some length, as a box holds them; only spaces become line ends. */
function inLines(text: string): string {
  let length = 0;
  return text
    .split(' ')
    .map((word, index) => {
      const isNew = index > 0 && length + word.length > LINE;
      length = isNew || index === 0 ? word.length : length + 1 + word.length;
      return `${index === 0 ? '' : isNew ? '\n' : ' '}${word}`;
    })
    .join('');
}

type Attributes = readonly (readonly [name: string, value: string])[];

function attributes(list: Attributes): string {
  return `[${list.map(([name, value]) => `${name}=${quoted(value)}`).join(', ')}]`;
}

/** Names that would be something of Graphviz's own get a mark in front; spaces are not allowed in bare names. */
function ownAttributes(fields: readonly DiagramField[]): Attributes {
  return fields.map(({ name, value }) => [`wf_${name.replaceAll(' ', '_')}`, value]);
}

function nodeOf({ key, label, role, place, fields }: DiagramBox): string {
  const { x, y, width, height } = place;
  const drawn: Attributes = [
    ['label', inLines(label)],
    // Graphviz counts upwards, from the middle.
    ['pos', `${short(x + width / 2)},${short(-(y + height / 2))}`],
    ...(role === null ? [] : ([['color', lightColours.roles[role]]] as const)),
  ];
  return `  ${key} ${attributes([...drawn, ...ownAttributes(fields)])};`;
}

function edgeOf(arrow: DiagramArrow): string {
  const { key, from, to, sign, kind, sentence, fields } = arrow;
  const drawn: Attributes = [
    ['label', arrowMark(arrow)],
    ['tooltip', sentence],
    ['style', sign === 'increases' ? 'solid' : sign === 'decreases' ? 'dashed' : 'dotted'],
    ['arrowhead', kind === 'blocks' ? 'tee' : 'normal'],
  ];
  const own: Attributes = [['wf_number', key], ...ownAttributes(fields)];
  return `  ${from.key} -> ${to.key} ${attributes([...drawn, ...own])};`;
}

/** A theory in Graphviz's DOT: stages as clusters, every fact as an attribute. */
export function writeDot({ title, summary, boxes, arrows, stages }: TheoryDiagram): string {
  const clusters = stages.map(
    ({ name, boxes: inside }, index) =>
      `  subgraph cluster_stage${index + 1} {\n    graph ${attributes([['label', name]])};\n${inside
        .map(({ key }) => `    ${key};`)
        .join('\n')}\n  }`,
  );
  const graph: Attributes = [
    ['label', title],
    ['labelloc', 't'],
    ['rankdir', 'LR'],
    ...(summary.trim() === '' ? [] : ([['wf_summary', summary]] as const)),
  ];
  return `${[
    'digraph theory {',
    `  graph ${attributes(graph)};`,
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [fontname="Helvetica"];',
    ...boxes.map(nodeOf),
    ...clusters,
    ...arrows.map(edgeOf),
    '}',
  ].join('\n')}\n`;
}
