import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { buildIfStale, shellPart } from '../../electron/cli/builtParts.ts';
import { startDesktopApp } from './startElectron.ts';
import { callFrom, fixtureDir, freshFolder } from './started.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the whole desktop app', () => {
  for (const main of ['source', 'built'] as const) {
    it(`from its ${main}: makes a workspace, is quit, and opens it again by its path`, async () => {
      if (main === 'built') expect(buildIfStale(root, shellPart)).toBe(true);
      const folder = freshFolder();
      const file = path.join(folder, 'theory.wherefore');
      const options = { userDataDir: path.join(folder, 'user-data'), rendererDir: fixtureDir, main };
      const first = await startDesktopApp(options);
      const info = await callFrom(first.page, 'app.info', {});
      expect(info).toMatchObject({
        ok: true,
        value: { host: 'desktop', isFirstRun: true, hasNativeDialogs: true },
      });
      const made = await callFrom(first.page, 'workspace.create', {
        path: file,
        title: 'A theory',
        starters: [],
      });
      expect(made).toMatchObject({ ok: true, value: { fileName: 'theory.wherefore', isReadOnly: false } });
      await first.quit();
      expect(fs.readdirSync(folder).sort(), 'no lock is left beside the file').toEqual([
        'theory.wherefore',
        'user-data',
      ]);

      const second = await startDesktopApp({ ...options, args: [file] });
      expect(await callFrom(second.page, 'app.info', {})).toMatchObject({
        value: { openPath: file, isFirstRun: false },
      });
      const opened = await callFrom(second.page, 'workspace.open', { path: file, takeOver: false });
      expect(opened).toMatchObject({ ok: true, value: { fileName: 'theory.wherefore', isReadOnly: false } });
      expect(second.standIn?.records.violations ?? []).toEqual([]);
      expect(second.standIn?.records.foreignRequests ?? []).toEqual([]);
      await second.quit();
    });
  }
});
