import http from 'node:http';

import type { RoomView, Said } from '#shared/room/roomContract.ts';

/** What an answer of the room was. */
export type Answered = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

/** Sends one request as it is given; nothing is added but what HTTP needs. */
export function send(
  url: string,
  options: {
    readonly method?: string;
    readonly path: string;
    readonly headers?: http.OutgoingHttpHeaders;
    readonly body?: string;
    readonly agent?: http.Agent;
  },
): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: hostname,
        port,
        method: options.method ?? 'GET',
        path: options.path,
        headers: options.headers ?? {},
        ...(options.agent === undefined ? {} : { agent: options.agent }),
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

export const posting = { 'content-type': 'application/json', 'x-wherefore-room': '1' } as const;

/** A phone without a screen: it joins, asks and says as the page does, and says again what got lost. */
export class Phone {
  readonly device: string;
  readonly #url: string;
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  token = '';

  constructor(url: string, device: string) {
    this.#url = url;
    this.device = `${device}_`.padEnd(24, 'x');
  }

  post(path: string, value: unknown): Promise<Answered> {
    const authorization = this.token === '' ? {} : { authorization: `Bearer ${this.token}` };
    const headers = { ...posting, ...authorization };
    return send(this.#url, {
      method: 'POST',
      path,
      headers,
      body: JSON.stringify(value),
      agent: this.#agent,
    });
  }

  async join(code: string, { name = '', group = '' } = {}): Promise<number> {
    const { status, body } = await this.post('/join', { code, device: this.device, name, group });
    if (status === 200) this.token = (JSON.parse(body) as { token: string }).token;
    return status;
  }

  async view(): Promise<RoomView> {
    const headers = { authorization: `Bearer ${this.token}` };
    const { body } = await send(this.#url, { path: '/arrows', headers, agent: this.#agent });
    return JSON.parse(body) as RoomView;
  }

  /** Says it until the room knows it; `lost` answers are thrown away first, as a bad network does. */
  async say(items: readonly Said[], lost = 0): Promise<void> {
    let waiting = [...items];
    for (let tries = 0; waiting.length > 0 && tries < 200; tries += 1) {
      const { status, body } = await this.post('/say', { items: waiting.slice(0, 20) });
      if (status === 200 && tries >= lost) {
        const { saved } = JSON.parse(body) as { saved: readonly string[] };
        waiting = waiting.filter(({ id }) => !saved.includes(id));
      } else if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (waiting.length > 0) throw new Error(`${waiting.length} were never taken.`);
  }

  close(): void {
    this.#agent.destroy();
  }
}
