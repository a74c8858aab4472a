import { useEffect, useRef } from 'react';
import { roleLetter } from '#models/figure/roleWords.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';

import type { LegendItem } from '#models/map/legendItems.ts';
import { type MapColours, readMapColours } from './mapColours.ts';
import { paintArrow, paintCasing, paintJoin } from './paintArrow.ts';
import { paintLoops } from './paintLoops.ts';
import { RippleGlyph } from './RippleMark.tsx';

const WIDTH = 60;
const HEIGHT = 24;

function paintSample(context: CanvasRenderingContext2D, { sample }: LegendItem, colours: MapColours): void {
  const paint = { colours: { ...colours, lane: colours.surface }, ink: null, leastWidth: 0 };
  const level = (y: number) => [
    { x: 2, y },
    { x: WIDTH - 4, y },
  ];
  if (sample.kind === 'line') {
    paintArrow(
      context,
      { points: level(HEIGHT / 2), style: sample.style, isHeaded: true, label: null },
      paint,
    );
  } else if (sample.kind === 'onArrow') {
    const target = { ...sample.style, endMark: null, head: 'filled' as const };
    paintArrow(context, { points: level(HEIGHT - 5), style: target, isHeaded: true, label: null }, paint);
    const points = [
      { x: 26, y: -8 },
      { x: 26, y: HEIGHT - 5 },
    ];
    const acting = { points, style: sample.style, isHeaded: true, label: null };
    paintCasing(context, acting, paint);
    paintArrow(context, acting, paint);
  } else if (sample.kind === 'join') {
    const style = { stroke: 'none' } as const;
    const at = { x: WIDTH / 2, y: HEIGHT / 2 };
    paintJoin(context, at, { isOr: sample.isOr, style, paint });
  } else if (sample.kind === 'loop') {
    context.translate(WIDTH / 2, HEIGHT / 2);
    // A mark of the map is higher than a line of the legend.
    context.scale(0.6, 0.6);
    paintLoops(context, [{ words: 'R', kind: 'reinforcing', at: { x: 0, y: 0 } }], colours);
  }
}

/** What a mark looks like, painted as on the map. */
export function Sample({ item }: { readonly item: LegendItem }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useEditorState((state) => state.settings.theme);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return;
    element.width = WIDTH * devicePixelRatio;
    element.height = HEIGHT * devicePixelRatio;
    context.scale(devicePixelRatio, devicePixelRatio);
    paintSample(context, item, readMapColours(element.parentElement ?? document.body));
  }, [item, theme]);
  const { sample } = item;
  if (sample.kind === 'badge') return <StanceMark stance={sample.stance} count={1} word="" />;
  if (sample.kind === 'outline') return <span className="wf-legend-outline" />;
  if (sample.kind === 'ripple') return <RippleGlyph />;
  if (sample.kind === 'role')
    return (
      <span className="wf-box wf-legend-role" data-role={sample.role}>
        {roleLetter(sample.role, vocabulary)}
      </span>
    );
  return <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} aria-hidden />;
}
