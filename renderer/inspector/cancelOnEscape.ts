import type { KeyboardEvent } from 'react';

/** Leaves a form by Esc, unless a list inside it took the key to close itself. */
export function cancelOnEscape(cancel: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
}
