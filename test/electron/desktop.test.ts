import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { beginApp } from './startApp.ts';
import { closedMark } from './stubBackend.ts';
import { callFrom, eventually, fixtureDir, freshFolder, startFixture, stubBackend } from './started.ts';

type Heard = readonly { readonly type: string; readonly [key: string]: unknown }[];

/** What the page has heard so far. */
function heardBy(page: Awaited<ReturnType<typeof startFixture>>['page']): Promise<Heard> {
  return page.evaluate(() => (Reflect.get(window, 'fixture') as { heard: Heard }).heard);
}

describe('opening files', () => {
  it('a workspace on the command line is told to the page, made absolute', async () => {
    const { page } = await startFixture({ args: ['--some-switch', 'folder/mine.wherefore'] });
    expect(await callFrom(page, 'app.info', {})).toEqual({
      ok: true,
      value: { host: 'desktop', openPath: path.resolve('folder/mine.wherefore') },
    });
  });

  it('a second start ends at once, brings the first to the front and hands over its file', async () => {
    const userDataDir = freshFolder();
    const first = await startFixture({ userDataDir });
    first.standIn.window().window.minimize();
    const second = await beginApp({
      userDataDir,
      rendererDir: fixtureDir,
      backend: stubBackend,
      args: ['second.wherefore'],
    });
    second.restoreEnv();
    expect(await second.standIn.exited).toBe(0);
    expect(second.standIn.windows()).toEqual([]);
    await eventually(async () => (await heardBy(first.page)).length > 0, 'the file');
    expect(await heardBy(first.page)).toEqual([
      { type: 'open-file', path: path.resolve('second.wherefore') },
    ]);
    const { window, counts } = first.standIn.window();
    expect([window.isMinimized(), counts.focused]).toEqual([false, 1]);
  });

  it('a second start without a file only brings the first to the front', async () => {
    const { page, standIn } = await startFixture();
    standIn.emit('second-instance', ['electron', '.', '--flag', 'readme.txt'], '/');
    expect(standIn.window().counts.focused).toBe(1);
    await callFrom(page, 'test.echo', 'anything sent before would have arrived');
    expect(await heardBy(page)).toEqual([]);
  });

  it('macOS hands over a file by an event; other kinds of file are passed over', async () => {
    const { page, standIn } = await startFixture();
    expect(standIn.emit('open-file', '/documents/map.wherefore')).toBe(true);
    standIn.emit('open-file', '/documents/letter.docx');
    await eventually(async () => (await heardBy(page)).length > 0, 'the file');
    expect(await heardBy(page)).toEqual([{ type: 'open-file', path: '/documents/map.wherefore' }]);
  });

  it('the title and the system’s recent documents follow the open file', async () => {
    const { page, standIn } = await startFixture();
    await callFrom(page, 'workspace.open', { path: '/documents/map.wherefore', takeOver: false });
    expect(standIn.window().window.getTitle()).toBe('map.wherefore – Wherefore');
    expect(standIn.records.calls.at(-1)).toEqual({
      name: 'app.addRecentDocument',
      args: ['/documents/map.wherefore'],
    });
    await callFrom(page, 'workspace.close', {});
    expect(standIn.window().window.getTitle()).toBe('Wherefore');
  });
});

describe('the system’s dialogs and browser', () => {
  it('a file is picked with the filter of its purpose, or nothing is', async () => {
    const { page, standIn } = await startFixture();
    standIn.dialogs.next({ canceled: false, filePaths: ['/documents/a.wherefore'] });
    expect(await callFrom(page, 'host.pickOpenFile', {})).toEqual({
      ok: true,
      value: { path: '/documents/a.wherefore' },
    });
    standIn.dialogs.next({ canceled: true });
    expect(await callFrom(page, 'host.pickOpenFile', {})).toEqual({ ok: true, value: { path: null } });
    expect(standIn.records.dialogs[0]?.options).toMatchObject({
      properties: ['openFile'],
      filters: [{ name: 'Wherefore workspaces', extensions: ['wherefore'] }, { extensions: ['*'] }],
    });
  });

  it('a place to save is offered under a safe name', async () => {
    const { page, standIn } = await startFixture();
    standIn.dialogs.next({ canceled: false, filePath: '/documents/a.svg' });
    expect(
      await callFrom(page, 'host.pickSaveFile', { suggestedName: '../../etc/cron.d/x\u202e.svg' }),
    ).toEqual({
      ok: true,
      value: { path: '/documents/a.svg' },
    });
    standIn.dialogs.next({ canceled: false, filePath: '/documents/without-ending' });
    expect(await callFrom(page, 'host.pickSaveFile', { suggestedName: 'a' })).toMatchObject({
      value: { path: '/documents/without-ending.svg' },
    });
    const offered = String(standIn.records.dialogs[0]?.options['defaultPath']);
    expect(path.basename(path.dirname(offered))).toBe('documents');
    expect(path.basename(offered)).toMatch(/^[\w .-]+\.svg$/);
  });

  it('a file that is there is shown in its folder', async () => {
    const { page, standIn } = await startFixture();
    const file = path.join(fixtureDir, 'index.html');
    await callFrom(page, 'host.revealInFolder', { path: file });
    await callFrom(page, 'host.revealInFolder', { path: '/no/such/file' });
    await callFrom(page, 'host.revealInFolder', { path: 'relative.html' });
    expect(standIn.records.revealed).toEqual([file]);
  });

  it('a DOI opens at once; another site only after a person has seen its host; anything else never', async () => {
    const { page, standIn } = await startFixture();
    const open = (url: string) => callFrom(page, 'host.openExternal', { url });
    await open('https://doi.org/10.1186/s12916-019-1376-8');
    standIn.dialogs.next({ response: 0 });
    await open('https://elsewhere.example/page');
    standIn.dialogs.next({ response: 1 });
    await open('https://xn--e1afmkfd.example/page');
    expect(await open('javascript:alert(1)')).toMatchObject({
      ok: false,
      error: { code: 'host/link-refused' },
    });
    expect(standIn.records.openedExternal).toEqual([
      'https://doi.org/10.1186/s12916-019-1376-8',
      'https://xn--e1afmkfd.example/page',
    ]);
    expect(standIn.records.dialogs.map(({ options }) => options['message'])).toEqual([
      'Open a page of elsewhere.example in your browser?',
      'Open a page of xn--e1afmkfd.example in your browser?',
    ]);
    expect(standIn.records.dialogs.map(({ options }) => /look like/.test(String(options['detail'])))).toEqual(
      [false, true],
    );
  });
});

