import path from 'node:path';

import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startBackend } from '../rpc/backendUnderTest.ts';

/** A file of each text format with one text of people in it. */
const formats: Readonly<Record<string, (text: string) => string>> = {
  ris: (text) => `TY  - JOUR\nTI  - ${text}\nAU  - Example, A\nER  - \n`,
  nbib: (text) => `PMID- 1\nTI  - ${text}\nFAU - Example, A\n`,
  'endnote-xml': (text) =>
    `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>${escaped(text)}</title></titles></record></records></xml>`,
  bibtex: (text) => `@article{key,\n  title = {${text}},\n  year = {2020}\n}\n`,
  'csl-json': (text) =>
    JSON.stringify([{ id: '1', type: 'article', title: text, [text.slice(0, 40)]: text }]),
  wos: (text) => `FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI ${text}\nER\n\nEF\n`,
  ovid: (text) => `<12. >\nVN  - Ovid Technologies\nUI  - 9\nTI  - ${text}\nAU  - Example A.\n`,
  enw: (text) => `%0 Journal Article\n%T ${text}\n%A Example, A\n`,
  sentences: (text) => `IF ${text} THEN people come BECAUSE it is near\n`,
  'cmo-table': (text) => `Context,Mechanism,Outcome\n${quoted(text)},${quoted(text)},${quoted(text)}\n`,
  'wherefore-json': (text) =>
    JSON.stringify({
      format: 'wherefore-json',
      version: 5,
      tables: { sources: [{ id: text, title: text }] },
    }),
  'kumu-json': (text) =>
    JSON.stringify({
      elements: [{ label: text, [text.slice(0, 40)]: text }, { label: 'b' }],
      connections: [{ from: text, to: 'b', label: text }],
    }),
  prsm: (text) =>
    JSON.stringify({
      lastNodeSample: 'group0',
      styles: { nodes: { [text.slice(0, 40)]: { groupLabel: text } } },
      nodes: [
        { id: '1', label: text, grp: text.slice(0, 40), note: { ops: [{ insert: text }] } },
        { id: '2', label: 'b' },
      ],
      edges: [{ from: '1', to: '2', label: text }],
    }),
  graphml: (text) =>
    `<graphml><key id="l" for="node" attr.name="${escaped(text).slice(0, 4)}" attr.type="string"/><graph edgedefault="directed"><node id="1"><data key="l">${escaped(text)}</data></node><node id="2"/><edge source="1" target="2"/></graph></graphml>`,
  drawio: (text) =>
    `<mxfile><diagram><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="2" value="${escaped(text)}" vertex="1" parent="1"/><mxCell id="3" value="b" vertex="1" parent="1"/><mxCell id="4" edge="1" source="2" target="3" parent="1"/></root></mxGraphModel></diagram></mxfile>`,
  dagitty: (text) =>
    `dag {\n"${text.replaceAll('"', "'")}" [exposure]\nb [outcome]\n"${text.replaceAll('"', "'")}" -> b\n}\n`,
  dot: (text) => `digraph { a [label=${JSON.stringify(text)}]; a -> b [label=${JSON.stringify(text)}]; }\n`,
  mermaid: (text) => `flowchart LR\nA["${text.replaceAll('"', '#quot;')}"] -->|yes| B["b"]\n`,
  'json-canvas': (text) =>
    JSON.stringify({
      nodes: [
        { id: '1', type: 'text', x: 0, y: 0, width: 9, height: 9, text },
        { id: '2', type: 'text', x: 99, y: 0, width: 9, height: 9, text: 'b' },
      ],
      edges: [{ id: 'e', fromNode: '1', toNode: '2', label: text }],
    }),
  csv: (text) => `From,To,Type,Description\n${quoted(text)},b,${quoted(text)},${quoted(text)}\n`,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Texts that mean something elsewhere. */
const texts: Readonly<Record<string, string>> = {
  'a megabyte on one line': 'word '.repeat(200_000),
  'a megabyte without a space': 'w'.repeat(1_000_000),
  'a script': '</title><script>globalThis.polluted = true</script><img src=x onerror=alert(1)>',
  'the key __proto__': '__proto__',
  'the key constructor': 'constructor',
  'a formula': '=HYPERLINK("https://example.org","x")',
  'a million brackets': '{['.repeat(100_000),
};

const laughs = `<!DOCTYPE l [<!ENTITY a "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${'b'.repeat(at + 1)} "${`&${at === 0 ? 'a' : 'b'.repeat(at)};`.repeat(10)}">`,
).join('')}]>`;
const declarations: Readonly<Record<string, string>> = {
  'a billion laughs': laughs,
  'an external entity': '<!DOCTYPE l [<!ENTITY bbbbbbbbb SYSTEM "file:///etc/passwd">]>',
  'a parameter entity': '<!DOCTYPE l [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
};

const MOST_MS = 8_000;
const LARGE = 100_000;

describe('hostile files, of every format that comes in as text', () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  let workspace = '';
  beforeAll(async () => {
    const made = await client.call('workspace.create', {
      path: path.join(under.folder, 'one.wherefore'),
      title: 'One',
      starters: [],
    });
    if (!made.ok) throw new Error(made.error.message);
    ({ workspace } = made.value);
  });
  afterAll(() => under.close());

  /** Brings a text in, or as far as its preview when it is large; what came of it in a word, in bounded time. */
  async function broughtIn(name: string, text: string): Promise<string> {
    const content = { base64: Buffer.from(text, 'utf8').toString('base64') };
    const started = performance.now();
    const method = text.length > LARGE ? 'import.previewText' : 'import.text';
    const done = await client.call(method, { workspace, name, content });
    expect(performance.now() - started, name).toBeLessThan(MOST_MS);
    return done.ok ? 'read' : done.error.code;
  }

  it.each(Object.keys(formats))('%s is refused with a sentence or read as words', async (format) => {
    const make = formats[format] ?? String;
    expect(await broughtIn(format, make('people are welcome'))).toBe('read');
    for (const [what, text] of Object.entries(texts)) {
      // One after the other: they go into one workspace.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await broughtIn(`${format}: ${what}`, make(text));
      expect(outcome, what).toMatch(/^(?:read|import\/(?:unreadable|too-large|nothing-found))$/u);
    }
  });

  it.each(Object.keys(declarations))(
    'XML with %s is refused, and nothing of it is expanded',
    async (what) => {
      for (const format of ['endnote-xml', 'graphml', 'drawio']) {
        const sound = (formats[format] ?? String)('&bbbbbbbbb;').replaceAll('&amp;', '&');
        const begin = sound.startsWith('<?xml') ? sound.indexOf('?>') + 2 : 0;
        const text = sound.slice(0, begin) + (declarations[what] ?? '') + sound.slice(begin);
        // oxlint-disable-next-line no-await-in-loop
        expect(await broughtIn(`${format}: ${what}`, text), format).toBe('import/unreadable');
      }
    },
  );

  it('leave a workspace in which everything is words, nothing was run and no prototype was reached', async () => {
    expect(under.bugs).toEqual([]);
    expect(Reflect.get(globalThis, 'polluted')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    const theories = await client.call('theory.list', { workspace });
    if (!theories.ok) throw new Error(theories.error.message);
    expect(theories.value.length).toBeGreaterThan(10);
    for (const { id } of theories.value) {
      // oxlint-disable-next-line no-await-in-loop
      const loaded = await client.call('theory.load', { workspace, theoryId: id });
      if (!loaded.ok) throw new Error(loaded.error.message);
      expect(JSON.stringify(loaded.value.rows)).not.toMatch(/root:x:0|lollollol/u);
    }
  });
});
