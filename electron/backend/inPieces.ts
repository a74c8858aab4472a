import type { Piecewise, Progress } from '#models/piecewise.ts';

/** Longest stretch without a pause, ms: other calls are answered in between. */
const STRETCH_MS = 40;

/** Does long work with a pause now and then. */
export async function inPieces<Value>(
  work: Piecewise<Value>,
  pause: (progress: Progress) => Promise<void>,
): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    // Whoever waits gets a turn, among them the call that stops this one.
    // oxlint-disable-next-line no-await-in-loop
    await pause(step.value);
    since = performance.now();
  }
}
