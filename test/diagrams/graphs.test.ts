import { describe, expect, it } from 'vitest';

import { found, inShort } from './readText.ts';

describe('GraphML', () => {
  const graphml = (keys: string, graph: string, edges = 'directed') =>
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}<graph id="G" edgedefault="${edges}">${graph}</graph></graphml>`;

  it('of yEd has labels, places, heads, words on lines and groups', () => {
    const keys =
      '<key for="node" id="d5" attr.name="description" attr.type="string"/><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>';
    const node = (id: string, label: string, x: number) =>
      `<node id="${id}"><data key="d5"><![CDATA[About ${label}]]></data><data key="d6"><y:ShapeNode><y:Geometry height="30" width="60" x="${x}" y="20"/><y:Fill color="#FFCC00"/><y:NodeLabel alignment="center">${label}<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>`;
    const edge = (id: string, ends: string, arrows: string, label: string) =>
      `<edge id="${id}" ${ends}><data key="d10"><y:PolyLineEdge><y:Arrows ${arrows}/><y:EdgeLabel>${label}</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
    const group = `<node id="n2" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:Geometry height="100" width="100" x="0" y="0"/><y:NodeLabel>Enrolment</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph id="n2:" edgedefault="directed">${node('n2::n0', 'Trust', 0)}</graph></node>`;
    const read = found(
      graphml(
        keys,
        `${node('n1', '&lt;html&gt;Goes&lt;br&gt;along', 200)}${group}${edge('e0', 'source="n2::n0" target="n1"', 'source="none" target="standard"', '+')}${edge('e1', 'source="n1" target="n2::n0"', 'source="standard" target="standard"', '')}${edge('e2', 'source="n1" target="n2::n0"', 'source="none" target="none"', '')}`,
      ),
    );
    expect(read.nodes.map(({ label, group: of, middle }) => ({ label, of, middle }))).toEqual([
      { label: 'Goes along', of: null, middle: { x: 230, y: 35 } },
      { label: 'Trust', of: 'n2', middle: { x: 30, y: 35 } },
    ]);
    expect(read.links.map(({ direction, label }) => [direction, label])).toEqual([
      ['forward', '+'],
      ['both', ''],
      ['none', ''],
    ]);
    expect(read.groups.map(({ name }) => name)).toEqual(['Enrolment']);
    expect(read.nodes[0]?.fields).toEqual([
      { name: 'description', value: 'About &lt;html&gt;Goes&lt;br&gt;along' },
    ]);
  });

  it('of yFiles’ newer editors has labels and places in parts of their own', () => {
    const node = (id: string, label: string) =>
      `<node id="${id}"><data key="d1"><x:List xmlns:x="x"><y:Label><y:Label.Text>${label}</y:Label.Text></y:Label></x:List></data><data key="d2"><y:RectD X="10" Y="20" Width="100" Height="40"/></data></node>`;
    const read = found(
      graphml('', `${node('a', 'Trust')}${node('b', 'Goes along')}<edge source="a" target="b"/>`),
    );
    expect(read.nodes[0]).toMatchObject({ label: 'Trust', middle: { x: 60, y: 40 }, fields: [] });
  });

  it('of Gephi has labels, places, sizes and weights as data, with defaults', () => {
    const keys =
      '<key attr.name="label" attr.type="string" for="node" id="label"/><key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/><key attr.name="weight" attr.type="double" for="edge" id="weight"/><key attr.name="Polarity" attr.type="string" for="edge" id="p"><default>positive</default></key>';
    const node = (id: string, label: string) =>
      `<node id="${id}"><data key="label">${label}</data><data key="x">-12.5</data><data key="y">${id}</data></node>`;
    const read = found(
      graphml(
        keys,
        `${node('1', 'A')}${node('2', 'B')}<edge id="0" source="1" target="2"><data key="weight">2.0</data></edge>`,
      ),
    );
    expect(read.nodes[1]).toMatchObject({ label: 'B', middle: { x: -12.5, y: 2 }, fields: [] });
    expect(read.links[0]?.fields).toEqual([
      { name: 'weight', value: '2.0' },
      { name: 'Polarity', value: 'positive' },
    ]);
  });

  it('of networkx and igraph, without labels, without ids of edges, with prefixes and undirected edges', () => {
    const networkx = graphml(
      '<key id="d0" for="node" attr.name="name" attr.type="string"/>',
      '<node id="trust"/><node id="b"><data key="d0">Attends</data></node><edge source="trust" target="b"/>',
      'undirected',
    );
    expect(inShort(networkx)).toMatchObject({ boxes: ['trust', 'Attends'], links: ['trust – Attends'] });
    const prefixed =
      '<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:graph edgedefault="undirected"><g:node id="a"/><g:node id="b"/><g:edge source="a" target="b" directed="true"/></g:graph></g:graphml>';
    expect(inShort(prefixed).links).toEqual(['a → b']);
  });

  it('a fault in the XML costs what it stands in; colours and sizes are looks', () => {
    const keys = ['label', 'r', 'g', 'b', 'size', 'degree']
      .map((name) => `<key attr.name="${name}" for="node" id="${name}"/>`)
      .join('\n');
    const node = (id: string) =>
      `<node id="${id}"><data key="label">Box ${id}</data><data key="r">1</data><data key="g">2</data><data key="b">3</data><data key="size">30.0</data><data key="degree">4</data></node>`;
    const faulty = graphml(
      `${keys}\n<key attr.name="x" for="node" id="x"\n<key attr.name="y" for="node" id="y"/>`,
      `${node('1')}${node('2')}<edge source="1" target="2"/>`,
    );
    expect(inShort(faulty)).toMatchObject({
      boxes: ['Box 1', 'Box 2'],
      links: ['Box 1 → Box 2'],
      warnings: ['Here the file is not sound XML; what could be read was kept.'],
    });
    expect(found(faulty).nodes[0]?.fields).toEqual([{ name: 'degree', value: '4' }]);
  });

  it('what is wrong costs itself: edges to nowhere, ids twice, nodes without id', () => {
    const read = inShort(
      graphml(
        '',
        '<node id="a"/><node id="a"/><node/><edge source="a" target="zzz"/><edge source="a" target="a"/>',
      ),
    );
    expect(read.boxes).toEqual(['a', 'a']);
    expect(read.skipped).toBe(3);
    expect(read.warnings).toEqual([
      'Box 2 (“a”) has the id of another; links go to that one.',
      'Box 3 has no words and no link. It was left out.',
      'Link 1 (“a” → “zzz”) ends at something that is no box of the file. It was left out.',
      'Link 2 leads from “a” to itself. It was left out.',
    ]);
  });
});

