import { spawnSync } from 'node:child_process';

import { instance as graphviz } from '@viz-js/viz';
import fc from 'fast-check';
import { DirectedGraph, MultiDirectedGraph } from 'graphology';
import * as graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';

import { readXmlTree } from '#backend/diagrams/xmlTree.ts';

import { dagittySentences } from './dagittyGrammar.ts';
import { documentOf, randomTheory, theoryId } from './randomTheory.ts';
import { writtenAs } from './throughFormat.ts';

const runs = { numRuns: 40 };
const counted = (theory: Parameters<typeof documentOf>[0]) => {
  const document = documentOf(theory);
  return { document, boxes: document.elements.size, arrows: document.arrows.size };
};

describe('readers that are not ours agree with what is written (N4)', () => {
  it('GraphML: graphology reads as many nodes and edges, with names, signs and ends', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { document, boxes, arrows } = counted(theory);
        const { content } = writtenAs(document, 'graphml', { theoryId });
        const graph = graphml.parse(MultiDirectedGraph as unknown as typeof DirectedGraph, content, {
          addMissingNodes: false,
        });
        expect([graph.order, graph.size]).toEqual([boxes, arrows]);
        const signs = graph.mapEdges((_edge, attributes) => attributes['sign'] as string).sort();
        expect(signs).toEqual([...document.arrows.values()].map(({ sign }) => sign as string).sort());
        expect(readXmlTree(content)).toMatchObject({ ok: true, value: { faultLine: null } });
      }),
      runs,
    );
  });

  it('DOT: Graphviz draws as many nodes and edges, with the names as they are', async () => {
    const viz = await graphviz();
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { document, boxes, arrows } = counted(theory);
        const { content } = writtenAs(document, 'dot', { theoryId });
        const drawn = viz.render(content, { format: 'json0' });
        if (drawn.status !== 'success') throw new Error(JSON.stringify(drawn.errors));
        const graph = JSON.parse(drawn.output) as {
          objects?: { name: string; label?: string }[];
          edges?: unknown[];
        };
        const nodes = (graph.objects ?? []).filter(({ name }) => !name.startsWith('cluster_'));
        expect([nodes.length, graph.edges?.length ?? 0]).toEqual([boxes, arrows]);
        const svg = viz.render(content, { format: 'svg' });
        if (svg.status !== 'success') throw new Error(JSON.stringify(svg.errors));
        const texts = [...svg.output.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text ?? '');
        const shown = texts.join(' ').replaceAll('&#160;', ' ').replaceAll(/\s+/gu, ' ');
        for (const { label } of document.elements.values()) {
          const plain = label
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;')
            .replaceAll("'", '&#39;')
            .replaceAll('-', '&#45;');
          expect(shown).toContain(plain.replaceAll(/\s+/gu, ' '));
        }
      }),
      runs,
    );
  });

  const hasDot = spawnSync('dot', ['-V']).status === 0;
  it.skipIf(!hasDot)('DOT: the Graphviz of this machine draws it', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { content } = writtenAs(documentOf(theory), 'dot', { theoryId });
        expect(spawnSync('dot', ['-Tsvg'], { input: content }).status).toBe(0);
      }),
      { numRuns: 5 },
    );
  });

  it('DAGitty: its published grammar, written down a second time, accepts every text and finds the same boxes and arrows', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { document, boxes, arrows } = counted(theory);
        const { content } = writtenAs(document, 'dagitty', { theoryId });
        const { nodes, edges } = dagittySentences(content);
        expect([nodes.size, edges]).toEqual([boxes, arrows]);
      }),
      runs,
    );
  });
});

describe('files keep the rules of their formats (N4)', () => {
  it('JSON Canvas: every node and edge has what version 1.0 asks for, and nothing of another type', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { content } = writtenAs(documentOf(theory), 'json-canvas', { theoryId });
        const { nodes, edges } = JSON.parse(content) as Record<'nodes' | 'edges', Record<string, unknown>[]>;
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        for (const node of nodes) {
          for (const key of ['x', 'y', 'width', 'height']) expect(Number.isInteger(node[key])).toBe(true);
          expect(['text', 'group']).toContain(node['type']);
          expect(typeof node[node['type'] === 'text' ? 'text' : 'label']).toBe('string');
          if (node['color'] !== undefined) expect(node['color']).toMatch(/^[1-6]$/u);
        }
        for (const edge of edges) {
          expect(ids.has(edge['fromNode']) && ids.has(edge['toNode'])).toBe(true);
          for (const side of ['fromSide', 'toSide'])
            expect(['top', 'right', 'bottom', 'left']).toContain(edge[side]);
        }
      }),
      runs,
    );
  });

  it('Kumu: labels, ids that are each once over both lists, ends that are ids, directions it knows', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { content } = writtenAs(documentOf(theory), 'kumu-json', { theoryId });
        const { elements, connections } = JSON.parse(content) as Record<
          'elements' | 'connections',
          Record<string, string>[]
        >;
        const ids = [...elements, ...connections].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { label } of elements) expect(label?.trim()).not.toBe('');
        for (const { from, to, direction } of connections) {
          expect(elements.some(({ id }) => id === from) && elements.some(({ id }) => id === to)).toBe(true);
          expect(direction).toBe('directed');
        }
      }),
      runs,
    );
  });

  it('PRSM: the keys its own files have; every factor and link of a style that is there', () => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const { content } = writtenAs(documentOf(theory), 'prsm', { theoryId });
        expect(content.startsWith('{')).toBe(true);
        type Part = Record<string, unknown>;
        const map = JSON.parse(content) as Part & {
          nodes: Part[];
          edges: Part[];
          styles: { nodes: Part; edges: Part };
        };
        for (const key of [
          'version',
          'mapTitle',
          'lastNodeSample',
          'lastLinkSample',
          'buttons',
          'attributeTitles',
          'styles',
          'nodes',
          'edges',
          'background',
          'history',
        ])
          expect(map).toHaveProperty(key);
        for (const node of map.nodes) {
          for (const key of [
            'id',
            'label',
            'grp',
            'x',
            'y',
            'color',
            'font',
            'borderWidth',
            'shape',
            'shapeProperties',
            'margin',
          ])
            expect(node).toHaveProperty(key);
          expect(map.styles.nodes).toHaveProperty(String(node['grp']));
        }
        for (const edge of map.edges) {
          for (const key of ['id', 'from', 'to', 'arrows', 'color', 'dashes', 'font', 'grp', 'width'])
            expect(edge).toHaveProperty(key);
          expect(map.styles.edges).toHaveProperty(String(edge['grp']));
        }
      }),
      runs,
    );
  });
});
