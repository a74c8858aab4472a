import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { type IdOf, emptyDocument } from '#models/document.ts';
import { rectsOverlap } from '#models/geometry/box.ts';
import { cardSize } from '#models/geometry/card.ts';
import { laneGeometry, toWorld } from '#models/geometry/lanes.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';
import { integrityProblems } from '#models/integrity.ts';
import { formatInterchange, toInterchange } from '#models/interchange.ts';
import { fromInterchange } from '#models/interchangeReading.ts';
import { coverage } from '#models/queries/coverage.ts';
import { figureTargets, theoryFigures } from '#models/queries/theoryFigures.ts';
import { extractsOfArrow } from '#models/queries/arrowEvidence.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { statementMembers } from '#models/sentences/statement.ts';
import { stageOfArrow, theorySentences } from '#models/sentences/theorySentences.ts';
import { elementName } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';

import { filesFolder, starterFiles } from '../starters/starterFiles.ts';

const deck = path.resolve(import.meta.dirname, '../../../shared/seed/social-prescribing-deck.txt');
const documentOf = (starter: (typeof starters)[number]) =>
  applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });

describe('every starter', () => {
  it('is sound, alone in its ids, and is one theory that says where it came from', () => {
    expect(starters.length).toBeGreaterThan(0);
    const theoryIds = new Set<string>();
    for (const starter of starters) {
      const document = documentOf(starter);
      expect(integrityProblems(document)).toEqual([]);
      expect([...document.theories.values()].map((theory) => [theory.title, theory.starter])).toEqual([
        [starter.title, starter.id],
      ]);
      expect(document.workspaces.size).toBe(0);
      for (const id of document.theories.keys()) theoryIds.add(id);
    }
    expect(theoryIds.size).toBe(starters.length);
  });

  it('J1: is kept as the program itself would write it, and as its description makes it', () => {
    const made = starterFiles();
    const files = fs.readdirSync(filesFolder).map((file) => path.join(filesFolder, file));
    expect(
      made
        .map(({ file }) => file)
        .filter((file) => file.startsWith(filesFolder))
        .sort(),
    ).toEqual(files.sort());
    // `npm run starters` writes them anew.
    for (const { file, text } of made)
      expect({ file, isSame: fs.readFileSync(file, 'utf8') === text }).toEqual({ file, isSame: true });
    for (const starter of starters) {
      const kept = fs.readFileSync(path.join(filesFolder, `${starter.id}.json`), 'utf8');
      expect(formatInterchange(starter.rows) === kept).toBe(true);
    }
  });

  it('J2: comes back the same from its own export', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      const [theoryId] = document.theories.keys();
      const text = toInterchange(document, [theoryId ?? '']);
      const read = fromInterchange(text);
      expect(read.ok && { warnings: read.value.warnings, text: formatInterchange(read.value.rows) }).toEqual({
        warnings: [],
        text,
      });
    }
  });

  it('O1: says of every box, arrow and configuration whose words it is; what is to be written over is the team’s', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      const { elements, arrows, configurations } = document;
      for (const row of [...elements.values(), ...arrows.values(), ...configurations.values()]) {
        const isAccounted =
          starter.group === 'skeleton'
            ? row.origin === 'team'
            : row.origin !== 'team' &&
              (row.origin === 'inference' || row.originSourceId !== null) &&
              row.originNote !== '';
        expect({ id: row.id, isAccounted }).toEqual({ id: row.id, isAccounted: true });
      }
    }
  });

  it('fills no BECAUSE: no source gave one, and gaps stay gaps', () => {
    for (const starter of starters) {
      const given = [...documentOf(starter).arrows.values()].filter(({ becauseText }) => becauseText !== '');
      expect({ id: starter.id, given }).toEqual({ id: starter.id, given: [] });
    }
  });

  it('quotes an author only from the slides, everything else is marked as our summary of an abstract', () => {
    for (const starter of starters) {
      const document = documentOf(starter);
      for (const { id, kind, origin, sourceId, locator, note } of document.extracts.values()) {
        const isSlides = document.sources.get(sourceId)?.kind === 'slides';
        const form = isSlides ? ['quote_author', 'slides'] : ['summary', 'publication'];
        expect([id, kind, origin]).toEqual([id, ...form]);
        expect(locator).not.toBe('');
        if (!isSlides) expect(note).toContain('Our summary of the abstract');
      }
    }
  });

  it.skipIf(!fs.existsSync(deck))('quotes the slides word for word', () => {
    // What the text of the slides marks or breaks differently: emphasis, bullets and lines.
    const plain = (text: string) => text.replaceAll(/\*\*|<\/?u>/gu, '').replaceAll(/\s+/gu, ' ');
    const slides = plain(fs.readFileSync(deck, 'utf8'));
    const missing = starters.flatMap((starter) =>
      [...documentOf(starter).extracts.values()]
        .filter(({ kind, text }) => kind === 'quote_author' && !slides.includes(plain(text)))
        .map(({ id }) => id),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe('the picture of every starter', () => {
  for (const starter of starters) {
    for (const vocabulary of ['plain', 'realist'] as const) {
      const document = documentOf(starter);
      const cards = [...document.placements.values()].flatMap((placement) => {
        const element = document.elements.get(placement.elementId);
        if (element === undefined) return [];
        const label = elementName(element, vocabulary);
        const { width, height } = cardSize({ label, hasRole: true, hasFooter: true });
        const { stageId, levelId } = element;
        return [
          { id: element.id as string, stageId, levelId, x: placement.x, y: placement.y, width, height },
        ];
      });
      const stages = [...document.stages.values()].sort((one, other) => one.position - other.position);
      const lanes = laneGeometry({ stages, levels: [...document.levels.values()], cards });
      const boxes = cards.map((card) => ({ ...card, ...toWorld(lanes, card) }));

      it(`${starter.id}: no card touches another, in ${vocabulary} words`, () => {
        expect(boxes).toHaveLength(document.elements.size);
        const touching = boxes.flatMap((one) =>
          boxes
            .filter((other) => one.id < other.id && rectsOverlap(one, other, 24))
            .map((other) => [one.id, other.id]),
        );
        expect(touching).toEqual([]);
      });

      it(`${starter.id}: no arrow runs through a card it does not join, in ${vocabulary} words`, () => {
        const arrows = [...document.arrows.values()];
        const { routes } = routeLinks({
          boxes,
          links: arrows.map((arrow) => ({
            id: arrow.id,
            from: arrow.sourceElementId,
            to:
              arrow.targetElementId === null
                ? { link: arrow.targetArrowId ?? '' }
                : { box: arrow.targetElementId },
            ...(arrow.arrowGroupId === null ? {} : { groupId: arrow.arrowGroupId }),
          })),
        });
        expect(routes.size).toBe(arrows.length);
        const through = arrows.flatMap((arrow) => {
          const points = routes.get(arrow.id)?.points ?? [];
          const others = boxes.filter(
            ({ id }) => id !== arrow.sourceElementId && id !== arrow.targetElementId,
          );
          return points.slice(1).flatMap((point, index) => {
            const before = points[index] ?? point;
            const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
            const stretch = {
              x,
              y,
              width: Math.abs(before.x - point.x),
              height: Math.abs(before.y - point.y),
            };
            return others.filter((box) => rectsOverlap(stretch, box)).map((box) => [arrow.id, box.id]);
          });
        });
        expect(through).toEqual([]);
      });
    }
  }
});

describe('the social prescribing pathway', () => {
  const starter = starters.find(({ id }) => id === 'social-prescribing-pathway');
  if (starter === undefined) throw new Error('The starter is there.');
  const document = documentOf(starter);
  const theory = 'theory_husk';
  const statements = [...document.arrows.values()].filter((arrow) => arrow.ifText !== '');
  const sentenceOf = (id: string) => arrowSentence(document, id, 'plain');

  it('holds six IF/THEN statements, in the words of the slides, two for each stage', () => {
    const written: Record<string, string[]> = {
      'Agreeing to be referred': [
        'IF the patient believes the social prescribing will do them good THEN they may be receptive BECAUSE …',
        'IF the referral is presented in an acceptable way AND matches patient needs and expectations THEN they may be receptive BECAUSE …',
      ],
      'Going along': [
        'IF the activity is accessible to the patient THEN they are more likely to attend BECAUSE …',
        'IF transport to first session is supported THEN the patient may be more likely to attend BECAUSE …',
      ],
      'Keeping going': [
        'IF the activity leader(s) is/are skilled THEN the patient is more likely to maintain Adherence BECAUSE …',
        'IF there is a significant change in patient condition or symptoms THEN this may affect Adherence BECAUSE …',
      ],
    };
    const found: Record<string, string[]> = {};
    for (const arrow of statements) {
      const stage = document.stages.get(stageOfArrow(document, arrow) ?? ('' as IdOf<'stages'>));
      const list = (found[stage?.plainName ?? ''] ??= []);
      if (!list.includes(sentenceOf(arrow.id))) list.push(sentenceOf(arrow.id));
    }
    expect(found).toEqual(written);
  });

  it('fills no BECAUSE, and leaves the sign of one statement unclear', () => {
    expect([...document.arrows.values()].filter((arrow) => arrow.becauseText !== '')).toEqual([]);
    expect(
      statements.filter((arrow) => arrow.sign !== 'increases').map(({ id, sign }) => [id, sign]),
    ).toEqual([['arrow_husk-a06-change', 'unclear']]);
  });

  it('ties every statement to what the slide says, word for word', () => {
    const slide: Record<string, string> = {
      'arrow_husk-a01-believes':
        'IF the patient believes the social prescribing will do them good THEN they may be receptive.',
      'arrow_husk-a02a-presented':
        'IF the referral is presented in an acceptable way and matches patient needs and expectations THEN they may be receptive.',
      'arrow_husk-a02b-matches':
        'IF the referral is presented in an acceptable way and matches patient needs and expectations THEN they may be receptive.',
      'arrow_husk-a03-accessible':
        'IF the activity is accessible to the patient THEN they are more likely to attend.',
      'arrow_husk-a04-transport':
        'IF transport to first session is supported THEN the patient may be more likely to attend',
      'arrow_husk-a05-leader':
        'IF the activity leader(s) is/are skilled THEN the patient is more likely to maintain Adherence.',
      'arrow_husk-a06-change':
        'IF there is a significant change in patient condition or symptoms THEN this may affect Adherence.',
    };
    expect(statements.map(({ id }) => id as string).sort()).toEqual(Object.keys(slide));
    for (const [id, words] of Object.entries(slide)) {
      const supporting = extractsOfArrow(document, id).filter(({ stance }) => stance === 'supports');
      expect(supporting.map(({ extract, source }) => [extract.text, extract.origin, source.kind])).toEqual([
        [words, 'slides', 'slides'],
      ]);
    }
  });

  it('keeps the deck’s AND as one statement of two arrows, and the hedges as they were', () => {
    const first = document.arrows.get('arrow_husk-a02a-presented' as IdOf<'arrows'>);
    expect(first && statementMembers(document, first).map(({ id }) => id)).toEqual([
      'arrow_husk-a02a-presented',
      'arrow_husk-a02b-matches',
    ]);
    expect(statements.map(({ hedge }) => hedge)).toEqual([
      'may',
      'may',
      'may',
      'more likely',
      'may be more likely',
      'more likely',
      'may',
    ]);
  });

  it('is bare only where neither slide nor abstract says anything: the order of the stages', () => {
    expect(coverage(document, theory).bare).toEqual([
      'arrow_husk-a08-then-attends',
      'arrow_husk-a09-then-keeps-going',
    ]);
    expect(theoryFigures(document, theory)).toEqual({
      arrows: 12,
      withEvidence: 10,
      bare: 2,
      withoutBecause: 8,
      measures: 0,
      unmeasuredOutcomes: 3,
      checks: 0,
    });
  });

  it('shows where the slides and the abstract differ: the abstract joins access and transport with AND', () => {
    const refining = ['arrow_husk-a03-accessible', 'arrow_husk-a04-transport'].map((id) =>
      extractsOfArrow(document, id)
        .filter(({ stance }) => stance === 'refines')
        .map(({ source }) => source.id),
    );
    expect(refining).toEqual([['source_husk-2020'], ['source_husk-2020']]);
  });

  it('asks instead of deciding which role the first condition has', () => {
    const open = [...document.elements.values()].filter(({ usualRole }) => usualRole === null);
    expect(open.map(({ id, note }) => [id, note.includes('Which role')])).toEqual([
      ['element_husk-believes', true],
    ]);
  });

  it('cites only records of real publications, and says how far each was checked', () => {
    expect(
      [...document.sources.values()].map(({ id, year, doi, verified }) => [id, year, doi, verified]),
    ).toEqual([
      ['source_heap-webber-2022', 2022, '10.1057/s41599-025-06035-9', 'partial'],
      ['source_husk-2020', 2020, '10.1111/hsc.12839', 'full'],
    ]);
    expect([...document.measures.values()].every(({ verified }) => verified === 'none')).toBe(true);
    expect(document.measures.size).toBe(3);
    expect(figureTargets(document, theory).measures).toEqual([]);
  });

  it('S6: reads aloud stage by stage', () => {
    const headings = theorySentences(document, theory, 'realist')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('- '));
    expect(headings).toEqual([starter.title, 'Enrolment', 'Engagement', 'Adherence']);
  });
});
