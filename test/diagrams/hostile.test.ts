import { deflateRawSync } from 'node:zlib';

import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';

import { readDiagram } from '#backend/diagrams/readDiagram.ts';
import { lzText } from '#shared/documents/lzText.ts';
import { soundDiagram } from '#models/diagram/soundDiagram.ts';
import { emptyDiagram, mostBoxes } from '#models/diagram/foundDiagram.ts';
import { diagramKinds } from '#models/diagram/roleGuess.ts';

import { readAs } from './throughFormat.ts';
import { found, packedPage, workbook } from './readText.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What reading came to, and that it took neither long nor much. */
function outcome(content: string | Uint8Array, most = 4_000) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const started = performance.now();
  const read = readDiagram(bytes, null);
  expect(performance.now() - started).toBeLessThan(most);
  return read === null ? 'no diagram' : read.ok ? 'read' : `${read.error.code}: ${read.error.message}`;
}

const graphml = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">${inside}</graph></graphml>`;
const doctype =
  'import/unreadable: This XML declares a document type, which no drawing needs and which can do harm. Nothing was imported.';

describe('hostile XML (N8)', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['a billion laughs', graphml('<node id="&lol9;"/>', laughs)],
    [
      'an external entity',
      graphml('<node id="&x;"/>', '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'a parameter entity',
      graphml('<node id="a"/>', '<!DOCTYPE g [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>'),
    ],
    ['any document type', graphml('<node id="a"/>', '<!DOCTYPE graphml>')],
    ['one in the small letters of HTML', graphml('<node id="a"/>', '<!doctype graphml>')],
    ['one in draw.io', `<!DOCTYPE mxfile><mxfile><diagram/></mxfile>`],
    ['one in UTF-16', Buffer.from(`\uFEFF${graphml('<node id="a"/>', '<!DOCTYPE graphml>')}`, 'utf16le')],
  ])('%s is refused', (_, text) => {
    expect(outcome(text instanceof Buffer ? new Uint8Array(text) : text)).toBe(doctype);
  });

  it('a packed page with a document type, or that swells without end, is left out', () => {
    const inside = '<!DOCTYPE m [<!ENTITY a "x">]><mxGraphModel><root/></mxGraphModel>';
    expect(outcome(`<mxfile><diagram name="p">${packedPage(inside)}</diagram></mxfile>`)).toContain(
      'no boxes',
    );
    const bomb = deflateRawSync(Buffer.alloc(70 * 1024 * 1024, 'a'), { level: 1 }).toString('base64');
    expect(outcome(`<mxfile><diagram name="p">${bomb}</diagram></mxfile>`)).toContain('no boxes');
  });

  it('is nested without end, has a million parts, or names no entity of XML: refused or read as it stands', () => {
    const deep = '<node id="a"><graph>'.repeat(50_000);
    expect(outcome(graphml(deep))).toMatch(/^import\/unreadable/);
    expect(outcome(graphml('<node id="a"/>'.repeat(1_000_000)), 20_000)).toMatch(/^import\/too-large/);
    expect(outcome(graphml('<node id="a"><data key="&nope;">x</data></node>'))).toMatch(/read|unreadable/);
  });
});

describe('bombs (N8)', () => {
  it('a map that lz-string packed a thousandfold is not unpacked beyond what a map can be', () => {
    const packed = LZString.compressToUTF16('a'.repeat(300_000));
    expect(packed.length).toBeLessThan(1_000);
    expect(lzText(packed, 299_999)).toBeNull();
    expect(lzText(packed, 300_000)).toHaveLength(300_000);
  });

  it('a workbook that says it swells is refused before it is unpacked', () => {
    const zip = workbook({
      a: [
        ['From', 'To'],
        ['A', 'B'],
      ],
    });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    // Every entry of the directory says that its part has 150 MB.
    for (let at = 0; at < zip.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 150 * 1024 * 1024, true);
    expect(outcome(zip)).toBe('no diagram');
    const named = readDiagram(zip, 'xlsx');
    expect(named?.ok === false && named.error.message).toContain('more than any person writes');
  });
});