describe('DAGitty', () => {
  it('is read in the language of version 3: statuses long and short, quoted names, chains, groups, any sort of line', () => {
    const text = `dag "My graph" {
bb="0,0,1,1"
"Long name" [outcome,pos="1.5,-2"]
U1 [latent]
Z [a]
X [e]; X -> M -> "Long name"
A -> {B C}
{D E} -> F
G <- H
I <-> J
K -- L
}`;
    const read = found(text);
    expect(inShort(text).links).toEqual([
      'X → M',
      'M → Long name',
      'A → B',
      'A → C',
      'D → F',
      'E → F',
      'H → G',
      'I – J',
      'K – L',
    ]);
    expect(read.nodes.find(({ id }) => id === 'Long name')).toMatchObject({
      type: 'outcome',
      middle: { x: 1.5, y: -2 },
    });
    expect(read.nodes.filter(({ type }) => type !== '').map(({ id, type }) => `${id} ${type}`)).toEqual([
      'Long name outcome',
      'U1 latent',
      'Z adjusted',
      'X exposure',
    ]);
    expect(read.title).toBe('My graph');
  });

  it('is read without its frame, and in the two blocks of before version 3', () => {
    expect(inShort('X -> Y\nU [unobserved]\nX <- U -> Y')).toMatchObject({
      format: 'dagitty',
      links: ['X → Y', 'U → X', 'U → Y'],
    });
    const inR = 'library(dagitty)\ng <- dagitty("dag { X -> Y; \\"Long name\\" -> X }")\nplot(g)\n';
    expect(inShort(inR).links).toEqual(['X → Y', 'Long name → X']);
    const old = 'E E @-2.2,-1.5\nD O @1.4,-1.4\nA%20B 1 @0.3,-0.1\nZ 1\n\nE D\nA%20B D @0.5,0.5 Z\nZ E\n';
    const read = found(old);
    expect(read.format).toBe('dagitty');
    expect(read.nodes.map(({ label, type, middle }) => [label, type, middle?.x ?? null])).toEqual([
      ['E', 'exposure', -2.2],
      ['D', 'outcome', 1.4],
      ['A B', '', 0.3],
      ['Z', '', null],
    ]);
    expect(inShort(old).links).toEqual(['E → D', 'A B → D', 'A B → Z', 'Z → E']);
  });

  it('says where it could not go on', () => {
    const read = found('dag {\nX -> Y\n???\n}');
    expect(read.links).toHaveLength(1);
    expect(read.warnings).toEqual([
      { line: 3, message: 'From here on it could not be read as DAGitty’s text.' },
    ]);
  });
});

