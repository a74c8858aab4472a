import { describe, expect, it } from 'vitest';

import { matches } from './standIn/accelerators.ts';
import { createStandIn } from './standIn/standIn.ts';
import { eventually, freshFolder, startFixture } from './started.ts';

describe('the stand-in itself', () => {
  it('throws the name of whatever it lacks, instead of being quietly undefined', () => {
    const { modules } = createStandIn({ folder: freshFolder(), argv: [] });
    const get = (...path: readonly string[]): unknown =>
      path.reduce<unknown>((at, name) => Reflect.get(at as object, name), modules);
    for (const path of [
      ['app', 'setBadgeCount'],
      ['dialog', 'showOpenDialogSync'],
      ['ipcMain', 'handleOnce'],
      ['shell', 'openPath'],
      ['session', 'fromPartition'],
      ['session', 'defaultSession', 'clearCache'],
      ['session', 'defaultSession', 'protocol', 'unhandle'],
      ['nativeTheme', 'inForcedColorsMode'],
      ['screen', 'getPrimaryDisplay'],
      ['Menu', 'popup'],
      ['protocol', 'handle'],
      ['clipboard', 'readText'],
      ['net', 'fetch'],
    ])
      expect(() => get(...path), path.join('.')).toThrow(/^stand-in: electron\..+ is not modelled$/);
    expect(() => Reflect.set(modules.app, 'badgeCount', 1)).toThrow(
      'stand-in: electron.app.badgeCount is not modelled',
    );
  });

  it('throws for what it lacks of a window and of its contents', async () => {
    const { standIn } = await startFixture();
    const { window, contents } = standIn.window();
    expect(() => Reflect.get(window, 'setKiosk') as unknown).toThrow(
      'stand-in: electron.BrowserWindow.setKiosk is not modelled',
    );
    expect(() => Reflect.get(contents, 'openDevTools') as unknown).toThrow(
      'stand-in: electron.WebContents.openDevTools is not modelled',
    );
  });

  it('refuses to show a dialog for which no answer is queued', async () => {
    const { modules, records } = createStandIn({ folder: freshFolder(), argv: [] });
    await expect(modules.dialog.showMessageBox({ message: 'A question' })).rejects.toThrow(
      /no answer is queued/,
    );
    expect(records.dialogs).toHaveLength(1);
  });

  it('records a request that leaves the app, and never lets it out', async () => {
    const { page, standIn } = await startFixture();
    // Past the page's own policy: a request that only the stand-in and the app's gate can see.
    await page.evaluate(() => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = 'https://elsewhere.example/prefetch';
      document.head.append(link);
    });
    const seen = () => standIn.records.foreignRequests.length + standIn.records.violations.length;
    await eventually(() => seen() > 0, 'the request or its report');
    expect(standIn.records.foreignRequests.filter((text) => text.includes('not stopped by the app'))).toEqual(
      [],
    );
  });

  it('reads accelerators as Electron writes them', () => {
    const mod = process.platform === 'darwin' ? 'Meta' : 'Control';
    const press = (key: string, ...modifiers: string[]) => ({ key, modifiers });
    expect(matches('CmdOrCtrl+O', press('o', mod))).toBe(true);
    expect(matches('CmdOrCtrl+O', press('o'))).toBe(false);
    expect(matches('CmdOrCtrl+O', press('O', mod, 'Shift'))).toBe(false);
    expect(matches('CmdOrCtrl+Shift+Z', press('Z', mod, 'Shift'))).toBe(true);
    expect(matches('CmdOrCtrl+=', press('=', mod))).toBe(true);
    expect(matches('CmdOrCtrl+Plus', press('+', mod))).toBe(true);
    expect(matches('Alt+Left', press('ArrowLeft', 'Alt'))).toBe(true);
    expect(matches('F11', press('F11'))).toBe(true);
  });
});
