import { describe, expect, it } from 'vitest';

import { type Module, modulesOf, resolve } from './importGraph.ts';

type Layer = {
  readonly name: string;
  readonly holds: (file: string) => boolean;
  readonly allows: readonly RegExp[];
  readonly atLeast: number;
};

const anyNode = /^node:/;
const isShell = (file: string) => /^electron\/[^/]+\.ts$/.test(file);

/** What each layer may import; everything not listed is refused. */
const layers: readonly Layer[] = [
  {
    name: 'models',
    holds: (file) => file.startsWith('models/'),
    allows: [/^models\//, /^immer$/, /^zod$/],
    atLeast: 40,
  },
  {
    name: 'shared',
    holds: (file) => file.startsWith('shared/'),
    allows: [/^(models|shared)\//, /^fflate$/, /^papaparse$/, /^saxes$/, /^zod$/],
    atLeast: 8,
  },
  {
    name: 'renderer',
    holds: (file) => file.startsWith('renderer/'),
    allows: [
      /^(models|shared|renderer)\//,
      /^react(-dom)?(\/|$)/,
      /^react-aria-components$/,
      /^@xyflow\/react(\/|$)/,
      /^zustand(\/|$)/,
      /^@tanstack\/react-virtual$/,
      /^lucide-react(\/|$)/,
      /^@codemirror\//,
      /^@fontsource-variable\//,
      /^unpdf$/,
      /^uqr$/,
      /^immer$/,
      /^zod$/,
    ],
    atLeast: 40,
  },
  {
    name: 'backend',
    holds: (file) => file.startsWith('electron/backend/'),
    allows: [
      /^(models|shared)\//,
      /^electron\/backend\//,
      anyNode,
      /^better-sqlite3$/,
      /^saxes$/,
      /^@resvg\/resvg-js$/,
      /^fontkit$/,
      /^pdfkit$/,
      /^@retorquere\/bibtex-parser$/,
      /^fflate$/,
      /^zod$/,
    ],
    atLeast: 15,
  },
  {
    name: 'hosts without a window (http, cli)',
    holds: (file) => /^electron\/(http|cli)\//.test(file),
    allows: [/^(models|shared)\//, /^electron\/(backend|http|cli)\//, anyNode, /^zod$/],
    atLeast: 8,
  },
  {
    name: 'desktop shell',
    holds: isShell,
    allows: [
      /^(models|shared)\//,
      /^electron\/backend\//,
      /^electron\/[^/]+\.ts$/,
      anyNode,
      /^electron$/,
      /^zod$/,
    ],
    atLeast: 4,
  },
];

const modules = ['models', 'shared', 'renderer', 'electron'].flatMap((folder) => modulesOf(folder));

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function importGraph(of: readonly Module[]): ReadonlyMap<string, readonly string[]> {
  const files = new Set(of.map((module) => module.file));
  return new Map(
    of.map((module) => [
      module.file,
      module.imports.map((specifier) => resolve(module, specifier)).filter((file) => files.has(file)),
    ]),
  );
}

describe('the direction of imports', () => {
  for (const layer of layers) {
    it(`${layer.name} imports only what its layer may`, () => {
      const own = modules.filter((module) => layer.holds(module.file));
      expect(own.length, 'modules visited').toBeGreaterThanOrEqual(layer.atLeast);
      const strangers = own.flatMap((module) =>
        module.imports
          .map((specifier) => resolve(module, specifier))
          .filter((target) => !layer.allows.some((allowed) => allowed.test(target)))
          .map((target) => `${module.file} imports ${target}`),
      );
      expect(strangers).toEqual([]);
      console.log(`architecture: ${layer.name}: ${own.length} modules visited`);
    });
  }

  it('every module belongs to exactly one layer', () => {
    const homeless = modules.filter(
      (module) => layers.filter((layer) => layer.holds(module.file)).length !== 1,
    );
    expect(homeless.map((module) => module.file)).toEqual([]);
  });

  it('only the files directly in electron/ import electron, and never as a value at run time of another host', () => {
    const importers = modules
      .filter((module) => module.imports.includes('electron'))
      .map((module) => module.file);
    expect(importers.length, 'the shell exists').toBeGreaterThan(0);
    expect(importers.filter((file) => !isShell(file))).toEqual([]);
  });

  it('there are no cycles', () => {
    const graph = importGraph(modules);
    const edges = [...graph.values()].reduce((sum, targets) => sum + targets.length, 0);
    expect(edges, 'imports followed').toBeGreaterThan(150);
    expect(cycles(graph)).toEqual([]);
    console.log(`architecture: ${modules.length} modules, ${edges} imports followed, no cycles`);
  });

  it('the checks find a cycle and a stranger when there is one', () => {
    expect(
      cycles(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toHaveLength(1);
    const stranger: Module = { file: 'models/x.ts', imports: ['node:fs'] };
    expect(layers[0]?.allows.some((allowed) => allowed.test(resolve(stranger, 'node:fs')))).toBe(false);
  });
});
