import type { Reply } from './reply.ts';
import type { RpcEvent } from './events.ts';

/** One way to reach the backend: Electron's IPC, loopback HTTP, or a call in the same process. */
export type Transport = {
  /** Sends one call; never throws for expected failures. Rejects only when the backend cannot be reached. */
  readonly call: (method: string, input: unknown) => Promise<Reply>;
  /** Hands over every event until the returned function is called. */
  readonly subscribe: (listener: (event: RpcEvent) => void) => () => void;
};
