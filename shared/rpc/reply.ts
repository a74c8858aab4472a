import { z } from 'zod';

/** Errors travel as values: a thrown error loses its code crossing processes. */
export const failureSchema = z.strictObject({
  /** `area/what`, stable. */
  code: z.string(),
  /** A sentence for the user: what happened, what is safe, what to do. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: failureSchema }),
]);

/** What every call is answered with, on every transport. */
export type Reply = z.infer<typeof replySchema>;
