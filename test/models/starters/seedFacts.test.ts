import { describe, expect, it } from 'vitest';

import type { Document, IdOf } from '#models/document.ts';
import { effectAlong } from '#models/reasoning/effect.ts';
import { feedbackLoops } from '#models/reasoning/feedbackLoops.ts';
import { ripplesIn } from '#models/reasoning/ripples.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf, starterOf } from './starterDocument.ts';

const bundled = (id: string) => documentOf(starterOf(id));

function arrow(document: Document, id: string) {
  const found = document.arrows.get(id as IdOf<'arrows'>);
  if (found === undefined) throw new Error(`There is no arrow ${id}.`);
  return found;
}

/** The extracts tied to an arrow, as `stance source`. */
function stances(document: Document, arrowId: string): string[] {
  return [...document.evidenceLinks.values()]
    .filter((link) => link.arrowId === arrowId)
    .map((link) => `${link.stance} ${document.extracts.get(link.extractId)?.sourceId ?? ''}`);
}

describe('what the sources hold', () => {
  it('is in every starter: as many boxes, arrows and configurations as there are', () => {
    expect(
      starters.map(({ id, group, elements, arrows, configurations }) => [
        id,
        group,
        elements,
        arrows,
        configurations,
      ]),
    ).toEqual([
      ['social-prescribing-pathway', 'begin', 13, 12, 0],
      ['aims-and-measurement', 'begin', 6, 0, 0],
      ['why-theory', 'begin', 6, 5, 0],
      ['self-determination', 'social-prescribing', 17, 17, 0],
      ['social-cure', 'social-prescribing', 13, 14, 1],
      ['implementation', 'social-prescribing', 21, 19, 0],
      ['buy-in-and-connections', 'social-prescribing', 21, 21, 1],
      ['service-effects', 'social-prescribing', 19, 15, 0],
      ['pandemic', 'social-prescribing', 24, 15, 0],
      ['levels', 'social-prescribing', 9, 8, 0],
      ['community-enhanced', 'social-prescribing', 6, 6, 0],
      ['worked-configurations', 'social-prescribing', 43, 42, 7],
      ['blank', 'skeleton', 0, 0, 0],
      ['if-then', 'skeleton', 2, 1, 0],
      ['cmo', 'skeleton', 3, 2, 1],
      ['icamo', 'skeleton', 5, 4, 1],
    ]);
  });

  it('cites each publication under its DOI, and says where the record was not checked in full', () => {
    const cited = new Map(
      starters.flatMap((starter) =>
        [...documentOf(starter).sources.values()].map((source) => [source.id, source] as const),
      ),
    );
    expect(
      [...cited.values()]
        .map(({ id, year, doi, verified }) => `${id} ${year ?? '–'} ${doi} ${verified}`)
        .sort(),
    ).toEqual([
      'source_bhatti-2021 2021 10.3399/BJGPO.2020.0153 full',
      'source_carnes-2017 2017 10.1186/s12913-017-2778-y full',
      'source_cesp-model 2022 10.1007/s42413-020-00080-9 full',
      'source_heap-webber-2022 2022 10.1057/s41599-025-06035-9 partial',
      'source_husk-2020 2020 10.1111/hsc.12839 full',
      'source_kellezi-2019 2019 10.1136/bmjopen-2019-033137 partial',
      'source_pescheny-2018 2018 10.1186/s12913-018-2893-4 full',
      'source_pescheny-uptake-2018 2018 10.3399/bjgpopen18X101598 full',
      'source_pmc10355812 2023 10.3399/BJGP.2022.0638 full',
      'source_rempel-2017 2017 10.1136/bmjopen-2017-017734 full',
      'source_southby-gamsu-2018 2018 10.1111/hsc.12538 partial',
      'source_tierney-2020 2020 10.1186/s12916-020-1510-7 full',
      'source_vidovic-2021 2021 10.3390/ijerph18105276 full',
      'source_westlake-2022 2022 10.1111/hsc.13802 partial',
      'source_woodall-2018 2018 10.1186/s12913-018-3437-7 partial',
    ]);
    for (const source of cited.values()) expect(source.verifiedNote).not.toBe('');
  });

  it('aims: five with their counts of 41, which overlap; no arrow, and a column without a measure', () => {
    const document = bundled('aims-and-measurement');
    const counts = [...document.findings.values()].map(({ estimate, n }) => [estimate, n]);
    expect(counts.sort(([one], [other]) => Number(other) - Number(one))).toEqual([
      [25, 41],
      [23, 41],
      [21, 41],
      [16, 41],
      [6, 41],
    ]);
    expect(counts.reduce((sum, [count]) => sum + Number(count), 0)).toBe(91);
    expect(document.arrows.size).toBe(0);
    const measures = [...document.stages.values()].find(({ name }) => name === 'Measures');
    expect([...document.elements.values()].filter(({ stageId }) => stageId === measures?.id)).toEqual([]);
    expect([...document.theories.values()][0]?.questions).toMatch(
      /^Do you agree with where the arrows go\?/u,
    );
  });

  it('levels: 51, 22 and 18 of 51 studies, and one arrow that says that no link is known', () => {
    const document = bundled('levels');
    expect(
      [...document.findings.values()]
        .map(({ id, estimate, n }) => [id, estimate, n])
        .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    ).toEqual([
      ['finding_vidovic-community', 18, 51],
      ['finding_vidovic-individual', 51, 51],
      ['finding_vidovic-system', 22, 51],
    ]);
    const signs = [...document.arrows.values()].map(({ sign }) => sign);
    expect(signs.filter((sign) => sign === 'none')).toHaveLength(1);
    expect(signs.filter((sign) => sign === 'unclear')).toHaveLength(2);
  });

  it('self-determination: four needs joined with AND, and a loop that feeds itself', () => {
    const document = bundled('self-determination');
    const [group] = [...document.arrowGroups.values()];
    const joined = [...document.arrows.values()].filter(({ arrowGroupId }) => arrowGroupId === group?.id);
    expect([group?.logic, joined.map(({ sourceElementId }) => sourceElementId)]).toEqual([
      'and',
      ['autonomy', 'competence', 'relatedness', 'beneficence'].map((need) => `element_sdt-${need}`),
    ]);
    const { loops } = feedbackLoops(document, 'theory_sdt');
    expect(loops.map(({ kind, elements }) => [kind, elements.toSorted()])).toEqual([
      ['reinforcing', ['element_sdt-community', 'element_sdt-relatedness']],
    ]);
  });

  it('the social cure: the signs along the path from groups to primary care make the sign of the whole', () => {
    const document = bundled('social-cure');
    const path = ['a04-belonging', 'a07-less-lonely', 'a08-use'].map((slug) =>
      arrow(document, `arrow_cure-${slug}`),
    );
    const total = arrow(document, 'arrow_cure-a09-total');
    expect(path.slice(1).map(({ sourceElementId }) => sourceElementId)).toEqual(
      path.slice(0, -1).map(({ targetElementId }) => targetElementId),
    );
    expect([path[0]?.sourceElementId, path.at(-1)?.targetElementId]).toEqual([
      total.sourceElementId,
      total.targetElementId,
    ]);
    const along = effectAlong(
      document,
      path.map(({ id }) => id),
    );
    expect([along, total.sign, total.status]).toEqual(['decreases', 'decreases', 'contested']);
    const onArrows = [...document.arrows.values()].filter(({ targetArrowId }) => targetArrowId !== null);
    expect(onArrows.map(({ kind, targetArrowId }) => [kind, targetArrowId])).toEqual([
      ['enables', 'arrow_cure-a02-accompanied'],
      ['enables', 'arrow_cure-a04-belonging'],
      ['enables', 'arrow_cure-a04-belonging'],
    ]);
    expect(document.measurements.size).toBe(5);
  });

  it('implementation: nine factors with two forms, one arrow each', () => {
    const document = bundled('implementation');
    const factors = [...document.elements.values()].filter(
      ({ poleLow, poleHigh }) => poleLow !== '' || poleHigh !== '',
    );
    expect(factors).toHaveLength(9);
    for (const { id } of factors)
      expect(
        [...document.arrows.values()].filter(
          ({ sourceElementId, targetElementId }) =>
            sourceElementId === id && targetElementId === 'element_impl-delivered',
        ),
      ).toHaveLength(1);
  });

  it('where slides and abstract differ, both are held, with a stance and the difference in words', () => {
    const slides = 'source_heap-webber-2022';
    expect(stances(bundled('social-cure'), 'arrow_cure-a04-belonging')).toEqual([
      'supports source_kellezi-2019',
      `refines ${slides}`,
    ]);
    const effects = bundled('service-effects');
    expect(stances(effects, 'arrow_effects-a02-gender')).toEqual([
      `supports ${slides}`,
      'contradicts source_woodall-2018',
    ]);
    expect(stances(effects, 'arrow_effects-a08-gp-use')).toEqual([
      `supports ${slides}`,
      'refines source_woodall-2018',
      `contradicts ${slides}`,
    ]);
    expect(stances(bundled('levels'), 'arrow_levels-a1-loneliness')).toContain('refines source_vidovic-2021');
    const said = starters.flatMap((starter) =>
      [...documentOf(starter).evidenceLinks.values()].filter(({ note }) => /differ/u.test(note)),
    );
    expect(said.length).toBeGreaterThanOrEqual(10);
  });
});

