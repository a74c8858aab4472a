import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { eventSchema } from '#shared/rpc/events.ts';
import { replySchema } from '#shared/rpc/reply.ts';

import { buildIfStale, roomPart } from '../../electron/cli/builtParts.ts';
import { contractSuite } from '../rpc/contractSuite.ts';
import { startApp } from './startApp.ts';
import { callFrom, fixtureDir } from './started.ts';

const root = path.resolve(import.meta.dirname, '../..');

const bugLog = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl') || name.endsWith('.log'))
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.includes('"call ') || line.includes('call '));

contractSuite('the desktop’s IPC, through the real preload', async () => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'wherefore-contract-'));
  const userDataDir = path.join(folder, 'user-data');
  // A page that only calls, beside the page for phones as it is given to people.
  const rendererDir = path.join(folder, 'renderer');
  fs.cpSync(fixtureDir, rendererDir, { recursive: true });
  if (!buildIfStale(root, roomPart)) throw new Error('The page for phones does not build.');
  fs.cpSync(path.join(root, 'dist/renderer/room'), path.join(rendererDir, 'room'), { recursive: true });
  const { page, standIn, quit } = await startApp({ userDataDir, rendererDir });
  // The two pickers of the suite are cancelled, as a person might.
  standIn.dialogs.next({});
  standIn.dialogs.next({});
  return {
    transport: {
      call: async (method, input) => replySchema.parse(await callFrom(page, method, input)),
      subscribe: (listener) => {
        let seen = 0;
        const timer = setInterval(() => {
          void page
            .evaluate(() => (Reflect.get(window, 'fixture') as { heard: unknown[] }).heard)
            .then((heard) => {
              for (const event of heard.slice(seen)) listener(eventSchema.parse(event));
              seen = heard.length;
            })
            // The page may be closed between two looks.
            .catch(() => undefined);
        }, 50);
        return () => {
          clearInterval(timer);
        };
      },
    },
    folder,
    emit: (event) => {
      if (event.type === 'open-file') standIn.emit('open-file', event.path);
    },
    get bugs() {
      return bugLog(userDataDir);
    },
    hasNativeDialogs: true,
    close: async () => {
      await quit();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
});
