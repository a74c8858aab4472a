/** A failure the user can act on: `code` is `area/what`, `message` says what happened, what is safe, what to do. */
export type Failure = {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Expected outcomes travel as values; only bugs are thrown. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** Wraps a code and a sentence as an expected failure. */
export function failure(
  code: string,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}
