import type { Locator } from 'playwright-core';

/** Where something is once it has stopped moving: a press on what still glides would miss it. */
export async function settled(locator: Locator) {
  let rect = await locator.boundingBox();
  for (let same = 0; same < 3; same += 1) {
    // By frames drawn, not by the clock: a busy machine draws few.
    await locator.evaluate(
      () =>
        new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 30)),
    );
    const now = await locator.boundingBox();
    if (now?.x !== rect?.x || now?.y !== rect?.y) same = -1;
    rect = now;
  }
  if (rect === null) throw new Error('Not on the screen.');
  return rect;
}
