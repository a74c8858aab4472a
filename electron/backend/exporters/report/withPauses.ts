import type { Piecewise } from '#models/piecewise.ts';

import type { ExportRequest } from '../exporter.ts';

/** A stretch without pause, ms: others are served in between. */
const STRETCH_MS = 40;

/** Does piecewise work with pauses; a pause does not come back when the work was stopped. */
export async function withPauses<Value>(
  work: Piecewise<Value>,
  pause: ExportRequest['pause'],
): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    // Whoever waits gets a turn, among them the call that stops this.
    // oxlint-disable-next-line no-await-in-loop
    await pause(step.value);
    since = performance.now();
  }
}
