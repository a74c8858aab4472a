import type { Said } from '#shared/room/roomContract.ts';

/** One answer as this device gave it. */
export type OwnAnswer = { readonly answer: string; readonly comment: string };

/** What this device keeps, so that nothing is lost when the page is closed or the network goes. */
export type Kept = {
  /** A secret by which it is known again. */
  readonly device: string;
  token: string;
  sessionId: string;
  /** By round and arrow: "1 asked_…". */
  answers: Record<string, OwnAnswer>;
  dots: Record<string, number>;
  /** What has not been said to be on the disk yet, in order. */
  outbox: Said[];
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
  return { device: randomId(''), token: '', sessionId: '', answers: {}, dots: {}, outbox: [] };
}

/** What was kept the last time; a fresh start where nothing can be kept or read. */
export function readKept(): Kept {
  try {
    const text = localStorage.getItem(KEY);
    const found = text === null ? null : (JSON.parse(text) as Partial<Kept> | null);
    if (found !== null && typeof found.device === 'string') return { ...fresh(), ...found };
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

/** Another session is asked about: the answers of the one before are not its own. */
export function enterSession(kept: Kept, sessionId: string): void {
  if (kept.sessionId !== '' && kept.sessionId !== sessionId) {
    kept.answers = {};
    kept.dots = {};
    kept.outbox = [];
  }
  kept.sessionId = sessionId;
  keep(kept);
}
