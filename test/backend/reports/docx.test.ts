import { describe, expect, it } from 'vitest';

import { templateIds, templateOf } from '#models/report/templates.ts';
import { starters } from '#models/starters/catalogue.ts';

import { exportedAs, partsOf, starterNamed, treeOf } from './exportedFile.ts';
import { expectSoundPackage } from './packages.ts';
import { type XmlElement, allOf, firstOf } from './xmlTree.ts';

const styleOf = (paragraph: XmlElement) => allOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
const paragraphsOf = (body: XmlElement, style: string) =>
  allOf(body, 'w:p').filter((paragraph) => styleOf(paragraph) === style);

const worked = starterNamed('worked-configurations');
const whole = await exportedAs('docx', worked);
const parts = partsOf(whole);
const body = treeOf(parts, 'word/document.xml');

describe('a report as a Word file', () => {
  it('D10: is a sound package, the same bytes each time, with nothing outside the file', async () => {
    expect(await exportedAs('docx', worked)).toEqual(whole);
    expectSoundPackage(parts);
  });

  it('D10: has Word’s own headings, one for each part, and none for anything else', () => {
    expect(paragraphsOf(body, 'Title').map(({ text }) => text)).toEqual([
      'Seven configurations of social prescribing, worked out',
    ]);
    expect(paragraphsOf(body, 'Heading1').map(({ text }) => text)).toEqual([
      'What this theory is',
      'The map',
      'The theory in plain words',
      'Configurations',
      'Ripples and loops',
      'Rival explanations',
      'Evidence for and against',
      'How sure one may be',
      'Where evidence is wanted',
      'Measurement plan',
      'Questions that were set aside',
      'How the theory changed',
      'Reporting standard',
      'References',
    ]);
    const styles = treeOf(parts, 'word/styles.xml');
    const known = new Map(allOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
    for (const style of new Set(allOf(body, 'w:pStyle').map(({ attributes }) => attributes['w:val'])))
      expect(known.has(style), style).toBe(true);
    for (const level of [1, 2, 3]) {
      const style = known.get(`Heading${level}`);
      expect(style && firstOf(style, 'w:name').attributes['w:val']).toBe(`heading ${level}`);
      expect(style && firstOf(style, 'w:outlineLvl').attributes['w:val']).toBe(String(level - 1));
    }
    expect(firstOf(styles, 'w:lang').attributes['w:val']).toBe('en-GB');
  });

  it('D10: every table has a caption above it, a header row that comes again on each page, and as many cells as columns', () => {
    const tables = allOf(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const rows = allOf(table, 'w:tr');
      const columns = allOf(table, 'w:gridCol').length;
      expect(allOf(rows[0] ?? table, 'w:tblHeader')).toHaveLength(1);
      for (const row of rows.slice(1)) expect(allOf(row, 'w:tblHeader')).toHaveLength(0);
      for (const row of rows) expect(allOf(row, 'w:tc')).toHaveLength(columns);
      expect(firstOf(table, 'w:tblCaption').attributes['w:val']).not.toBe('');
    }
    const captions = paragraphsOf(firstOf(body, 'w:body'), 'Caption');
    expect(captions).toHaveLength(tables.length);
    captions.forEach((caption, index) => {
      expect(caption.text).toMatch(new RegExp(`^Table ${index + 1}\\. .`, 'u'));
      expect(firstOf(caption, 'w:fldSimple').attributes['w:instr']).toBe(' SEQ Table \\* ARABIC ');
    });
  });

  it('D7, D10: the map and each stage that can be read has words for those who do not see it, and a caption', () => {
    const [whole, ...stages] = allOf(body, 'wp:docPr').map(({ attributes }) => attributes['descr']);
    expect(whole).toMatch(
      /^Map of the theory “Seven configurations.*: 43 boxes in 4 stages: .*41 statements/u,
    );
    expect(paragraphsOf(body, 'FigureCaption').map(({ text }) => text)).toEqual([
      'Figure 1. Map of “Seven configurations of social prescribing, worked out”',
      ...['Enrolment', 'Engagement', 'Adherence', 'After'].map(
        (name, index) => `Figure ${index + 2}. Stage “${name}”, with what it comes from`,
      ),
    ]);
    for (const words of stages)
      expect(words).toMatch(/^Map of the stage “\w+” with what it comes from: \d+ statements\. /u);
    const pictures = [...parts.keys()].filter((path) => path.endsWith('.png'));
    expect(pictures).toEqual([1, 2, 3, 4, 5].map((number) => `word/media/figure${number}.png`));
    expect(stages).toHaveLength(pictures.length - 1);
  });

  it('D8: references are numbered in the order they are first named, and lead to the list', () => {
    const entries = paragraphsOf(body, 'Bibliography').map(({ text }) => Number(/^\d+/u.exec(text)?.[0]));
    expect(entries).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const named = allOf(body, 'w:hyperlink')
      .map(({ attributes }) => /^reference_(\d+)$/u.exec(attributes['w:anchor'] ?? '')?.[1])
      .filter((number) => number !== undefined)
      .map(Number);
    const firsts = [...new Set(named)];
    expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
    const bookmarks = new Set(allOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    for (const { attributes } of allOf(body, 'w:hyperlink'))
      expect(bookmarks.has(attributes['w:anchor'])).toBe(true);
  });

  it('D10: says its title and subject; a date stands in it only when one was chosen', async () => {
    const without = treeOf(parts, 'docProps/core.xml');
    expect(firstOf(without, 'dc:title').text).toBe('Seven configurations of social prescribing, worked out');
    expect(firstOf(without, 'dc:language').text).toBe('en-GB');
    expect(allOf(without, 'dcterms:created')).toEqual([]);
    const dated = partsOf(
      await exportedAs('docx', worked, { report: { date: '2026-03-09', sections: ['introduction'] } }),
    );
    expect(firstOf(treeOf(dated, 'docProps/core.xml'), 'dcterms:created').text).toBe('2026-03-09T00:00:00Z');
    expect(paragraphsOf(treeOf(dated, 'word/document.xml'), 'Subtitle')[0]?.text).toBe(
      'Programme theory report  ·  9 March 2026',
    );
  });

  it('D7: wide tables stand on pages on their side, everything else upright, each page with its number', () => {
    const sections = allOf(body, 'w:sectPr');
    const turned = sections.filter(
      (section) => firstOf(section, 'w:pgSz').attributes['w:orient'] === 'landscape',
    );
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.length).toBeLessThan(sections.length);
    for (const section of sections) expect(allOf(section, 'w:footerReference')).toHaveLength(1);
    const fields = allOf(treeOf(parts, 'word/footer1.xml'), 'w:fldSimple');
    expect(fields.map(({ attributes }) => attributes['w:instr'])).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('D6: chosen parts and no others are there; every template of every starter is well-formed', async () => {
    const chosen = await exportedAs('docx', worked, {
      report: { template: 'appendix', sections: ['references', 'gaps', 'configurations'] },
    });
    const own = treeOf(partsOf(chosen), 'word/document.xml');
    expect(paragraphsOf(own, 'Heading1').map(({ text }) => text)).toEqual([
      'Configurations',
      'Where evidence is wanted',
      'References',
    ]);
    for (const starter of starters)
      for (const template of templateIds) {
        // Drawing takes its time; the figure is in the whole report above.
        const sections = templateOf(template).sections.filter(
          (id) => id !== 'figure' || template === 'handout',
        );
        const report = { template, sections };
        // oxlint-disable-next-line no-await-in-loop
        expectSoundPackage(partsOf(await exportedAs('docx', starterNamed(starter.id), { report })));
      }
  });
});
