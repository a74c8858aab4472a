import { type Result, failure, success } from '#models/result.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { docxText, isZip } from '#shared/documents/docxText.ts';

import type { ReadTextReply, ReadTextRequest } from './readTextMessages.ts';

function answer(reply: ReadTextReply): void {
  postMessage(reply);
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

/** By what the bytes are, whatever the name says. */
async function textOf({ bytes }: ReadTextRequest): Promise<Result<string>> {
  if (isPdf(bytes)) {
    // 1.7 MB of program that only this needs.
    const { pdfText } = await import('./pdfText.ts');
    return pdfText(bytes, (page, pages) => answer({ kind: 'page', page, pages }));
  }
  if (isZip(bytes)) return docxText(bytes);
  const decoded = decodeText(bytes);
  if (decoded !== null) return success(decoded.text);
  return failure(
    'document/unreadable',
    'This file is no text that can be read here: plain text, Markdown, Word (.docx) and PDF can. Nothing was kept. Copy its text and paste it instead.',
  );
}

onmessage = ({ data }: MessageEvent<ReadTextRequest>) => {
  void textOf(data).then((text) => answer({ kind: 'done', text }));
};
