import type { Editor } from '#renderer/state/editorStore.ts';

import { compareDesk } from './compareDesk.ts';
import { subjectOnMap } from './goThere.ts';

/** The parts of a comparison: what shows it, its changes one by one, and what merges them. */
const parts = { shown: '.wf-compare-main', list: '.wf-compare-scroll', merging: 'form.wf-merge' } as const;
const order = [parts.shown, parts.list, parts.merging] as const;

const current = '.is-current .wf-change-head, .is-current .wf-table-go, .is-current .wf-changeText-go';
const first = 'textarea, button:not(:disabled), [data-item][tabindex="0"], [tabindex="0"]';

function focusIn(part: Element): void {
  (part.querySelector<HTMLElement>(current) ?? part.querySelector<HTMLElement>(first))?.focus();
}

/** Puts the focus on the change that is looked at, in the list; where there is none, on the first thing in the list. */
export function focusList(): void {
  // The list is drawn with what has just been chosen first.
  requestAnimationFrame(() => {
    const list = document.querySelector(parts.list);
    if (list !== null) focusIn(list);
  });
}

/** Puts the focus on the thing of the picture that the current change is about; false when no picture shows it. */
function focusOnMap(editor: Editor): boolean {
  const { maps, store } = compareDesk(editor);
  const { comparison, currentKey, pointedId } = store.getState();
  const change = comparison?.changes.find(({ key }) => key === currentKey);
  const id = change === undefined ? pointedId : subjectOnMap(change);
  const map = id === null ? undefined : [...maps].find((one) => one.rectOf(id) !== null);
  if (id === null || map === undefined) return false;
  map.focusItem(id);
  return true;
}

/** Goes on to the next part of a comparison (F6): from what shows it to the list, to merging, and back. */
export function nextPart(editor: Editor): void {
  const there = order.flatMap((selector) => document.querySelector(selector) ?? []);
  const at = there.findIndex((part) => part.contains(document.activeElement));
  const next = there[(at + 1) % there.length];
  if (next === undefined) return;
  if (next.matches(parts.shown) && focusOnMap(editor)) return;
  focusIn(next);
}
