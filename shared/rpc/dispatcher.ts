import type { Result } from '#models/result.ts';

import { type MethodName, type OutputOf, type ParsedInputOf, contract } from './contract.ts';
import type { Reply } from './reply.ts';

/** One function for each method of the contract: a missing handler does not compile. */
export type Handlers = {
  readonly [Method in MethodName]: (
    input: ParsedInputOf<Method>,
  ) => Result<OutputOf<Method>> | Promise<Result<OutputOf<Method>>>;
};

function refusal(code: string, message: string): Reply {
  return { ok: false, error: { code, message } };
}

/**
 * Turns handlers into one guarded door: unknown methods and input of the wrong form are refused, a thrown error
 * (a bug) becomes a reply without stack or path and is handed to `reportBug`.
 */
export function createDispatcher(
  handlers: Handlers,
  reportBug: (error: unknown, method: string) => void,
): (method: string, input: unknown) => Promise<Reply> {
  return async (method, input) => {
    if (!Object.hasOwn(contract, method))
      return refusal('rpc/unknown-method', `There is no call "${method.slice(0, 60)}".`);
    const name = method as MethodName;
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
      return refusal(
        'rpc/invalid-input',
        `The call "${name}" was not understood${where}. Nothing was changed.`,
      );
    }
    try {
      // Name and input belong together by the lookup above, which a union of functions cannot express.
      const handler = handlers[name] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>;
      const result = await handler(parsed.data);
      if (result.ok) return { ok: true, value: result.value };
      const { code, message, details } = result.error;
      return {
        ok: false,
        error: details === undefined ? { code, message } : { code, message, details: { ...details } },
      };
    } catch (error) {
      reportBug(error, method);
      return refusal(
        'app/bug',
        'Something in Wherefore went wrong. What was saved before is safe. Try again, or reopen the file.',
      );
    }
  };
}
