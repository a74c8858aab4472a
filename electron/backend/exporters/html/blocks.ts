import { escapeXml } from '#models/figure/svg.ts';
import type { Block, FigureBlock, ReferenceEntry, TableBlock } from '#models/report/blocks.ts';

import type { DrawnFigure } from '../report/drawFigure.ts';
import { htmlRuns, htmlText } from './markup.ts';

/** What blocks need to know of the page they stand on. */
export type PageContext = {
  readonly hasReferences: boolean;
  readonly draw: (block: FigureBlock) => DrawnFigure;
  /** Counts tables and figures through the page. */
  readonly next: (kind: 'Table' | 'Figure') => number;
};

function table(block: TableBlock, { hasReferences, next }: PageContext): string {
  const caption = `Table ${next('Table')}. ${block.caption}`;
  const numbers = block.columns.map(({ isNumber }) => (isNumber === true ? ' class="number"' : ''));
  const head = block.columns.map(
    ({ title }, index) => `<th scope="col"${numbers[index] ?? ''}>${htmlText(title)}</th>`,
  );
  const rows = block.rows.map((row) => {
    const cells = block.columns.map((_, index) => {
      const content = htmlRuns(row[index] ?? [], hasReferences);
      return index === 0
        ? `<th scope="row"${numbers[0] ?? ''}>${content}</th>`
        : `<td${numbers[index] ?? ''}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  // What scrolls must be reachable by keyboard.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(caption)}"><table><caption>${htmlText(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function figure(block: FigureBlock, { draw, next }: PageContext): string {
  const { picture, width, height } = draw(block);
  const source = Buffer.from(picture).toString('base64');
  // As a picture the drawing can run nothing and its names meet no others.
  return `<figure><img src="data:image/svg+xml;base64,${source}" width="${width}" height="${height}" alt="${escapeXml(block.alt)}"><figcaption>Figure ${next('Figure')}. ${htmlText(block.caption)}</figcaption></figure>`;
}

function reference({ number, text, link, note }: ReferenceEntry): string {
  const isAtEnd = link !== '' && text.endsWith(link);
  const words = htmlText(isAtEnd ? text.slice(0, -link.length) : text);
  const linked =
    link === ''
      ? ''
      : `${isAtEnd ? '' : ' '}<a href="${escapeXml(link)}" rel="noopener noreferrer">${htmlText(link)}</a>`;
  const mark = note === '' ? '' : ` <span class="quiet">${htmlText(note)}</span>`;
  return `<li id="reference-${number}"><b>${number}</b><span>${words}${linked}${mark}</span></li>`;
}

/** One block as HTML. */
export function htmlBlock(block: Block, context: PageContext): string {
  const runs = (of: Parameters<typeof htmlRuns>[0]) => htmlRuns(of, context.hasReferences);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${htmlText(block.text)}</h${block.level + 1}>`;
    case 'paragraph': {
      const look = block.look === undefined ? '' : ` class="${block.look === 'lead' ? 'lead' : 'under'}"`;
      return `<p${look}>${runs(block.runs)}</p>`;
    }
    case 'statement':
      return `<div class="statement"><b>${htmlText(block.label)}</b><div>${runs(block.runs)}</div></div>`;
    case 'quote':
      return `<blockquote><strong>${htmlText(block.lead)}:</strong> ${runs(block.runs)}<footer>${runs(block.from)}</footer></blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runs(item)}</li>`).join('')}</ul>`;
    case 'questions':
      return block.items
        .map((item) => `<h3>${htmlText(item)}</h3>${'<div class="line"></div>'.repeat(block.lines)}`)
        .join('');
    case 'road':
      return `<ol class="road">${block.steps
        .map(
          ({ name, items }) =>
            `<li><strong>${htmlText(name)}</strong><ul>${items.map((item) => `<li>${htmlText(item)}</li>`).join('')}</ul></li>`,
        )
        .join('')}</ol>`;
    case 'table':
      return table(block, context);
    case 'figure':
      return figure(block, context);
    case 'references':
      return `<ol class="references">${block.entries.map(reference).join('')}</ol>`;
    case 'note':
      return `<p class="note">${runs(block.runs)}</p>`;
  }
}
