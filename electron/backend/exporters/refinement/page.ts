import { createHash } from 'node:crypto';

import { escapeXml } from '#models/figure/svg.ts';
import type { RefinementReport, ReportPart, ReportTable } from '#models/refinement/report.ts';
import { timelineFigure } from '#models/refinement/timelineFigure.ts';

const style = `
:root{color-scheme:light dark}
body{margin:0 auto;padding:32px 24px 64px;max-width:1080px;font:16px/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible','Segoe UI',Helvetica,Arial,sans-serif;color:#1b1d21;background:#fff}
h1{font-size:28px;line-height:1.25;margin:0 0 12px}
h2{font-size:20px;margin:36px 0 6px}
p{margin:0 0 8px;max-width:46em}
.picture{margin:24px 0;overflow-x:auto;background:#fff;border:1px solid #d8d8d1;border-radius:8px;padding:8px}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
th,td{padding:6px 10px;border-bottom:1px solid #d8d8d1;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom:2px solid #868c95;white-space:nowrap}
tbody th{font-weight:600}
@media(prefers-color-scheme:dark){body{color:#e9e9e4;background:#17181b}th,td,.picture{border-color:#45484e}thead th{border-bottom-color:#868c95}}
@media print{body{padding:0;max-width:none;color:#000;background:#fff}tr,h2{break-inside:avoid}h2{break-after:avoid}}
`;

const line = (text: string) => escapeXml(text).replaceAll('\n', '<br>');

function table({ columns, rows }: ReportTable, title: string): string {
  const head = columns.map((name) => `<th scope="col">${line(name)}</th>`).join('');
  const body = rows
    .map(([first = '', ...rest]) => {
      const cells = rest.map((cell) => `<td>${line(cell)}</td>`).join('');
      return `<tr><th scope="row">${line(first)}</th>${cells}</tr>`;
    })
    .join('\n');
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeXml(title)}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function section(part: ReportPart): string {
  const note = part.note === '' ? '' : `<p>${line(part.note)}</p>`;
  return `<section><h2>${line(part.title)}</h2>${note}${part.table === null ? '' : table(part.table, part.title)}</section>`;
}

/** The report as one web page that needs nothing else: no script, no other file, no network. */
export function refinementPage({ title, lead, timeline, parts }: RefinementReport): string {
  const digest = createHash('sha256').update(style, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const figure = timelineFigure(timeline, `${title}. The table below says the same.`);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escapeXml(title)}</title><style>${style}</style></head>
<body><main><h1>${line(title)}</h1>
${lead.map((text) => `<p>${line(text)}</p>`).join('\n')}
<div class="picture" role="region" tabindex="0" aria-label="Timeline">${figure}</div>
${parts.map(section).join('\n')}
</main></body></html>
`;
}
