import type { Result } from '#models/result.ts';

/** What the reading worker is asked: the bytes of a file. */
export type ReadTextRequest = { readonly bytes: Uint8Array };

/** What it answers: how far it is, and at the end the text or why there is none. */
export type ReadTextReply =
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'done'; readonly text: Result<string> };
