import type { Answer, CommentKind } from '#models/entities/response.ts';
import type { Said } from '#shared/room/roomContract.ts';

/** One answer as this device gave it. */
export type OwnAnswer = {
  readonly answer: Answer;
  readonly comment: string;
  readonly commentKind: CommentKind | null;
};

/** What was said in one session. */
export type OwnPart = {
  /** By round and arrow: "1 asked_…". */
  answers: Record<string, OwnAnswer>;
  dots: Record<string, number>;
  /** What has not been said to be on the disk yet, in order. */
  outbox: Said[];
};

/** What this device keeps, so that nothing is lost when the page is closed or the network goes. */
export type Kept = {
  /** A secret by which it is known again. */
  device: string;
  token: string;
  /** The session the token is for; empty until that is known. */
  sessionId: string;
  own: Record<string, OwnPart>;
};

const KEY = 'wherefore-room';
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random letters; the secure source is there on plain http as well. */
export function randomId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  let text = '';
  bytes.forEach((byte) => {
    text += LETTERS.charAt(byte % 32);
  });
  return prefix + text;
}

function fresh(): Kept {
  return { device: randomId(''), token: '', sessionId: '', own: {} };
}

/** What was kept the last time; a fresh start where nothing can be kept or read. */
export function readKept(): Kept {
  try {
    const text = localStorage.getItem(KEY);
    const found = text === null ? null : (JSON.parse(text) as Partial<Kept> | null);
    if (found !== null && typeof found.device === 'string' && typeof found.own === 'object')
      return { ...fresh(), ...found };
  } catch {
    // A private window: this visit alone is kept.
  }
  return fresh();
}

/** Keeps it for the next time, where the browser lets it. */
export function keep(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full, or forbidden: it is still in this page, and is sent.
  }
}

/** What was said in the session that is open; each session has its own, so that none is sent to another. */
export function ownPart(kept: Kept): OwnPart {
  const known = kept.own[kept.sessionId];
  if (known !== undefined) return known;
  const part: OwnPart = { answers: {}, dots: {}, outbox: [] };
  kept.own[kept.sessionId] = part;
  return part;
}

/** Takes everything off this device: whoever has it next is somebody else. */
export function forget(kept: Kept): void {
  Object.assign(kept, fresh());
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
