import cytoscape from 'cytoscape';

import { syntheticTheory } from '../syntheticTheory.ts';
import { installFrameRecorder, painted } from './page.ts';

const isTuned = new URLSearchParams(location.search).has('tuned');
let graph: cytoscape.Core | null = null;

function open(): cytoscape.Core {
  if (graph === null) throw new Error('Nothing is loaded.');
  return graph;
}

installFrameRecorder();
window.bench = {
  panButton: 'left',
  load: async (boxCount, linkCount) => {
    const theory = syntheticTheory(boxCount, linkCount);
    const started = performance.now();
    graph?.destroy();
    graph = cytoscape({
      container: document.getElementById('root'),
      elements: [
        ...theory.boxes.map((box) => ({
          data: { id: box.id, label: box.label },
          position: { x: box.x + 110, y: box.y + 45 },
        })),
        ...theory.links.map((link) => ({
          data: {
            id: link.id,
            source: link.from,
            target: link.to,
            label: link.label,
            colour: link.sources === 0 ? '#7A808A' : '#2F62C9',
          },
        })),
      ],
      layout: { name: 'preset' },
      style: [
        {
          selector: 'node',
          style: {
            shape: 'round-rectangle',
            width: 220,
            height: 90,
            label: 'data(label)',
            'text-valign': 'center',
            'text-wrap': 'wrap',
            'text-max-width': '190px',
            'font-size': 14,
            'background-color': '#ffffff',
            'border-width': 1,
            'border-color': '#868C95',
          },
        },
        {
          selector: 'edge',
          style: {
            label: 'data(label)',
            'font-size': 12,
            width: 1.75,
            'line-color': 'data(colour)',
            'target-arrow-color': 'data(colour)',
            'target-arrow-shape': 'triangle',
            'curve-style': 'bezier',
          },
        },
      ],
      wheelSensitivity: 1,
      ...(isTuned ? { pixelRatio: 1, textureOnViewport: true, hideEdgesOnViewport: false } : {}),
    });
    graph.fit(undefined, 20);
    return (await painted()) - started;
  },
  show: async (view) => {
    const shown = open();
    if (view === 'fit') shown.fit(undefined, 20);
    else {
      shown.zoom(0.75);
      const middle = shown.nodes()[Math.floor(shown.nodes().length / 2)];
      if (middle !== undefined) shown.center(middle);
    }
    await painted();
  },
  grips: () => {
    const shown = open();
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const byDistance = [...shown.nodes()]
      .map((node) => node.renderedPosition())
      .sort(
        (one, other) =>
          Math.hypot(one.x - middle.x, one.y - middle.y) - Math.hypot(other.x - middle.x, other.y - middle.y),
      );
    const card = byDistance[0] ?? middle;
    return { card, ground: { x: card.x + 132 * shown.zoom(), y: card.y + 62 * shown.zoom() } };
  },
};
