import { useEffect, useRef, useState } from 'react';
import { roleLetter } from '#models/figure/roleWords.ts';
import { routesInRect } from '#models/geometry/routeIndex.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { X } from '#renderer/ui/icons.ts';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { words } from '#renderer/words/words.ts';

import { type LegendItem, type Shown, legendItems } from './legendItems.ts';
import { type MapColours, readMapColours } from './mapColours.ts';
import type { MapController } from './mapController.ts';
import { useMapStage } from './mapStageContext.ts';
import { paintArrow, paintCasing, paintJoin } from './paintArrow.ts';
import { groupsOf } from './paintMap.ts';
import { worldWindow } from './viewport.ts';
import './Legend.css';

const WIDTH = 60;
const HEIGHT = 24;
const LOOK_AGAIN_MS = 150;

function shownNow(controller: MapController): Shown {
  const { model, kept } = controller.session.getState();
  if (model === null || kept === null) return { arrows: [], cards: [], joins: new Set() };
  const seen = worldWindow(controller.viewport(), controller.size());
  const arrows = routesInRect(kept.index, seen).flatMap((id) => model.arrows.get(id) ?? []);
  const cards = model.grid
    .within(seen)
    .flatMap((index) => model.cards.get(model.grid.boxes[index]?.id ?? '') ?? []);
  const joins = groupsOf(arrows, kept.routes).flatMap(({ members }) => {
    const id = members[0]?.arrow.arrowGroupId ?? null;
    return id === null ? [] : [model.document.arrowGroups.get(id)?.logic ?? 'and'];
  });
  return { arrows, cards, joins: new Set(joins) };
}

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
  }
}

function Sample({ item }: { readonly item: LegendItem }) {
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
  if (sample.kind === 'role')
    return (
      <span className="wf-card wf-legend-role" data-role={sample.role}>
        {roleLetter(sample.role, vocabulary)}
      </span>
    );
  return <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} aria-hidden />;
}

/** What the marks on the screen mean: exactly those that are there now, and no others. */
export function Legend() {
  const editor = useEditor();
  const { controller } = useMapStage();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [items, setItems] = useState<readonly LegendItem[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const next = legendItems(shownNow(controller), words(vocabulary).roles);
      setItems((before) => {
        const isSame = before.length === next.length && next.every(({ key }, at) => key === before[at]?.key);
        return isSame ? before : next;
      });
    };
    const later = () => (timer ??= setTimeout(look, LOOK_AGAIN_MS));
    later();
    const stops = [controller.onView(later), controller.session.subscribe(later)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [controller, vocabulary]);
  const close = () => {
    const { panels } = editor.store.getState();
    editor.store.setState({ panels: { ...panels, legend: false } });
  };
  return (
    <section className="wf-legend wf-map-own" aria-label="Legend">
      <header className="wf-legend-head">
        <h2>What is on the screen</h2>
        <IconButton label="Hide the legend" icon={X} onPress={close} />
      </header>
      {/* Reachable by keyboard, for it may scroll. */}
      <ul className="wf-legend-items" tabIndex={0} aria-label="Marks">
        {items.map((item) => (
          <li key={item.key}>
            <span className="wf-legend-sample">
              <Sample item={item} />
            </span>
            {item.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
