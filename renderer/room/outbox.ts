import type { Said } from '#shared/room/roomContract.ts';

import { type Kept, keep, ownPart } from './kept.ts';

const AT_ONCE = 20;
const FIRST_PAUSE_MS = 1_500;
const LONGEST_PAUSE_MS = 20_000;

/** What the sender tells the page. */
export type Sent = {
  /** How many are not on the facilitator's disk yet, and whether the last try reached nobody. */
  readonly progress: (waiting: number, isCutOff: boolean) => void;
  readonly refused: (why: string) => void;
  /** The token is no longer known: the room was opened anew. */
  readonly unknown: () => void;
  readonly round: (round: number) => void;
};

type Answer = {
  readonly saved: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
  readonly round: number;
};

/** Sends what is in the outbox until it is known to be on the disk: again and again, and never twice to any effect. */
export class Outbox {
  readonly #kept: Kept;
  readonly #sent: Sent;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;

  constructor(kept: Kept, sent: Sent) {
    this.#kept = kept;
    this.#sent = sent;
  }

  add(said: Said): void {
    const { outbox } = ownPart(this.#kept);
    outbox.push(said);
    keep(this.#kept);
    this.#sent.progress(outbox.length, false);
    this.send();
  }

  /** How many are not on the facilitator's disk yet. */
  waiting(): number {
    return ownPart(this.#kept).outbox.length;
  }

  /** Sends now, also while a pause lasts. */
  send(): void {
    clearTimeout(this.#timer);
    if (this.#isSending || this.#kept.token === '' || this.#kept.sessionId === '') return;
    this.#isSending = true;
    void this.#once().then((goesOn) => {
      this.#isSending = false;
      if (!goesOn || this.waiting() === 0) return;
      this.#timer = setTimeout(() => this.send(), this.#pauseMs);
    });
  }

  async #once(): Promise<boolean> {
    const items = ownPart(this.#kept).outbox.slice(0, AT_ONCE);
    if (items.length === 0) return false;
    let response: Response;
    try {
      response = await fetch('/say', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-wherefore-room': '1',
          authorization: `Bearer ${this.#kept.token}`,
        },
        body: JSON.stringify({ items }),
      });
      if (response.status === 401) {
        this.#kept.token = '';
        keep(this.#kept);
        this.#sent.unknown();
        return false;
      }
      if (!response.ok) throw new Error(String(response.status));
      this.#take((await response.json()) as Answer);
      return true;
    } catch {
      this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
      this.#sent.progress(this.waiting(), true);
      return true;
    }
  }

  #take({ saved, refused, round }: Answer): void {
    const done = saved.concat(refused.map(({ id }) => id));
    const part = ownPart(this.#kept);
    const before = part.outbox.length;
    part.outbox = part.outbox.filter(({ id }) => done.indexOf(id) < 0);
    keep(this.#kept);
    const isMoving = part.outbox.length < before;
    this.#pauseMs = isMoving ? 50 : Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
    this.#sent.progress(part.outbox.length, false);
    refused.forEach(({ why }) => this.#sent.refused(why));
    this.#sent.round(round);
  }
}
