import fs from 'node:fs';
import path from 'node:path';

import { createBackend } from '#backend/createBackend.ts';
import { createEnv } from '#models/env.ts';
import { toInterchange } from '#models/interchange.ts';
import { onRoomEvent } from '#renderer/panel/room/roomDesk.ts';
import { type Editor, createEditor } from '#renderer/state/editorStore.ts';
import { enterWorkspace } from '#renderer/state/workspaces.ts';
import { type RpcClient, createClient } from '#shared/rpc/client.ts';
import type { InputOf, MethodName } from '#shared/rpc/contract.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';

import type { PanelBench } from '../models/panel/panelBench.ts';
import { silentCapabilities } from '../rpc/backendUnderTest.ts';

const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });

/** What a call gives, where it must not fail. */
export async function must<Method extends MethodName>(
  client: RpcClient,
  method: Method,
  input: InputOf<Method>,
) {
  const result = await client.call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** A real backend with real files; its rooms are open at the loopback address. */
export function startBackend(folder: string) {
  const pageDir = path.join(folder, 'page');
  fs.mkdirSync(pageDir, { recursive: true });
  for (const name of ['index.html', 'room.js', 'room.css']) fs.writeFileSync(path.join(pageDir, name), name);
  const bugs: unknown[] = [];
  const backend = createBackend({
    env,
    userDataDir: path.join(folder, 'user-data'),
    documentsDir: folder,
    version: '0.0.0-test',
    capabilities: silentCapabilities,
    roomPageDir: pageDir,
    localAddresses: () => [{ name: 'test', address: '127.0.0.1' }],
    reportBug: (error) => bugs.push(error),
  });
  return { backend, bugs };
}

/** A window without a screen that keeps what phones send, until it is left. */
export function startWindow({ backend }: ReturnType<typeof startBackend>) {
  const client = createClient(memoryTransport(backend), { checksOutput: false });
  const editor: Editor = createEditor({ client, env });
  const leave = client.subscribe((event) => onRoomEvent(editor, event));
  return { client, editor, leave };
}

/** Puts the session of a bench into a new workspace. */
export async function fileWith(client: RpcClient, folder: string, bench: PanelBench): Promise<string> {
  const json = path.join(folder, 'theory.json');
  fs.writeFileSync(json, toInterchange(bench.document, [bench.theoryId]));
  const file = path.join(folder, 'room.wherefore');
  const { workspace } = await must(client, 'workspace.create', { path: file, title: 'Room', starters: [] });
  await must(client, 'import.file', { workspace, path: json });
  await must(client, 'workspace.close', { workspace });
  return file;
}

/** Opens the workspace in a window. */
export async function enter({ client, editor }: ReturnType<typeof startWindow>, file: string): Promise<void> {
  await enterWorkspace(editor, await must(client, 'workspace.open', { path: file, takeOver: false }));
}
