import { endsOf, rolesOf } from '#models/configurations/configurationRows.ts';
import { elementName } from '#models/sentences/words.ts';
import { explanationsOf } from '#models/rivals/rivalCandidates.ts';
import { type Explanation, rivalSetsOfElement } from '#models/rivals/rivalRows.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';

import { actedOn } from './binding.ts';
import { showView } from './viewActions.ts';

/** Shows the page of rivals: one set with its table, or with null all of them. */
export function openRivals(editor: Editor, rivalSetId: string | null): void {
  editor.store.setState({ reasoningPage: 'rivals', openRivalSetId: rivalSetId });
  showView(editor, 'reasoning');
}

/** An explanation as commands name it. */
export function targetOf({ kind, id }: Explanation) {
  return kind === 'arrow' ? { arrowId: id, configurationId: null } : { arrowId: null, configurationId: id };
}

/** Makes a set of rivals for an outcome that is on the map, and shows its table. */
export function compareExplanations(
  editor: Editor,
  elementId: string,
  explanations: readonly Explanation[],
): void {
  const { document, theoryId } = editor.store.getState();
  const element = document.elements.get(elementId as never);
  if (theoryId === null || element === undefined) return;
  const commit = run(editor, 'rivalSets.add', {
    theoryId,
    observation: elementName(element, 'realist'),
    elementId,
    rivals: explanations.map(targetOf),
  });
  const id = firstIdOf(commit, 'rivalSets');
  if (id !== null) openRivals(editor, id);
}

/** Makes a set of rivals for an observation in words: its outcome is the box of that name, or a new one. */
export function observe(editor: Editor, observation: string): boolean {
  const { theoryId } = editor.store.getState();
  if (theoryId === null) return false;
  const commit = run(editor, 'rivalSets.add', { theoryId, observation, elementId: null, makeBox: true });
  const id = firstIdOf(commit, 'rivalSets');
  if (id !== null) openRivals(editor, id);
  return id !== null;
}

/** The box that arrows end at, when it is the same for all of them; through arrows on arrows it is the last one. */
function sharedEnd(editor: Editor, arrowIds: readonly string[]): string | null {
  const { document } = editor.store.getState();
  const ends = arrowIds.map((id) => document.arrows.get(id as never)?.targetElementId ?? null);
  return new Set(ends).size === 1 ? (ends[0] ?? null) : null;
}

/** What is to be explained by what is selected, or by the configuration that is open. */
function observedBy(editor: Editor): {
  readonly elementId: string | null;
  readonly chosen: readonly Explanation[];
} {
  const state = editor.store.getState();
  const { elementIds, arrowIds } = actedOn(state);
  const chosen = arrowIds.map((id): Explanation => ({ kind: 'arrow', id: id as never }));
  if (elementIds.length === 1 && arrowIds.length === 0)
    return { elementId: elementIds[0] ?? null, chosen: [] };
  if (arrowIds.length > 0) {
    const elementId = sharedEnd(editor, arrowIds);
    const isAround =
      elementId !== null &&
      elementIds.every((id) => arrowIds.some((arrow) => endsOf(state.document, arrow).has(id)));
    return { elementId: isAround ? elementId : null, chosen };
  }
  const { openConfigurationId: open, document } = state;
  if (open === null || elementIds.length > 0) return { elementId: null, chosen: [] };
  const outcome = rolesOf(document, open).find(({ role }) => role === 'outcome');
  return {
    elementId: outcome?.elementId ?? null,
    chosen: [{ kind: 'configuration', id: open as never }],
  };
}

/**
 * Compares explanations of what is selected: an outcome, arrows that end at one, or the open configuration. A set that
 * is there already is shown; else one is made of the arrows chosen, or of all explanations of the outcome. With
 * nothing selected, all sets are shown.
 */
export function compareHere(editor: Editor): void {
  const { document, workspace, settings } = editor.store.getState();
  const { elementId, chosen } = observedBy(editor);
  if (elementId === null) {
    if (chosen.length > 1)
      notify(editor, 'These arrows end at different boxes: rivals explain one and the same.');
    openRivals(editor, null);
    return;
  }
  const [known] = rivalSetsOfElement(document, elementId);
  if (known !== undefined || workspace?.isReadOnly === true) {
    openRivals(editor, known?.set.id ?? null);
    return;
  }
  const explanations = chosen.length > 1 ? chosen : explanationsOf(document, elementId);
  compareExplanations(editor, elementId, explanations);
  if (explanations.length < 2)
    notify(editor, `${rivalWords(settings.vocabulary).emptyTitle} Add another one below the table.`);
}
