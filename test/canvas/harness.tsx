import { createRoot } from 'react-dom/client';
import { createEnv } from '#models/env.ts';
import { MapView } from '#renderer/canvas/MapView.tsx';
import { currentMap } from '#renderer/canvas/mapController.ts';
import { mapActions } from '#renderer/canvas/mapActions.ts';
import { actionOfChord, actionOfMapKey, isTextField, takesMapKeys } from '#renderer/actions/keyboard.ts';
import { redoStep, undoStep } from '#renderer/state/commands.ts';
import { EditorProvider } from '#renderer/state/editorContext.ts';
import { createEditor } from '#renderer/state/editorStore.ts';
import { ThemeRoot } from '#renderer/ui/ThemeRoot.tsx';

import { type HarnessTheory, emptyTheory, generatedTheory, starterTheory } from './harnessTheory.ts';

const query = new URLSearchParams(location.search);

function chosenTheory(): HarnessTheory {
  const [boxes = 0, arrows = 0] = (query.get('size') ?? '').split('x').map(Number);
  if (boxes > 0) return generatedTheory(boxes, arrows);
  return query.has('empty') ? emptyTheory() : starterTheory();
}

const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });
const client = { call: () => Promise.resolve({ ok: true, value: null }) };
const editor = createEditor({ client: client as never, env });
const theory = chosenTheory();
editor.store.setState({
  screen: 'workspace',
  workspace: { workspace: 'w', title: 'Harness', path: '', isReadOnly: false, theories: [] } as never,
  settings: {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    vocabulary: query.get('words') === 'realist' ? 'realist' : 'plain',
  } as never,
  panels: { inspector: false, legend: query.has('legend'), minimap: true },
  ...theory,
});

// What the app's registry does with keys, in short.
addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  const chord = actionOfChord(event);
  const key = takesMapKeys(event.target) ? actionOfMapKey(event) : null;
  const id = chord ?? key;
  if (id === null || (isTextField(event.target) && chord === null)) return;
  const map = currentMap();
  const action = mapActions[id];
  if (id === 'edit.undo') undoStep(editor);
  else if (id === 'edit.redo') redoStep(editor);
  else if (action === undefined || map === null) return;
  else action(editor, map);
  event.preventDefault();
});

Object.assign(globalThis, { harness: { editor, currentMap, mapActions } });

createRoot(document.getElementById('root') as HTMLElement).render(
  <ThemeRoot theme={editor.store.getState().settings.theme}>
    <EditorProvider value={editor}>
      <main style={{ height: '100%' }}>
        <MapView />
      </main>
    </EditorProvider>
  </ThemeRoot>,
);
