import type { Document, IdOf } from '../document.ts';
import { overlays } from '../evidence/overlays.ts';
import { wrapText } from '../geometry/wrapText.ts';
import { citationOf } from '../references/citation.ts';
import { type Vocabulary, elementName, stageName, tidy } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { FigureOptions, FigureScope } from './figureOptions.ts';
import type { FigureColours } from './palette.ts';
import { textLine } from './svg.ts';

const TITLE = { size: 20, line: 26 } as const;
const LINE = { size: 12, line: 18 } as const;
const MOST_CITED = 3;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Which part a figure shows, in words; empty for the whole theory. */
export function scopeWords(document: Document, scope: FigureScope, vocabulary: Vocabulary): string {
  switch (scope.kind) {
    case 'theory':
      return '';
    case 'stage': {
      const stage = document.stages.get(scope.stageId as IdOf<'stages'>);
      return stage === undefined ? '' : `Stage: ${tidy(stageName(stage, vocabulary))}`;
    }
    case 'configuration': {
      const row = document.configurations.get(scope.configurationId as IdOf<'configurations'>);
      return row === undefined
        ? ''
        : [tidy(row.code), tidy(row.title)].filter((part) => part !== '').join(': ');
    }
    case 'path': {
      const name = (id: string) => elementName(document.elements.get(id as IdOf<'elements'>), vocabulary);
      return `From “${name(scope.from)}” to “${name(scope.to)}”`;
    }
    case 'items':
      return 'A part of the theory';
  }
}

/** Where the theory's words come from (O1): the publications and slides its boxes and arrows name, in order of time. */
function sourceWords(document: Document, theoryId: string): string {
  const named = new Set<string>();
  for (const row of [...document.elements.values(), ...document.arrows.values()])
    if (row.theoryId === theoryId && row.originSourceId !== null) named.add(row.originSourceId);
  const cited = [...named]
    .flatMap((id) => document.sources.get(id as IdOf<'sources'>) ?? [])
    .toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0) || (one.id < other.id ? -1 : 1))
    .map(citationOf);
  if (cited.length === 0) return '';
  const more = cited.length - MOST_CITED;
  const shown = cited.slice(0, MOST_CITED).join('; ');
  return `After ${shown}${more > 0 ? ` and ${counted(more, 'other source', 'other sources')}` : ''}`;
}

/** The lines under a figure's title. `document` is the whole workspace, `part` what is drawn. */
export function titleLines(
  document: Document,
  part: Document,
  { theoryId, options }: { readonly theoryId: string; readonly options: FigureOptions },
): readonly string[] {
  const { words: vocabulary = 'plain', overlay = null } = options;
  const [boxes, arrows] = [part.elements, part.arrows].map(
    (rows) => [...rows.values()].filter((row) => row.theoryId === theoryId).length,
  );
  const facts = [
    scopeWords(document, options.scope ?? { kind: 'theory' }, vocabulary),
    overlay === null ? '' : overlays[overlay.name].title[vocabulary],
    counted(boxes ?? 0, 'box', 'boxes'),
    counted(arrows ?? 0, 'arrow', 'arrows'),
    saidIn(vocabulary, '{Realist terms|Plain words}'),
    tidy(options.date ?? ''),
  ];
  const source = sourceWords(part, theoryId);
  return [facts.filter((fact) => fact !== '').join(' · '), ...(source === '' ? [] : [source])];
}

/** A title with the lines under it, from the top left corner. */
export function drawTitleBlock(
  title: string,
  lines: readonly string[],
  { width, colours }: { readonly width: number; readonly colours: FigureColours },
): { readonly markup: string; readonly height: number } {
  const titled = wrapText({ text: title, width, fontSize: TITLE.size, weight: 600, maxLines: 2 });
  let [top, markup] = [0, ''];
  for (const text of titled) {
    markup += textLine(text, { x: 0, y: top + 19, size: TITLE.size, weight: 600, fill: colours.text });
    top += TITLE.line;
  }
  for (const line of lines)
    for (const text of wrapText({ text: line, width, fontSize: LINE.size, maxLines: 2 })) {
      markup += textLine(text, { x: 0, y: top + 14, size: LINE.size, fill: colours.muted });
      top += LINE.line;
    }
  return { markup, height: top };
}
