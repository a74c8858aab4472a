import { numberAt } from './theoryGraph.ts';

// A count is mantissa × 2^(256 × power). Below 2^53 it is exact; beyond, it keeps 53 bits however large it grows.
const SHIFT = 2 ** 256;

/** A count that may be far larger than a number can hold. */
export type BigCount = { readonly mantissa: number; readonly power: number };

/** Brings a count's mantissa back below 2^256. */
function settled(mantissa: number, power: number): BigCount {
  return mantissa >= SHIFT ? settled(mantissa / SHIFT, power + 1) : { mantissa, power };
}

/** The product of two counts. */
export function times(one: BigCount, other: BigCount): BigCount {
  return settled(one.mantissa * other.mantissa, one.power + other.power);
}

/** The sum of two counts. */
export function plus(one: BigCount, other: BigCount): BigCount {
  if (one.power < other.power) return plus(other, one);
  const gap = one.power - other.power;
  // Two steps below is under one part in 2^256: nothing that 53 bits would show.
  const part = gap === 0 ? other.mantissa : gap === 1 ? other.mantissa / SHIFT : 0;
  return settled(one.mantissa + part, one.power);
}

/** A count as a number; infinite when it is beyond any. */
export function asNumber({ mantissa, power }: BigCount): number {
  return power <= 3 ? mantissa * SHIFT ** power : Infinity;
}

/** One count as a share of another, from 0 to 1; 0 of nothing is 0. */
export function shareOf(part: BigCount, whole: BigCount): number {
  if (whole.mantissa === 0) return 0;
  const gap = part.power - whole.power;
  const share = gap < -1 ? 0 : (part.mantissa / whole.mantissa) * SHIFT ** gap;
  return Math.min(1, Math.max(0, share));
}

/** Many counts side by side. */
export class BigCounts {
  readonly #mantissas: Float64Array;
  readonly #powers: Int32Array;

  constructor(size: number) {
    this.#mantissas = new Float64Array(size);
    this.#powers = new Int32Array(size);
  }

  /** The count at a place. */
  at(place: number): BigCount {
    return { mantissa: numberAt(this.#mantissas, place), power: numberAt(this.#powers, place) };
  }

  /** Adds to the count at a place. */
  add(place: number, count: BigCount): void {
    const { mantissa, power } = plus(this.at(place), count);
    this.#mantissas[place] = mantissa;
    this.#powers[place] = power;
  }
}