describe('rivals and configurations', () => {
  it('five theories of lipstick sales, none with evidence, none favoured', () => {
    const document = bundled('why-theory');
    expect([...document.rivals.values()].map(({ title, standing }) => [title, standing])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [`Theory ${number}`, 'open']),
    );
    expect([...document.evidenceLinks.values()].filter(({ arrowId }) => arrowId !== null)).toEqual([]);
    expect([...document.rivalSets.values()].map(({ elementId }) => elementId)).toEqual([
      'element_lipstick-sales',
    ]);
  });

  it('seven configurations, whose outcomes are where others begin', () => {
    const document = bundled('worked-configurations');
    const roles = [...document.configurationRoles.values()];
    const codeOf = (id: string) =>
      document.configurations.get(id as IdOf<'configurations'>)?.code.replace('CMOC-', '') ?? '';
    const ripples = ripplesIn(document, 'theory_worked').map(
      ({ fromConfigurationId, toConfigurationId, name }) =>
        `${codeOf(fromConfigurationId)} → ${codeOf(toConfigurationId)}${name === '' ? '' : ` (${name})`}`,
    );
    expect(ripples.sort()).toEqual(['1 → 2', '2 → 3', '3 → 4', '5 → 1', '7 → 6 (blocks)']);
    const silent = [...document.configurations.values()].filter(
      ({ id }) => !roles.some(({ configurationId, role }) => configurationId === id && role === 'reasoning'),
    );
    expect(silent.map(({ code }) => code)).toEqual(['CMOC-2']);
    for (const { role, whose } of roles) expect(whose !== '').toBe(role === 'reasoning');
    expect(
      [...document.rivals.values()].map(({ configurationId, arrowId }) => configurationId ?? arrowId),
    ).toEqual([
      'configuration_worked-cmoc-4',
      'arrow_worked-a33-regression',
      'arrow_worked-a34-replaces',
      'arrow_worked-a35-surfaced',
      'arrow_worked-a36-no-change',
    ]);
  });
});
