import type { Reply } from '#shared/rpc/reply.ts';
import { type BrowserWindow, app, nativeTheme } from 'electron';
import { z } from 'zod';

const opened = z.object({ fileName: z.string(), path: z.string(), isReadOnly: z.boolean() });
const chosen = z.object({ theme: z.enum(['system', 'light', 'dark']) });

/**
 * Lets what the backend answered show outside the page: the title and recent documents of the system follow the open
 * file, native menus and dialogs follow the chosen theme.
 */
export function followCalls(window: BrowserWindow): (method: string, input: unknown, reply: Reply) => void {
  return (method, input, reply) => {
    if (!reply.ok || window.isDestroyed()) return;
    if (method === 'workspace.open' || method === 'workspace.create') {
      const workspace = opened.safeParse(reply.value);
      if (!workspace.success) return;
      window.setTitle(
        `${workspace.data.fileName}${workspace.data.isReadOnly ? ' (read only)' : ''} – Wherefore`,
      );
      if (process.platform === 'darwin') window.setRepresentedFilename(workspace.data.path);
      app.addRecentDocument(workspace.data.path);
    } else if (method === 'workspace.close') window.setTitle('Wherefore');
    else if (method === 'settings.get' || method === 'settings.set') {
      const settings = chosen.safeParse(method === 'settings.set' ? input : reply.value);
      if (settings.success) nativeTheme.themeSource = settings.data.theme;
    }
  };
}
