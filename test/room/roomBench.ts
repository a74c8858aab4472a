import { type RoomHost, type RoomOptions, openRoom } from '#backend/room/roomHost.ts';
import type { RoomContent, RoomItem } from '#shared/room/roomContract.ts';

/** What the room is about. */
export const content: RoomContent = {
  sessionId: 'session_1',
  title: 'An evening',
  round: 1,
  groups: ['Community member'],
  arrows: Array.from({ length: 6 }, (_, index) => ({
    id: `asked_${index}`,
    statement: `IF a${index} THEN b${index}.`,
    picture: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })),
};

/** The page, without a word on it. */
export const page = new Map([
  [
    '/',
    { content: Buffer.from('<!doctype html><title>Page</title>'), contentType: 'text/html; charset=utf-8' },
  ],
  ['/room.js', { content: Buffer.from(''), contentType: 'text/javascript; charset=utf-8' }],
  ['/room.css', { content: Buffer.from(''), contentType: 'text/css; charset=utf-8' }],
]);

/** Opens rooms whose window takes everything at once, unless it is told otherwise; one at a time. */
export class RoomBench {
  /** What the window heard. */
  readonly heard: RoomItem[] = [];
  clock = 0;
  #room: RoomHost | null = null;

  get room(): RoomHost {
    if (this.#room === null) throw new Error('No room is open.');
    return this.#room;
  }

  async open(options: Partial<RoomOptions> = {}): Promise<{ url: string; code: string }> {
    await this.close();
    this.heard.length = 0;
    this.clock = 1_800_000_000_000;
    const opened = await openRoom({
      content,
      address: '127.0.0.1',
      minutes: 60,
      page,
      now: () => this.clock,
      emit: (items) => {
        this.heard.push(...items);
        this.room.settle({ saved: items.map(({ id }) => id), refused: [] });
      },
      changed: () => undefined,
      ended: () => undefined,
      reportBug: (error) => {
        throw error;
      },
      ...options,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    this.#room = opened.value;
    const { url, code } = opened.value.facts();
    return { url, code };
  }

  async close(): Promise<void> {
    await this.#room?.close();
    this.#room = null;
  }
}

/** A code that opens nothing. */
export const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
/** An answer to an arrow, under an id of its own. */
export const answer = (id: string, arrow = 0) =>
  ({
    kind: 'answer',
    id: `response_${id.padEnd(12, '0')}`,
    askedArrowId: `asked_${arrow}`,
    round: 1,
    answer: 'agree',
    comment: '',
    commentKind: null,
  }) as const;
