import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { openToPhones } from '#renderer/panel/room/roomDesk.ts';
import { run } from '#renderer/state/commands.ts';
import type { Room } from '#shared/room/roomContract.ts';

import { PanelBench } from '../models/panel/panelBench.ts';
import { Phone, send } from './phone.ts';
import { answer } from './roomBench.ts';
import { enter, fileWith, must, startBackend, startWindow } from './roomWindow.ts';

const ARROWS = 3;
let folder = '';
let started: ReturnType<typeof startBackend>;
let window: ReturnType<typeof startWindow>;
let file = '';
let sessionId = '';

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-room-'));
  started = startBackend(folder);
  window = startWindow(started);
  const bench = new PanelBench({ arrows: ARROWS, people: 0 });
  ({ sessionId } = bench);
  file = await fileWith(window.client, folder, bench);
  await enter(window, file);
});
afterEach(async () => {
  window.leave();
  await started.backend.close();
  expect(started.bugs).toEqual([]);
  fs.rmSync(folder, { recursive: true, force: true });
});

async function openRoom(): Promise<Room> {
  expect(await openToPhones(window.editor, { sessionId, address: '127.0.0.1', minutes: 30 })).toBe(true);
  const { room } = window.editor.store.getState();
  if (room === null) throw new Error('No room.');
  return room;
}

const responses = ({ editor }: typeof window) => [...editor.store.getState().document.responses.values()];

async function joined(url: string, code: string) {
  const phone = new Phone(url, 'phone');
  expect(await phone.join(code)).toBe(200);
  const { arrows } = await phone.view();
  return { phone, arrows };
}

describe('a room and the window that opened it (H10)', () => {
  it('what a phone says is on the disk when the phone hears that it has arrived', async () => {
    const { url, code } = await openRoom();
    const { phone, arrows } = await joined(url, code);
    const item = { ...answer('disk'), askedArrowId: arrows[0]?.id ?? '' };
    await phone.say([item]);
    const other = startWindow(started);
    await enter(other, file);
    expect(responses(other).map(({ id }) => String(id))).toEqual([item.id]);
    other.leave();
    phone.close();
  });

  it('of two windows on one workspace the one that opened it keeps what comes in; the other is left in peace', async () => {
    const other = startWindow(started);
    await enter(other, file);
    const { url, code } = await openRoom();
    const { phone, arrows } = await joined(url, code);
    const items = arrows.map(({ id }, index) => ({ ...answer(`two${index}`), askedArrowId: id }));
    await phone.say(items);
    expect(responses(window)).toHaveLength(ARROWS);
    expect(responses(other)).toEqual([]);
    expect(other.editor.store.getState().notice).toBeNull();
    // It knows of the room all the same, and can close it.
    expect(other.editor.store.getState().room?.url).toBe(url);
    await must(other.client, 'room.close', {});
    expect(window.editor.store.getState().room).toBeNull();
    other.leave();
    phone.close();
  });

  it('an answer about an arrow that is asked no more comes back with a sentence; the others are kept', async () => {
    const { url, code } = await openRoom();
    const { phone, arrows } = await joined(url, code);
    const items = arrows.map(({ id }, index) => ({ ...answer(`gone${index}`), askedArrowId: id }));
    run(window.editor, 'askedArrows.remove', { ids: [arrows[1]?.id as never] });
    const { body } = await phone.post('/say', { items });
    const { saved, refused } = JSON.parse(body) as {
      saved: readonly string[];
      refused: readonly { readonly id: string; readonly why: string }[];
    };
    expect(saved).toEqual([items[0]?.id, items[2]?.id]);
    expect(refused.map(({ id }) => id)).toEqual([items[1]?.id]);
    expect(refused[0]?.why).toMatch(/\w+ \w+/);
    phone.close();
  });

  it('it closes when its workspace is closed', async () => {
    const { url } = await openRoom();
    const { workspace } = window.editor.store.getState();
    await must(window.client, 'workspace.close', { workspace: workspace?.workspace ?? '' });
    await expect(send(url, { path: '/' })).rejects.toThrow();
  });

  it('it closes when no window listens for as long as a page takes to load again, and not before', async () => {
    const { url } = await openRoom();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      window.leave();
      vi.advanceTimersByTime(19_000);
      const again = startWindow(started);
      vi.advanceTimersByTime(60_000);
      expect(await must(again.client, 'room.state', {})).toMatchObject({ room: { url } });
      again.leave();
      vi.advanceTimersByTime(21_000);
    } finally {
      vi.useRealTimers();
    }
    await expect
      .poll(() =>
        send(url, { path: '/' }).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
  });

  it('only an address of this computer on a local network can be opened, whatever a page asks for', async () => {
    for (const address of ['0.0.0.0', '::', '8.8.8.8', 'localhost', '192.168.255.254'])
      expect(await openToPhones(window.editor, { sessionId, address, minutes: 5 }), address).toBe(false);
    expect(window.editor.store.getState().room).toBeNull();
    expect(window.editor.store.getState().notice?.text).toMatch(/nothing was opened/);
  });
});
