import fs from 'node:fs';
import path from 'node:path';

import { fileNameFor } from '#shared/fileName.ts';
import type { HostCapabilities, OpenPurpose, SavePurpose } from '#backend/hostCapabilities.ts';
import { exportFormats } from '#shared/export/formats.ts';
import { panelFiles } from '#shared/export/panelFiles.ts';
import { type Result, failure, success } from '#models/result.ts';
import { type BrowserWindow, type FileFilter, dialog, shell } from 'electron';

import { judgeLink } from './externalLinks.ts';

const workspaces: FileFilter = { name: 'Wherefore workspaces', extensions: ['wherefore'] };
const everything: FileFilter = { name: 'All files', extensions: ['*'] };

/** Files are known by what is in them; their endings only help to find them. */
const importEndings =
  'ris nbib txt xml bib json enw ciw ovd cgi prsm graphml canvas drawio svg dot gv mmd md xlsx csv tsv docx wherefore'.split(
    ' ',
  );

const openFilters: Readonly<Record<OpenPurpose, FileFilter[]>> = {
  workspace: [workspaces, everything],
  import: [
    {
      name: 'References, theories and diagrams',
      extensions: importEndings,
    },
    everything,
  ],
  answers: [{ name: 'Spreadsheets', extensions: ['xlsx', 'csv'] }, everything],
};
function saveFilter(purpose: SavePurpose): FileFilter {
  if (purpose === 'workspace') return workspaces;
  const { files, ending } = { ...exportFormats, ...panelFiles }[purpose];
  return { name: files, extensions: [ending] };
}

/** The name a save dialog offers: the title as every system accepts it, with the ending of its kind. */
export function offeredName(suggestedName: string, purpose: SavePurpose): string {
  const ending = `.${saveFilter(purpose).extensions[0] ?? ''}`;
  const title = suggestedName.endsWith(ending) ? suggestedName.slice(0, -ending.length) : suggestedName;
  return `${fileNameFor(title, 'Workspace')}${ending}`;
}

/** Adds the ending that was left out, unless a file of that name is there: nobody was asked about overwriting that one. */
function withEnding(file: string, purpose: SavePurpose): string {
  const ended = `${file}.${saveFilter(purpose).extensions[0] ?? ''}`;
  return path.extname(file) === '' && !fs.existsSync(ended) ? ended : file;
}

async function confirmsLink(window: BrowserWindow, host: string, url: string): Promise<boolean> {
  const warning = /(^|\.)xn--/.test(host) ? 'Its name holds letters that can look like others. ' : '';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open a page of ${host} in your browser?`,
    detail: `${url.slice(0, 500)}\n\n${warning}Wherefore itself stays offline; your browser will contact this site.`,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function openLink(window: BrowserWindow, url: string): Promise<Result<void>> {
  const link = judgeLink(url);
  if (!link.ok) return link;
  if (link.value.asksFirst && !(await confirmsLink(window, link.value.host, link.value.url)))
    return success(undefined);
  try {
    await shell.openExternal(link.value.url);
    return success(undefined);
  } catch {
    return failure(
      'host/no-browser',
      'Your system has no browser to open this link with. Nothing was changed.',
    );
  }
}

/** What the desktop can do for the backend, through the system's own dialogs. */
export function createDesktopCapabilities({
  window,
  documentsDir,
  openPath,
  flushed,
}: {
  readonly window: BrowserWindow;
  readonly documentsDir: string;
  readonly openPath: string | null;
  readonly flushed: () => void;
}): HostCapabilities {
  return {
    kind: 'desktop',
    hasNativeDialogs: true,
    openPath,
    flushed,
    pickOpenFile: async (purpose) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: documentsDir,
        filters: openFilters[purpose],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    pickSaveFile: async (purpose, suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(documentsDir, offeredName(suggestedName, purpose)),
        filters: [saveFilter(purpose)],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : withEnding(filePath, purpose);
    },
    revealInFolder: (file) => {
      if (path.isAbsolute(file) && fs.existsSync(file)) shell.showItemInFolder(file);
      return Promise.resolve();
    },
    openExternal: (url) => openLink(window, url),
  };
}
