const FIXED_SEED = 20_261_130;

/** The seed of everything random in a test run: `SEED` from the environment, anew for each process for "random", else always the same. */
export function testSeed(environment: Readonly<Record<string, string | undefined>>): number {
  const given = environment['SEED'];
  if (given === undefined || given === '') return FIXED_SEED;
  if (given === 'random') return crypto.getRandomValues(new Uint32Array(1)).at(0) ?? 0;
  const seed = Number(given);
  if (!Number.isSafeInteger(seed)) throw new Error(`SEED is a whole number or "random", not "${given}".`);
  return seed;
}
