/** A binary heap of states by price; ties go to the smaller state, so that the result is always the same. */
export class PriceHeap {
  readonly #states: number[] = [];
  readonly #prices: number[] = [];

  /** How many states wait. */
  get size(): number {
    return this.#states.length;
  }

  #before(one: number, other: number): boolean {
    const difference = (this.#prices[one] ?? 0) - (this.#prices[other] ?? 0);
    return difference < 0 || (difference === 0 && (this.#states[one] ?? 0) < (this.#states[other] ?? 0));
  }

  #swap(one: number, other: number): void {
    const state = this.#states[one] ?? 0;
    const price = this.#prices[one] ?? 0;
    this.#states[one] = this.#states[other] ?? 0;
    this.#prices[one] = this.#prices[other] ?? 0;
    this.#states[other] = state;
    this.#prices[other] = price;
  }

  /** Adds a state at a price. */
  push(state: number, price: number): void {
    let at = this.#states.push(state) - 1;
    this.#prices.push(price);
    while (at > 0 && this.#before(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** Takes the cheapest state; −1 when none waits. */
  pop(): number {
    if (this.size === 0) return -1;
    const first = this.#states[0] ?? -1;
    this.#swap(0, this.size - 1);
    this.#states.pop();
    this.#prices.pop();
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.size && this.#before(child, least)) least = child;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }
}
