import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Backend } from '#backend/createBackend.ts';
import type { RendererFile } from '#backend/rendererFiles.ts';
import { z } from 'zod';

import { jsonBody } from '#backend/jsonBody.ts';
import { refusalOf, sessionCookie, sessionOf } from './requestGuards.ts';
import { answer, answerFile, answerJson, streamEvents } from './responses.ts';
import type { Session } from './session.ts';

const SMALL_BODY = 4 * 1024;
const LARGEST_BODY = 64 * 1024 * 1024;

const callSchema = z.strictObject({ method: z.string().max(100), input: z.unknown().optional() });
const tokenSchema = z.strictObject({ token: z.string().max(200) });

/** What requests are answered from. */
export type Served = {
  readonly backend: Backend;
  readonly files: ReadonlyMap<string, RendererFile>;
  readonly session: Session;
  readonly port: number;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function openSession({ session, port }: Served, { request, response }: Exchange): Promise<void> {
  const body = await jsonBody(request, SMALL_BODY);
  const parsed = tokenSchema.safeParse(body.kind === 'json' ? body.value : undefined);
  const secret = parsed.success ? session.exchange(parsed.data.token) : null;
  if (secret === null) {
    const words = 'This address was used before or is not complete. Start Wherefore again for a new one.';
    answer(response, { status: 401, body: words });
    return;
  }
  response.setHeader('set-cookie', sessionCookie(secret, port));
  answerJson(response, { ok: true });
}

async function call({ backend }: Served, { request, response }: Exchange): Promise<void> {
  const body = await jsonBody(request, LARGEST_BODY);
  if (body.kind === 'too-large') {
    // The rest of it is not read: the line is closed once this has been said.
    response.setHeader('connection', 'close');
    response.on('finish', () => request.destroy());
    answer(response, { status: 413, body: 'This call is too large.' });
    return;
  }
  const parsed = callSchema.safeParse(body.kind === 'json' ? body.value : undefined);
  if (!parsed.success) answer(response, { status: 400, body: 'This call is not of the expected form.' });
  else answerJson(response, await backend.dispatch(parsed.data.method, parsed.data.input));
}

/** Answers one request: guards first, then the session, then the call, the events or the file it asks for. */
export async function handleRequest(served: Served, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const refusal = refusalOf(request, served.port);
  if (refusal !== null) {
    answer(response, { status: refusal.status, body: refusal.words });
    return;
  }
  const address = (request.url ?? '/').split('?')[0] ?? '/';
  const route = `${request.method ?? ''} ${address}`;
  if (route === 'POST /session') return openSession(served, exchange);
  if (route === 'POST /rpc' || route === 'GET /events') {
    if (!served.session.isOpenTo(sessionOf(request, served.port)))
      answer(response, { status: 401, body: 'Open Wherefore by the address it gave when it started.' });
    else if (route === 'POST /rpc') await call(served, exchange);
    else streamEvents(response, served.backend);
    return;
  }
  const file = served.files.get(address === '/' ? '/index.html' : address);
  if (file === undefined || request.method === 'POST')
    answer(response, { status: 404, body: 'There is nothing here.' });
  else answerFile(response, file);
}
