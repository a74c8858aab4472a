import { startWith } from '#renderer/start/startWith.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { tourStarterId, tourSteps } from '#renderer/tour/tourSteps.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

import { openPath } from './fileActions.ts';
import { focusCentre } from './panes.ts';

/** The id of the bar of the tour, which takes the focus when the tour begins. */
export const tourBarId = 'wf-tour';

type Kept = OutputOf<'tour.get'>;

/** Whether the tour was begun and not gone through: it can be resumed. */
export function isUnderWay({ step }: Kept): boolean {
  return step >= 1 && step <= tourSteps.length;
}

/** Where the tour is, kept for the next start. */
function keep(editor: Editor, kept: Kept, isShown: boolean): void {
  editor.store.setState({ tour: { ...kept, isShown } });
  void editor.client.call('tour.set', kept);
}

/** Asks what was kept of the tour; on the first run it is offered. */
export async function readTour(editor: Editor, isOffered: boolean): Promise<void> {
  const kept = await editor.client.call('tour.get', {});
  if (kept.ok)
    editor.store.setState({ tour: { ...kept.value, isShown: isOffered && kept.value.step === 0 } });
}

/** Shows the example's theory in the workspace that is open; false when it has none. */
async function showExampleHere(editor: Editor): Promise<boolean> {
  const { document, theoryId } = editor.store.getState();
  const here = [...document.theories.values()].filter(({ starter }) => starter === tourStarterId);
  const [first] = here;
  if (first === undefined) return false;
  return here.some(({ id }) => id === theoryId) || openTheory(editor, first.id);
}

/** Shows the example: the one that is open, the one the tour was on, or a new one. */
async function showExample(editor: Editor): Promise<boolean> {
  if (await showExampleHere(editor)) return true;
  const { path } = editor.store.getState().tour;
  const recents = path === null ? null : await editor.client.call('workspace.recents', {});
  const isThere = recents?.ok === true && recents.value.some((each) => each.path === path && !each.isMissing);
  if (path !== null && isThere && (await openPath(editor, { path, takeOver: false })))
    if (await showExampleHere(editor)) return true;
  return (await startWith(editor, { id: tourStarterId, title: 'Worked example' })) && showExampleHere(editor);
}

/** Goes to a step of the tour, opening its example where that is not open. */
export async function goToTourStep(editor: Editor, step: number): Promise<void> {
  if (!(await showExample(editor))) return;
  const { workspace } = editor.store.getState();
  keep(editor, { step, path: workspace?.path ?? null }, true);
  tourSteps[step - 1]?.show(editor);
}

/** Begins the tour, or goes on where it was left; the focus goes to its bar. */
export async function takeTour(editor: Editor): Promise<void> {
  const { tour } = editor.store.getState();
  await goToTourStep(editor, isUnderWay(tour) ? tour.step : 1);
  requestAnimationFrame(() => document.getElementById(tourBarId)?.focus());
}

/** Puts the tour away; where it was is kept, and it can be taken up again. */
export function leaveTour(editor: Editor): void {
  const { step, path } = editor.store.getState().tour;
  keep(editor, { step, path }, false);
  focusCentre(editor);
}

/** Ends the tour after its last step. */
export function finishTour(editor: Editor): void {
  const { path } = editor.store.getState().tour;
  keep(editor, { step: tourSteps.length + 1, path }, false);
  focusCentre(editor);
}
