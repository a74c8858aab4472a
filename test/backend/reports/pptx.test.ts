import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fittedWords, inset, wordsHeight } from '#models/report/slideText.ts';
import { buildDeck } from '#models/report/buildDeck.ts';
import { type Slide, slideSize } from '#models/report/deck.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { libraryCounter } from '#models/reporting/workspaceFacts.ts';
import { starters } from '#models/starters/catalogue.ts';

import { Bench } from '../../models/smallTheory.ts';
import { type Written, exportedAs, partsOf, starterNamed, treeOf } from './exportedFile.ts';
import { expectSoundPackage } from './packages.ts';
import { allOf, firstOf } from './xmlTree.ts';

const worked = starterNamed('worked-configurations');
const whole = await exportedAs('pptx', worked);
const parts = partsOf(whole);
const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));

function deckOf({ document, theoryId }: Written): readonly Slide[] {
  const facts = { library: libraryCounter().facts(), steps: [] };
  const deck = allAtOnce(buildDeck({ document, theoryId, vocabulary: 'realist', facts }, undefined));
  return deck?.slides ?? [];
}

/** Every shape lies on the slide, its words fit into it, and no two boxes of a slide overlap. */
function expectFits(slide: Slide): void {
  const boxes = slide.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  for (const { x, y, width, height, lines, look } of boxes) {
    const where = `${slide.title}: ${lines.map(({ text }) => text).join(' / ')}`;
    expect(x >= 0 && y >= 0 && x + width <= slideSize.width + 0.01, where).toBe(true);
    expect(y + height, where).toBeLessThanOrEqual(slideSize.height + 0.01);
    const needed = lines.reduce(
      (sum, { text, size }) => sum + wordsHeight(text, width, size),
      2 * inset.down,
    );
    if (look !== 'group') expect(needed, where).toBeLessThanOrEqual(height + 1.5);
  }
  const solid = boxes.filter(({ look }) => look === 'box');
  for (const [index, one] of solid.entries())
    for (const other of solid.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x + 0.01 ||
        other.x + other.width <= one.x + 0.01 ||
        one.y + one.height <= other.y + 0.01 ||
        other.y + other.height <= one.y + 0.01;
      expect(isApart, `${slide.title}: ${one.id} and ${other.id}`).toBe(true);
    }
}

describe('a theory as slides', () => {
  it('D11: is a sound package, the same bytes each time, with nothing outside the file', async () => {
    expect(await exportedAs('pptx', worked)).toEqual(whole);
    expectSoundPackage(parts);
  });

  it('D11: has a slide for each configuration and each stage, a title, the gaps, and a title on each', () => {
    const titles = deckOf(worked).map(({ title }) => title);
    expect(titles[0]).toBe('Seven configurations of social prescribing, worked out');
    expect(titles.filter((title) => /^CMOC-\d/u.test(title))).toHaveLength(7);
    for (const stage of ['Enrolment', 'Engagement', 'Adherence', 'After'])
      expect(
        titles.some((title) => title.startsWith(stage)),
        stage,
      ).toBe(true);
    expect(titles.slice(-2)).toEqual(['Where evidence is wanted most', 'References']);
    expect(slides).toHaveLength(titles.length);
    for (const path of slides) {
      const kinds = allOf(treeOf(parts, path), 'p:ph').map(({ attributes }) => attributes['type']);
      expect(
        kinds.some((kind) => kind === 'title' || kind === 'ctrTitle'),
        path,
      ).toBe(true);
    }
  });

  it('D11: arrows are connectors that hold on to two shapes of their slide, and say what they are', () => {
    let connectors = 0;
    for (const path of slides) {
      const root = treeOf(parts, path);
      const ids = new Set(allOf(root, 'p:sp').map((shape) => firstOf(shape, 'p:cNvPr').attributes['id']));
      expect(ids.size).toBe(allOf(root, 'p:sp').length);
      for (const connector of allOf(root, 'p:cxnSp')) {
        connectors += 1;
        expect(ids.has(firstOf(connector, 'a:stCxn').attributes['id'])).toBe(true);
        expect(ids.has(firstOf(connector, 'a:endCxn').attributes['id'])).toBe(true);
        expect(firstOf(connector, 'p:cNvPr').attributes['descr']).toMatch(/^leads/u);
      }
      expect(allOf(root, 'p:pic')).toEqual([]);
    }
    expect(connectors).toBeGreaterThan(42);
  });

  it('D11: the notes hold the sentence, the passages and their references', () => {
    const notes =
      deckOf(worked)
        .find(({ title }) => title.startsWith('CMOC-4'))
        ?.notes.join('\n') ?? '';
    expect(notes).toContain('LEADS');
    expect(notes).toMatch(/Supports: .* \(.*\[\d+\].*\)/u);
    const written = [...parts].filter(
      ([path]) => path.startsWith('ppt/notesSlides/slide') === false && /notesSlide\d+\.xml$/u.test(path),
    );
    expect(written).toHaveLength(slides.length);
    const all = written.map(([path]) => treeOf(parts, path).text).join('\n');
    expect(all).toContain('LEADS');
  });

  it('D11: nothing overflows: of every starter', () => {
    for (const { id } of starters) for (const slide of deckOf(starterNamed(id))) expectFits(slide);
  });

  it('D11: nothing overflows, however long the names are and however many boxes there are', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc
        .array(fc.constantFrom('context', 'Unabhängigkeitserklärung', 'a', 'of', 'wellbeing'), {
          minLength: 1,
          maxLength: 40,
        })
        .map((words) => words.join(' ')),
      fc.integer({ min: 1, max: 480 }).map((length) => 'W'.repeat(length)),
    );
    const names = fc.array(
      name.filter((text) => text.trim() !== '' && !/\p{Cc}|\p{Cs}/u.test(text)),
      {
        minLength: 2,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(names, (labels) => {
        const bench = new Bench();
        const theoryId = bench.theory('T');
        const stageId = bench.stage(theoryId, 'Enrolment');
        const boxes = labels.map((label) => bench.element(theoryId, label.slice(0, 500), { stageId }));
        const [target = ''] = boxes;
        for (const [index, box] of boxes.slice(1).entries())
          bench.arrow(box, target, {
            becauseText: labels[index] ?? '',
            kind: index % 3 === 0 ? 'blocks' : 'causes',
          });
        bench.run('configurations.make', {
          theoryId,
          roles: boxes.map((elementId, index) => ({
            elementId,
            role:
              index === 0
                ? ('outcome' as const)
                : index % 2 === 0
                  ? ('context' as const)
                  : ('mechanism' as const),
          })),
        });
        const deck = deckOf({ document: bench.document, theoryId });
        expect(deck.length).toBeGreaterThan(2);
        for (const slide of deck) expectFits(slide);
      }),
      { numRuns: 40 },
    );
  });

  it('D11: a text that fits stays to the letter; one that does not is a beginning of it and an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 60, max: 900 }), (text, width) => {
        const fitted = fittedWords(text, width, { size: 14, most: 3 });
        const one = text.replace(/\s+/gu, ' ').trim();
        if (fitted === one) return;
        expect(fitted.endsWith('…')).toBe(true);
        expect(one.startsWith(fitted.slice(0, -1).trimEnd())).toBe(true);
      }),
    );
  });
});
