import fs from 'node:fs';
import path from 'node:path';

import { contentSecurityPolicy } from '#shared/contentSecurityPolicy.ts';
import { describe, expect, it } from 'vitest';

import { fixtureDir, sharedFixture } from './started.ts';

const started = sharedFixture();
const answer = (url: string, method = 'GET') => started().standIn.session.answer(url, method);

describe('the app’s own protocol (Electron security list, 18)', () => {
  it('is registered as a standard, secure scheme without a way round the policy', () => {
    const call = started().standIn.records.calls.find(
      ({ name }) => name === 'protocol.registerSchemesAsPrivileged',
    );
    expect(call?.args).toEqual([
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ]);
  });

  it('serves a listed file byte for byte', async () => {
    for (const [file, type] of [
      ['index.html', 'text/html; charset=utf-8'],
      ['page.js', 'text/javascript; charset=utf-8'],
      ['page.css', 'text/css; charset=utf-8'],
    ] as const) {
      const response = await answer(`app://main/${file}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(fs.readFileSync(path.join(fixtureDir, file)));
    }
    expect(await (await answer('app://main/index.html', 'HEAD')).text()).toBe('');
  });

  const refused = [
    'app://main/',
    'app://main/missing.html',
    'app://main/../index.html/..',
    'app://main/../../package.json',
    'app://main/..%2f..%2fpackage.json',
    'app://main/%2e%2e/%2e%2e/package.json',
    'app://main/%2e%2e%2fpackage.json',
    'app://main/..%5c..%5cpackage.json',
    'app://main/..\\..\\package.json',
    'app://main/assets\\..\\index.html',
    'app://main/index.html%00',
    'app://main/%00/index.html',
    'app://main/index.html%00.js',
    'app://main//index.html',
    'app://main//main/index.html',
    'app://main//etc/passwd',
    'app://main///etc/passwd',
    'app://main/etc/passwd',
    'app://main/C:/Windows/win.ini',
    'app://main/index.html.',
    'app://main/index.html...',
    'app://main/index.html/',
    'app://main/index.html%20',
    'app://main/INDEX.HTML',
    'app://main/%69ndex.html',
    'app://main/index.html;x',
    'app://main/file:///etc/passwd',
    'app://main/.hidden.html',
    'app://elsewhere/index.html',
    'app://main.elsewhere/index.html',
    'app://main:1/index.html',
    'app:///index.html',
    'app:index.html',
  ];
  it(`${refused.length} other spellings find nothing, and say nothing of the machine`, async () => {
    const outcomes = await Promise.all(
      refused.map(async (url) => {
        const response = await answer(url);
        return `${response.status} ${await response.text()} ${url}`;
      }),
    );
    expect(outcomes).toEqual(refused.map((url) => `404 There is no such page. ${url}`));
  });

  it('is only read from', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await answer('app://main/index.html', method)).status).toBe(405);
  });

  it('every answer carries the policy and the headers of isolation, also a refusal', async () => {
    for (const [url, method] of [
      ['app://main/index.html', 'GET'],
      ['app://main/page.js', 'GET'],
      ['app://main/missing', 'GET'],
      ['app://main/index.html', 'POST'],
    ] as const) {
      const { headers } = await answer(url, method);
      const { 'content-type': _type, ...safety } = Object.fromEntries(headers);
      expect(safety).toEqual({
        'content-security-policy': contentSecurityPolicy({ connect: 'none' }),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      });
    }
  });
});
