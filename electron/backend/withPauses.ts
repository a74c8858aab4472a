import type { Piecewise, Progress } from '#models/piecewise.ts';

/** Longest stretch without a pause, ms. */
const STRETCH_MS = 40;

/** Does piecewise work and pauses in between; a pause that does not come back ends it. */
export async function withPauses<Value>(
  work: Piecewise<Value>,
  pause: (progress: Progress) => Promise<void>,
): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    // One piece after the other: that is the point.
    // oxlint-disable-next-line no-await-in-loop
    await pause(step.value);
    since = performance.now();
  }
}
