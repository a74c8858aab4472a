import fs from 'node:fs';
import path from 'node:path';

import type { Backend, createBackend as realCreateBackend } from '#backend/createBackend.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import type { Reply } from '#shared/rpc/reply.ts';

/** Records when the backend was closed, for tests of quitting. */
export const closedMark = 'backend-closed';

function ok(value: unknown): Reply {
  return { ok: true, value };
}

/** A backend without storage: it repeats what it is told and passes host calls to the shell's capabilities. */
export const createBackend: typeof realCreateBackend = ({ capabilities, userDataDir }): Backend => {
  const listeners = new Set<(event: RpcEvent) => void>();
  const text = (input: unknown, name: string): string =>
    String(typeof input === 'object' && input !== null ? Reflect.get(input, name) : '');
  const dispatch = async (method: string, input: unknown): Promise<Reply> => {
    switch (method) {
      case 'test.echo':
        return ok(input);
      case 'app.info':
        return ok({ host: capabilities.kind, openPath: capabilities.openPath });
      case 'workspace.open':
        return ok({
          fileName: path.basename(text(input, 'path')),
          path: text(input, 'path'),
          isReadOnly: false,
        });
      case 'workspace.close':
        return ok({});
      case 'settings.set':
        return ok({});
      case 'host.pickOpenFile':
        return ok({ path: await capabilities.pickOpenFile('workspace') });
      case 'host.pickSaveFile':
        return ok({ path: await capabilities.pickSaveFile('svg', text(input, 'suggestedName')) });
      case 'host.revealInFolder':
        await capabilities.revealInFolder(text(input, 'path'));
        return ok({});
      case 'host.openExternal': {
        const opened = await capabilities.openExternal(text(input, 'url'));
        return opened.ok
          ? ok({})
          : { ok: false, error: { code: opened.error.code, message: opened.error.message } };
      }
      case 'host.flushed':
        capabilities.flushed();
        return ok({});
      default:
        return { ok: false, error: { code: 'rpc/unknown-method', message: 'There is no such call.' } };
    }
  };
  return {
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    close: () => {
      fs.writeFileSync(path.join(userDataDir, closedMark), String(Date.now()));
      return Promise.resolve();
    },
  };
};
