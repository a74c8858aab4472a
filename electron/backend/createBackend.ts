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
import { theoryHandlers } from './handlers/theoryHandlers.ts';
import { workspaceHandlers } from './handlers/workspaceHandlers.ts';
import { createJobs } from './jobs.ts';
import { createOpenWorkspaces } from './openWorkspaces.ts';
import type { BackendContext, BackendOptions } from './backendContext.ts';

/** The one backend behind every host. */
export type Backend = {
  readonly dispatch: (method: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: RpcEvent) => void) => () => void;
  readonly emit: (event: RpcEvent) => void;
  /** Closes every workspace; their locks are given back. */
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
  const context: BackendContext = {
    ...options,
    workspaces,
    state: createAppStateFile(userDataDir),
    storeOptions: { env, userDataDir },
    jobs: createJobs(),
    emit,
  };
  const dispatch = createDispatcher(
    {
      ...appHandlers(context),
      ...workspaceHandlers(context),
      ...theoryHandlers(context),
      ...libraryHandlers(context),
      ...panelHandlers(context),
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
      return () => listeners.delete(listener);
    },
    emit,
    close: () => {
      workspaces.closeAll();
      return Promise.resolve();
    },
  };
}
