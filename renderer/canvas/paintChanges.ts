import { type ChangeMark, changeSigns } from '#models/compare/changeMarks.ts';

import type { MapCard } from '#models/map/mapCards.ts';
import type { MapColours } from './mapColours.ts';

/** The line around a box that says what became of it, as `ChangeTag.css` draws it near by. */
function lineOf(
  kind: ChangeMark['kind'],
  colours: MapColours,
): { readonly colour: string; readonly dash: readonly number[] } {
  switch (kind) {
    case 'added':
      return { colour: colours.strokes.for, dash: [] };
    case 'removed':
      return { colour: colours.danger, dash: [5, 4] };
    case 'changed':
      return { colour: colours.accent, dash: [] };
    case 'moved':
      return { colour: colours.muted, dash: [1.5, 3] };
    case 'same':
      return { colour: colours.muted, dash: [] };
  }
}

const SIGN = 15;

/** Frames and signs of boxes that are painted from afar; sizes stay those of the screen. */
export function paintChanges(
  context: CanvasRenderingContext2D,
  cards: Iterable<MapCard>,
  {
    marks,
    colours,
    zoom,
  }: { readonly marks: ReadonlyMap<string, ChangeMark>; readonly colours: MapColours; readonly zoom: number },
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { id, box } of cards) {
    const mark = marks.get(id);
    if (mark === undefined) continue;
    const { colour, dash } = lineOf(mark.kind, colours);
    const air = 3 / zoom;
    context.strokeStyle = colour;
    context.lineWidth = 2 / zoom;
    context.setLineDash(dash.map((part) => part / zoom));
    if (mark.kind !== 'same')
      context.strokeRect(box.x - air, box.y - air, box.width + 2 * air, box.height + 2 * air);
    const sign = [changeSigns[mark.kind].sign, mark.isDisputed ? changeSigns.disputed.sign : ''].join('');
    const size = SIGN / zoom;
    // At the corner, but outside: the words reach up to it.
    const [x, y] = [box.x + box.width + size * 0.3, box.y - size * 0.5];
    context.fillStyle = colours.surface;
    context.fillRect(x - size * 0.6 * sign.length, y - size * 0.6, size * 1.2 * sign.length, size * 1.2);
    context.fillStyle = mark.kind === 'same' ? colours.text : colour;
    context.font = `700 ${size}px ${colours.font}`;
    context.fillText(sign, x, y);
  }
  context.setLineDash([]);
}
