import { describe, expect, it } from 'vitest';

import { found, inShort, packedPage } from './readText.ts';

const model = (cells: string) =>
  `<mxGraphModel dx="10" dy="10" grid="1"><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`;
const box = (id: string, value: string, more = 'parent="1"') =>
  `<mxCell id="${id}" value="${value}" style="rounded=0;whiteSpace=wrap;html=1;" vertex="1" ${more}><mxGeometry x="40" y="40" width="120" height="60" as="geometry"/></mxCell>`;
const line = (
  id: string,
  ends: string,
  { value = '', style = 'edgeStyle=orthogonalEdgeStyle;html=1;' } = {},
) =>
  `<mxCell id="${id}" value="${value}" style="${style}" edge="1" parent="1" ${ends}><mxGeometry relative="1" as="geometry"/></mxCell>`;
const file = (...pages: readonly string[]) =>
  `<mxfile host="app.diagrams.net" version="24.7.17">${pages.join('')}</mxfile>`;
const page = (name: string, content: string) => `<diagram id="${name}" name="${name}">${content}</diagram>`;

const twoBoxes = `${box('a', 'Trust')}${box('b', 'Attends')}${line('e', 'source="a" target="b"')}`;

describe('a draw.io file', () => {
  it('is read plain, packed, and as a bare model; all say the same', () => {
    const expected = {
      format: 'drawio',
      boxes: ['Trust', 'Attends'],
      links: ['Trust → Attends'],
      groups: [],
      skipped: 0,
      warnings: [],
    };
    expect(inShort(file(page('Page-1', model(twoBoxes))))).toEqual(expected);
    expect(inShort(file(page('Page-1', packedPage(model(twoBoxes)))))).toEqual(expected);
    expect(inShort(model(twoBoxes))).toEqual(expected);
    expect(
      inShort(`<?xml version="1.0" encoding="UTF-8"?>\n${file(page('Page-1', model(twoBoxes)))}`),
    ).toEqual(expected);
  });

  it('is read from the SVG that draw.io keeps it in', () => {
    const inside = file(page('Page-1', model(twoBoxes)))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" content="${inside}"><g/></svg>`;
    expect(inShort(svg).links).toEqual(['Trust → Attends']);
  });

  it('words in HTML are text: line ends, hard spaces, characters by name, marks', () => {
    const value =
      '&lt;b&gt;Feels&amp;nbsp;safe&lt;/b&gt;&lt;br&gt;at &amp;lt;home&amp;gt; &amp;amp; away&lt;script&gt;alert(1)&lt;/script&gt;';
    expect(found(file(page('p', model(box('a', value))))).nodes[0]?.label).toBe(
      'Feels safe at <home> & away',
    );
  });

  it('pages stand one below the other and keep their ids apart', () => {
    const read = found(file(page('Before', model(twoBoxes)), page('After', packedPage(model(twoBoxes)))));
    expect(read.nodes.map(({ id }) => id)).toEqual(['1/a', '1/b', '2/a', '2/b']);
    expect(read.links.map(({ from, to }) => `${from} ${to}`)).toEqual(['1/a 1/b', '2/a 2/b']);
    expect(read.nodes[2]?.middle?.y).toBeGreaterThan(read.nodes[0]?.middle?.y ?? 0);
    expect(read.nodes[3]?.fields).toEqual([{ name: 'page', value: 'After' }]);
    expect(read.warnings.map(({ message }) => message)).toEqual([
      'The file has 2 pages; they stand one below the other.',
    ]);
  });

  it('a damaged page costs itself alone', () => {
    const read = inShort(file(page('Good', model(twoBoxes)), page('Bad', 'jZJNb4MwDIZ/'), page('None', '')));
    expect([read.boxes.length, read.skipped]).toEqual([2, 2]);
    expect(read.warnings.slice(0, 2)).toEqual([
      'Page 2 (“Bad”) is damaged, or larger than any drawing. It was left out.',
      'Page 3 (“None”) is empty. It was left out.',
    ]);
  });

  it('lanes are groups of the boxes in them, wherever their geometry is told from; a lane with an arrow is a box too', () => {
    const lane = (id: string, value: string, x: number) =>
      `<mxCell id="${id}" value="${value}" style="swimlane;startSize=23;" vertex="1" parent="1"><mxGeometry x="${x}" y="0" width="300" height="400" as="geometry"/></mxCell>`;
    const read = found(
      model(
        `${lane('l1', 'Enrolment', 100)}${lane('l2', 'Engagement', 400)}${box('a', 'Trust', 'parent="l1"')}${box('b', 'Attends', 'parent="l2"')}${line('e', 'source="a" target="b"')}${line('f', 'source="l1" target="b"')}`,
      ),
    );
    expect(read.nodes.map(({ label, group }) => [label, group])).toEqual([
      ['Enrolment', null],
      ['Trust', 'l1'],
      ['Attends', 'l2'],
    ]);
    expect(read.groups.map(({ name }) => name)).toEqual(['Enrolment', 'Engagement']);
    expect(read.nodes[2]?.middle).toEqual({ x: 400 + 40 + 60, y: 70 });
    expect(read.links).toHaveLength(2);
  });

  it('words on a line are its label, in the value or in cells of their own', () => {
    const words = `<mxCell id="w" value="+" style="edgeLabel;html=1;align=center;" vertex="1" connectable="0" parent="e"><mxGeometry x="-0.1" relative="1" as="geometry"/></mxCell>`;
    expect(inShort(model(twoBoxes + words)).links).toEqual(['Trust → Attends (+)']);
    const inValue = `${box('a', 'Trust')}${box('b', 'Attends')}${line('e', 'source="a" target="b"', { value: '&lt;span&gt;helps&lt;/span&gt;' })}`;
    expect(inShort(model(inValue)).links).toEqual(['Trust → Attends (helps)']);
  });

  it('shapes with facts of their own keep them; placeholders are filled in', () => {
    const shape = `<object label="%name% group" name="Walking" owner="Ann &amp; Bob" placeholders="1" type="Activity" id="a"><mxCell style="html=1" vertex="1" parent="1"><mxGeometry width="10" height="10" as="geometry"/></mxCell></object>`;
    const [node] = found(model(shape)).nodes;
    expect(node).toMatchObject({
      label: 'Walking group',
      type: 'Activity',
      fields: [
        { name: 'name', value: 'Walking' },
        { name: 'owner', value: 'Ann & Bob' },
      ],
    });
  });

  it('heads say the direction; lines that are fastened at one end are left out, each with its number', () => {
    const ends = 'source="a" target="b"';
    const read = inShort(
      model(
        `${box('a', 'A')}${box('b', 'B')}${line('1e', ends, { style: 'startArrow=classic;endArrow=classic;' })}${line('2e', ends, { style: 'endArrow=none;' })}${line('3e', ends, { style: 'endArrow=none;startArrow=block;' })}${line('4e', 'source="a"')}${line('5e', 'source="a" target="gone"')}${line('6e', 'source="a" target="a"')}`,
      ),
    );
    expect(read.links).toEqual(['A ↔ B', 'A – B', 'B → A']);
    expect(read.skipped).toBe(3);
    expect(read.warnings).toEqual([
      'Link 4 (“A” → “”) is fastened at one end or at none. It was left out.',
      'Link 5 (“A” → “gone”) ends at something that is no box of the file. It was left out.',
      'Link 6 leads from “A” to itself. It was left out.',
    ]);
  });

  it('a line that ends on a line acts on it', () => {
    const read = found(
      model(
        `${box('a', 'A')}${box('b', 'B')}${box('c', 'Context')}${line('e', 'source="a" target="b"')}${line('f', 'source="c" target="e"')}`,
      ),
    );
    expect(read.links[1]).toMatchObject({ from: 'c', to: 'b', fields: [{ name: 'acts on', value: 'e' }] });
  });

  it('shapes without words and without lines are decoration; layers and pictures are none', () => {
    const layer = '<mxCell id="L2" value="Layer 2" parent="0"/>';
    const picture = `<mxCell id="p" value="" style="shape=image;image=data:x;" vertex="1" parent="1"><mxGeometry width="9" height="9" as="geometry"/></mxCell>`;
    const read = inShort(
      model(`${layer}${twoBoxes}${box('d', '')}${picture}${box('x', 'On layer two', 'parent="L2"')}`),
    );
    expect(read.boxes).toEqual(['Trust', 'Attends', 'On layer two']);
    expect(read.warnings).toEqual(['Box 3 has no words and no link. It was left out.']);
  });
});
