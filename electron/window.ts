import { BrowserWindow, nativeTheme } from 'electron';

import { startAddress } from './appAddress.ts';
import { guardContents } from './securityPolicy.ts';
import { readWindowBounds, writeWindowBounds } from './windowBounds.ts';

/** The canvas colours of renderer/ui/tokens.css, so that a starting window does not flash. */
const canvas = { light: '#f6f6f3', dark: '#141619' } as const;

/** Makes the app's window, not yet loaded, where it stood last time. */
export function createWindow({
  userDataDir,
  preload,
}: {
  readonly userDataDir: string;
  readonly preload: string;
}): BrowserWindow {
  const bounds = readWindowBounds(userDataDir);
  const window = new BrowserWindow({
    width: bounds?.width ?? 1440,
    height: bounds?.height ?? 900,
    ...(bounds === null ? {} : { x: bounds.x, y: bounds.y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Wherefore',
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // Chromium would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  guardContents(window.webContents);
  if (bounds?.isMaximised === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    writeWindowBounds(userDataDir, { ...window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  // The title is the shell's (the file's name), never a text the page chose.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  return window;
}

/** Loads the app into its window. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(startAddress);
}

/** Brings the window to the front, also when it is minimised. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
