import { useEffect, useState } from 'react';

import type { Piecewise } from '#models/piecewise.ts';

/** Longest stretch without a pause, ms: keys and the pointer are answered in between. */
const STRETCH_MS = 24;

/** What piecewise work gives; what the last work gave stays until the new is done. Null before the first is. */
export function usePiecewise<Value>(begin: () => Piecewise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const work = begin();
    let timer = 0;
    const stretch = () => {
      const since = performance.now();
      for (;;) {
        const step = work.next();
        if (step.done === true) {
          setValue(step.value);
          return;
        }
        if (performance.now() - since > STRETCH_MS) break;
      }
      timer = window.setTimeout(stretch);
    };
    timer = window.setTimeout(stretch);
    return () => window.clearTimeout(timer);
  }, [begin]);
  return value;
}