describe('DOT', () => {
  it('has labels with signs, HTML and joined text, clusters, ports, chains, defaults, comments, directions', () => {
    const text = `/* made by hand */
strict digraph "A theory" {
  rankdir=LR; node [shape=box] edge [color=red]
  a [label="Goes\\nalong &amp; stays"]; b [label=<<b>Trust</b> &lt;3>]
  # a line of the preprocessor
  subgraph cluster_0 { label="Enrolment"; a; c [label="left" + " right"] }
  a:n -> b:s -> c [label="+"] // chain
  b -> a [dir=back]; c -> a [dir=both]
  { rank=same; a; d }
}`;
    expect(inShort(text)).toEqual({
      format: 'dot',
      boxes: ['Goes along & stays', 'Trust <3', 'left right', 'd'],
      links: [
        'Goes along & stays → Trust <3 (+)',
        'Trust <3 → left right (+)',
        'Goes along & stays → Trust <3',
        'left right ↔ Goes along & stays',
      ],
      groups: ['Enrolment'],
      skipped: 0,
      warnings: [],
    });
    expect(found(text).nodes.map(({ group }) => group)).toEqual(['cluster_0', null, 'cluster_0', null]);
  });

  it('of an undirected graph says no direction', () => {
    expect(inShort('graph { a -- b -- c }').links).toEqual(['a – b', 'b – c']);
  });
});

describe('Mermaid', () => {
  it('has shapes of all kinds, words on lines in both ways, chains, &, subgraphs, classes, ids of lines', () => {
    const text = `---
title: Walking group
---
%% a comment
graph TD; A[Trust] --> B(["Goes #quot;along#quot;"])
  B -- keeps going --> C{{Feels safe}}
  B -.->|"−"| D((Alone))
  subgraph s1 [Enrolment]
    E[/Is asked/] & F[(Record)] ==> A:::context
  end
  C <--> D; D --- A
  C e2@--> G@{ shape: rounded, label: "New shape" }
  H ~~~ A
  classDef context fill:#f9f
  class A,B outcome
  style A fill:#bbf
  click A "https://example.org"
`;
    expect(inShort(text)).toEqual({
      format: 'mermaid',
      boxes: ['Trust', 'Goes "along"', 'Feels safe', 'Alone', 'Is asked', 'Record', 'New shape', 'H'],
      links: [
        'Trust → Goes "along"',
        'Goes "along" → Feels safe (keeps going)',
        'Goes "along" → Alone (−)',
        'Is asked → Trust',
        'Record → Trust',
        'Feels safe ↔ Alone',
        'Alone – Trust',
        'Feels safe → New shape',
      ],
      groups: ['Enrolment'],
      skipped: 0,
      warnings: [],
    });
    expect(
      found(text)
        .nodes.slice(0, 2)
        .map(({ type }) => type),
    ).toEqual(['context', 'outcome']);
  });

  it('is found in Markdown', () => {
    expect(inShort('```mermaid\nflowchart LR\n  a --> b\n```\n').links).toEqual(['a → b']);
  });
});
