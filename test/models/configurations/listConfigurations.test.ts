import { describe, expect, it } from 'vitest';

import {
  type ConfigurationQuery,
  listConfigurations,
  wholeList,
} from '#models/configurations/listConfigurations.ts';

import { Bench } from '../smallTheory.ts';

/** Eleven configurations: the second is supported and in a stage, the third titled. */
function furnished() {
  const bench = new Bench();
  const theoryId = bench.theory('T');
  const stageId = bench.stage(theoryId, 'Engagement');
  const box = bench.element(theoryId, 'Café nearby');
  const ids = Array.from({ length: 11 }, (_none, index) => {
    const commit = bench.run('configurations.make', {
      theoryId,
      roles: index === 0 ? [{ elementId: box, role: 'context' }] : [],
      ...(index === 1 ? { stageId, status: 'supported' as const } : {}),
      ...(index === 2 ? { title: 'Being expected' } : {}),
    });
    return commit?.change.upserts.find(({ table }) => table === 'configurations')?.row.id ?? '';
  });
  return { bench, theoryId, stageId, ids };
}

describe('the list of configurations', () => {
  const { bench, theoryId, stageId } = furnished();
  const codes = (query: Partial<ConfigurationQuery>) =>
    listConfigurations(bench.document, { theoryId, vocabulary: 'plain' }, { ...wholeList, ...query }).map(
      ({ configuration }) => configuration.code,
    );

  it('C8 is ordered by code as people count: CMOC 2 before CMOC 10', () => {
    expect(codes({})).toEqual(Array.from({ length: 11 }, (_none, index) => `CMOC ${index + 1}`));
  });

  it('C8 finds words of code, title and sentence, whatever their case and accents', () => {
    expect(codes({ text: 'EXPECTED' })).toEqual(['CMOC 3']);
    expect(codes({ text: 'cafe near' })).toEqual(['CMOC 1']);
    expect(codes({ text: 'nowhere' })).toEqual([]);
  });

  it('C8 filters by stage, status and evidence', () => {
    expect(codes({ stageId })).toEqual(['CMOC 2']);
    expect(codes({ stageId: '' })).toHaveLength(10);
    expect(codes({ status: 'supported' })).toEqual(['CMOC 2']);
    expect(codes({ evidence: 'some' })).toEqual([]);
    expect(codes({ evidence: 'none' })).toHaveLength(11);
  });

  it('C8 orders by title, stage or status; what has none comes last', () => {
    expect(codes({ order: 'title' })[0]).toBe('CMOC 3');
    expect(codes({ order: 'stage' })[0]).toBe('CMOC 2');
    expect(codes({ order: 'status' })[0]).toBe('CMOC 2');
    expect(codes({ order: 'evidence' })[0]).toBe('CMOC 1');
  });
});
