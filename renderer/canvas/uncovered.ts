import { inspectorId } from '#renderer/actions/panes.ts';

import type { Size } from './viewport.ts';

/**
 * The part of the map's window from its top left corner on that nothing lies over: above the words that explain the
 * colours, and, where it is narrow, beside the inspector.
 */
export function uncoveredSize(host: HTMLElement | null, size: Size): Size {
  if (host === null) return size;
  const strip = host.parentElement?.querySelector<HTMLElement>('.wf-overlay');
  const pane = document.getElementById(inspectorId)?.getBoundingClientRect();
  const { left, right } = host.getBoundingClientRect();
  const over =
    pane === undefined || pane.width === 0 || pane.left <= left ? 0 : Math.max(0, right - pane.left);
  return { width: size.width - over, height: size.height - (strip?.offsetHeight ?? 0) };
}
