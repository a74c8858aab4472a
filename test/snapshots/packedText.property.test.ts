import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { fromBase64, toBase64 } from '#shared/snapshots/base64.ts';
import { packText, unpackText } from '#shared/snapshots/packedText.ts';

describe('the content of a snapshot', () => {
  it('U1: is base64 as everybody writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect([...fromBase64(text)]).toEqual([...bytes]);
      }),
      { numRuns: 200 },
    );
  });

  it('U1: comes back letter for letter, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5_000 }), (text) => {
        expect(unpackText(packText(text))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 200 },
    );
    const long = '{"label":"Trust in the link worker"},\n'.repeat(200_000);
    expect(unpackText(packText(long))).toEqual({ ok: true, value: long });
    expect(packText(long).length).toBeLessThan(long.length / 50);
  });

  it('U1: damage is told, cut off or altered; nothing is thrown', () => {
    const whole = packText('{"format":"wherefore-json","tables":{}}'.repeat(40));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.base64String({ maxLength: 40 }),
        (at, more) => {
          const read = unpackText(`${whole.slice(0, at)}${more}${whole.slice(at + more.length)}`);
          if (!read.ok) expect(read.error.code).toBe('snapshots/unreadable');
        },
      ),
      { numRuns: 500 },
    );
    expect(unpackText(whole.slice(0, 40))).toMatchObject({
      ok: false,
      error: { code: 'snapshots/unreadable' },
    });
    expect(unpackText('AAAA')).toMatchObject({ ok: false });
  });

  it('U1: a small content that unpacks to more than any theory is given up long before it is unpacked', () => {
    const bomb = toBase64(deflateSync(strToU8('0'.repeat(130_000_000)), { level: 9 }));
    expect(bomb.length).toBeLessThan(400_000);
    expect(unpackText(bomb)).toMatchObject({ ok: false, error: { code: 'snapshots/too-large' } });
  });
});
