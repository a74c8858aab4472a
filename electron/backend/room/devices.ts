import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

import { roomLimits } from '#shared/room/roomLimits.ts';

import { createRateLimit } from './rateLimits.ts';

/** What became of a try to join. */
export type Joining =
  | { readonly kind: 'in'; readonly token: string; readonly participantId: string; readonly isNew: boolean }
  | { readonly kind: 'wrong' | 'locked' | 'wait' | 'full' };

/** The devices of a room: who is in, by a token of its own, and how often the code was wrong. */
export type Devices = {
  readonly join: (given: {
    readonly code: string;
    readonly device: string;
    readonly from: string;
  }) => Joining;
  /** The participant that a token stands for; null for any other text. */
  readonly participantOf: (token: string) => string | null;
  readonly renewCode: () => void;
  readonly facts: () => {
    readonly code: string;
    readonly devices: number;
    readonly wrongCodes: number;
    readonly isLocked: boolean;
  };
};

const digest = (text: string) => createHash('sha256').update(text).digest();

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** The participant a device is, in this session and no other: the same when it comes again. */
export function participantOfDevice(sessionId: string, device: string): string {
  return `participant_${digest(`${sessionId} ${device}`).toString('base64url').slice(0, 24)}`;
}

/** Starts with nobody in and a fresh code. */
export function createDevices({
  sessionId,
  now,
}: {
  readonly sessionId: string;
  readonly now: () => number;
}): Devices {
  let code = newCode();
  let wrongCodes = 0;
  const byDevice = new Map<string, { readonly token: string; readonly participantId: string }>();
  const byToken = new Map<string, string>();
  const tries = createRateLimit({ most: roomLimits.wrongCodesPerMinute, withinMs: 60_000, now });
  const isLocked = () => wrongCodes >= roomLimits.wrongCodes;
  return {
    join: ({ code: given, device, from }) => {
      const known = byDevice.get(device);
      // Who is in and asks again, because the answer was lost, is in.
      if (known !== undefined) return { kind: 'in', ...known, isNew: false };
      if (isLocked()) return { kind: 'locked' };
      if (!timingSafeEqual(digest(given.replaceAll(/\s/gu, '')), digest(code))) {
        if (!tries.allows(from)) return { kind: 'wait' };
        wrongCodes += 1;
        return { kind: isLocked() ? 'locked' : 'wrong' };
      }
      if (byDevice.size >= roomLimits.devices) return { kind: 'full' };
      const token = randomBytes(32).toString('base64url');
      const participantId = participantOfDevice(sessionId, device);
      byDevice.set(device, { token, participantId });
      byToken.set(digest(token).toString('hex'), participantId);
      return { kind: 'in', token, participantId, isNew: true };
    },
    participantOf: (token) => (token === '' ? null : (byToken.get(digest(token).toString('hex')) ?? null)),
    renewCode: () => {
      code = newCode();
      wrongCodes = 0;
    },
    facts: () => ({ code, devices: byDevice.size, wrongCodes, isLocked: isLocked() }),
  };
}
