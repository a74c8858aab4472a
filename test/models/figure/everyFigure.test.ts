import { readFileSync } from 'node:fs';

import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';

import { type Document, emptyDocument, rowsOf, tableNames } from '#models/document.ts';
import type { FigureOptions } from '#models/figure/figureOptions.ts';
import { greyColours, lightColours } from '#models/figure/palette.ts';
import { renderFigure, svgOf } from '#models/figure/renderFigure.ts';
import { tilePage } from '#models/figure/tilePage.ts';
import { sheets } from '#models/figure/paper.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf, starterOf } from '../starters/starterDocument.ts';
import { hostileDocument } from './hostileDocument.ts';

/** Reads an SVG as an XML parser does; throws when it is not well-formed. */
function parsed(svg: string) {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), texts: [] as string[] };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.add(name);
    for (const attribute of Object.keys(attributes)) found.attributes.add(attribute);
  });
  parser.on('text', (text) => found.texts.push(text));
  parser.write(svg).close();
  return found;
}

const allowed = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text']);
const everything: FigureOptions = {
  words: 'realist',
  overlay: { name: 'kind', currentYear: 2026 },
  configurations: 'all',
  references: 'foot',
  paper: 'a3',
  date: '30 November 2026',
};

/** The same rows in new tables, listed the other way round: nothing that was remembered helps. */
function turned(document: Document): Document {
  const tables: Record<string, ReadonlyMap<string, unknown>> = {};
  for (const name of tableNames) tables[name] = new Map([...rowsOf(document, name)].reverse());
  return { ...document, ...tables };
}

const asked = (id: string) => {
  const document = documentOf(starterOf(id));
  return { document, theoryId: [...document.theories.keys()][0] ?? '' };
};

