import { describe, expect, it } from 'vitest';

import type { Document, RowOf } from '#models/document.ts';
import { emptyDocument, rowsOf, tableNames } from '#models/document.ts';
import { escapeXml } from '#models/figure/svg.ts';
import { renderFigure } from '#models/figure/renderFigure.ts';
import { starters } from '#models/starters/catalogue.ts';

function starterDocument(): Document {
  const tables: Record<string, Map<string, unknown>> = {};
  for (const name of tableNames) tables[name] = new Map();
  for (const { table, row } of starters[0]?.rows ?? []) tables[table]?.set(row.id, row);
  return { ...emptyDocument(), ...tables };
}

function firstTheory(document: Document): string {
  return [...document.theories.keys()][0] ?? '';
}

function figureOf(document: Document, vocabulary: 'plain' | 'realist' = 'realist'): string {
  return renderFigure(document, firstTheory(document), { words: vocabulary }).svg;
}

function withLabel(label: string): Document {
  const document = starterDocument();
  const element = [...document.elements.values()][0];
  if (element === undefined) throw new Error('The starter has no elements.');
  const changed: RowOf<'elements'> = { ...element, label };
  return { ...document, elements: new Map(document.elements).set(element.id, changed) };
}

describe('the figure of a theory', () => {
  it('is one SVG with a title, a description, and every label as text', () => {
    const document = starterDocument();
    const figure = figureOf(document);
    expect(figure).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(figure).toMatch(/<title>[^<]+<\/title><desc>[^<]*THEN[^<]*<\/desc>/u);
    for (const element of document.elements.values()) {
      for (const word of element.label.split(/\s+/u)) expect(figure).toContain(escapeXml(word));
    }
    for (const stage of document.stages.values()) expect(figure).toContain(`>${stage.name}</text>`);
  });

  it('has balanced tags and nothing that loads or runs', () => {
    const figure = figureOf(starterDocument());
    const open: string[] = [];
    for (const [, closing, name = '', rest = ''] of figure.matchAll(/<(\/?)([a-z]+)([^>]*)>/giu)) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (!rest.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
    expect(figure).not.toMatch(/<(?:script|style|image|foreignObject|use|a)\b|\bhref=|\bon\w+=|url\(/iu);
  });

  it('shows hostile text as text', () => {
    const figure = figureOf(withLabel('<script>alert("1")</script> & \u0007 ]]>'));
    expect(figure).not.toContain('<script');
    expect(figure).toContain('&lt;script&gt;');
    expect(figure).not.toContain('\u0007');
  });

  it('gives the same bytes for the same rows, however they are listed', () => {
    const document = starterDocument();
    const reversed: Record<string, ReadonlyMap<string, unknown>> = {};
    for (const name of tableNames) reversed[name] = new Map([...rowsOf(document, name)].reverse());
    expect(figureOf({ ...document, ...reversed })).toBe(figureOf(document));
  });

  it('speaks plain words when asked', () => {
    const document = starterDocument();
    expect(figureOf(document, 'plain')).not.toContain('>Intervention<');
    expect(figureOf(document, 'realist')).toContain('>Intervention<');
  });

  it('explains in its legend exactly what it shows', () => {
    const document = starterDocument();
    const figure = figureOf(document);
    expect(figure).toContain('>Affects it, unclear which way<');
    expect(figure).toContain('>Only all of them together<');
    expect(figure).not.toContain('>Causes less of it<');
    expect(figure).not.toContain('>Refuted<');
    const arrows = new Map(document.arrows);
    const [id, arrow] = [...arrows][0] ?? [];
    if (id === undefined || arrow === undefined) throw new Error('The starter has no arrows.');
    arrows.set(id, { ...arrow, sign: 'decreases', status: 'refuted' });
    const changed = figureOf({ ...document, arrows });
    expect(changed).toContain('>Causes less of it<');
    expect(changed).toContain('>Refuted<');
  });

  it('draws elements that nobody has placed', () => {
    const document: Document = { ...starterDocument(), placements: new Map() };
    expect(figureOf(document)).toContain('>Attends</text>');
  });

  it('F1: a long name of a stage stands on two lines, as on the map', () => {
    const document = starterDocument();
    const [stage] = document.stages.values();
    if (stage === undefined) throw new Error('The starter has no stages.');
    const name = 'Agreeing to be referred by somebody whom one has trusted for long';
    const stages = new Map(document.stages).set(stage.id, { ...stage, name, plainName: '' });
    const figure = figureOf({ ...document, stages });
    const lines = [...figure.matchAll(/<text[^>]* y="(?<y>[\d.]+)"[^>]*>(?<words>[^<]+)<\/text>/gu)].filter(
      ({ groups }) => name.includes(groups?.['words'] ?? '?') && (groups?.['words'] ?? '').includes(' '),
    );
    expect(lines.map(({ groups }) => groups?.['words']).join(' ')).toBe(name);
    expect(lines.map(({ groups }) => Number(groups?.['y']))).toEqual([19.5, 42.5]);
  });

  it('draws a theory that is not there as an empty map', () => {
    const figure = renderFigure(emptyDocument(), 'theory_none').svg;
    expect(figure).toMatch(/^<svg /u);
    expect(figure).not.toContain('NaN');
  });
});
