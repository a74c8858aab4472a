import './boot/zodWithoutEval.ts';

import { createRoot } from 'react-dom/client';

import { createEnv } from '#models/env.ts';
import { createClient } from '#shared/rpc/client.ts';

import { App } from './App.tsx';
import { ErrorBoundary } from './boot/ErrorBoundary.tsx';
import { start } from './boot/start.ts';
import { Unreachable } from './boot/Unreachable.tsx';
import { connectTransport } from './rpc/connect.ts';
import { createEditor } from './state/editorStore.ts';
import { ThemeRoot } from './ui/ThemeRoot.tsx';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no place for the application.');
const root = createRoot(container);

const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });

try {
  const client = createClient(await connectTransport(), { checksOutput: import.meta.env.DEV });
  const editor = createEditor({ client, env });
  root.render(
    <ErrorBoundary>
      <App editor={editor} />
    </ErrorBoundary>,
  );
  await start(editor);
} catch (error) {
  console.error(error);
  root.render(
    <ThemeRoot theme="system">
      <Unreachable />
    </ThemeRoot>,
  );
}
