import { useEffect, useState } from 'react';
import { routesInRect } from '#models/geometry/routeIndex.ts';
import { groupsOf } from '#models/map/mapLines.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { X } from '#renderer/ui/icons.ts';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';

import { Sample } from './LegendSample.tsx';
import { type LegendItem, type Shown, legendItems } from '#models/map/legendItems.ts';
import { loopMarks } from './loopMarks.ts';
import type { MapController } from './mapController.ts';
import { useMapStage } from './mapStageContext.ts';
import { rippleWords } from './rippleWords.ts';
import { worldWindow } from './viewport.ts';
import './Legend.css';

const LOOK_AGAIN_MS = 150;

function shownNow(controller: MapController, focused: ReadonlySet<string> | null): Shown {
  const { model, kept, marks } = controller.session.getState();
  const hasOutlines = marks.marked.length > 0;
  if (model === null || kept === null)
    return {
      overlay: null,
      arrows: [],
      cards: [],
      joins: new Set(),
      hasOutlines,
      hasRipples: false,
      hasLoops: false,
    };
  const seen = worldWindow(controller.viewport(), controller.size());
  const arrows = routesInRect(kept.index, seen).flatMap((id) => model.arrows.get(id) ?? []);
  const cards = model.grid
    .within(seen)
    .flatMap((index) => model.cards.get(model.grid.boxes[index]?.id ?? '') ?? []);
  const joins = groupsOf(arrows, kept.routes).flatMap(({ members }) => {
    const id = members[0]?.arrow.arrowGroupId ?? null;
    return id === null ? [] : [model.document.arrowGroups.get(id)?.logic ?? 'and'];
  });
  return {
    overlay: model.overlaid?.name ?? null,
    arrows,
    cards,
    joins: new Set(joins),
    hasOutlines,
    hasRipples: cards.some(({ id }) => rippleWords(model, id) !== ''),
    hasLoops: loopMarks(model, { focused, routes: kept.routes.routes }).length > 0,
  };
}

/** What the marks on the screen mean: exactly those that are there now, and no others. */
export function Legend() {
  const said = useSaid();
  const editor = useEditor();
  const { controller } = useMapStage();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const focused = useEditorState((state) => state.focusedIds);
  const [items, setItems] = useState<readonly LegendItem[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const next = legendItems(shownNow(controller, focused), words(vocabulary).roles);
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
  }, [controller, vocabulary, focused]);
  const close = () => {
    const { panels } = editor.store.getState();
    editor.store.setState({ panels: { ...panels, legend: false } });
  };
  return (
    <section className="wf-legend wf-map-own" aria-label="Legend">
      <header className="wf-legend-head">
        <h2>
          <WithHelp term="arrow">What is on the screen</WithHelp>
        </h2>
        <IconButton label="Hide the legend" icon={X} onPress={close} />
      </header>
      {/* Reachable by keyboard, for it may scroll. */}
      <ul className="wf-legend-items" tabIndex={0} aria-label="Marks">
        {items.map((item) => (
          <li key={item.key}>
            <span className="wf-legend-sample">
              <Sample item={item} />
            </span>
            {item.sample.kind === 'role' ? (
              <WithHelp term={item.sample.role}>{said(item.words)}</WithHelp>
            ) : (
              said(item.words)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