describe('theme and place of the window', () => {
  it('the system’s change of theme reaches the page; the chosen theme reaches the system', async () => {
    const { page, standIn } = await startFixture();
    standIn.setDark(true);
    await eventually(async () => (await heardBy(page)).length === 1, 'dark');
    await callFrom(page, 'settings.set', { theme: 'light', vocabulary: 'plain' });
    await eventually(async () => (await heardBy(page)).length === 2, 'light again');
    expect(await heardBy(page)).toEqual([
      { type: 'theme', isDark: true },
      { type: 'theme', isDark: false },
    ]);
  });

  it('the window stands where it stood, unless its screen has gone', async () => {
    const userDataDir = freshFolder();
    const place = (bounds: object) => {
      fs.writeFileSync(path.join(userDataDir, 'window.json'), JSON.stringify(bounds));
    };
    place({ x: 30, y: 40, width: 1000, height: 700, isMaximised: true });
    const first = await startFixture({ userDataDir });
    expect(first.standIn.window().options).toMatchObject({
      x: 30,
      y: 40,
      width: 1000,
      height: 700,
      show: false,
    });
    expect(first.standIn.window().window.isMaximized()).toBe(true);
    expect(first.standIn.window().counts.shown).toBe(1);
    await first.quit();
    place({ x: 5000, y: 40, width: 1000, height: 700, isMaximised: false });
    const second = await startFixture({ userDataDir });
    expect(second.standIn.window().options).toMatchObject({ width: 1440, height: 900 });
    expect(second.standIn.window().options).not.toHaveProperty('x');
    await second.quit();
    expect(JSON.parse(fs.readFileSync(path.join(userDataDir, 'window.json'), 'utf8'))).toEqual({
      x: 0,
      y: 0,
      width: 1440,
      height: 900,
      isMaximised: false,
    });
  });
});

describe('when things go wrong', () => {
  it('after a crash of the page it says so and loads again, with the door in place', async () => {
    const { standIn } = await startFixture();
    standIn.dialogs.waitForAnswers();
    await standIn.crashRenderer();
    await eventually(() => standIn.records.dialogs.length === 1, 'the words');
    expect(standIn.records.dialogs[0]?.options).toMatchObject({
      message: 'The window of Wherefore stopped working.',
      buttons: ['Load again', 'Quit'],
    });
    const broken = standIn.window().page();
    standIn.dialogs.next({ response: 0 });
    await eventually(() => standIn.window().page() !== broken, 'a new page');
    await standIn.window().page().waitForSelector('h1');
    expect(await callFrom(standIn.window().page(), 'test.echo', 'again')).toEqual({
      ok: true,
      value: 'again',
    });
  });

  it('a bug nobody caught is logged by name and place, without a word a person wrote, and told once', async () => {
    const userDataDir = freshFolder();
    const { standIn, uncaught } = await startFixture({ userDataDir });
    standIn.dialogs.waitForAnswers();
    expect(uncaught).toHaveLength(2);
    for (const listener of uncaught) listener(new TypeError('canary: the label of a box in /home/someone'));
    const log = fs.readFileSync(path.join(userDataDir, 'problems.log'), 'utf8');
    expect(log.trim().split('\n')).toHaveLength(2);
    expect(log).toMatch(/^\S+Z uncaught: TypeError at desktop\.test\.ts:\d+:\d+/);
    expect(log).not.toMatch(/canary|someone|\/home|[\\/]test[\\/]/);
    expect(standIn.records.dialogs.map(({ options }) => options['message'])).toEqual([
      'Something in Wherefore went wrong.',
    ]);
    standIn.dialogs.next({ response: 0 });
  });

  it('without its pages the app says so and ends, and touches nothing', async () => {
    const userDataDir = freshFolder();
    const { standIn, restoreEnv } = await beginApp({
      userDataDir,
      rendererDir: path.join(userDataDir, 'missing'),
      backend: stubBackend,
    });
    expect(await standIn.exited).toBe(1);
    restoreEnv();
    await standIn.end();
    expect(standIn.records.dialogs).toEqual([
      {
        kind: 'showErrorBox',
        options: { title: 'Wherefore cannot start', content: expect.any(String) as string },
      },
    ]);
    expect(fs.existsSync(path.join(userDataDir, closedMark))).toBe(false);
  });
});
