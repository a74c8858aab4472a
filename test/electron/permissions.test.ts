import { describe, expect, it } from 'vitest';

import { sharedFixture } from './started.ts';

const started = sharedFixture();

describe('permissions (Electron security list, 5)', () => {
  const kinds = [
    'ar',
    'background-sync',
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'persistent-storage',
    'pointerLock',
    'sensors',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'usb',
    'unknown',
    'window-management',
  ];

  it('every kind is denied but putting text on the clipboard', () => {
    const { session, window } = started().standIn;
    const { contents } = window();
    expect(kinds.filter((kind) => session.asks(contents, kind) || session.checks(contents, kind))).toEqual(
      [],
    );
    expect(session.asks(contents, 'clipboard-sanitized-write')).toBe(true);
    expect(session.checks(contents, 'clipboard-sanitized-write')).toBe(true);
    expect(['hid', 'serial', 'usb'].filter((kind) => session.asksDevice(kind))).toEqual([]);
  });

  it('a page that asks gets nothing, and may still copy', async () => {
    const { page } = started();
    await page.locator('#text').click();
    const answers = await page.evaluate(async () => {
      const outcome = async (ask: () => Promise<unknown>): Promise<string> =>
        ask().then(
          (value) => String(value),
          () => 'refused',
        );
      return {
        place: await outcome(
          () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(resolve, reject);
            }),
        ),
        notice: await outcome(() => Notification.requestPermission()),
        camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        read: await outcome(() => navigator.clipboard.readText()),
        write: await outcome(() => navigator.clipboard.writeText('a sentence')),
      };
    });
    expect(answers).toEqual({
      place: 'refused',
      notice: 'denied',
      camera: 'refused',
      read: 'refused',
      write: 'undefined',
    });
  });
});