describe('large and strange values (N8)', () => {
  it('more boxes or links than a theory can have are refused with the numbers', () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => ({
      id: `n${at}`,
      label: 'x',
      grp: 'g',
      x: at,
      y: 0,
    }));
    expect(outcome(JSON.stringify({ styles: {}, nodes, edges: [] }))).toMatch(
      /^import\/too-large: This diagram has more than 5,000 boxes/,
    );
    const lots = Array.from({ length: 700 }, (_, at) => `n${at}`).join(' ');
    expect(outcome(`digraph { {${lots}} -> {${lots}} }`)).toMatch(/^import\/too-large/);
  });

  it.each([
    ['Kumu', `{"elements":[{"label":"${'a '.repeat(500_000)}"}]}`],
    ['a canvas', `{"nodes":[{"id":"a","type":"text","text":"${'**_[[x](y ![`<b '.repeat(60_000)}"}]}`],
    [
      'draw.io',
      `<mxfile><diagram><mxGraphModel><root><mxCell id="a" vertex="1" style="html=1" value="${'&lt;b '.repeat(160_000)}"/></root></mxGraphModel></diagram></mxfile>`,
    ],
    ['DOT', `digraph { a [label="${'\\"&lt;'.repeat(160_000)}"] }`],
    ['DOT without end', `digraph { ${'a -> '.repeat(200_000)}`],
    ['DOT in brackets', `digraph ${'{'.repeat(1_000_000)}`],
    ['DAGitty', `dag { ${'[ '.repeat(400_000)}`],
    ['Mermaid', `flowchart LR\n${'a-->'.repeat(5_000)}b\n${'A["'.repeat(300_000)}`],
    ['Mermaid in dashes', `flowchart LR\na ${'- '.repeat(500_000)}`],
    ['CSV', `From,To\n"${'a,'.repeat(500_000)}"`],
    ['GraphML', graphml(`<node id="${'a'.repeat(1_000_000)}"/>`)],
    ['what could be DAGitty', `${'a -> b '.repeat(150_000)}`],
    ['what could be old DAGitty', `${'a E\n'.repeat(20_000)}\n${'a a '.repeat(200_000)}`],
    ['spaces', `digraph {${' '.repeat(1_000_000)}`],
  ])('a megabyte on one line of %s is read or refused soon', (_, text) => {
    expect(text.length).toBeGreaterThan(20_000);
    expect(outcome(text, 3_000)).toMatch(/read|unreadable|no diagram|too-large/);
  });

  it('places that are no numbers, or beyond all maps, are no places', () => {
    const at = (x: unknown, y: unknown) => ({ id: `${String(x)}${String(y)}`, label: 'x', grp: 'g', x, y });
    const nodes = [at('NaN', 1), at(1e300, 0), at(null, null), at('12', '-3'), at({}, []), at(-1e9, 1e9)];
    expect(found(JSON.stringify({ styles: {}, nodes, edges: [] })).nodes.map(({ middle }) => middle)).toEqual(
      [null, null, null, { x: 12, y: -3 }, null, { x: -1e9, y: 1e9 }],
    );
    const huge = nodes.concat(Array.from({ length: 20 }, (_, index) => at(index * 1e8, -index)));
    const { document } = readAs(JSON.stringify({ styles: {}, nodes: huge, edges: [] }), 'prsm');
    for (const { x, y } of document.placements.values())
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(100_000);
  });

  it('cards on one spot are laid out; five thousand of them soon', () => {
    const nodes = Array.from({ length: mostBoxes }, (_, at) => ({
      id: `n${at}`,
      label: `Box ${at}`,
      grp: 'g',
      x: 5,
      y: 5,
    }));
    const edges = Array.from({ length: 9_000 }, (_, at) => ({
      id: `e${at}`,
      from: `n${at % 5_000}`,
      to: `n${(at * 7 + 1) % 5_000}`,
    }));
    const started = performance.now();
    const { document } = readAs(JSON.stringify({ styles: {}, nodes, edges }), 'prsm');
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(document.elements.size).toBe(mostBoxes);
  }, 60_000);
});

describe('keys and texts that mean something elsewhere (N8)', () => {
  it('keys of prototypes are words like others, at every depth', () => {
    const text =
      '{"__proto__":{"polluted":1},"elements":[{"label":"A","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}},"attributes":{"__proto__":"x","toString":"y"}},{"label":"__proto__","type":"constructor"}],"connections":[{"from":"A","to":"__proto__","hasOwnProperty":"z"}],"maps":[{"__proto__":[]}]}';
    const read = found(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(read.nodes.map(({ label }) => label)).toEqual(['A', '__proto__']);
    expect(read.links).toHaveLength(1);
    expect(diagramKinds(read).map(({ name, meaning }) => [name, meaning])).toEqual([['constructor', 'none']]);
    const { document } = readAs(text, 'kumu-json');
    expect([...document.elements.values()].map(({ label }) => label)).toContain('__proto__');
    const attributes =
      'digraph { __proto__ [__proto__="x", constructor="y", label="A"]; toString -> __proto__ }';
    expect(found(attributes).nodes.map(({ id }) => id)).toEqual(['__proto__', 'toString']);
  });

  it('script in every text stays text', () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const kumu = JSON.stringify({
      name: script,
      elements: [{ label: script, type: script, description: script, [script]: script }, { label: 'B' }],
      connections: [{ from: script, to: 'B', label: script, type: script }],
    });
    const { document } = readAs(kumu, 'kumu-json');
    expect([...document.elements.values()][0]?.label).toBe(script);
    const cells = workbook({
      a: [
        ['From', 'To', 'Note'],
        ['=cmd|x', script, "'=1+1"],
      ],
    });
    expect(found(cells).links[0]).toMatchObject({
      from: '=cmd|x',
      to: script,
      fields: [{ name: 'Note', value: '=1+1' }],
    });
  });

  it('text in UTF-16 and with a mark at its beginning is the same diagram', () => {
    const text = 'digraph { a -> b }';
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`),
    ])
      expect(found(new Uint8Array(bytes)).links).toHaveLength(1);
  });

  it('a diagram without any box is refused with a sentence', () => {
    expect(soundDiagram(emptyDiagram('dot'))).toMatchObject({
      error: {
        code: 'import/unreadable',
        message: 'This diagram has no boxes with words in them. Nothing was imported.',
      },
    });
  });
});
