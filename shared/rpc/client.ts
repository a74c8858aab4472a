import { type Result, failure, success } from '#models/result.ts';

import { type InputOf, type MethodName, type OutputOf, contract } from './contract.ts';
import { replySchema } from './reply.ts';
import type { Transport } from './transport.ts';

/** Typed calls over any transport. */
export type RpcClient = {
  readonly call: <Method extends MethodName>(
    method: Method,
    input: InputOf<Method>,
  ) => Promise<Result<OutputOf<Method>>>;
  readonly subscribe: Transport['subscribe'];
};

/** `checksOutput` parses answers too: on in development and tests, off in production for speed. */
export function createClient(
  transport: Transport,
  { checksOutput }: { readonly checksOutput: boolean },
): RpcClient {
  return {
    subscribe: transport.subscribe,
    call: async <Method extends MethodName>(method: Method, input: InputOf<Method>) => {
      let answer: unknown;
      try {
        answer = await transport.call(method, input);
      } catch {
        return failure(
          'rpc/unreachable',
          'Wherefore cannot reach its own file service. Your last changes are kept here; trying again.',
        );
      }
      const reply = replySchema.safeParse(answer);
      if (!reply.success)
        return failure('rpc/invalid-reply', 'Wherefore received an answer it does not understand.');
      if (!reply.data.ok) {
        const { code, message, details } = reply.data.error;
        return failure(code, message, details);
      }
      if (!checksOutput) return success(reply.data.value as OutputOf<Method>);
      const parsed = contract[method].output.safeParse(reply.data.value);
      if (!parsed.success)
        throw new Error(`The answer to ${method} breaks the contract: ${parsed.error.message}`);
      return success(parsed.data as OutputOf<Method>);
    },
  };
}
