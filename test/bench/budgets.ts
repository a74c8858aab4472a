import type { Measured } from './measure.ts';

/** Medians by engine at one size. */
export type Engines = Readonly<Record<string, Measured>>;
type EngineName = 'ours' | 'cytoscape' | 'cytoscapeTuned' | 'vis';

/** One line of the report: what was compared, the ratio seen, the most it may be. */
export type BudgetLine = {
  readonly budget: string;
  readonly what: string;
  readonly ratio: number;
  readonly limit: number;
};

type Figure = (measured: Measured) => number;
type Comparison = {
  readonly budget: string;
  readonly what: string;
  readonly figure: Figure;
  readonly limits: Partial<Record<EngineName, number>>;
  readonly sizes: readonly number[];
};

/** The map's budgets of the performance design, as ratios of medians measured in one run. */
const comparisons: readonly Comparison[] = [
  {
    budget: '1',
    what: 'fit: drag frame',
    figure: (m) => m.views.fit.drag,
    limits: { cytoscape: 0.2, vis: 0.35, cytoscapeTuned: 0.6 },
    sizes: [2000],
  },
  {
    budget: '2',
    what: 'work: drag frame',
    figure: (m) => m.views.work.drag,
    limits: { cytoscape: 0.5, vis: 0.35, cytoscapeTuned: 1.15 },
    sizes: [2000],
  },
  {
    budget: '3',
    what: 'work: drag latency',
    figure: (m) => m.views.work.dragLatency,
    limits: { cytoscape: 0.5, vis: 0.5 },
    sizes: [2000],
  },
  {
    budget: '3',
    what: 'work: drag latency',
    figure: (m) => m.views.work.dragLatency,
    limits: { cytoscape: 0.3, vis: 0.3 },
    sizes: [5000],
  },
  {
    budget: '4',
    what: 'fit: pan frame',
    figure: (m) => m.views.fit.pan,
    limits: { cytoscape: 0.25, vis: 0.4 },
    sizes: [2000, 5000],
  },
  {
    budget: '5',
    what: 'data in memory to painted at fit',
    figure: (m) => m.load,
    limits: { cytoscape: 0.15, vis: 0.5 },
    sizes: [2000],
  },
  {
    budget: '5',
    what: 'data in memory to painted at fit',
    figure: (m) => m.load,
    limits: { cytoscape: 0.05, vis: 0.2 },
    sizes: [5000],
  },
  {
    budget: '6',
    what: 'JS heap after load',
    figure: (m) => m.heapMb,
    limits: { cytoscape: 0.3 },
    sizes: [2000],
  },
];

/** Every budget that can be judged from these measurements. */
export function judge(bySize: ReadonlyMap<number, Engines>): readonly BudgetLine[] {
  const lines: BudgetLine[] = [];
  for (const { budget, what, figure, limits, sizes } of comparisons) {
    for (const size of sizes) {
      const engines = bySize.get(size);
      if (engines?.['ours'] === undefined) continue;
      for (const [name, limit] of Object.entries(limits)) {
        const other = engines[name];
        if (other === undefined) continue;
        lines.push({
          budget,
          what: `${what}, ${size} boxes, against ${name}`,
          ratio: figure(engines['ours']) / figure(other),
          limit,
        });
      }
    }
  }
  const small = bySize.get(500)?.['ours'];
  const large = bySize.get(5000)?.['ours'];
  if (small !== undefined && large !== undefined) {
    lines.push({
      budget: '7',
      what: 'work: drag frame, 5000 boxes against 500',
      ratio: large.views.work.drag / small.views.work.drag,
      limit: 1.3,
    });
  }
  for (const [size, engines] of bySize) {
    const { ours } = engines;
    if (ours === undefined) continue;
    lines.push({
      budget: '8',
      what: `DOM nodes, ${size} boxes, of 6000`,
      ratio: ours.domNodes / 6000,
      limit: 1,
    });
    for (const view of ['fit', 'work'] as const) {
      const { zoom, zoomP95 } = ours.views[view];
      lines.push({
        budget: '9',
        what: `${view}: p95 of the zoom frames to their mean, ${size} boxes`,
        ratio: zoomP95 / zoom,
        limit: 2,
      });
    }
  }
  return lines;
}
