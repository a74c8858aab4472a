import { roomContentSchema, roomSchema } from '#shared/room/roomContract.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';
import { z } from 'zod';

const id = z.string().max(100);
const nothing = z.strictObject({});

/** Calls about the room that is open to phones; there is at most one. */
export const roomRpcContract = {
  /** The addresses of this computer on local networks; empty: there is none, or this host cannot open rooms. */
  'room.addresses': {
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), address: z.string() })),
  },
  /** Opens a session to phones on one local network, until it is closed or the time is over. */
  'room.open': {
    input: z.strictObject({
      workspace: id,
      content: roomContentSchema,
      address: z.string().max(64),
      minutes: z.number().int().min(roomLimits.minutes.least).max(roomLimits.minutes.most),
    }),
    output: roomSchema,
  },
  /** Puts other content before the devices: another round, other arrows. */
  'room.show': { input: z.strictObject({ content: roomContentSchema }), output: nothing },
  'room.state': { input: nothing, output: z.strictObject({ room: roomSchema.nullable() }) },
  /** Another code, with the count of wrong ones at nothing; who has joined stays. */
  'room.newCode': { input: nothing, output: roomSchema },
  'room.close': { input: nothing, output: nothing },
  /** What the window has on the disk, or will not take; the devices hear it now. */
  'room.taken': {
    input: z.strictObject({
      saved: z.array(id).max(10_000),
      refused: z.array(z.strictObject({ id, why: z.string().max(500) })).max(10_000),
    }),
    output: nothing,
  },
} as const;
