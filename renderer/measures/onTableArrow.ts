import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow keys go from button to button of a table: along its row, and down its column by where the cells stand. */
export function onTableArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const from = document.activeElement;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(from instanceof HTMLButtonElement)) return;
  const [across, down] = step;
  const here = from.getBoundingClientRect();
  const middle = (rect: DOMRect) => rect.left + rect.width / 2;
  const ahead = [...event.currentTarget.querySelectorAll('button')].flatMap((button) => {
    if (button === from || button.disabled) return [];
    const rect = button.getBoundingClientRect();
    const sideways = Math.abs(middle(rect) - middle(here));
    const along = across === 0 ? (rect.top - here.top) * down : (middle(rect) - middle(here)) * across;
    const off = across === 0 ? sideways : Math.abs(rect.top - here.top);
    return along > 2 && off < (across === 0 ? 60 : 24) ? [{ button, along }] : [];
  });
  const next = ahead.toSorted((one, other) => one.along - other.along)[0];
  if (next === undefined) return;
  event.preventDefault();
  next.button.focus();
}
