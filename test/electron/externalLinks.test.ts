import { describe, expect, it } from 'vitest';

import { judgeLink } from '../../electron/externalLinks.ts';

describe('links that came from data (Electron security list, 15)', () => {
  it('known hosts of evidence open without a question', () => {
    for (const url of [
      'https://doi.org/10.1186/s12916-019-1376-8',
      'https://DOI.org/10.1000/a(b)c;d',
      'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    ])
      expect(judgeLink(url)).toMatchObject({ ok: true, value: { asksFirst: false } });
  });

  it('other sites are asked about, by the host that will really be contacted', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['https://example.org/a?b#c', 'example.org'],
      ['https://doi.org.example.org/10.1/x', 'doi.org.example.org'],
      ['https://example.org/https://doi.org/', 'example.org'],
      // A Cyrillic о in "dоi.org" shows itself in punycode.
      ['https://d\u043ei.org/10.1/x', 'xn--di-fmc.org'],
      ['https://\u0440ubmed.ncbi.nlm.nih.gov/', 'xn--ubmed-uye.ncbi.nlm.nih.gov'],
      ['https://example\u3002org/', 'example.org'],
    ];
    for (const [url, host] of cases)
      expect(judgeLink(url)).toMatchObject({ ok: true, value: { host, asksFirst: true } });
  });

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'file://server/share',
    '\\\\server\\share',
    '//server/share',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'mailto:someone@example.org',
    'ftp://doi.org/x',
    'http://doi.org/10.1/x',
    'ws://doi.org/',
    'app://main/index.html',
    'https:doi.org/10.1/x',
    'https:/doi.org/10.1/x',
    'https:///doi.org/10.1/x',
    'https:\\\\doi.org\\x',
    'https://doi.org\\@elsewhere.example/',
    'https://doi.org@elsewhere.example/',
    'https://doi.org:pass@elsewhere.example/',
    'https://@doi.org/',
    'https://:@doi.org/',
    'https://doi.org:8443/',
    'https://localhost/',
    'https://doi.org./',
    'https://',
    'https:// doi.org/',
    ' https://doi.org/',
    'https://doi.org/\u0000',
    'https://doi.org/\r\nHost: elsewhere',
    'https://doi.org/\t',
    'https://doi.org/\u202egpj.exe',
    'https://doi\u200b.org/',
    'https://doi\u00ad\u2066.org/',
    '',
    'not an address',
  ];
  it('everything else is refused', () => {
    expect(refused.filter((url) => judgeLink(url).ok).map((url) => JSON.stringify(url))).toEqual([]);
    const answer = judgeLink('javascript:alert(1)');
    expect(answer).toMatchObject({ ok: false, error: { code: 'host/link-refused' } });
  });
});
