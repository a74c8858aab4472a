import { answerField, commentKindField } from '#models/entities/response.ts';
import { z } from 'zod';

import { roomLimits } from './roomLimits.ts';

const id = z.string().max(100);
/** One line that somebody typed on a phone. */
const line = z.string().max(100);
const words = z.string().max(2000);

/** What a device says to be let in. `device` is a secret of its own, by which it is known again. */
export const joinSchema = z.strictObject({
  code: z.string().max(20),
  device: z.string().regex(/^[0-9A-Za-z_-]{20,64}$/),
  name: line,
  group: line,
});
export type Join = z.infer<typeof joinSchema>;

const given = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z_-]{10,64}$`));

/** One thing that a device says; its id is made there, so that saying it again doubles nothing. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    id: given('response'),
    askedArrowId: id,
    round: z.number().int().min(1).max(9),
    answer: answerField,
    comment: words,
    commentKind: commentKindField.nullable(),
  }),
  z.strictObject({
    kind: z.literal('dots'),
    id: given('dots'),
    askedArrowId: id,
    dots: z.number().int().min(0).max(4),
  }),
  z.strictObject({ kind: z.literal('missing'), id: given('suggestion'), words }),
]);
export type Said = z.infer<typeof saidSchema>;

export const sayingSchema = z.strictObject({ items: z.array(saidSchema).min(1).max(roomLimits.items) });

/** What a device is told to show: the arrows in its own order, each with its picture, and nothing of others. */
export type RoomView = {
  readonly title: string;
  readonly sessionId: string;
  readonly round: number;
  readonly dots: number;
  readonly arrows: readonly { readonly id: string; readonly statement: string; readonly picture: string }[];
};

/** What a session gives a room: all that ever leaves the computer. */
export const roomContentSchema = z.strictObject({
  sessionId: id,
  title: z.string().max(500),
  round: z.number().int().min(1).max(9),
  groups: z.array(z.string().max(2000)).max(100),
  arrows: z
    .array(z.strictObject({ id, statement: z.string().max(50_000), picture: z.string().max(200_000) }))
    .max(500),
});
export type RoomContent = z.infer<typeof roomContentSchema>;

/** What comes in from a room for the window to keep: somebody joined, or somebody said something. */
export const roomItemSchema = z.strictObject({
  /** Of the row it becomes; for dots, of the saying. */
  id,
  participantId: id,
  what: z.union([z.strictObject({ kind: z.literal('join'), name: line, group: line }), saidSchema]),
});
export type RoomItem = z.infer<typeof roomItemSchema>;

/** An open room, as the facilitator sees it. */
export const roomSchema = z.strictObject({
  sessionId: id,
  /** Where a phone has to go: `http://192.168.1.20:49152/`. */
  url: z.string(),
  /** Six digits. */
  code: z.string(),
  /** Milliseconds since 1970 UTC. */
  closesAt: z.number(),
  devices: z.number(),
  wrongCodes: z.number(),
  /** True after too many wrong codes: nobody can join until there is a new one. */
  isLocked: z.boolean(),
});
export type Room = z.infer<typeof roomSchema>;
