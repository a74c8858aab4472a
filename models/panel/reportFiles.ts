import { escapeXml } from '../figure/svg.ts';
import type { ReportBlock, SessionReport } from './sessionReport.ts';

/** How the page looks on a screen and on paper. */
const style = `
body{margin:2rem auto;max-width:54rem;padding:0 1rem;font:1rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Arial,sans-serif;color:#1b1d21;background:#fff}
h1{margin:0;font-size:1.75rem;line-height:1.2}
h2{margin:2rem 0 .5rem;font-size:1.25rem}
.quiet{color:#555b64;font-size:.9rem}
table{width:100%;border-collapse:collapse}
caption{padding:.25rem 0;color:#555b64;text-align:start}
th,td{padding:.4rem .6rem .4rem 0;border-bottom:1px solid #d8d8d1;text-align:start;vertical-align:top}
@page{size:A4;margin:18mm}
@media print{body{margin:0;max-width:none;padding:0;font-size:11pt}h2,caption{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}}
`;

function htmlOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeXml(block.text)}</h2>`;
    case 'paragraph':
      return `<p${block.isQuiet === true ? ' class="quiet"' : ''}>${escapeXml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`,
      );
      return `<table><caption>${escapeXml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

/** A report as one web page: text and its own style, nothing that runs and nothing to fetch. */
export function reportHtml({ title, subtitle, blocks }: SessionReport): string {
  const under = subtitle === '' ? '' : `<p class="quiet">${escapeXml(subtitle)}</p>`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeXml(title)}</h1>${under}
${blocks.map(htmlOf).join('\n')}
</main></body></html>
`;
}

function textOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return block.rows
        .map((row) =>
          row
            .map((cell, index) => `${index === 0 ? '' : `   ${block.columns[index] ?? ''}: `}${cell}`)
            .join('\n'),
        )
        .join('\n\n');
  }
}

/** A report as text, to be pasted anywhere. */
export function reportText({ title, subtitle, blocks }: SessionReport): string {
  const head = [title, '='.repeat(title.length), ...(subtitle === '' ? [] : [subtitle])];
  return `${[...head, ...blocks.map(textOf)].join('\n')}\n`;
}
