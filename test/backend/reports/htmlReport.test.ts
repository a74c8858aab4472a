import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { starters } from '#models/starters/catalogue.ts';

import { exportedAs, starterNamed } from './exportedFile.ts';
import { theoryOf } from './hostileTheory.ts';
import { tagsOf } from './htmlTags.ts';

const worked = starterNamed('worked-configurations');
const pageOf = async (
  ...from: Parameters<typeof exportedAs> extends [unknown, ...infer Rest] ? Rest : never
) => new TextDecoder().decode(await exportedAs('html-report', ...from));
const page = await pageOf(worked);

/** What a page of ours may hold. */
const elements = new Set(
  'html head meta title style body header h1 h2 h3 h4 p nav ol ul li a main section strong b span div blockquote footer table caption thead tbody tr th td figure img figcaption br'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang charset http-equiv content name class id href rel aria-label aria-labelledby role tabindex scope src width height alt'.split(
    ' ',
  ),
);

function expectHarmless(html: string): void {
  for (const tag of tagsOf(html)) {
    expect(elements.has(tag.name), `${tag.name} ${[...tag.attributes].join(' ')}`).toBe(true);
    for (const [name, value] of tag.attributes) {
      expect(attributes.has(name), `${tag.name} ${name}`).toBe(true);
      if (name === 'href') expect(value).toMatch(/^(?:#[\w-]+|https:\/\/[^\s"<>\\]+)$/u);
      if (name === 'src') expect(value).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/u);
    }
  }
}

describe('a report as a web page', () => {
  it('D13: is the same bytes each time and fetches nothing: its policy names its own style and pictures inside it', async () => {
    expect(await pageOf(worked)).toBe(page);
    const style = /<style>([^<]*)<\/style>/u.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(style).not.toMatch(/url\(|@import|expression/iu);
    expect(page).toContain('<html lang="en-GB">');
  });

  it('D13: headings step down one at a time, every table has a caption and headers, every figure its words', async () => {
    for (const { id } of starters) {
      // oxlint-disable-next-line no-await-in-loop
      const html =
        id === 'worked-configurations'
          ? page
          : await pageOf(starterNamed(id), { report: { template: 'report' } });
      const tags = tagsOf(html);
      const levels = tags.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name.slice(1))] : []));
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
      const count = (name: string) => tags.filter((tag) => tag.name === name).length;
      expect(count('caption')).toBe(count('table'));
      expect(count('thead')).toBe(count('table'));
      for (const { name, attributes: own } of tags) {
        if (name === 'img')
          expect(own.get('alt')).toMatch(/^Map of the (?:theory|stage) “[^”]+”.*\d+ statements?\. /u);
        if (name === 'th') expect(own.get('scope')).toMatch(/^(?:col|row)$/u);
      }
      expectHarmless(html);
    }
  });

  it('D12: text of people is text: no element, attribute, script or unsafe address comes of it', async () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<script>alert(1)</script>',
            '"><img src=x onerror=alert(1)>',
            "' onclick='x",
            '</style>',
            '<!--',
            '&#60;b&#62;',
          ),
          fc.string({ maxLength: 30 }),
        ),
        { maxLength: 5 },
      )
      .map((pieces) => pieces.join(' '))
      .filter((joined) => !/\p{Cc}|\p{Cs}/u.test(joined));
    const addresses = fc.constantFrom(
      'javascript:alert(1)',
      'https://a.org/" onclick="x',
      'data:text/html,x',
      '10.1000/182',
    );
    await fc.assert(
      fc.asyncProperty(words, addresses, async (text, address) => {
        expectHarmless(await pageOf(theoryOf(text, address)));
      }),
      { numRuns: 25 },
    );
  });
});
