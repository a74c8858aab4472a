import path from 'node:path';

import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { panelFileContent } from '../writePanelFile.ts';
import { writeWhole } from '../writeWhole.ts';

/** Calls about panel sessions. */
export function panelHandlers({ workspaces }: BackendContext): HandlersOf<'panel.write'> {
  return {
    'panel.write': ({ workspace, sessionId, what, path: target }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      if (!everything.ok) return everything;
      const content = panelFileContent(everything.value, sessionId, what);
      if (!content.ok) return content;
      const file = path.resolve(target);
      const written = writeWhole(file, content.value);
      return written.ok ? success({ file, bytes: written.value.bytes }) : written;
    },
  };
}
