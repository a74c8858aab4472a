import { endsOf, partsOnMap, schemeOf } from '#models/configurations/configurationRows.ts';
import { guessRoles } from '#models/configurations/guessRoles.ts';
import type { Document } from '#models/document.ts';
import { tidy } from '#models/sentences/words.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

import type { Things } from './binding.ts';
import { showPath } from './goTo.ts';

/** Shows a configuration in the inspector; what was selected is no longer. */
export function openConfiguration(editor: Editor, id: string): void {
  const { panels, configurationMarks } = editor.store.getState();
  editor.store.setState({
    openConfigurationId: id,
    // What was pressed may go away without the pointer leaving it.
    configurationMarks: { ...configurationMarks, hoveredId: null },
    selection: new Set(),
    sidePane: 'inspector',
    inspectorFocus: null,
    panels: { ...panels, inspector: true },
  });
}

/** Leaves the configuration that is open; the map shows everything again. */
export function closeConfiguration(editor: Editor): void {
  const { configurationMarks } = editor.store.getState();
  editor.store.setState({
    openConfigurationId: null,
    focusedIds: null,
    configurationMarks: { ...configurationMarks, hoveredId: null },
  });
}

/** Shows a configuration alone: the map fades everything else. */
export function showOnlyConfiguration(editor: Editor, id: string): void {
  const { document } = editor.store.getState();
  openConfiguration(editor, id);
  showPath(editor, [...partsOnMap(document, id)]);
}

/** Marks every configuration on the map, or only the open one. */
export function toggleAllMarks(editor: Editor): void {
  const { configurationMarks } = editor.store.getState();
  editor.store.setState({
    configurationMarks: { ...configurationMarks, isAllShown: !configurationMarks.isAllShown },
  });
}

/** Says which configuration of a list is pointed at, so that the map marks it. */
export function pointAtConfiguration(editor: Editor, id: string | null): void {
  const { configurationMarks } = editor.store.getState();
  if (configurationMarks.hoveredId !== id)
    editor.store.setState({ configurationMarks: { ...configurationMarks, hoveredId: id } });
}

/** For whom the arrows say it is, each wording once. */
function forWhomOf(document: Document, arrowIds: readonly string[]): string {
  const texts = arrowIds.map((id) => tidy(document.arrows.get(id as never)?.forWhom ?? ''));
  return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}

/** Makes a configuration of boxes and arrows, its roles guessed, and opens it so that they can be put right. */
export function makeConfiguration(editor: Editor, chosen: Things): void {
  const { document, theoryId } = editor.store.getState();
  if (theoryId === null) return;
  const roles = guessRoles(document, chosen, schemeOf(document, theoryId));
  if (roles.length === 0) {
    notify(editor, 'Select the boxes or arrows that belong together first.');
    return;
  }
  const outcome = roles.find(({ role }) => role === 'outcome') ?? roles.at(-1);
  const commit = run(editor, 'configurations.make', {
    theoryId,
    roles: roles.map((role) => ({ ...role })),
    stageId: outcome === undefined ? null : (document.elements.get(outcome.elementId)?.stageId ?? null),
    forWhom: forWhomOf(document, chosen.arrowIds),
  });
  const id = firstIdOf(commit, 'configurations');
  if (id === null) return;
  openConfiguration(editor, id);
  const code = editor.store.getState().document.configurations.get(id as never)?.code ?? '';
  notify(
    editor,
    `${code} is made of ${roles.length === 1 ? 'one box' : `${roles.length} boxes`}. Its roles are guessed: please check them.`,
  );
}

/** Makes a configuration of what an arrow joins. */
export function makeFromArrows(editor: Editor, arrowIds: readonly string[]): void {
  const { document } = editor.store.getState();
  makeConfiguration(editor, { arrowIds, elementIds: arrowIds.flatMap((id) => [...endsOf(document, id)]) });
}
