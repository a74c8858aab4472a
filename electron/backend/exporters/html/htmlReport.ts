import { createHash } from 'node:crypto';

import { escapeXml } from '#models/figure/svg.ts';
import type { Report, Section } from '#models/report/report.ts';
import { type Result, failure, success } from '#models/result.ts';

import type { Exported, Exporter } from '../exporter.ts';
import { type RequestedReport, reportFor } from '../report/requestedReport.ts';
import { type PageContext, htmlBlock } from './blocks.ts';
import { htmlText } from './markup.ts';
import { pageStyle } from './style.ts';

/** Parts of a report before a list of contents is worth its place. */
const CONTENTS_FROM = 5;

function contents(sections: readonly Section[]): string {
  const named = sections.filter(({ title }) => title !== '');
  if (named.length < CONTENTS_FROM) return '';
  const items = named.map(({ id, title }) => `<li><a href="#${id}">${htmlText(title)}</a></li>`);
  return `<nav aria-label="Contents"><h2>Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function page(report: Report, parts: string): string {
  const style = pageStyle(report.isLarge);
  const digest = createHash('sha256').update(style, 'utf8').digest('base64');
  // Nothing runs, nothing is fetched: the page is text, its own style, and pictures inside it.
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const under = [report.subtitle, report.date].filter((text) => text !== '').join('  ·  ');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escapeXml(report.title)}</title><style>${style}</style></head>
<body><header><h1>${htmlText(report.title)}</h1><p class="subtitle">${htmlText(under)}</p></header>
${report.isLarge ? '' : contents(report.sections)}
<main>
${parts}</main></body></html>
`;
}

async function written({ report, draw, pause }: RequestedReport): Promise<string> {
  const counts = { Table: 0, Figure: 0 };
  const context: PageContext = {
    hasReferences: report.sections.some(({ id }) => id === 'references'),
    draw,
    next: (kind) => (counts[kind] += 1),
  };
  let parts = '';
  const total = report.sections.length;
  for (const [done, { id, title, blocks }] of report.sections.entries()) {
    const heading = title === '' ? '' : `<h2 id="${id}">${htmlText(title)}</h2>`;
    parts += `<section${title === '' ? '' : ` aria-labelledby="${id}"`}>${heading}`;
    for (const block of blocks) parts += `${htmlBlock(block, context)}\n`;
    parts += '</section>\n';
    // Whoever waits gets a turn, among them the call that stops this.
    // oxlint-disable-next-line no-await-in-loop
    await pause({ done: done + 1, total });
  }
  return page(report, parts);
}

/** A report as one web page that needs nothing else: no script, no other file, no network. */
export const exportHtmlReport: Exporter = async (request): Promise<Result<Exported>> => {
  const requested = await reportFor(request, 'screen');
  if (requested === null)
    return failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.');
  return success({ content: await written(requested), lost: requested.lost });
};
