import { roomItemSchema, roomSchema } from '#shared/room/roomContract.ts';
import { z } from 'zod';

/** What the host tells the window without being asked. */
export const eventSchema = z.discriminatedUnion('type', [
  /** An item of the native menu was chosen; `action` is an id of shared/actions.ts. */
  z.strictObject({ type: z.literal('menu'), action: z.string().max(100) }),
  /** The system asks to open this file (double click, second start of the app). */
  z.strictObject({ type: z.literal('open-file'), path: z.string().max(4096) }),
  /** The window is about to close: save what is left, then call `host.flushed`. */
  z.strictObject({ type: z.literal('flush') }),
  /** How far the long work is that the window asked for; `total` 0: not known. */
  z.strictObject({
    type: z.literal('progress'),
    job: z.string().max(100),
    phase: z.enum(['reading', 'storing', 'writing']),
    done: z.number(),
    total: z.number(),
  }),
  /** What came in from phones, to be kept and then answered by `room.taken`. */
  z.strictObject({ type: z.literal('room-items'), items: z.array(roomItemSchema).max(1_000) }),
  /** The room that is open to phones as it is now; null: it has been closed, or closed itself. */
  z.strictObject({ type: z.literal('room'), room: roomSchema.nullable() }),
  /** The system switched between light and dark. */
  z.strictObject({ type: z.literal('theme'), isDark: z.boolean() }),
]);
export type RpcEvent = z.infer<typeof eventSchema>;
