import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { StartedApp } from './startApp.ts';
import { closedMark } from './stubBackend.ts';
import { callFrom, eventually, freshFolder, startFixture } from './started.ts';

/** Makes the page keep its answer to `flush` for later. */
function silence(app: StartedApp): Promise<unknown> {
  return app.page.evaluate(() =>
    Reflect.set(Reflect.get(window, 'fixture') as object, 'answersFlush', false),
  );
}

function flushes(app: StartedApp): number {
  return app.standIn.records.sent.filter(({ args }) => JSON.stringify(args) === '[{"type":"flush"}]').length;
}

describe('quitting', () => {
  for (const way of ['closeWindow', 'quitApp'] as const) {
    it(`by ${way}: waits until the page has saved, then closes the backend, then goes`, async () => {
      const userDataDir = freshFolder();
      const app = await startFixture({ userDataDir });
      await silence(app);
      let closings = 0;
      app.standIn.window().window.on('close', () => {
        closings += 1;
      });
      app.standIn[way]();
      expect(closings, 'a wish to quit is held before any window is asked to close').toBe(
        way === 'quitApp' ? 0 : 1,
      );
      await eventually(() => flushes(app) === 1, 'flush');
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      expect([app.standIn.hasExited(), fs.existsSync(path.join(userDataDir, closedMark))]).toEqual([
        false,
        false,
      ]);
      app.standIn[way]();
      expect(flushes(app), 'a second wish to close asks nothing anew').toBe(1);
      // The window may go before the answer reaches the test.
      await callFrom(app.page, 'host.flushed', {}).catch(() => undefined);
      expect(await app.standIn.exited).toBe(0);
      expect(fs.existsSync(path.join(userDataDir, closedMark))).toBe(true);
      expect(app.standIn.records.dialogs).toEqual([]);
    });
  }

  it('when the page does not save within 5 s a person decides; staying keeps everything as it was', async () => {
    const userDataDir = freshFolder();
    const app = await startFixture({ userDataDir });
    await silence(app);
    app.standIn.dialogs.next({ response: 0 });
    const before = performance.now();
    app.standIn.closeWindow();
    await eventually(() => app.standIn.records.dialogs.length === 1, 'the question');
    expect(performance.now() - before).toBeGreaterThan(4_900);
    expect(app.standIn.records.dialogs[0]?.options).toMatchObject({
      message: 'Your last changes are not saved yet.',
      buttons: ['Keep the window open', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    });
    expect(await callFrom(app.page, 'test.echo', 'still here')).toEqual({ ok: true, value: 'still here' });
    expect(fs.existsSync(path.join(userDataDir, closedMark))).toBe(false);
    app.standIn.dialogs.next({ response: 1 });
    app.standIn.closeWindow();
    expect(await app.standIn.exited).toBe(0);
    expect(fs.existsSync(path.join(userDataDir, closedMark))).toBe(true);
  });

  it('a page that objects to leaving is overruled once a person has decided, and not before', async () => {
    const app = await startFixture();
    await silence(app);
    await app.page.locator('h1').click();
    await app.page.evaluate(() => {
      window.addEventListener('beforeunload', (event) => {
        event.preventDefault();
      });
    });
    app.standIn.dialogs.next({ response: 1 });
    app.standIn.closeWindow();
    expect(await app.standIn.exited).toBe(0);
    expect(app.standIn.records.dialogs).toHaveLength(1);
  });

  it('a page that never listened has nothing to save and holds nobody up', async () => {
    const app = await startFixture();
    await app.standIn.window().window.loadURL('app://main/index.html?deaf');
    const before = performance.now();
    await app.quit();
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(app.standIn.records.dialogs).toEqual([]);
  });

  it('a crashed page holds nobody up either', async () => {
    const app = await startFixture();
    app.standIn.dialogs.waitForAnswers();
    await app.standIn.crashRenderer();
    app.standIn.quitApp();
    expect(await app.standIn.exited).toBe(0);
  });
});
