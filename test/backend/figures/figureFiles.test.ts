import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExportFormat } from '#shared/export/formats.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';
import { exportTheory } from '#backend/exportTheory.ts';
import { embedFonts } from '#backend/figures/embedFonts.ts';
import { figureFaces, trueTypeFont } from '#backend/figures/figureFonts.ts';
import { foreignLetters } from '#backend/figures/letters.ts';
import { mostPixels, svgToPng } from '#backend/figures/svgToPng.ts';
import type { Document } from '#models/document.ts';
import { renderFigure } from '#models/figure/renderFigure.ts';

import { hostileDocument } from '../../models/figure/hostileDocument.ts';
import { documentOf, starterOf } from '../../models/starters/starterDocument.ts';

const husk = () => {
  const document = documentOf(starterOf('social-prescribing-pathway'));
  return { document, theoryId: [...document.theories.keys()][0] ?? '' };
};

async function exported(
  format: ExportFormat,
  given: { readonly document: Document; readonly theoryId: string },
  figure: FigureChoices = {},
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly content: Buffer; readonly lost: readonly string[] }> {
  const made = await exportTheory(format, { ...given, vocabulary: 'plain', options: { figure }, pause });
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.message}`);
  return { content: Buffer.from(made.value.content), lost: made.value.lost };
}

const pngSize = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

/** True when Debian's poppler is there; when it is not, that is said loudly and what only it can see is not claimed. */
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler)
  console.warn(
    'POPPLER IS NOT INSTALLED: that PDF text can be selected and fonts are embedded was NOT checked (apt-get install poppler-utils).',
  );

describe('F9: a figure as a PNG', () => {
  it('has as many pixels as the scale says, and says how many make an inch', async () => {
    const { document, theoryId } = husk();
    const figure = renderFigure(document, theoryId);
    const [page] = figure.pages;
    for (const scale of [1, 2, 3.125]) {
      const png = Buffer.from(await svgToPng(figure.svg, { scale }));
      const { width, height } = pngSize(png);
      expect(Math.abs(width - (page?.width ?? 0) * scale)).toBeLessThan(2);
      expect(Math.abs(height - (page?.height ?? 0) * scale)).toBeLessThan(2);
      const chunk = png.indexOf('pHYs');
      expect(Math.round(png.readUInt32BE(chunk + 4) / (1000 / 25.4))).toBe(96 * scale);
    }
  });

  it('is A3 at 300 dots to the inch when asked', async () => {
    const { content } = await exported('png', husk(), { paper: 'a3', scale: 3.125 });
    const { width, height } = pngSize(content);
    expect([width, height].sort((one, other) => one - other)).toEqual([3508, 4961]);
  });

  it('draws words in the product’s own font: without it nothing would be where its letters are', async () => {
    const word = (weight: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="24" font-family="'Atkinson Hyperlegible Next'"><rect width="80" height="24" fill="#ffffff"/><text x="4" y="18" font-size="18" font-weight="${weight}" fill="#000000">Trust</text></svg>`;
    const [regular, semibold] = await Promise.all([svgToPng(word(400)), svgToPng(word(600))]);
    const blank = await svgToPng(word(400).replace('Trust', ''));
    expect(Buffer.from(regular).equals(Buffer.from(blank))).toBe(false);
    expect(Buffer.from(regular).equals(Buffer.from(semibold))).toBe(false);
  });

  it('refuses a picture that most programs could not open, and says what to do', async () => {
    const { document, theoryId } = husk();
    const made = await exportTheory('png', {
      document,
      theoryId,
      vocabulary: 'plain',
      options: { figure: { paper: 'poster', scale: 4 } },
      pause: () => Promise.resolve(),
    });
    expect(made.ok ? '' : made.error.code).toBe('export/too-large');
    expect(made.ok ? '' : made.error.message).toMatch(/PDF/u);
    expect(mostPixels).toBeGreaterThan(4961 * 3508);
  });

  it('stops when it is stopped, while it is being drawn', async () => {
    let turns = 0;
    const stop = () => {
      turns += 1;
      return turns < 3 ? Promise.resolve() : Promise.reject(new Error('stopped'));
    };
    await expect(exported('png', husk(), { paper: 'a3', scale: 4 }, stop)).rejects.toThrow('stopped');
  });
});

