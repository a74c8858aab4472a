import { describe, expect, it } from 'vitest';

import type { Document } from '#models/document.ts';
import { simplePaths } from '#models/evidence/simplePaths.ts';
import { theoryGraph } from '#models/evidence/theoryGraph.ts';
import { tracePaths } from '#models/evidence/tracePaths.ts';

import { oneOf, seededRandom, wholeNumber } from '../../random/testEnv.ts';
import { EvidenceBench, shuffled } from './evidencedTheory.ts';

/**
 *  a ──ab──▶ b ──bd──▶ d        rain ──rain──▶ (b ──▶ d)
 *  └──ac──▶ c ──cd────▶┘  c ──cb──▶ b,  d ──da──▶ a
 */
function theory() {
  const bench = new EvidenceBench();
  const arrows = {
    ab: bench.join('a', 'b'),
    ac: bench.join('a', 'c'),
    bd: bench.join('b', 'd'),
    cd: bench.join('c', 'd'),
    cb: bench.join('c', 'b'),
    da: bench.join('d', 'a'),
  };
  const rain = bench.join('rain', arrows.bd, { kind: 'blocks' });
  const trace = (from: string, to: string, limits = { paths: 100, steps: 1000 }) =>
    tracePaths(bench.document, bench.theoryId, { from: bench.box(from), to: bench.box(to), limits });
  return { bench, arrows, rain, trace };
}

describe('tracing', () => {
  it('E12: finds every path that visits no box twice, shorter ones first', () => {
    const { bench, arrows, trace } = theory();
    const { paths, truncated } = trace('a', 'd');
    expect(truncated).toBe(false);
    expect(paths.map(({ arrows: along }) => along)).toEqual([
      [arrows.ab, arrows.bd],
      [arrows.ac, arrows.cd],
      [arrows.ac, arrows.cb, arrows.bd],
    ]);
    expect(paths[2]?.elements).toEqual(['a', 'c', 'b', 'd'].map((name) => bench.box(name)));
  });

  it('E12: a path through an arrow on an arrow runs through both', () => {
    const { bench, arrows, rain, trace } = theory();
    expect(trace('rain', 'd').paths).toMatchObject([
      { elements: [bench.box('rain'), bench.box('d')], arrows: [rain, arrows.bd] },
    ]);
  });

  it('E12: finds none where no way leads, nor from a box to itself, nor to what is not there', () => {
    const { trace, bench } = theory();
    expect(trace('d', 'rain')).toEqual({ paths: [], truncated: false });
    expect(trace('a', 'a')).toEqual({ paths: [], truncated: false });
    expect(tracePaths(bench.document, bench.theoryId, { from: bench.box('a'), to: 'element_none' })).toEqual({
      paths: [],
      truncated: false,
    });
  });

  it('E12: at a limit it keeps the shorter paths and says that there may be more', () => {
    const { trace, arrows } = theory();
    const one = trace('a', 'd', { paths: 1, steps: 1000 });
    expect(one.truncated).toBe(true);
    expect(one.paths.map(({ arrows: along }) => along)).toEqual([[arrows.ab, arrows.bd]]);
    expect(trace('a', 'd', { paths: 3, steps: 1000 })).toMatchObject({ truncated: false });
    expect(trace('a', 'd', { paths: 100, steps: 2 }).truncated).toBe(true);
  });

  it('E11, E13: names the weakest arrow of each path, and the sources that support all of it', () => {
    const { bench, arrows, trace } = theory();
    bench.source('Both', { authors: 'Husk K, Blockley K, Lovell R', year: 2020 });
    for (const arrow of [arrows.ab, arrows.bd, arrows.cd]) bench.tie(arrow, 'Both', 'supports');
    bench.tie(arrows.ac, 'Both', 'contradicts');
    bench.tie(arrows.ab, 'Other', 'supports');
    const [first, second, third] = trace('a', 'd').paths;
    // ab has two sources (0.35), bd one (0.6).
    expect(first).toMatchObject({
      weakest: arrows.bd,
      weakestReason: 'only 1 source speaks to it',
      sources: [bench.source('Both')],
      threads: 'Supported throughout by Husk et al. 2020.',
    });
    // ac is contradicted (0.8), cd has one source.
    expect(second).toMatchObject({
      weakest: arrows.ac,
      weakestReason: '1 source speaks to it, and speaks against it',
      sources: [],
      threads: 'No single source supports every arrow of this path.',
    });
    expect(third?.weakest).toBe(arrows.cb);
    expect(third?.weakestReason).toBe('no source speaks to it');
  });
});

/** Every path from a box to another by walking on, without any cleverness. */
function walked(document: Document, from: string, to: string): readonly string[] {
  const found: string[] = [];
  const go = (at: string, path: readonly string[]): void => {
    if (at === to) {
      found.push(path.join(' '));
      return;
    }
    const next = [...document.arrows.values()].filter((arrow) => arrow.sourceElementId === at);
    const onward = document.arrows.get(at as never);
    const ends =
      onward === undefined
        ? next.map(({ id }) => id as string)
        : [onward.targetElementId ?? onward.targetArrowId ?? ''];
    for (const end of ends) if (!path.includes(end)) go(end, [...path, end]);
  };
  go(from, [from]);
  return found;
}

describe('tracing (any theory)', () => {
  it('E12: finds the paths that walking on finds, each once, and none longer before a shorter', () => {
    let most = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const bench = new EvidenceBench();
      const made: string[] = [];
      for (let at = 0; at < 7; at += 1) bench.box(`b${at}`);
      for (let at = 0; at < 16; at += 1) {
        const from = wholeNumber(random, 0, 6);
        const to = (from + wholeNumber(random, 1, 6)) % 7;
        const acts = made.length > 4 && at < 7 && random() < 0.3;
        made.push(bench.join(`b${from}`, acts ? oneOf(random, made.slice(0, 3)) : `b${to}`));
      }
      const graph = theoryGraph(bench.document, bench.theoryId);
      const [from, to] = [bench.box('b0'), bench.box('b6')];
      const nodes = { from: graph.nodeOf.get(from) ?? 0, to: graph.nodeOf.get(to) ?? 0 };
      const { paths, isCut } = simplePaths(graph, nodes, { paths: 10_000, steps: 1_000_000 });
      expect(isCut).toBe(false);
      const names = paths.map((path) => path.map((node) => graph.ids[node]).join(' '));
      expect([...names].sort(), `seed ${seed}`).toEqual([...walked(bench.document, from, to)].sort());
      expect(paths.map(({ length }) => length)).toEqual(
        paths.map(({ length }) => length).sort((one, other) => one - other),
      );
      const other = shuffled(bench.document, random);
      expect(tracePaths(other, bench.theoryId, { from, to })).toEqual(
        tracePaths(bench.document, bench.theoryId, { from, to }),
      );
      most = Math.max(most, paths.length);
    }
    expect(most).toBeGreaterThan(10);
  });
});
