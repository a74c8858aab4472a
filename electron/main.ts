import fs from 'node:fs';

import { userDataDir } from '#backend/userDataDir.ts';
import { app } from 'electron';

import { registerAppScheme } from './appProtocol.ts';
import { type Desktop, desktopFolders, refuseToStart, startDesktop } from './desktop.ts';
import { isWorkspacePath, workspaceInArguments } from './fileArguments.ts';
import { watchProcess } from './mishaps.ts';

app.enableSandbox();
registerAppScheme();

// The same place as the other hosts', so that settings, backups and recents are shared. Electron wants it to exist.
fs.mkdirSync(userDataDir(), { recursive: true });
app.setPath('userData', userDataDir());

let desktop: Desktop | null = null;
let fileToOpen = workspaceInArguments(process.argv, process.cwd());

function open(file: string | null): void {
  if (desktop !== null) desktop.open(file);
  else fileToOpen = file ?? fileToOpen;
}

async function run(): Promise<void> {
  await app.whenReady();
  const folders = desktopFolders(import.meta.dirname);
  const openPath = fileToOpen;
  fileToOpen = null;
  try {
    desktop = await startDesktop(folders, openPath);
    if (fileToOpen !== null) desktop.open(fileToOpen);
  } catch (error) {
    refuseToStart(folders.userData, error);
  }
}

if (app.requestSingleInstanceLock()) {
  watchProcess(app.getPath('userData'));
  app.on('second-instance', (_event, argv, workingDirectory) => {
    open(workspaceInArguments(argv, workingDirectory));
  });
  // macOS hands over files by this event, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isWorkspacePath(file)) open(file);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void run();
} else app.quit();
