import { DataSet } from 'vis-data/peer';
import { Network } from 'vis-network/peer';

import { syntheticTheory } from '../syntheticTheory.ts';
import { installFrameRecorder, painted } from './page.ts';

let network: Network | null = null;
let ids: readonly string[] = [];

function open(): Network {
  if (network === null) throw new Error('Nothing is loaded.');
  return network;
}

installFrameRecorder();
window.bench = {
  panButton: 'left',
  load: async (boxCount, linkCount) => {
    const theory = syntheticTheory(boxCount, linkCount);
    const container = document.getElementById('root');
    if (container === null) throw new Error('The page has no root.');
    const started = performance.now();
    network?.destroy();
    ids = theory.boxes.map((box) => box.id);
    const nodes = new DataSet(
      theory.boxes.map((box) => ({ id: box.id, label: box.label, x: box.x + 110, y: box.y + 45 })),
    );
    const edges = new DataSet(
      theory.links.map((link) => ({
        id: link.id,
        from: link.from,
        to: link.to,
        label: link.label,
        color: link.sources === 0 ? '#7A808A' : '#2F62C9',
      })),
    );
    network = new Network(container, { nodes, edges } as never, {
      physics: false,
      layout: { improvedLayout: false },
      nodes: {
        shape: 'box',
        widthConstraint: { minimum: 220, maximum: 220 },

        font: { size: 14 },
      },
      edges: { arrows: 'to', font: { size: 12 }, smooth: false, width: 1.75 },
    });
    network.fit({ animation: false });
    network.redraw();
    return (await painted()) - started;
  },
  show: async (view) => {
    const shown = open();
    if (view === 'fit') shown.fit({ animation: false });
    else shown.focus(ids[Math.floor(ids.length / 2)] ?? '', { scale: 0.75, animation: false });
    await painted();
  },
  grips: () => {
    const shown = open();
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const positions = Object.values(shown.getPositions()).map((position) => shown.canvasToDOM(position));
    positions.sort(
      (one, other) =>
        Math.hypot(one.x - middle.x, one.y - middle.y) - Math.hypot(other.x - middle.x, other.y - middle.y),
    );
    const card = positions[0] ?? middle;
    return { card, ground: { x: card.x + 132 * shown.getScale(), y: card.y + 62 * shown.getScale() } };
  },
};
