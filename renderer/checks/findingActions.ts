import type { Finding } from '#models/checks/runChecks.ts';
import { partsOnMap } from '#models/configurations/configurationRows.ts';
import { saidIn } from '#models/terms/saidIn.ts';
import { withEnds, whenMapIsThere } from '#renderer/actions/goTo.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { announce } from '#renderer/ui/announce.ts';

import { lookAgain } from './checksDesk.ts';

/** Selects what a finding is about, opens its configuration, and shows it all on the map; the list stays open. */
export function goToFinding(editor: Editor, { at, targets }: Finding): void {
  const { document, views } = editor.store.getState();
  const selected = targets.filter(
    (id) => document.elements.has(id as never) || document.arrows.has(id as never),
  );
  const parts = at.configurationId === undefined ? [] : [...partsOnMap(document, at.configurationId)];
  const shown = selected.length === 0 ? new Set(parts) : withEnds(document, selected);
  editor.store.setState({
    selection: new Set(selected),
    focusedIds: selected.length === 0 && parts.length > 0 ? shown : null,
    ...(at.configurationId === undefined ? {} : { openConfigurationId: at.configurationId }),
  });
  if (shown.size === 0) return;
  if (views.main !== 'map' && views.beside !== 'map') showView(editor, 'map');
  const [only] = selected;
  whenMapIsThere((map) => (only !== undefined && selected.length === 1 ? map.flyTo(only) : map.fitTo(shown)));
}

/** Does what a finding offers: one step of undo. The focus goes to the list, as what had it is gone. */
export function mendFinding(editor: Editor, { fix }: Finding): void {
  if (fix === undefined || run(editor, fix.command, fix.input as never) === null) return;
  lookAgain(editor);
  announce(`Done: ${saidIn(editor.store.getState().settings.vocabulary, fix.label)}`);
  focusInspector();
}

/** Sets a finding aside with the reason, as a step that can be taken back. */
export function setFindingAside(
  editor: Editor,
  { rule, at }: Finding,
  words: { readonly reason: string; readonly contributor: string },
): void {
  const { theoryId } = editor.store.getState();
  const done = run(editor, 'checks.dismiss', {
    theoryId: theoryId ?? '',
    rule,
    elementId: at.elementId ?? null,
    otherElementId: at.otherElementId ?? null,
    arrowId: at.arrowId ?? null,
    otherArrowId: at.otherArrowId ?? null,
    configurationId: at.configurationId ?? null,
    measurementId: at.measurementId ?? null,
    ...words,
  });
  if (done === null) return;
  lookAgain(editor);
  announce('Set aside, with the reason.');
  focusInspector();
}

/** Brings a finding back that was set aside. */
export function bringBack(editor: Editor, dismissalId: string): void {
  if (run(editor, 'checks.restore', { ids: [dismissalId] }) === null) return;
  lookAgain(editor);
  announce('Brought back.');
  focusInspector();
}

/** Asks a check of this theory, or no longer. */
export function switchCheck(editor: Editor, rule: string): void {
  const { theoryId } = editor.store.getState();
  run(editor, 'checks.switch', { theoryId: theoryId ?? '', rule });
  lookAgain(editor);
}
