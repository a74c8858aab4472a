import type { KeyboardEvent } from 'react';

/** True for an Esc that nothing inside has taken: no open list, no text to put back. */
export function isFreeEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented) return false;
  return !(event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true');
}

/** Leaves a form by Esc, unless a list inside it took the key to close itself. */
export function cancelOnEscape(cancel: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // Only the form is left; the inspector would go back to the map.
    if (event.key === 'Escape') event.stopPropagation();
    if (!isFreeEscape(event)) return;
    event.preventDefault();
    cancel();
  };
}
