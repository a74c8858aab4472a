import type { RpcEvent } from './events.ts';
import type { Reply } from './reply.ts';
import type { Transport } from './transport.ts';

/** A backend in the same process. */
export type DirectBackend = {
  readonly dispatch: (method: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: RpcEvent) => void) => () => void;
};

/** Calls a backend in the same process, with payloads copied as if they had crossed a border. */
export function memoryTransport(backend: DirectBackend): Transport {
  const copied = <Value>(value: Value): Value =>
    value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
  return {
    call: async (method, input) => copied(await backend.dispatch(method, copied(input))),
    subscribe: (listener) =>
      backend.subscribe((event) => {
        listener(copied(event));
      }),
  };
}
