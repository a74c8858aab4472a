import { Bench } from '../smallTheory.ts';

/** A theory whose ripples, chains and loop are known because it was made with them. */
export type KnownTheory = {
  readonly bench: Bench;
  readonly theoryId: string;
  /** The configurations in the order they were made, "CMOC 1" first. */
  readonly configurations: readonly string[];
  /** Pairs of numbers of configurations, from 1: whose outcome is a context of which. */
  readonly ripples: readonly (readonly [number, number])[];
  /** The arrow by which CMOC 30 leads back to CMOC 15. */
  readonly backArrow: string;
  /** Outcomes by the number of their configuration, with what else was made to explain them. */
  readonly rivals: ReadonlyMap<number, readonly string[]>;
};

/**
 * Thirty configurations: ten chains of a trunk that forks, nested three deep. CMOC n leads to CMOC 2n and 2n + 1
 * (as far as there are so many), and CMOC 30 leads back to CMOC 15, which had led to it: with
 * as much of it as the sign says. What CMOC 20 and CMOC 25 bring about has other explanations beside them.
 */
export function thirtyConfigurations(
  backSign: 'increases' | 'decreases' | 'unclear' = 'increases',
): KnownTheory {
  const bench = new Bench();
  const theoryId = bench.theory('Thirty configurations');
  const total = 30;
  const outcomes = Array.from({ length: total }, (_, index) =>
    bench.element(theoryId, `Outcome ${index + 1}`, { usualRole: 'outcome' }),
  );
  const ripples: (readonly [number, number])[] = [];
  for (let number = 1; number <= total; number += 1) {
    const before = Math.floor(number / 2);
    if (before > 0) ripples.push([before, number]);
  }
  ripples.push([30, 15]);
  let backArrow = '';
  const configurations = outcomes.map((outcome, index) => {
    const number = index + 1;
    const start = bench.element(theoryId, `Circumstance ${number}`, { usualRole: 'context' });
    const mechanism = bench.element(theoryId, `Response ${number}`, { usualRole: 'mechanism' });
    const brought = ripples.filter(([, to]) => to === number).flatMap(([from]) => outcomes[from - 1] ?? []);
    for (const context of [start, ...brought]) {
      const isBack = number === 15 && context === outcomes[29];
      const arrow = bench.arrow(context, mechanism, isBack ? { sign: backSign } : {});
      if (isBack) backArrow = arrow;
    }
    bench.arrow(mechanism, outcome);
    bench.run('configurations.make', {
      theoryId,
      roles: [
        ...[start, ...brought].map((elementId) => ({ elementId, role: 'context' as const })),
        { elementId: mechanism, role: 'mechanism' },
        { elementId: outcome, role: 'outcome' },
      ],
    });
    return [...bench.document.configurations.keys()].at(-1) as string;
  });
  const rivals = new Map(
    (
      [
        [20, 2],
        [25, 1],
      ] as const
    ).map(([number, count]) => {
      const outcome = outcomes[number - 1] ?? '';
      const arrows = Array.from({ length: count }, (_, index) =>
        bench.arrow(bench.element(theoryId, `Other cause ${number}.${index + 1}`), outcome),
      );
      return [number, arrows];
    }),
  );
  // No known link explains nothing.
  bench.arrow(bench.element(theoryId, 'Weather'), outcomes[24] ?? '', { sign: 'none' });
  return { bench, theoryId, configurations, ripples, backArrow, rivals };
}
