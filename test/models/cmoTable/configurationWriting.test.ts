import { type CmoPart, cmoParts } from '#models/cmoTable/cmoParts.ts';
import { partIdsOf } from '#models/cmoTable/configurationParts.ts';
import { type NearAnswer, answeredItems, planCell } from '#models/cmoTable/planCell.ts';
import type { IdOf } from '#models/document.ts';
import { describe, expect, it } from 'vitest';

import { Bench } from '../smallTheory.ts';

/** A theory with rows written as a person writes them into the cells. */
class Grid {
  readonly bench = new Bench();
  readonly theoryId: string = this.bench.theory('T');

  get document() {
    return this.bench.document;
  }

  row(parts: Partial<Record<CmoPart, readonly string[]>>): string {
    const commit = this.bench.run('configurations.write', {
      theoryId: this.theoryId,
      rows: [
        {
          configurationId: null,
          parts: Object.fromEntries(
            Object.entries(parts).map(([part, texts]) => [
              part,
              texts.map((text) => ({ elementId: null, text, insteadOf: null })),
            ]),
          ),
        },
      ],
    });
    return commit?.change.upserts.find(({ table }) => table === 'configurations')?.row.id ?? '';
  }

  plan(configurationId: string, part: CmoPart, texts: readonly string[]) {
    return planCell(this.document, {
      theoryId: this.theoryId,
      configurationId,
      part,
      texts,
      vocabulary: 'realist',
    });
  }

  edit(
    configurationId: string,
    part: CmoPart,
    texts: readonly string[],
    answers: readonly NearAnswer[] = [],
  ) {
    const plan = this.plan(configurationId, part, texts);
    const items = answeredItems(
      plan,
      new Map(plan.near.map(({ index }, at) => [index, answers[at] ?? 'new'])),
    );
    return this.bench.run('configurations.write', {
      theoryId: this.theoryId,
      rows: [{ configurationId, parts: { [part]: items.map((item) => ({ ...item })) } }],
    });
  }

  label(id: string | null): string {
    return this.document.elements.get(id as IdOf<'elements'>)?.label ?? '';
  }

  idOf(label: string): string {
    return [...this.document.elements.values()].find((element) => element.label === label)?.id ?? '';
  }

  cells(configurationId: string) {
    const ids = partIdsOf(this.document, configurationId);
    return Object.fromEntries(
      cmoParts
        .filter((part) => ids[part].length > 0)
        .map((part) => [part, ids[part].map((id) => this.label(id))]),
    );
  }

  arrows(): readonly string[] {
    return [...this.document.arrows.values()].map(
      ({ sourceElementId, targetElementId, becauseText }) =>
        `${this.label(sourceElementId)} → ${this.label(targetElementId)}${becauseText === '' ? '' : ` because ${becauseText}`}`,
    );
  }
}

