import http from 'node:http';

import { type Result, failure, success } from '#models/result.ts';
import type { Room, RoomContent, RoomItem } from '#shared/room/roomContract.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';

import { createDevices } from './devices.ts';
import { createRateLimit } from './rateLimits.ts';
import type { PageFile } from './roomPage.ts';
import { answerRoom } from './roomRequests.ts';
import { createWaitingItems } from './waitingItems.ts';

/** A room that is open to phones on one local network. */
export type RoomHost = {
  readonly facts: () => Room;
  readonly show: (content: RoomContent) => void;
  readonly renewCode: () => void;
  readonly settle: ReturnType<typeof createWaitingItems>['settle'];
  readonly close: () => Promise<void>;
};

export type RoomOptions = {
  readonly content: RoomContent;
  /** The one address it listens at. */
  readonly address: string;
  readonly minutes: number;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly now: () => number;
  /** Tells the window what came in. */
  readonly emit: (items: readonly RoomItem[]) => void;
  /** Something that the facilitator sees has changed. */
  readonly changed: () => void;
  /** The time is over: it has closed by itself. */
  readonly ended: () => void;
  readonly reportBug: (error: unknown) => void;
  /** How long a device waits to hear that what it said is on the disk. */
  readonly waitMs?: number;
  /** Instead of the usual `roomTimeouts`. */
  readonly timeouts?: Partial<typeof roomTimeouts>;
};

/** How long a request may take to say what it wants, in milliseconds, and how often that is looked at. */
export const roomTimeouts = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8 * 1024,
} satisfies http.ServerOptions;

async function listen(server: http.Server, address: string): Promise<Result<number>> {
  const code = await new Promise<string | null>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(0, address, () => resolve(null));
  });
  const bound = server.address();
  if (code === null && typeof bound === 'object' && bound !== null) return success(bound.port);
  return failure(
    'room/no-network',
    'This computer could not be reached at that address just now, so nothing was opened. Check that it is connected to the room’s network.',
  );
}

/** Opens a room at one address, on a free port; only the room's own page and its four calls answer there. */
export async function openRoom(options: RoomOptions): Promise<Result<RoomHost>> {
  const { address, now } = options;
  let { content } = options;
  const devices = createDevices({ sessionId: content.sessionId, now });
  const waiting = createWaitingItems({ emit: options.emit, waitMs: options.waitMs ?? 12_000 });
  const shared = {
    page: options.page,
    content: () => content,
    devices,
    waiting,
    strangers: createRateLimit({ most: roomLimits.strangerRequestsPerMinute, withinMs: 60_000, now }),
    sayings: createRateLimit({ most: roomLimits.requestsPerTenSeconds, withinMs: 10_000, now }),
    changed: options.changed,
  };
  let authority = '';
  const server = http.createServer({ ...roomTimeouts, ...options.timeouts }, (request, response) => {
    answerRoom({ ...shared, authority }, { request, response }).catch((error: unknown) => {
      options.reportBug(error);
      response.destroy();
    });
  });
  server.maxConnections = roomLimits.connections;
  const port = await listen(server, address);
  if (!port.ok) return port;
  authority = `${address}:${port.value}`;
  const closesAt = now() + options.minutes * 60_000;
  const close = () =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const timer = setTimeout(() => {
    void close().then(options.ended);
  }, options.minutes * 60_000);
  timer.unref();
  return success({
    facts: () => ({
      sessionId: content.sessionId,
      url: `http://${authority}/`,
      closesAt,
      ...devices.facts(),
    }),
    show: (next) => {
      content = next;
    },
    renewCode: devices.renewCode,
    settle: waiting.settle,
    close,
  });
}
