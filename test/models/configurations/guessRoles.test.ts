import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type GuessedRole, guessRoles } from '#models/configurations/guessRoles.ts';
import { roleOrder } from '#models/configurations/roles.ts';

import { Bench } from '../smallTheory.ts';

const plain = { scheme: 'CMO', isMechanismSplit: false } as const;
const split = { scheme: 'CMO', isMechanismSplit: true } as const;

/** The guess by label, for short expectations. */
const told = (bench: Bench, roles: readonly GuessedRole[]) =>
  Object.fromEntries(
    roles.map(({ elementId, role }) => [bench.document.elements.get(elementId)?.label, role]),
  );

describe('guessing the roles of a configuration', () => {
  it('C2 what leads on is context, what is led to is outcome, what stands between is mechanism', () => {
    const bench = new Bench();
    const theory = bench.theory('T');
    const [a, b, c] = ['Near', 'Feels welcome', 'Stays'].map((label) => bench.element(theory, label));
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three boxes.');
    bench.arrow(a, b);
    bench.arrow(b, c);
    const roles = guessRoles(bench.document, { elementIds: [c, a, b], arrowIds: [] }, plain);
    expect(told(bench, roles)).toEqual({ Near: 'context', 'Feels welcome': 'mechanism', Stays: 'outcome' });
    expect(roles.map(({ role }) => role)).toEqual(['context', 'mechanism', 'outcome']);
  });

  it('C2 an arrow brings its ends: context and outcome; one onto an arrow brings a context for it', () => {
    const bench = new Bench();
    const theory = bench.theory('T');
    const [a, b, c] = ['Bus', 'Comes', 'Rain'].map((label) => bench.element(theory, label));
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three boxes.');
    const arrow = bench.arrow(a, b);
    const onto = bench.arrow(c, arrow);
    const guess = (arrowIds: readonly string[]) =>
      told(bench, guessRoles(bench.document, { elementIds: [], arrowIds }, plain));
    expect(guess([arrow])).toEqual({ Bus: 'context', Comes: 'outcome' });
    expect(guess([onto])).toEqual({ Bus: 'context', Comes: 'outcome', Rain: 'context' });
  });

  it('C2 the usual role of a box counts, unless its place says otherwise: an outcome that leads on is context here', () => {
    const bench = new Bench();
    const theory = bench.theory('T');
    const offer = bench.element(theory, 'Lift', { usualRole: 'intervention' });
    const agrees = bench.element(theory, 'Agrees', { usualRole: 'outcome' });
    const comes = bench.element(theory, 'Comes', { usualRole: 'outcome' });
    bench.arrow(offer, comes);
    bench.arrow(agrees, comes);
    const roles = guessRoles(bench.document, { elementIds: [offer, agrees, comes], arrowIds: [] }, plain);
    expect(told(bench, roles)).toEqual({ Agrees: 'context', Lift: 'intervention', Comes: 'outcome' });
  });

  it('C2 where the theory takes mechanisms apart, what is offered is their resource and what people think their reasoning', () => {
    const bench = new Bench();
    const theory = bench.theory('T');
    const offer = bench.element(theory, 'Lift', { usualRole: 'intervention' });
    const safe = bench.element(theory, 'Feels safe', { usualRole: 'mechanism' });
    const chosen = { elementIds: [offer, safe], arrowIds: [] };
    expect(told(bench, guessRoles(bench.document, chosen, split))).toEqual({
      Lift: 'resource',
      'Feels safe': 'reasoning',
    });
    const cimo = { scheme: 'CIMO', isMechanismSplit: true } as const;
    expect(told(bench, guessRoles(bench.document, chosen, cimo))['Lift']).toBe('intervention');
  });

  it('C2 boxes no arrow joins are read in order: the last is the outcome, the first the context', () => {
    const bench = new Bench();
    const theory = bench.theory('T');
    const ids = ['One', 'Two', 'Three'].map((label) => bench.element(theory, label));
    expect(told(bench, guessRoles(bench.document, { elementIds: ids, arrowIds: [] }, plain))).toEqual({
      One: 'context',
      Two: 'mechanism',
      Three: 'outcome',
    });
    expect(
      told(bench, guessRoles(bench.document, { elementIds: ids.slice(0, 1), arrowIds: [] }, plain)),
    ).toEqual({ One: 'outcome' });
  });

  it('C2 every chosen box gets exactly one role, whatever the arrows; the same choice gives the same guess', () => {
    const count = 5;
    const pair = fc.tuple(fc.nat(count - 1), fc.nat(count - 1));
    const usual = fc.constantFrom('context', 'intervention', 'actor', 'mechanism', 'outcome', null);
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 8 }),
        fc.array(usual, { minLength: count, maxLength: count }),
        fc.boolean(),
        (pairs, usuals, isMechanismSplit) => {
          const bench = new Bench();
          const theory = bench.theory('T');
          const ids = usuals.map((usualRole, index) => bench.element(theory, `Box ${index}`, { usualRole }));
          for (const [from, to] of pairs) {
            const [source, target] = [ids[from], ids[to]];
            if (from !== to && source !== undefined && target !== undefined) bench.arrow(source, target);
          }
          const scheme = { scheme: 'CMO', isMechanismSplit } as const;
          const roles = guessRoles(bench.document, { elementIds: ids, arrowIds: [] }, scheme);
          expect(roles.map(({ elementId }) => elementId).toSorted()).toEqual(ids.toSorted());
          const places = roles.map(({ role }) => roleOrder.indexOf(role));
          expect(places).toEqual(places.toSorted((one, other) => one - other));
          expect(guessRoles(bench.document, { elementIds: ids.toReversed(), arrowIds: [] }, scheme)).toEqual(
            roles,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
