import { createDispatcher } from '#shared/rpc/dispatcher.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import type { Reply } from '#shared/rpc/reply.ts';

import { createAppStateFile } from './appState.ts';
import { appHandlers } from './handlers/appHandlers.ts';
import { fileHandlers } from './handlers/fileHandlers.ts';
import { hostHandlers } from './handlers/hostHandlers.ts';
import { importHandlers } from './handlers/importHandlers.ts';
import { libraryHandlers } from './handlers/libraryHandlers.ts';
import { panelHandlers } from './handlers/panelHandlers.ts';
import { roomHandlers } from './handlers/roomHandlers.ts';
import { readingHandlers } from './handlers/readingHandlers.ts';
import { reportHandlers } from './handlers/reportHandlers.ts';
import { snapshotHandlers } from './handlers/snapshotHandlers.ts';
import { theoryHandlers } from './handlers/theoryHandlers.ts';
import { workspaceHandlers } from './handlers/workspaceHandlers.ts';
import { createJobs } from './jobs.ts';
import { createOpenWorkspaces } from './openWorkspaces.ts';
import type { BackendContext, BackendOptions } from './backendContext.ts';
import { createRooms } from './room/rooms.ts';

/** The one backend behind every host. */
export type Backend = {
  readonly dispatch: (method: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: RpcEvent) => void) => () => void;
  readonly emit: (event: RpcEvent) => void;
  /** Closes the room and every workspace; their locks are given back. */
  readonly close: () => Promise<void>;
};

/** Builds the backend: storage, settings, search, and one handler for each call of the contract. */
export function createBackend(options: BackendOptions): Backend {
  const { env, userDataDir } = options;
  const workspaces = createOpenWorkspaces({ userDataDir, newHandle: () => env.newId('open') });
  const listeners = new Set<(event: RpcEvent) => void>();
  const emit = (event: RpcEvent) => {
    for (const listener of listeners) listener(event);
  };
  const rooms = createRooms({
    pageDir: options.roomPageDir ?? null,
    now: env.now,
    emit,
    reportBug: options.reportBug,
    ...(options.localAddresses === undefined ? {} : { addresses: options.localAddresses }),
  });
  const context: BackendContext = {
    ...options,
    workspaces,
    state: createAppStateFile(userDataDir),
    storeOptions: { env, userDataDir },
    jobs: createJobs(),
    rooms,
    emit,
  };
  const dispatch = createDispatcher(
    {
      ...appHandlers(context),
      ...workspaceHandlers(context),
      ...theoryHandlers(context),
      ...snapshotHandlers(context),
      ...libraryHandlers(context),
      ...panelHandlers(context),
      ...roomHandlers(context),
      ...readingHandlers(context),
      ...reportHandlers(context),
      ...fileHandlers(context),
      ...importHandlers(context),
      ...hostHandlers(context),
    },
    options.reportBug,
  );
  return {
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      rooms.listenersChanged(listeners.size);
      return () => {
        listeners.delete(listener);
        rooms.listenersChanged(listeners.size);
      };
    },
    emit,
    close: async () => {
      const closed = rooms.close();
      workspaces.closeAll();
      await closed;
    },
  };
}
