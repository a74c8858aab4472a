import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';

import { lzText } from '#shared/documents/lzText.ts';

import { found, inShort } from './readText.ts';

describe('Kumu', () => {
  const full = {
    name: 'Neighbourhood',
    description: 'What goes on',
    defaultMap: 'map-2',
    attributes: [{ _id: 'attr-1', name: 'Element Type' }],
    elements: [
      {
        _id: 'elem-1',
        attributes: {
          label: 'Trust',
          'element type': 'Desired Outcome',
          description: '**bold**',
          tags: ['a', 'b'],
          'power score': 8,
        },
      },
      { _id: 'elem-2', attributes: { label: 'Staff', 'element type': 'Stakeholder' } },
      { _id: 'elem-3', attributes: { label: 'Funds', 'element type': 'Resource' } },
    ],
    connections: [
      {
        _id: 'conn-1',
        from: 'elem-1',
        to: 'elem-2',
        direction: 'directed',
        reversed: true,
        delayed: true,
        attributes: { 'connection type': '-' },
      },
      {
        _id: 'conn-2',
        from: 'elem-2',
        to: 'elem-3',
        direction: 'mutual',
        attributes: { 'connection type': '+' },
      },
      {
        _id: 'conn-3',
        from: 'elem-1',
        to: 'elem-3',
        direction: 'undirected',
        attributes: { 'connection type': null, 'value flows': 'Funding' },
      },
      { _id: 'conn-4', from: 'elem-1', to: 'elem-gone', direction: 'directed', attributes: {} },
    ],
    loops: [
      {
        _id: 'loop-1',
        attributes: { label: 'R1', 'loop type': 'Reinforcing', description: 'Success breeds success' },
      },
    ],
    maps: [
      { _id: 'map-1', name: 'One', elements: [{ element: 'elem-3', position: { x: 1, y: 10 } }] },
      {
        _id: 'map-2',
        name: 'Two',
        description: 'Notes on it',
        elements: [
          { element: 'elem-1', position: { x: 0, y: 0 } },
          { element: 'elem-2', position: { x: 5, y: 100 } },
        ],
      },
    ],
    perspectives: [],
  };

  it('full export: attributes, types, reversed and delayed connections, loops and notes of maps, places of several maps', () => {
    const read = found(JSON.stringify(full));
    expect(inShort(JSON.stringify(full)).links).toEqual(['Staff → Trust', 'Staff ↔ Funds', 'Trust – Funds']);
    expect(read.nodes.map(({ type, middle }) => [type, middle])).toEqual([
      ['Desired Outcome', { x: 0, y: 0 }],
      ['Stakeholder', { x: 5, y: 100 }],
      ['Resource', { x: 1, y: 400 }],
    ]);
    expect(read.nodes[0]?.fields).toEqual([
      { name: 'description', value: '**bold**' },
      { name: 'tags', value: 'a; b' },
      { name: 'power score', value: '8' },
    ]);
    expect(read.links[0]).toMatchObject({ type: '-', fields: [{ name: 'delayed', value: 'yes' }] });
    expect(read.kept).toEqual(['Loop: R1 – Reinforcing – Success breeds success', 'Map “Two”: Notes on it']);
    expect([read.title, read.summary, read.skipped]).toEqual(['Neighbourhood', 'What goes on', 1]);
  });

  it('simple form: ends by label or by id, fields beside the label in any case, boxes named by connections alone', () => {
    const simple = {
      elements: [
        { label: 'A', Type: 'Driver', 'Favorite Dessert': 'shave ice' },
        { id: 'e2', label: 'B' },
      ],
      connections: [
        { from: 'A', to: 'e2', type: 'likes' },
        { from: 'B', to: 'C', label: 'then', direction: 'directed' },
      ],
    };
    expect(inShort(JSON.stringify(simple))).toEqual({
      format: 'kumu-json',
      boxes: ['A', 'B', 'C'],
      links: ['A → B', 'B → C (then)'],
      groups: [],
      skipped: 0,
      warnings: ['1 box is named by connections alone: “C”.'],
    });
    expect(found(JSON.stringify(simple)).nodes[0]).toMatchObject({
      type: 'Driver',
      fields: [{ name: 'Favorite Dessert', value: 'shave ice' }],
    });
  });
});

