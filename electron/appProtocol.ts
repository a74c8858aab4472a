import fs from 'node:fs/promises';

import type { RendererFile } from '#backend/rendererFiles.ts';
import { contentSecurityPolicy } from '#shared/contentSecurityPolicy.ts';
import { type Session, protocol } from 'electron';

import { appScheme, isAppAddress, parseAddress } from './appAddress.ts';

const safetyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy({ connect: 'none' }),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

function answer(status: number, body: BodyInit | null, contentType: string): Response {
  return new Response(body, { status, headers: { ...safetyHeaders, 'Content-Type': contentType } });
}

/**
 * The answer to one request of the window: a file of the list, byte for byte, or 404; every answer carries the policy.
 * The path is compared as it stands, undecoded, so no spelling of `..` can mean anything.
 */
export async function answerAppRequest(
  files: ReadonlyMap<string, RendererFile>,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null, 'text/plain');
  const url = parseAddress(request.url);
  const file = url !== null && isAppAddress(request.url) ? files.get(url.pathname) : undefined;
  if (file === undefined) return answer(404, 'There is no such page.', 'text/plain; charset=utf-8');
  try {
    const content = await fs.readFile(file.path);
    return answer(200, request.method === 'HEAD' ? null : new Uint8Array(content), file.contentType);
  } catch {
    return answer(404, 'This page cannot be read.', 'text/plain; charset=utf-8');
  }
}

/** Tells Chromium what the scheme is; must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the listed files under the app's scheme in this session, and nothing else. */
export function serveAppFiles(session: Session, files: ReadonlyMap<string, RendererFile>): void {
  session.protocol.handle(appScheme, (request) => answerAppRequest(files, request));
}