describe('writing the table of configurations', () => {
  it('a new row makes its boxes with their usual roles, its code, and the arrows the import would draw (M4)', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near', 'free'], mechanism: ['trust'], outcome: ['they come'] });
    expect(grid.cells(one)).toEqual({
      context: ['near', 'free'],
      mechanism: ['trust'],
      outcome: ['they come'],
    });
    expect(grid.arrows()).toEqual(['near → they come because trust', 'free → they come because trust']);
    const [near, free] = [...grid.document.arrows.values()];
    expect(near?.arrowGroupId).not.toBe(null);
    expect(free?.arrowGroupId).toBe(near?.arrowGroupId);
    expect(grid.document.elements.get(grid.idOf('trust') as IdOf<'elements'>)?.usualRole).toBe('mechanism');
    expect(grid.document.configurations.get(one as IdOf<'configurations'>)?.code).toBe('CMOC 1');
    expect(grid.bench.count('placements')).toBe(4);
  });

  it('the same wording is the same box, in the row and in the theory (M2)', () => {
    const grid = new Grid();
    grid.row({ context: ['near'], outcome: ['they come'] });
    grid.row({ context: ['They  Come'], outcome: ['they stay'] });
    expect(grid.bench.count('elements')).toBe(3);
  });

  it('words over a box that is used nowhere else rename it: arrow, evidence, ids and place stay (M8)', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near'], mechanism: ['trust'], outcome: ['they come'] });
    const [arrow] = [...grid.document.arrows.keys()];
    grid.bench.evidence(arrow ?? '', 'A study');
    const [id, places, roles] = [
      grid.idOf('near'),
      [...grid.document.placements.values()],
      [...grid.document.configurationRoles.keys()],
    ];
    const commit = grid.edit(one, 'context', ['within walking distance']);
    expect(commit?.change).toMatchObject({ upserts: [{ table: 'elements', row: { id } }], deletes: [] });
    expect([...grid.document.placements.values()]).toEqual(places);
    expect([...grid.document.configurationRoles.keys()]).toEqual(roles);
    expect(grid.arrows()).toEqual(['within walking distance → they come because trust']);
  });

  it('words over a box that another row needs put another box in its place; the row’s own arrow moves with its evidence', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near'], mechanism: ['trust'], outcome: ['they come'] });
    grid.row({ context: ['near'], outcome: ['they stay'] });
    const [arrow = ''] = [...grid.document.arrows.keys()];
    grid.bench.evidence(arrow, 'A study');
    grid.edit(one, 'context', ['free of charge']);
    expect(grid.cells(one)['context']).toEqual(['free of charge']);
    expect(grid.arrows()).toEqual(['free of charge → they come because trust', 'near → they stay']);
    expect(grid.document.arrows.has(arrow as IdOf<'arrows'>)).toBe(true);
    expect(grid.bench.count('evidenceLinks')).toBe(1);
  });

  it('an arrow that another row says as well stays; the edited row gets one of its own', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near'], outcome: ['they come'] });
    grid.row({ context: ['near'], mechanism: ['hope'], outcome: ['they come'] });
    grid.edit(one, 'context', ['free of charge']);
    expect(grid.arrows().toSorted()).toEqual(['free of charge → they come', 'near → they come']);
  });

  it('a cleared cell takes its bare arrow away, never one with evidence, and never the box', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near', 'free'], mechanism: ['trust'], outcome: ['they come'] });
    const [first = ''] = [...grid.document.arrows.keys()];
    grid.bench.evidence(first, 'A study');
    grid.edit(one, 'context', []);
    expect(grid.arrows()).toEqual(['near → they come because trust', 'trust → they come']);
    expect(grid.bench.count('elements')).toBe(4);
  });

  it('the because follows the mechanism, but not where somebody wrote another', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near', 'free'], mechanism: ['trust'], outcome: ['they come'] });
    const [first] = [...grid.document.arrows.values()];
    if (first !== undefined)
      grid.bench.run('arrows.change', { ids: [first.id], fields: { becauseText: 'their own words' } });
    grid.edit(one, 'mechanism', ['trust in staff', 'hope']);
    expect(grid.arrows()).toEqual([
      'near → they come because their own words',
      'free → they come because trust in staff; hope',
    ]);
  });

  it('another context joins those of its row; one in the place of an outcome takes the group along', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near', 'free'], outcome: ['they come'] });
    grid.row({ context: ['they come'], outcome: ['they stay'] });
    grid.edit(one, 'context', ['near', 'free', 'warm']);
    const groups = () =>
      new Set([...grid.document.arrows.values()].slice(0, 3).map((arrow) => arrow.arrowGroupId));
    expect(grid.bench.count('arrows')).toBe(4);
    expect(grid.bench.count('arrowGroups')).toBe(1);
    grid.edit(one, 'outcome', ['people sign up']);
    expect(grid.arrows().filter((arrow) => arrow.endsWith('people sign up'))).toHaveLength(3);
    expect(grid.bench.count('arrowGroups')).toBe(1);
    expect(groups().size).toBe(2);
  });

  it('wordings near those of a box are asked: the same, that box renamed everywhere, or another', () => {
    const grid = new Grid();
    const one = grid.row({ mechanism: ['trust in staff'], outcome: ['they come'] });
    const two = grid.row({ mechanism: ['trust in staff'], outcome: ['they stay'] });
    const three = grid.row({ context: ['near'], outcome: ['they leave'] });
    expect(grid.plan(three, 'mechanism', ['trust in the staff']).near).toMatchObject([
      { name: 'trust in staff', canRename: false },
    ]);
    grid.edit(three, 'mechanism', ['trust in the staff'], ['same']);
    expect(grid.cells(three)['mechanism']).toEqual(['trust in staff']);
    expect(grid.plan(two, 'mechanism', ['trust in stuff']).near).toMatchObject([{ canRename: true }]);
    grid.edit(two, 'mechanism', ['trust in the team of staff'], ['rename']);
    expect(grid.cells(one)['mechanism']).toEqual(['trust in the team of staff']);
  });

  it('what a row had without an arrow is not drawn by editing something else', () => {
    const grid = new Grid();
    const one = grid.row({ context: ['near'], mechanism: ['trust'], outcome: ['they come'] });
    grid.bench.run('arrows.remove', { ids: [...grid.document.arrows.keys()] });
    grid.edit(one, 'mechanism', ['hope']);
    expect(grid.arrows()).toEqual([]);
  });
});
