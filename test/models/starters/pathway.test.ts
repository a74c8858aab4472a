import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { extractsOfArrow } from '#models/queries/arrowEvidence.ts';
import { coverage } from '#models/queries/coverage.ts';
import { figureTargets, theoryFigures } from '#models/queries/theoryFigures.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { statementMembers } from '#models/sentences/statement.ts';
import { stageOfArrow, theorySentences } from '#models/sentences/theorySentences.ts';

import { documentOf, starterOf } from './starterDocument.ts';

describe('the social prescribing pathway', () => {
  const starter = starterOf('social-prescribing-pathway');
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
    expect(refining).toEqual([
      ['source_husk-2020', 'source_pescheny-uptake-2018'],
      ['source_husk-2020', 'source_heap-webber-2022'],
    ]);
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
      ['source_pescheny-uptake-2018', 2018, '10.3399/bjgpopen18X101598', 'full'],
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