describe('F1–F3: the figure of every starter', () => {
  for (const starter of starters) {
    it(`${starter.id}: is well-formed, without script or reference, and the same bytes on two runs`, () => {
      const document = documentOf(starter);
      const theoryId = [...document.theories.keys()][0] ?? '';
      for (const options of [{}, { words: 'realist' }, everything] as const) {
        const { svg } = renderFigure(document, theoryId, options);
        const { elements, attributes } = parsed(svg);
        expect([...elements].filter((name) => !allowed.has(name))).toEqual([]);
        expect([...attributes].filter((name) => /^on|href|^style$|^src$/iu.test(name))).toEqual([]);
        expect(svg).not.toMatch(/url\(|NaN|undefined/u);
        expect(renderFigure(turned(document), theoryId, options).svg === svg).toBe(true);
      }
    });
  }

  it('is neutral whatever stands in every field of people', () => {
    const { document, theoryId } = hostileDocument();
    for (const options of [{}, everything]) {
      const { elements, attributes, texts } = parsed(renderFigure(document, theoryId, options).svg);
      expect([...elements].filter((name) => !allowed.has(name))).toEqual([]);
      expect([...attributes].filter((name) => /^on|href|^style$/iu.test(name))).toEqual([]);
      expect(texts.join(' ')).toContain('<img src=x');
    }
  });
});

describe('F4: a part of a theory', () => {
  it('is a stage with what leads into it, a configuration with its outline, the paths between two boxes', () => {
    const { document, theoryId } = asked('worked-configurations');
    const boxes = (options: FigureOptions) =>
      Number(/(\d+) box(?:es)? · /u.exec(renderFigure(document, theoryId, options).svg)?.[1]);
    const whole = boxes({});
    const [stage] = [...document.stages.values()];
    const [configuration] = [...document.configurations.values()];
    if (stage === undefined || configuration === undefined) throw new Error('Nothing to choose.');
    const inStage = [...document.elements.values()].filter(({ stageId }) => stageId === stage.id).length;
    const shown = boxes({ scope: { kind: 'stage', stageId: stage.id } });
    expect(shown).toBeGreaterThanOrEqual(inStage);
    expect(shown).toBeLessThan(whole);
    const roles = [...document.configurationRoles.values()].filter(
      ({ configurationId }) => configurationId === configuration.id,
    );
    const scope = { kind: 'configuration', configurationId: configuration.id } as const;
    expect(boxes({ scope })).toBe(new Set(roles.map(({ elementId }) => elementId)).size);
    const alone = renderFigure(document, theoryId, { scope });
    expect(alone.svg).toContain(`>${configuration.code}</text>`);
    expect(alone.title).toContain(configuration.code);
    const arrow = [...document.arrows.values()].find(({ targetElementId }) => targetElementId !== null);
    const ends = { from: arrow?.sourceElementId ?? '', to: arrow?.targetElementId ?? '' };
    expect(boxes({ scope: { kind: 'path', ...ends } })).toBeGreaterThanOrEqual(2);
    expect(boxes({ scope: { kind: 'items', ids: [ends.from] } })).toBe(1);
    expect(boxes({ scope: { kind: 'items', ids: [arrow?.id ?? ''] } })).toBe(2);
  });

  it('says in its description what it shows, and nothing else', () => {
    const { document, theoryId } = asked('social-prescribing-pathway');
    const stage = [...document.stages.values()].find(({ name }) => name === 'Enrolment');
    const part = renderFigure(document, theoryId, { scope: { kind: 'stage', stageId: stage?.id ?? '' } });
    expect(part.description).toContain('receptive');
    expect(part.description).not.toContain('maintain Adherence');
  });
});

describe('F5–F7: overlay, colour, references', () => {
  it('under an overlay its legend has the classes with their numbers of arrows', () => {
    const { document, theoryId } = asked('social-prescribing-pathway');
    const { svg } = renderFigure(document, theoryId, { overlay: { name: 'amount', currentYear: 2026 } });
    expect(svg).toContain('>How much evidence:<');
    const counts = [...svg.matchAll(/>[^<]+ \((\d+)\)</gu)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(document.arrows.size);
  });

  it('without colour there is none, and strokes keep their order of darkness', () => {
    const { document, theoryId } = asked('social-cure');
    const { svg } = renderFigure(document, theoryId, { isGrey: true, configurations: 'all' });
    for (const [, red, green, blue] of svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/gu))
      expect([red, green]).toEqual([green, blue]);
    const { one, few, many } = greyColours.strokes;
    expect(Number.parseInt(one.slice(1), 16)).toBeGreaterThan(Number.parseInt(few.slice(1), 16));
    expect(Number.parseInt(few.slice(1), 16)).toBeGreaterThan(Number.parseInt(many.slice(1), 16));
  });

  it('has the light colours of the interface', () => {
    const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
    const token = (name: string) =>
      new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6})`, 'u').exec(css)?.[1];
    const { strokes, roles, stances, canvas, lane, surface, text, muted, hairline, border, accent, danger } =
      lightColours;
    expect({ canvas, lane, surface, text, muted, hairline, border, accent, danger }).toEqual({
      canvas: token('canvas'),
      lane: token('lane'),
      surface: token('surface'),
      text: token('text'),
      muted: token('muted'),
      hairline: token('hairline'),
      border: token('border-strong'),
      accent: token('accent'),
      danger: token('danger'),
    });
    for (const amount of ['none', 'one', 'few', 'many'] as const)
      expect(strokes[amount]).toBe(token(`evidence-${amount}`));
    for (const [role, colour] of Object.entries(roles)) expect(colour).toBe(token(`role-${role}`));
    expect([strokes.for, strokes.against]).toEqual([token('stance-for'), token('stance-against')]);
    expect([stances.supports, stances.contradicts]).toEqual([token('stance-for'), token('stance-against')]);
  });

  it('numbers each source once, in reading order, at its arrows and in the foot', () => {
    const { document, theoryId } = asked('buy-in-and-connections');
    const { svg, references } = renderFigure(document, theoryId, { references: 'foot' });
    expect(references.sources.map(({ number }) => number)).toEqual(
      references.sources.map((_, index) => index + 1),
    );
    expect(new Set(references.sources.map(({ sourceId }) => sourceId)).size).toBe(references.sources.length);
    for (const { number } of references.sources) expect(svg).toContain(`>${number}.</text>`);
    for (const [arrowId, numbers] of references.byArrow) {
      expect(document.arrows.has(arrowId as never)).toBe(true);
      expect(numbers.length).toBeGreaterThan(0);
    }
    expect(svg).toContain('>[1]</text>');
    const beside = renderFigure(document, theoryId, { references: 'beside' });
    expect(beside.references.sources).toEqual(references.sources);
    expect(beside.svg).not.toContain('>Sources</text>');
  });

  it('without an evidence link there are no references, and a theory that is gone is an empty map', () => {
    expect(renderFigure(emptyDocument(), 'theory_gone', { references: 'foot' }).references.sources).toEqual(
      [],
    );
  });
});

describe('F8: paper', () => {
  const mm = (pixels: number) => Math.round((pixels / 96) * 25.4);

  it('fills A4 and A3 the way that shows the map larger, and a poster is A1', () => {
    const { document, theoryId } = asked('worked-configurations');
    const size = (paper: 'a4' | 'a3' | 'poster') => {
      const [page] = renderFigure(document, theoryId, { paper }).pages;
      return [mm(page?.width ?? 0), mm(page?.height ?? 0)].sort((one, other) => one - other);
    };
    expect(size('a4')).toEqual([210, 297]);
    expect(size('a3')).toEqual([297, 420]);
    expect(size('poster')).toEqual([594, 840]);
    const points = (paper: 'a4' | 'a3' | 'poster') =>
      renderFigure(document, theoryId, { paper }).smallestPoints;
    expect(points('a4')).toBeLessThan(points('a3'));
    expect(points('a3')).toBeLessThan(points('poster'));
  });

  it('is cut into sheets that overlap, name their row and column, and together show all of it', () => {
    const { document, theoryId } = asked('worked-configurations');
    const figure = renderFigure(document, theoryId, { paper: 'poster' });
    const [poster] = figure.pages;
    if (poster === undefined) throw new Error('There is no page.');
    const tiles = tilePage(poster, sheets.a4);
    expect(tiles.length).toBeGreaterThan(3);
    const rows = new Set<string>();
    const windows = tiles.map((tile) => {
      parsed(svgOf(tile, figure));
      expect([mm(tile.width), mm(tile.height)].sort((one, other) => one - other)).toEqual([210, 297]);
      const place = /Row (\d+) of (\d+), column (\d+) of (\d+)/u.exec(tile.markup);
      rows.add(place?.[0] ?? '');
      const { x = 0, y = 0, width = 0, height = 0 } = tile.part?.shown ?? {};
      return { x, y, right: x + width, bottom: y + height };
    });
    expect(rows.size).toBe(tiles.length);
    const { width, height } = poster.inner;
    for (let at = 0; at < 400; at += 1) {
      const point = { x: ((at % 20) / 19.001) * width, y: (Math.floor(at / 20) / 19.001) * height };
      const seen = windows.filter(
        ({ x, y, right, bottom }) => point.x >= x && point.x <= right && point.y >= y && point.y <= bottom,
      );
      expect(seen.length).toBeGreaterThan(0);
    }
  });

  it('puts references that would crowd the map on pages of their own', () => {
    const { document, theoryId } = asked('worked-configurations');
    const sources = new Map(document.sources);
    for (const [id, source] of sources)
      sources.set(id, { ...source, title: `${source.title} ${'and what it says at length '.repeat(14)}` });
    const figure = renderFigure({ ...document, sources }, theoryId, { paper: 'a4', references: 'foot' });
    expect(figure.pages.length).toBeGreaterThan(1);
    expect(figure.pages[0]?.markup).not.toContain('>Sources</text>');
    expect(figure.pages[1]?.markup).toContain('>Sources</text>');
    parsed(figure.svg);
  });
});