describe('PRSM', () => {
  const map = {
    version: '2.1',
    mapTitle: 'My map',
    attributeTitles: { att1: 'Place' },
    styles: {
      nodes: {
        base: { groupLabel: 'Sample' },
        group0: { groupLabel: 'Sample' },
        group2: { groupLabel: 'Activity/Quality' },
      },
      edges: { edge0: { groupLabel: '+ve' }, edge1: { groupLabel: 'Sample' } },
    },
    nodes: [
      {
        id: 'n1',
        label: 'Loss\nof life',
        grp: 'group2',
        x: 1,
        y: 2,
        att1: 'Town',
        note: { ops: [{ insert: 'One ' }, { insert: 'two', attributes: { bold: true } }, { insert: '\n' }] },
        thumbUp: ['a', 'b'],
      },
      { id: 'n2', label: 'Drought', grp: 'group0', x: null, y: null, title: 'old<br>note' },
      { id: 'c1', label: 'cluster', isCluster: true },
    ],
    edges: [
      {
        id: 'e1',
        from: 'n2',
        to: 'n1',
        grp: 'edge0',
        arrows: { to: { enabled: true }, from: { enabled: false } },
      },
      {
        id: 'e2',
        from: 'n1',
        to: 'n2',
        label: 'so\nwhat',
        grp: 'edge1',
        arrows: { to: { enabled: false }, from: { enabled: true } },
      },
      { id: 'e3', from: 'n1', to: 'n2', arrows: { to: { enabled: false }, middle: { enabled: true } } },
    ],
    description: { text: { ops: [{ insert: 'About it' }] } },
  };

  it('is read plain, packed, and with old names of things', () => {
    const expected = [
      'Drought → Loss of life',
      'Drought → Loss of life (so\nwhat)',
      'Loss of life → Drought',
    ];
    const plain = JSON.stringify(map);
    const read = found(plain);
    expect(inShort(plain)).toMatchObject({
      format: 'prsm',
      boxes: ['Loss of life', 'Drought'],
      links: expected,
    });
    expect(inShort(LZString.compressToUTF16(plain))).toMatchObject({ format: 'prsm', links: expected });
    expect(inShort(`\uFEFF${LZString.compressToUTF16(plain)}`)).toMatchObject({
      format: 'prsm',
      links: expected,
    });
    expect(read.nodes[0]).toMatchObject({
      type: 'Activity/Quality',
      middle: { x: 1, y: 2 },
      fields: [
        { name: 'note', value: 'One two' },
        { name: 'Place', value: 'Town' },
        { name: 'thumbs up', value: '2' },
      ],
    });
    expect(read.nodes[1]).toMatchObject({
      type: '',
      middle: null,
      fields: [{ name: 'note', value: 'old\nnote' }],
    });
    expect(read.links.map(({ type }) => type)).toEqual(
      ['+ve', '', '+ve'].map((type, index) => (index === 2 ? '' : type)),
    );
    expect(read.summary).toBe('About it');
    const old = JSON.stringify({ ...map, styles: undefined, samples: map.styles, description: undefined });
    expect(found(old).nodes[0]?.type).toBe('Activity/Quality');
  });

  it('unpacks what lz-string packs, of any length, and nothing else', () => {
    for (const text of [
      '',
      '{',
      'aaaaaaaaaaaaaaaaaaaaaaaaaa',
      JSON.stringify(map),
      '日本🎈'.repeat(500),
      '\u0000\uffff'.repeat(40),
    ])
      expect(lzText(LZString.compressToUTF16(text), 1_000_000)).toBe(text);
    expect(lzText('not packed', 1_000)).not.toBe('not packed');
    expect(lzText(LZString.compressToUTF16('abc').slice(0, 2), 1_000)).toBeNull();
  });
});

describe('JSON Canvas', () => {
  const card = (id: string, more: object) => ({ id, x: 0, y: 0, width: 100, height: 50, ...more });

  it('cards of every sort are boxes by their first words; groups hold what lies in them; ends say the direction', () => {
    const canvas = {
      nodes: [
        card('g', { type: 'group', x: 500, y: 500, width: 400, height: 300, label: 'Enrolment' }),
        card('in', {
          type: 'text',
          x: 520,
          y: 520,
          text: '## **Trust** in [[People|staff]]\n\n- it \\*grows\\*\n- ![x](y.png)',
        }),
        card('file', { type: 'file', file: 'Notes/Goes along.md', subpath: '#part' }),
        card('link', { type: 'link', url: 'https://example.org/a' }),
        card('g2', { type: 'group', x: -900, label: 'Linked frame' }),
      ],
      edges: [
        { id: 'e1', fromNode: 'in', toNode: 'file' },
        { id: 'e2', fromNode: 'in', toNode: 'file', fromEnd: 'arrow', label: '+' },
        { id: 'e3', fromNode: 'in', toNode: 'file', fromEnd: 'arrow', toEnd: 'none' },
        { id: 'e4', fromNode: 'in', toNode: 'link', toEnd: 'none' },
        { id: 'e5', fromNode: 'g2', toNode: 'in' },
        { id: 'e6', fromNode: 'in', toNode: 'gone' },
      ],
    };
    const read = found(JSON.stringify(canvas));
    expect(inShort(JSON.stringify(canvas))).toMatchObject({
      format: 'json-canvas',
      boxes: ['Trust in staff', 'Goes along', 'https://example.org/a', 'Linked frame'],
      links: [
        'Trust in staff → Goes along',
        'Trust in staff ↔ Goes along (+)',
        'Goes along → Trust in staff',
        'Trust in staff – https://example.org/a',
        'Linked frame → Trust in staff',
      ],
      skipped: 1,
    });
    expect(read.nodes[0]).toMatchObject({
      group: 'g',
      middle: { x: 570, y: 545 },
      fields: [{ name: 'note', value: 'it *grows*\nx' }],
    });
    expect(read.nodes[1]?.fields).toEqual([{ name: 'note', value: 'File: Notes/Goes along.md#part' }]);
  });
});

describe('which program’s JSON a file is', () => {
  it.each([
    ['{"format":"wherefore-json","version":4,"tables":{}}', null],
    ['[{"type":"article","title":"A"}]', null],
    ['{"nodes":[],"edges":[]}', 'refused'],
    ['{"elements":[{"label":"A"}]}', 'kumu-json'],
    ['{"connections":[{"from":"A","to":"B"}]}', 'kumu-json'],
    ['{"nodes":[{"id":"1","label":"A"}],"edges":[{"source":"1","target":"1"}]}', 'prsm'],
    ['{"nodes":[{"id":"1","type":"text","text":"A"}]}', 'json-canvas'],
    ['{"a":1}', null],
  ])('%s', (text, format) => {
    const read = () => inShort(text).format;
    if (format === null) expect(read).toThrow('There is no diagram in it.');
    else if (format === 'refused') expect(read).toThrow('no boxes');
    else expect(read()).toBe(format);
  });
});
