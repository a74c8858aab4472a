import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { carriedBy, diagramFactNames, diagramFacts, diagramFormats } from '#models/diagram/carries.ts';
import { factsOf, lostFacts } from '#models/diagram/lostFacts.ts';
import { applyChange } from '#models/changeSet.ts';
import { type IdOf, emptyDocument } from '#models/document.ts';

import { furnished } from '../models/furnishedTheory.ts';
import { carriesTable } from './manual.ts';
import { type RandomTheory, documentOf, theoryId } from './randomTheory.ts';
import { type SaidFact, saidFacts } from './saidFacts.ts';
import { readAs, writtenAs } from './throughFormat.ts';

const plainBox = {
  label: 'Trust',
  plainLabel: 'They trust',
  usualRole: 'mechanism',
  poleLow: 'little',
  poleHigh: 'much',
  desiredDirection: 'increase',
  horizon: 'final',
  intent: 'intended',
  indicator: 'they say so',
  note: 'first\nsecond',
  stage: 0,
  level: 1,
  x: 40,
  y: 60,
} as const;
const plainArrow = {
  from: 0,
  to: 1,
  onto: null,
  sign: 'decreases',
  kind: 'blocks',
  status: 'supported',
  importance: 'high',
  ifText: 'they trust',
  thenText: 'they go',
  becauseText: 'it feels safe',
  hedge: 'may',
  forWhom: 'people alone',
  note: 'a note',
  joined: true,
} as const;

/** A theory that says something of every fact. */
const whole: RandomTheory = {
  title: 'A theory',
  summary: 'What it is about',
  boxes: [
    plainBox,
    { ...plainBox, label: 'Goes', usualRole: 'outcome', stage: 1, level: 0, x: 900, y: 500 },
    { ...plainBox, label: 'Weather', usualRole: 'context', x: 60, y: 900 },
  ],
  arrows: [
    plainArrow,
    { ...plainArrow, from: 2, to: 1, sign: 'increases', kind: 'causes' },
    { ...plainArrow, from: 2, onto: 0, sign: 'unclear', kind: 'enables', joined: false },
  ],
};

describe('what a format carries (N3)', () => {
  it.each(diagramFormats)(
    '%s: a fact that is carried whole comes back; one that is not, does not',
    (format) => {
      const before = documentOf(whole);
      const after = readAs(writtenAs(before, format, { theoryId }).content, format);
      const expected = saidFacts(before, theoryId);
      const found = saidFacts(after.document, after.theoryId);
      for (const fact of Object.keys(expected) as SaidFact[]) {
        const isSame = JSON.stringify(found[fact]) === JSON.stringify(expected[fact]);
        // Line ends are a fact of their own.
        const isByLines = carriedBy[format].lines === 'no' && fact === 'boxNotes';
        if (!isByLines)
          expect([fact, isSame]).toEqual([
            fact,
            carriedBy[format][fact] === 'whole' || (fact === 'title' && isSame),
          ]);
      }
    },
  );

  it.each(diagramFormats)(
    '%s: places come back in their order, left and right, above and below, or are not carried',
    (format) => {
      const flat: RandomTheory = {
        ...whole,
        boxes: whole.boxes.map((box) => ({ ...box, stage: 3, level: 3 })),
        arrows: [],
      };
      const after = readAs(writtenAs(documentOf(flat), format, { theoryId }).content, format);
      const places = new Map(
        [...after.document.placements.values()].map((row) => [row.elementId as string, row]),
      );
      const named = (label: string) =>
        places.get(
          [...after.document.elements.values()].find((element) => element.label === label)?.id ?? '',
        );
      const [trust, goes, weather] = ['Trust', 'Goes', 'Weather'].map(named);
      const isKept =
        (trust?.x ?? 0) < (goes?.x ?? 0) &&
        (trust?.y ?? 0) < (goes?.y ?? 0) &&
        (goes?.y ?? 0) < (weather?.y ?? 0);
      expect(isKept).toBe(carriedBy[format].places === 'whole');
    },
  );

  it('what is lost is said: what the theory has and the format does not carry, and nothing else', () => {
    const { bench, theoryId: id } = furnished();
    for (const format of diagramFormats) {
      const has = factsOf(bench.document, id);
      const lost = lostFacts(bench.document, id, format);
      expect(lost).toHaveLength(
        diagramFactNames.filter((fact) => has.has(fact) && carriedBy[format][fact] !== 'whole').length,
      );
      expect(lost.join('; ')).toContain('quotes and sources');
      expect(lost.join('; ').includes('arrows onto arrows')).toBe(format === 'mermaid');
    }
    const bare = documentOf({
      ...whole,
      summary: '',
      arrows: [],
      boxes: [
        {
          ...plainBox,
          label: 'A',
          plainLabel: '',
          usualRole: null,
          poleLow: '',
          poleHigh: '',
          desiredDirection: null,
          horizon: null,
          intent: null,
          indicator: '',
          note: '',
          stage: 3,
          level: 3,
        },
      ],
    });
    expect(lostFacts(bare, theoryId, 'graphml')).toEqual(['history']);
    expect(lostFacts(bare, theoryId, 'kumu-json')).toEqual([diagramFacts.places, 'history']);
  });

  it('the theory that is not there, or is empty, is written all the same', () => {
    const empty = applyChange(emptyDocument(), { upserts: [], deletes: [] });
    for (const format of diagramFormats)
      expect(
        writtenAs(empty, format, { theoryId: 'theory_none' as IdOf<'theories'> }).content.length,
      ).toBeGreaterThan(0);
  });

  it('the manual’s table says what the code says', () => {
    const page = fs.readFileSync(
      path.resolve(import.meta.dirname, '../../docs/user/other-programs.md'),
      'utf8',
    );
    const tidied = (text: string) => text.replaceAll(/ {2,}/gu, ' ').replaceAll(/-{3,}/gu, '---');
    expect(tidied(page)).toContain(tidied(carriesTable()));
  });
});
