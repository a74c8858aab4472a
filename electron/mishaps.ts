import { type BrowserWindow, app, dialog } from 'electron';

import { logProblem } from './errorLog.ts';

const bugWords = {
  message: 'Something in Wherefore went wrong.',
  detail: 'What was shown as saved is safe. If anything looks odd, close Wherefore and open it again.',
};

/** Logs bugs nobody caught, without their texts, and says so once. */
export function watchProcess(userDataDir: string): void {
  let hasTold = false;
  const report = (where: string) => (error: unknown) => {
    logProblem(userDataDir, where, error);
    if (hasTold || !app.isReady()) return;
    hasTold = true;
    void dialog.showMessageBox({ type: 'error', ...bugWords, buttons: ['Continue'] });
  };
  process.on('uncaughtException', report('uncaught'));
  process.on('unhandledRejection', report('rejection'));
}

async function offerReload(window: BrowserWindow, message: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail: 'What was shown as saved is safe in the file. Load the window again to go on from there.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else app.quit();
}

/** After a crash of the page: says so in words and loads it again. */
export function watchWindow(window: BrowserWindow, userDataDir: string): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    logProblem(userDataDir, `window ${details.reason} ${details.exitCode}`, null);
    void offerReload(window, 'The window of Wherefore stopped working.');
  });
}
