import { createRoot } from 'react-dom/client';
import { createEnv } from '#models/env.ts';
import { type MapController, currentMap } from '#renderer/canvas/mapController.ts';
import { MapView } from '#renderer/canvas/MapView.tsx';
import { fitting, toScreen } from '#renderer/canvas/viewport.ts';
import { EditorProvider } from '#renderer/state/editorContext.ts';
import { createEditor } from '#renderer/state/editorStore.ts';
import { ThemeRoot } from '#renderer/ui/ThemeRoot.tsx';

import { generatedTheory } from '../../canvas/harnessTheory.ts';
import { installFrameRecorder, painted } from './page.ts';

const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });
const client = { call: () => Promise.resolve({ ok: true, value: null }), subscribe: () => () => undefined };
const editor = createEditor({ client: client as never, env });

function open(): MapController {
  const map = currentMap();
  if (map === null) throw new Error('Nothing is loaded.');
  return map;
}

/** The middles of all cards, in client pixels. */
function cardCentres(map: MapController) {
  const { model } = map.session.getState();
  const corner = document.querySelector('.wf-map-ground')?.getBoundingClientRect();
  return [...(model?.cards.values() ?? [])].map(({ box }) => {
    const at = toScreen(map.viewport(), { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    return { x: at.x + (corner?.x ?? 0), y: at.y + (corner?.y ?? 0) };
  });
}

installFrameRecorder();
window.bench = {
  panButton: 'middle',
  load: async (boxCount, linkCount) => {
    const theory = generatedTheory(boxCount, linkCount);
    await document.fonts.ready;
    const started = performance.now();
    editor.store.setState({
      screen: 'workspace',
      workspace: { workspace: 'w', title: 'Bench', path: '', isReadOnly: false, theories: [] } as never,
      settings: { theme: 'light', vocabulary: 'realist' },
      ...theory,
    });
    createRoot(document.getElementById('root') as HTMLElement).render(
      <ThemeRoot theme="light">
        <EditorProvider value={editor}>
          <MapView />
        </EditorProvider>
      </ThemeRoot>,
    );
    do await painted();
    while (currentMap()?.session.getState().kept === null || currentMap() === null);
    return (await painted()) - started;
  },
  show: async (view) => {
    const map = open();
    const { model } = map.session.getState();
    if (model === null) throw new Error('Nothing is shown.');
    if (view === 'fit') map.setViewport(fitting(model.lanes.bounds, map.size()));
    else {
      const cards = [...model.cards.values()];
      const middle = cards[Math.floor(cards.length / 2)]?.box ?? { x: 0, y: 0 };
      map.setViewport({ x: 800 - middle.x * 0.75, y: 450 - middle.y * 0.75, zoom: 0.75 });
    }
    await painted();
  },
  grips: () => {
    const map = open();
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const distance = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
    const [card = middle] = cardCentres(map).sort((one, other) => distance(one) - distance(other));
    const { zoom } = map.viewport();
    return { card, ground: { x: card.x + 132 * zoom, y: card.y + 62 * zoom } };
  },
};
