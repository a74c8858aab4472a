import { describe, expect, it } from 'vitest';

import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument, rowsOf } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { type ReadingList, readingLists } from '#models/readingLists/catalogue.ts';
import { starters } from '#models/starters/catalogue.ts';

import { deckText, plainSlides } from '../starters/deck.ts';
import { documentOf } from '../starters/starterDocument.ts';

const slides = deckText();

function listOf(id: string): ReadingList {
  const list = readingLists.find((each) => each.id === id);
  if (list === undefined) throw new Error(`There is no reading list ${id}.`);
  return list;
}

const holding = (list: ReadingList): Document =>
  applyChange(emptyDocument(), { upserts: list.rows, deletes: [] });

describe('reading lists', () => {
  it('X7: the ten studies of “choose your own adventure” are there as the slides number them', () => {
    expect(
      listOf('adventure').entries.map(({ number, sourceId }) => [number, sourceId.replace('source_', '')]),
    ).toEqual([
      ['1', 'vidovic-2021'],
      ['2', 'rempel-2017'],
      ['3', 'polley-2020'],
      ['3', 'polley-fixsen-2021'],
      ['4', 'bhatti-2021'],
      ['5', 'kellezi-2019'],
      ['6', 'husk-2020'],
      ['7a', 'southby-gamsu-2018'],
      ['7b', 'pescheny-2018'],
      ['8', 'tierney-2020'],
      ['9', 'woodall-2018'],
      ['10', 'westlake-2022'],
    ]);
  });

  it('X7: everything else the slides cite is there, and the optional studies that make it harder', () => {
    const ids = (list: string) => listOf(list).entries.map(({ sourceId }) => sourceId.replace('source_', ''));
    expect(ids('background')).toEqual([
      'heap-webber-2022',
      'nhs-plan-2019',
      'un-human-rights',
      'elliott-2022',
      'kimberlee-2015',
      'pescheny-2018',
      'nalw-standards',
      'cesp-model',
      'calderon-2022',
      'chatterjee-2018',
      'husk-2019',
    ]);
    expect(ids('resources')).toEqual([
      'nhs-england-2019',
      'economic-impact',
      'e-learning',
      'making-sense-2017',
      'kings-fund',
      'nasp-evidence',
    ]);
    expect(ids('counter-evidence')).toEqual([
      'carnes-2017',
      'bickerdike-2017',
      'pmc9389950',
      'pmc9328101',
      'skivington-2018',
      'pmc10355812',
      'allbutt-2025',
      'pescheny-uptake-2018',
    ]);
  });

  it('X7: each study says its design, who was studied, and what was found; nothing is left without words', () => {
    for (const list of [listOf('adventure'), listOf('counter-evidence')]) {
      const { sources, extracts } = holding(list);
      for (const { sourceId, sample, slidesExtractIds, publishedExtractIds } of list.entries) {
        expect([...sources.values()].find(({ id }) => id === sourceId)?.studyDesign).not.toBe('');
        expect(sample).not.toBe('');
        const ids = [...slidesExtractIds, ...publishedExtractIds];
        // Of the report of 2020 there is only what the slides say; its abstract is that of the article.
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.every((id) => [...extracts.keys()].some((key) => key === id))).toBe(true);
      }
    }
  });

  it('X3: says every place where slides and abstract differ, both in their own words', () => {
    const differences = readingLists.flatMap(({ entries }) =>
      entries.flatMap(({ sourceId, differences: own }) =>
        own.map(({ about, slides: here, published }) => {
          expect(here).not.toBe(published);
          return [sourceId.replace('source_', ''), about];
        }),
      ),
    );
    expect(differences).toEqual([
      ['polley-2020', 'How many outcomes are measured'],
      ['polley-2020', 'Who was asked'],
      ['kellezi-2019', 'Whether belonging and loneliness changed'],
      ['husk-2020', 'Access and transport: each on its own, or both together'],
      ['woodall-2018', 'How many people'],
      ['woodall-2018', 'Whether gender makes a difference'],
      ['woodall-2018', 'What became of the use of the doctor'],
      ['woodall-2018', 'Whether people were less depressed'],
      ['westlake-2022', 'What was done'],
      ['westlake-2022', 'The year'],
      ['chatterjee-2018', 'What the 17 are'],
    ]);
  });

  it('names every arrow, box and configuration of a starter that an extract of a study is tied to, with its stances', () => {
    for (const { entries } of readingLists) {
      for (const { slidesExtractIds, publishedExtractIds, bearsOn } of entries) {
        const own = new Set([...slidesExtractIds, ...publishedExtractIds]);
        const tied = starters.flatMap((starter) => {
          const document = documentOf(starter);
          return [...document.evidenceLinks.values()]
            .filter(({ extractId }) => own.has(extractId))
            .map(({ arrowId, elementId, configurationId, stance }) => {
              // Arrows that are joined are one statement.
              const group = arrowId === null ? null : document.arrows.get(arrowId)?.arrowGroupId;
              return [starter.id, group ?? arrowId ?? elementId ?? configurationId ?? '', stance];
            });
        });
        const targets = new Set(tied.map(([starter, target]) => `${starter} ${target}`));
        expect(bearsOn).toHaveLength(targets.size);
        const said = bearsOn.flatMap(({ starterId, stances }) =>
          stances.map((stance) => `${starterId} ${stance}`),
        );
        const meant = new Set(tied.map(([starter, target, stance]) => `${starter} ${target} ${stance}`));
        expect(said.sort()).toEqual([...meant].map((each) => each.replace(/ \S+ /u, ' ')).sort());
      }
    }
    const husk = listOf('adventure').entries.find(({ sourceId }) => sourceId === 'source_husk-2020');
    expect(husk?.bearsOn.map(({ starter, plain }) => [starter, plain])).toContainEqual([
      'What helps people take up social prescribing?',
      'IF the activity is accessible to the patient THEN they are more likely to attend',
    ]);
  });

  it('I1–I5: is sound, and has its sources, extracts and numbers under the ids and with the content of the starters', () => {
    const known = new Map(starters.flatMap(({ rows }) => rows.map(({ row }) => [row.id as string, row])));
    for (const list of readingLists) {
      expect(integrityProblems(holding(list))).toEqual([]);
      for (const { table, row } of list.rows) {
        expect(['sources', 'extracts', 'findings']).toContain(table);
        const there = known.get(row.id);
        if (there !== undefined) expect(row).toEqual(there);
      }
    }
  });

  it('X2: holds every extract that the starters hold of its studies', () => {
    const inLists = new Set(
      readingLists.flatMap((list) => [...rowsOf(holding(list), 'extracts').keys()] as string[]),
    );
    const missing = starters.flatMap((starter) =>
      [...documentOf(starter).extracts.keys()].filter((id) => !inLists.has(id)),
    );
    expect([...new Set<string>(missing)]).toEqual([]);
  });

  it.skipIf(slides === null)('X2: quotes the slides word for word', () => {
    const missing = readingLists.flatMap((list) =>
      [...holding(list).extracts.values()]
        .filter(({ kind, text }) => kind === 'quote_author' && slides?.includes(plainSlides(text)) !== true)
        .map(({ id }) => id),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
