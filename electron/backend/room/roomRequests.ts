import type { IncomingMessage, ServerResponse } from 'node:http';

import { orderFor } from '#models/panel/order.ts';
import { dotsEach } from '#models/entities/importanceDots.ts';
import { seedOf } from '#models/commands/participantCommands.ts';
import {
  type RoomContent,
  type RoomItem,
  type RoomView,
  joinSchema,
  sayingSchema,
} from '#shared/room/roomContract.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';

import type { Devices } from './devices.ts';
import { jsonBody } from '../jsonBody.ts';
import type { RateLimit } from './rateLimits.ts';
import { roomRefusal, tokenIn } from './roomGuards.ts';
import { type PageFile, roomHeaders } from './roomPage.ts';
import type { WaitingItems } from './waitingItems.ts';

/** What requests are answered from: the page, the content, the devices. No workspace, no file, no other call. */
export type RoomServed = {
  readonly authority: string;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly content: () => RoomContent;
  readonly devices: Devices;
  readonly waiting: WaitingItems;
  readonly strangers: RateLimit;
  readonly sayings: RateLimit;
  /** Something that the facilitator sees has changed. */
  readonly changed: () => void;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  contentType = 'text/plain; charset=utf-8',
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...roomHeaders,
    ...(status === 429 || status === 503 ? { 'retry-after': '10' } : {}),
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  answer(response, status, JSON.stringify(value), 'application/json; charset=utf-8');
}

/** The body, parsed; null when it was too large or not of that form, which is answered. */
async function bodyOf<Value>(
  { request, response }: Exchange,
  schema: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: Value } },
): Promise<Value | null> {
  const body = await jsonBody(request, roomLimits.body);
  if (body.kind === 'too-large') {
    // The rest of it is not read: the line is closed once this has been said.
    response.setHeader('connection', 'close');
    response.on('finish', () => request.destroy());
    answer(response, 413, 'This is too large.');
    return null;
  }
  const parsed = schema.safeParse(body.kind === 'json' ? body.value : undefined);
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  answer(response, 400, 'This is not of the expected form.');
  return null;
}

const refusals = {
  wrong: { status: 401, words: 'This code is not right. Look again, or ask whoever runs the session.' },
  locked: { status: 423, words: 'Too many wrong codes. Ask whoever runs the session for a new one.' },
  wait: { status: 429, words: 'Too many wrong codes from here. Wait a minute, then try again.' },
  full: { status: 409, words: 'No more devices can join. Ask whoever runs the session.' },
} as const;

async function join(served: RoomServed, exchange: Exchange): Promise<void> {
  const given = await bodyOf(exchange, joinSchema);
  if (given === null) return;
  const from = exchange.request.socket.remoteAddress ?? '';
  const joining = served.devices.join({ code: given.code, device: given.device, from });
  served.changed();
  if (joining.kind !== 'in') {
    const { status, words } = refusals[joining.kind];
    answerJson(exchange.response, { error: words }, status);
    return;
  }
  const { participantId, token } = joining;
  const item: RoomItem = {
    id: participantId,
    participantId,
    what: { kind: 'join', name: given.name, group: given.group },
  };
  const fate = (await served.waiting.tell([item])).get(participantId);
  if (fate?.kind === 'saved') answerJson(exchange.response, { token });
  else
    answerJson(
      exchange.response,
      { error: 'You are not written down yet. Wait a moment; this goes on by itself.' },
      503,
    );
}

function viewFor({ content }: RoomServed, participantId: string): RoomView {
  const { title, sessionId, round, arrows } = content();
  const order = orderFor(arrows, { seed: seedOf(participantId), way: 'device' }, round);
  return { title, sessionId, round, dots: dotsEach, arrows: order };
}

async function say(served: RoomServed, exchange: Exchange, participantId: string): Promise<void> {
  const saying = await bodyOf(exchange, sayingSchema);
  if (saying === null) return;
  const items = saying.items.map((what): RoomItem => ({ id: what.id, participantId, what }));
  const fates = await served.waiting.tell(items);
  const saved = [...fates].flatMap(([id, fate]) => (fate.kind === 'saved' ? [id] : []));
  const refused = [...fates].flatMap(([id, fate]) =>
    fate.kind === 'refused' ? [{ id, why: fate.why }] : [],
  );
  answerJson(exchange.response, { saved, refused, round: served.content().round });
}

/** Answers one request of a phone: guards, then limits, then the page, joining, or what a token may ask for. */
export async function answerRoom(served: RoomServed, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const refusal = roomRefusal(request, served.authority);
  if (refusal !== null) {
    answer(response, refusal.status, refusal.words);
    return;
  }
  const participantId = served.devices.participantOf(tokenIn(request));
  const isAllowed =
    participantId === null
      ? served.strangers.allows(request.socket.remoteAddress ?? '')
      : served.sayings.allows(participantId);
  if (!isAllowed) {
    answer(response, 429, 'Too many requests. Wait a moment.');
    return;
  }
  const route = `${request.method ?? ''} ${request.url ?? ''}`;
  const file = request.method === 'GET' ? served.page.get(request.url ?? '') : undefined;
  if (file !== undefined) answer(response, 200, file.content, file.contentType);
  else if (route === 'GET /about') {
    const { title, groups } = served.content();
    answerJson(response, { title, groups });
  } else if (route === 'POST /join') await join(served, exchange);
  else if (route === 'GET /arrows' || route === 'POST /say') {
    if (participantId === null) answer(response, 401, 'Join with the code first.');
    else if (route === 'GET /arrows') answerJson(response, viewFor(served, participantId));
    else await say(served, exchange, participantId);
  } else answer(response, 404, 'There is nothing here.');
}
