import path from 'node:path';

import { appVersion } from '#backend/appVersion.ts';
import { type Backend, createBackend } from '#backend/createBackend.ts';
import { listRendererFiles } from '#backend/rendererFiles.ts';
import { createEnv } from '#models/env.ts';
import { type BrowserWindow, app, dialog, nativeTheme, session } from 'electron';

import { serveAppFiles } from './appProtocol.ts';
import { createClosing } from './closing.ts';
import { createDesktopCapabilities } from './desktopCapabilities.ts';
import { logProblem } from './errorLog.ts';
import { hostRpc } from './ipcHost.ts';
import { installMenu } from './menu.ts';
import { watchWindow } from './mishaps.ts';
import { guardSession } from './securityPolicy.ts';
import { createWindow, focusWindow, loadWindow } from './window.ts';
import { followCalls } from './windowFollowsCalls.ts';

/** Where the parts of the built app lie. */
export type DesktopFolders = {
  readonly renderer: string;
  readonly preload: string;
  readonly userData: string;
};

/** A running desktop app: `open` shows a file in it, or just brings it to the front. */
export type Desktop = { readonly open: (file: string | null) => void };

function joinSystem(window: BrowserWindow, backend: Backend): void {
  installMenu({
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    choose: (action) => {
      backend.emit({ type: 'menu', action });
    },
    editText: (command) => {
      if (command === 'cut') window.webContents.cut();
      else window.webContents.copy();
    },
  });
  const tellTheme = (): void => {
    backend.emit({ type: 'theme', isDark: nativeTheme.shouldUseDarkColors });
  };
  nativeTheme.on('updated', tellTheme);
  window.on('closed', () => {
    nativeTheme.off('updated', tellTheme);
  });
}

/** Starts the window and its backend; resolves when the page has loaded. Throws if the app's files are missing. */
export async function startDesktop(folders: DesktopFolders, openPath: string | null): Promise<Desktop> {
  const files = listRendererFiles(folders.renderer);
  guardSession(session.defaultSession);
  serveAppFiles(session.defaultSession, files);
  const closing = createClosing();
  const window = createWindow({ userDataDir: folders.userData, preload: folders.preload });
  const documentsDir = app.getPath('documents');
  const backend = createBackend({
    env: createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) }),
    userDataDir: folders.userData,
    documentsDir,
    version: appVersion,
    roomPageDir: path.join(folders.renderer, 'room'),
    capabilities: createDesktopCapabilities({ window, documentsDir, openPath, flushed: closing.flushed }),
    reportBug: (error, method) => {
      logProblem(folders.userData, `call ${method}`, error);
    },
  });
  const endRpc = hostRpc({ contents: window.webContents, backend, onAnswered: followCalls(window) });
  window.on('closed', endRpc);
  watchWindow(window, folders.userData);
  closing.watch(window, backend);
  joinSystem(window, backend);
  await loadWindow(window);
  return {
    open: (file) => {
      focusWindow(window);
      if (file !== null) backend.emit({ type: 'open-file', path: file });
    },
  };
}

/** Says why the app cannot start, and ends it. */
export function refuseToStart(userDataDir: string, error: unknown): void {
  logProblem(userDataDir, 'start', error);
  dialog.showErrorBox(
    'Wherefore cannot start',
    'Some of its own files are missing or cannot be read. Your workspaces are not touched. Install Wherefore again.',
  );
  app.exit(1);
}

/** The folders of this build, beside the running module; development may name another renderer. */
export function desktopFolders(moduleDir: string): DesktopFolders {
  const isBuilt = path.basename(moduleDir) === 'main';
  const named = app.isPackaged ? undefined : process.env['WHEREFORE_RENDERER_DIR'];
  return {
    renderer: named ?? path.join(moduleDir, isBuilt ? '../renderer' : '../dist/renderer'),
    preload: path.join(moduleDir, 'preload.cjs'),
    userData: app.getPath('userData'),
  };
}
