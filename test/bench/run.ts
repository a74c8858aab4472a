import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

import { launchBrowser } from '../browser/launch.ts';
import { type Engines, judge } from './budgets.ts';
import { type Measured, measurePage, medianOf } from './measure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'bench-results');
const option = (name: string, otherwise: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const runs = Number(option('runs', '5'));
const sizes = option('sizes', '500,2000').split(',').map(Number);
const engines = {
  ours: 'ours.html',
  vis: 'vis.html',
  cytoscape: 'cytoscape.html',
  cytoscapeTuned: 'cytoscape.html?tuned',
};

async function buildPages(): Promise<string> {
  const out = path.join(os.tmpdir(), 'wherefore-bench');
  const pages = path.join(import.meta.dirname, 'pages');
  await build({
    root: pages,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2024',
      rolldownOptions: {
        input: ['ours', 'cytoscape', 'vis'].map((name) => path.join(pages, `${name}.html`)),
      },
    },
  });
  return out;
}

function serveFolder(folder: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.woff2': 'font/woff2',
  };
  const server = http.createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    const file = path.join(folder, name);
    if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

const round = (value: number) => (Number.isFinite(value) ? value.toPrecision(3) : '–');

function report(bySize: ReadonlyMap<number, Engines>): string {
  const lines = [
    `# The map beside its anchors`,
    '',
    `Medians of ${runs} runs, interleaved, 1600×900, software raster, ${os.cpus().length} cores. Milliseconds per painted frame; ratios are what counts.`,
  ];
  for (const [size, measured] of bySize) {
    lines.push(
      '',
      `## ${size} boxes, ${size * 3} arrows`,
      '',
      '| engine | load ms | heap MB | DOM nodes | fit pan | zoom | drag | latency | work pan | zoom | drag | latency |',
      '|---|---|---|---|---|---|---|---|---|---|---|---|',
    );
    for (const [name, { load, heapMb, domNodes, views }] of Object.entries(measured)) {
      const cells = (['fit', 'work'] as const).flatMap((view) => [
        views[view].pan,
        views[view].zoom,
        views[view].drag,
        views[view].dragLatency,
      ]);
      lines.push(
        `| ${[name, round(load), round(heapMb), String(domNodes), ...cells.map(round)].join(' | ')} |`,
      );
    }
  }
  lines.push('', '## Budgets', '', '| # | what | ratio | at most | |', '|---|---|---|---|---|');
  for (const { budget, what, ratio, limit } of judge(bySize))
    lines.push(
      `| ${budget} | ${what} | ${round(ratio)} | ${limit} | ${ratio <= limit ? 'met' : 'NOT met'} |`,
    );
  return `${lines.join('\n')}\n`;
}

const folder = await buildPages();
const server = await serveFolder(folder);
const bySize = new Map<number, Engines>();
for (const size of sizes) {
  const seen: Record<string, Measured[]> = {};
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, page] of Object.entries(engines)) {
      const browser = await launchBrowser();
      const tab = await browser.newPage({ viewport: { width: 1600, height: 900 } });
      tab.on('pageerror', (error) => {
        console.error(`${name}: ${error.message}`);
      });
      await tab.goto(`${server.url}/${page}`);
      await tab.waitForFunction(() => 'bench' in window);
      const measured = await measurePage(tab, { boxes: size, links: size * 3 });
      (seen[name] ??= []).push(measured);
      await browser.close();
      console.log(
        `${size} boxes, run ${run} of ${runs}, ${name}: load ${round(measured.load)} ms, fit drag ${round(measured.views.fit.drag)}, work drag ${round(measured.views.work.drag)}`,
      );
    }
  }
  bySize.set(size, Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, medianOf(list)])));
}
server.close();
fs.mkdirSync(results, { recursive: true });
const text = report(bySize);
fs.writeFileSync(path.join(results, 'map.md'), text);
fs.writeFileSync(path.join(results, 'map.json'), JSON.stringify(Object.fromEntries(bySize), null, 2));
console.log(text);
