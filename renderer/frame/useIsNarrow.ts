import { useSyncExternalStore } from 'react';

const query = '(max-width: 699px)';

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Whether the window is below 700 CSS pixels just now. */
export function isNarrow(): boolean {
  return matchMedia(query).matches;
}

/** True below 700 CSS pixels, where there are reading views only. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
