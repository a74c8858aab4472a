import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { docxText } from '#shared/documents/docxText.ts';

const wordFile = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`), ...more });
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('the words of a Word file', () => {
  it('come paragraph by paragraph, runs joined, tabs and breaks kept, footnotes last', () => {
    const bytes = wordFile(
      '<w:p><w:r><w:t>We met </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>at the door.</w:t></w:r></w:p>' +
        '<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B &amp; C</w:t><w:br/><w:t>D</w:t></w:r></w:p>',
      {
        'word/footnotes.xml': strToU8(
          '<w:footnotes><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        ),
      },
    );
    expect(docxText(bytes)).toEqual({ ok: true, value: 'We met at the door.\n\nA\tB & C\nD\n\nA note.' });
  });

  it('leave out what was deleted under tracked changes and the second writing of a drawing', () => {
    const bytes = wordFile(
      '<w:p><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>' +
        `<mc:AlternateContent><mc:Choice>${paragraph('once')}</mc:Choice><mc:Fallback>${paragraph('once')}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(docxText(bytes)).toEqual({ ok: true, value: 'kept\n\nonce' });
  });

  it('before a fault in the file are kept', () => {
    expect(docxText(wordFile(`${paragraph('sound')}<w:p><w:t>&xxe;</w:t><<<`))).toMatchObject({
      ok: true,
      value: expect.stringContaining('sound') as string,
    });
  });

  it('a small file that unpacks to far too much is refused with a sentence', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(101 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const read = docxText(bomb);
    expect(read.ok ? '' : read.error.message).toMatch(/more text than any person writes\. Nothing was kept/);
  });

  it('another archive, a damaged one and no archive at all are refused; nothing is ever thrown', () => {
    expect(docxText(zipSync({ 'a.txt': strToU8('a') })).ok).toBe(false);
    const sound = wordFile(paragraph('words '.repeat(200)));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = sound.slice();
        damaged[at] = value;
        docxText(damaged);
        docxText(damaged.subarray(0, at));
      }),
      { numRuns: 300 },
    );
  });
});
