import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { safeLink } from '#models/report/safeLink.ts';

import { exportedAs, partsOf } from './exportedFile.ts';
import { theoryOf } from './hostileTheory.ts';
import { expectSoundPackage } from './packages.ts';
import { allOf, namesIn, parseXml } from './xmlTree.ts';

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "C:\\\\secret.txt"</w:instrText></w:r>',
  '" /><Relationship TargetMode="External" Target="http://example.org"/>',
  ']]>',
  '&lt;b&gt; &#0; &unknown;',
  '{ HYPERLINK "file:///etc/passwd" }',
  '=HYPERLINK("http://example.org","x")',
  "' onmouseover='alert(1)",
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<style>body{display:none}</style>',
  '\u202Egnp.exe',
  '\uFFFE\uFFFF',
  'a\tb\r\nc\n\nd',
  'ثقة 信頼 🤝🏽 e\u0301',
  ' ',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 30 }), fc.string({ maxLength: 30, unit: 'grapheme' })), {
    maxLength: 5,
  })
  .map((pieces) => pieces.join(' '))
  .filter((joined) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(joined));
const address = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'http://example.org/',
    'https://example.org/" onclick="alert(1)',
    'https://user:password@example.org/',
    'https://example.org/\\evil',
    '10.1000/182',
    '10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    '\\\\server\\share',
    'https:example.org',
  ),
  fc.string({ maxLength: 60 }).filter((one) => !/\p{Cc}|\p{Cs}/u.test(one)),
);

/** Elements that a Word file, slides and their parts of ours are made of; text of people adds none. */
const harmless = await (async () => {
  const names = new Set<string>();
  for (const format of ['docx', 'pptx'] as const)
    // oxlint-disable-next-line no-await-in-loop
    for (const [path, xml] of partsOf(await exportedAs(format, theoryOf('Words\nand words', '10.1000/182'))))
      if (!path.endsWith('.png')) for (const name of namesIn(parseXml(xml))) names.add(name);
  return names;
})();

const codes =
  /^(?: (?:SEQ (?:Table|Figure) \\\* ARABIC|TOC \\o "1-1" \\h \\n \\z|HYPERLINK "https:\/\/[^\s"\\]+") |PAGE|NUMPAGES)$/u;

describe('text of people in what leaves', () => {
  it('D12: is text in Word files and slides: no element, field code or relationship comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(text, address, async (words, place) => {
        const written = theoryOf(words, place);
        const report = { sections: undefined };
        for (const format of ['docx', 'pptx'] as const) {
          // oxlint-disable-next-line no-await-in-loop
          const parts = partsOf(
            await exportedAs(format, written, { report: format === 'docx' ? {} : report }),
          );
          expectSoundPackage(parts);
          for (const [path, xml] of parts) {
            if (path.endsWith('.png')) continue;
            const root = parseXml(xml);
            for (const name of namesIn(root)) expect(harmless.has(name), `${path}: ${name}`).toBe(true);
            for (const code of allOf(root, 'w:instrText')) expect(code.text).toMatch(codes);
            for (const field of allOf(root, 'w:fldSimple'))
              expect(field.attributes['w:instr']).toMatch(codes);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('D12: an address becomes a link only when it is https, without anything that could end it', () => {
    fc.assert(
      fc.property(address, (place) => {
        const link = safeLink(place);
        if (link === '') return;
        expect(link).toMatch(/^https:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w\-.~:/?#@!$&()*+,;=%]*)?$/u);
        expect(new URL(link).username).toBe('');
      }),
      { numRuns: 500 },
    );
    expect(safeLink('javascript:alert(1)')).toBe('');
    expect(safeLink('http://example.org/')).toBe('');
    expect(safeLink('https://user:password@example.org/')).toBe('');
    expect(safeLink('https://doi.org/10.1002/(SICI)1<2')).toBe('https://doi.org/10.1002/(SICI)1%3C2');
  });
});