describe('F2: the font of a figure', () => {
  it('is inside an SVG, in the faces and letters that it uses and no others', () => {
    const { document, theoryId } = husk();
    const { svg } = renderFigure(document, theoryId);
    const own = embedFonts(svg);
    const faces = [...own.matchAll(/@font-face\{[^}]*font-style:(\w+);font-weight:(\d+)/gu)].map(
      ([, style, weight]) => `${style} ${weight}`,
    );
    expect(faces).toEqual(['normal 400', 'italic 400', 'normal 600']);
    expect(own).not.toMatch(/url\((?!data:font\/woff2;base64,)/u);
    expect(embedFonts(svg.replace('Cost', 'Köszt ő')).match(/@font-face/gu)?.length).toBe(6);
    expect(own.length - svg.length).toBeLessThan(60_000);
  });

  it('is read from the files of the package as TrueType, and knows which letters it lacks', () => {
    for (const face of figureFaces)
      expect(trueTypeFont(face, 'latin').readUInt32BE(0).toString(16)).toMatch(/^(?:10000|74727565)$/u);
    expect(foreignLetters('Zażółć gęślą jaźń – “naïve” €5')).toEqual([]);
    expect(foreignLetters('αβ مرحبا 😀')).toEqual(['α', 'β', 'م', 'ر', 'ح', 'ب', 'ا', '😀']);
  });
});

describe('F10: a figure as a PDF', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-pdf-'));
  const file = (name: string) => path.join(folder, name);
  const poppler = (tool: string, ...args: readonly string[]) =>
    spawnSync(tool, [...args], { encoding: 'utf8' }).stdout;
  beforeAll(async () => {
    fs.writeFileSync(
      file('a4.pdf'),
      (await exported('pdf', husk(), { paper: 'a4', references: 'foot' })).content,
    );
    fs.writeFileSync(
      file('poster.pdf'),
      (await exported('pdf', husk(), { paper: 'poster', sheets: 'a4' })).content,
    );
    fs.writeFileSync(
      file('hostile.pdf'),
      (await exported('pdf', hostileDocument(), { references: 'foot' })).content,
    );
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('says what it is: version, title, language, and that it is tagged', () => {
    const pdf = fs.readFileSync(file('a4.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/u);
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toMatch(/\/MarkInfo \d+ 0 R[\s\S]*\/StructTreeRoot/u);
    expect(pdf).toMatch(/\/Marked true/u);
    expect(pdf).toMatch(/\/S \/Figure/u);
    expect(pdf).not.toMatch(/\/JavaScript|\/JS |\/Launch|\/URI|\/EmbeddedFile/u);
  });

  it.runIf(hasPoppler)('has words that can be selected, and every font in it', () => {
    const text = poppler('pdftotext', '-layout', file('a4.pdf'), '-');
    for (const words of [
      'What helps people take up social prescribing?',
      'Going along',
      'Help with getting to the first',
    ])
      expect(text).toContain(words);
    const fonts = poppler('pdffonts', file('a4.pdf')).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/AtkinsonHyperlegibleNext.*\byes yes yes\b/u);
    expect(poppler('pdfinfo', file('a4.pdf'))).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n[\s\S]*\(A4\)/u);
  });

  it.runIf(hasPoppler)('is a poster in sheets that say their places', () => {
    const info = poppler('pdfinfo', file('poster.pdf'));
    const pages = Number(/Pages:\s+(\d+)/u.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(3);
    const text = poppler('pdftotext', '-layout', file('poster.pdf'), '-').replaceAll(/\s+/gu, ' ');
    expect(text.match(/Row \d+ of \d+, column \d+ of \d+/gu)?.length).toBe(pages);
  });

  it.runIf(hasPoppler)(
    'is neutral whatever stands in every field, and keeps the words that can be written',
    () => {
      expect(spawnSync('pdfinfo', [file('hostile.pdf')]).status).toBe(0);
      const text = poppler('pdftotext', file('hostile.pdf'), '-');
      expect(text).toContain('<img src=x');
      expect(poppler('pdfinfo', '-js', file('hostile.pdf'))).not.toContain('pwned');
    },
  );

  it('says which letters are pictures, and stops when it is stopped', async () => {
    const { lost } = await exported('pdf', hostileDocument());
    expect(lost.join(' ')).toMatch(/letters that the figure’s font lacks \(.*😀/u);
    expect((await exported('pdf', husk())).lost.join(' ')).not.toContain('lacks');
    const large = documentOf(starterOf('worked-configurations'));
    const given = { document: large, theoryId: [...large.theories.keys()][0] ?? '' };
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(exported('pdf', given, { paper: 'poster', sheets: 'a4' }, stop)).rejects.toThrow('stopped');
  });
});

describe('F4: a part that is not there', () => {
  it('is refused with a sentence, and nothing is written', async () => {
    const code = async (figure: FigureChoices) => {
      const made = await exportTheory('svg', {
        ...husk(),
        vocabulary: 'plain',
        options: { figure },
        pause: () => Promise.resolve(),
      });
      return made.ok ? '' : made.error.code;
    };
    expect(await code({ scope: { kind: 'stage', stageId: 'stage_gone' } })).toBe('export/no-such-part');
    expect(await code({ scope: { kind: 'configuration', configurationId: 'x' } })).toBe(
      'export/no-such-part',
    );
    expect(await code({ scope: { kind: 'items', ids: ['x'] } })).toBe('export/no-such-part');
    const { document } = husk();
    const outcome = [...document.elements.values()].find(({ usualRole }) => usualRole === 'outcome');
    const first = [...document.arrows.values()].find(
      ({ targetElementId }) => targetElementId === outcome?.id,
    );
    const backwards = { from: outcome?.id ?? '', to: first?.sourceElementId ?? '' };
    expect(await code({ scope: { kind: 'path', ...backwards } })).toBe('export/no-path');
  });
});
