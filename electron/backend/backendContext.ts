import type { Env } from '#models/env.ts';
import type { Handlers } from '#shared/rpc/dispatcher.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';

import type { AppStateFile } from './appState.ts';
import type { Jobs } from './jobs.ts';
import type { HostCapabilities } from './hostCapabilities.ts';
import type { OpenWorkspaces } from './openWorkspaces.ts';
import type { LocalAddress } from './room/localAddresses.ts';
import type { Rooms } from './room/rooms.ts';
import type { StoreOptions } from './storage/workspaceStore.ts';

/** What a host brings. */
export type BackendOptions = {
  readonly env: Env;
  readonly userDataDir: string;
  /** Where a workspace without a path is made. */
  readonly documentsDir: string;
  readonly version: string;
  readonly capabilities: HostCapabilities;
  /** Where the page lies that phones load; absent: this host opens no rooms. */
  readonly roomPageDir?: string;
  /** The addresses of local networks, for tests; else what the system says. */
  readonly localAddresses?: () => readonly LocalAddress[];
  /** Told of thrown errors (bugs); the window only hears that something went wrong. */
  readonly reportBug: (error: unknown, method: string) => void;
};

/** What handlers share. */
export type BackendContext = BackendOptions & {
  readonly workspaces: OpenWorkspaces;
  readonly state: AppStateFile;
  readonly storeOptions: StoreOptions;
  readonly jobs: Jobs;
  readonly rooms: Rooms;
  /** Tells the window something it did not ask for. */
  readonly emit: (event: RpcEvent) => void;
};

/** The handlers of some calls of the contract. */
export type HandlersOf<Method extends keyof Handlers> = Pick<Handlers, Method>;
