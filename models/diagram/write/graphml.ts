import { lightColours } from '../../figure/palette.ts';
import { escapeXml, short, tag } from '../../figure/svg.ts';
import { arrowFields, boxFields } from '../fieldNames.ts';
import { arrowMark } from '../signWords.ts';
import type { DiagramArrow, DiagramBox, TheoryDiagram } from '../theoryDiagram.ts';

type Key = { readonly id: string; readonly of: 'node' | 'edge' | 'graph'; readonly name: string };

const boxKeys: readonly Key[] = ['label', ...Object.values(boxFields)].map((name, index) => ({
  id: `n${index}`,
  of: 'node',
  name,
}));
const arrowKeys: readonly Key[] = ['label', ...Object.values(arrowFields)].map((name, index) => ({
  id: `e${index}`,
  of: 'edge',
  name,
}));
const graphKeys: readonly Key[] = ['title', 'summary'].map((name, index) => ({
  id: `g${index}`,
  of: 'graph',
  name,
}));

const namespaces =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"';

function dataOf(keys: readonly Key[], values: ReadonlyMap<string, string>): string {
  return keys
    .flatMap(({ id, name }) => {
      const value = values.get(name) ?? '';
      return value === '' ? [] : [`\n      ${tag('data', { key: id }, escapeXml(value))}`];
    })
    .join('');
}

/** How yEd draws a box; other programs pass it over. */
function boxGraphics({ label, role, place }: DiagramBox): string {
  const { x, y, width, height } = place;
  const border = role === null ? '#868c95' : lightColours.roles[role];
  return tag(
    'data',
    { key: 'yn' },
    tag(
      'y:ShapeNode',
      {},
      tag('y:Geometry', { x, y, width, height }) +
        tag('y:Fill', { color: '#ffffff', transparent: 'false' }) +
        tag('y:BorderStyle', { color: border, type: 'line', width: '2.0' }) +
        tag(
          'y:NodeLabel',
          { autoSizePolicy: 'node_width', configuration: 'CroppingLabel' },
          escapeXml(label),
        ) +
        tag('y:Shape', { type: 'roundrectangle' }),
    ),
  );
}

function arrowGraphics(arrow: DiagramArrow): string {
  const type = arrow.sign === 'increases' ? 'line' : arrow.sign === 'decreases' ? 'dashed' : 'dotted';
  return tag(
    'data',
    { key: 'ye' },
    tag(
      'y:PolyLineEdge',
      {},
      tag('y:LineStyle', { color: '#1b1d21', type, width: '1.0' }) +
        tag('y:Arrows', { source: 'none', target: arrow.kind === 'blocks' ? 't_shape' : 'standard' }) +
        tag('y:EdgeLabel', {}, escapeXml(arrowMark(arrow))),
    ),
  );
}

function nodeOf(box: DiagramBox): string {
  const values = new Map(box.fields.map(({ name, value }) => [name, value]));
  values.set('label', box.label);
  const { x, y } = box.place;
  const place =
    `\n      ${tag('data', { key: 'x' }, short(x))}` + `\n      ${tag('data', { key: 'y' }, short(y))}`;
  return `\n    ${tag('node', { id: box.key }, `${dataOf(boxKeys, values)}${place}\n      ${boxGraphics(box)}\n    `)}`;
}

function edgeOf(arrow: DiagramArrow): string {
  const values = new Map(arrow.fields.map(({ name, value }) => [name, value]));
  values.set('label', arrowMark(arrow)).set('sentence', arrow.sentence).set('number', arrow.key);
  const { key, from, to } = arrow;
  return `\n    ${tag('edge', { id: key, source: from.key, target: to.key }, `${dataOf(arrowKeys, values)}\n      ${arrowGraphics(arrow)}\n    `)}`;
}

function keyOf({ id, of, name }: Key): string {
  return `\n  ${tag('key', { id, for: of, 'attr.name': name, 'attr.type': 'string' })}`;
}

/** A theory as GraphML: every fact as data of its node or edge, and how yEd draws it. */
export function writeGraphml({ title, summary, boxes, arrows }: TheoryDiagram): string {
  const keys = [
    ...[...graphKeys, ...boxKeys, ...arrowKeys].map(keyOf),
    ...['x', 'y'].map(
      (name) => `\n  ${tag('key', { id: name, for: 'node', 'attr.name': name, 'attr.type': 'double' })}`,
    ),
    `\n  ${tag('key', { id: 'yn', for: 'node', 'yfiles.type': 'nodegraphics' })}`,
    `\n  ${tag('key', { id: 'ye', for: 'edge', 'yfiles.type': 'edgegraphics' })}`,
  ].join('');
  const about = dataOf(
    graphKeys,
    new Map([
      ['title', title],
      ['summary', summary],
    ]),
  );
  const graph = tag(
    'graph',
    { id: 'theory', edgedefault: 'directed' },
    `${about}${boxes.map(nodeOf).join('')}${arrows.map(edgeOf).join('')}\n  `,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml ${namespaces}>${keys}\n  ${graph}\n</graphml>\n`;
}
