import type { OverlayName } from '#models/evidence/overlays.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, hasTheory } from './binding.ts';
import { showSide, showView } from './viewActions.ts';

type OverlayActionId = Extract<
  ActionId,
  | `view.overlay${string}`
  | 'view.evidence'
  | 'view.chains'
  | 'view.questions'
  | 'view.measures'
  | 'view.library'
  | 'view.reports'
>;

/** Draws the arrows by one side of their evidence, with the legend that explains it; null: as they stand. */
export function showOverlay(editor: Editor, evidenceOverlay: OverlayName | null): void {
  // The strip that explains an overlay takes the legend's place; what the lines mean otherwise is one press away.
  const { panels } = editor.store.getState();
  editor.store.setState({
    evidenceOverlay,
    hasReporting: false,
    focusedIds: null,
    panels: evidenceOverlay === null ? panels : { ...panels, legend: false },
  });
}

/** Says of each outcome on the map how often it is reported, in place of what overlay there was. */
export function showReporting(editor: Editor): void {
  showOverlay(editor, null);
  const { panels } = editor.store.getState();
  editor.store.setState({ hasReporting: true, panels: { ...panels, legend: false } });
}

/** Shows the map, unless it is seen already. */
function seeMap(editor: Editor): void {
  const { main, beside } = editor.store.getState().views;
  if (main !== 'map' && beside !== 'map') showView(editor, 'map');
}

function overlay(name: OverlayName | null): Binding {
  return {
    isAvailable: hasTheory,
    run: (editor) => {
      if (name !== null) seeMap(editor);
      showOverlay(editor, name);
    },
  };
}

/** The actions that look at the evidence. */
export const overlayBindings = {
  'view.overlayNone': overlay(null),
  'view.overlayAmount': overlay('amount'),
  'view.overlayKind': overlay('kind'),
  'view.overlayBalance': overlay('balance'),
  'view.overlayConfidence': overlay('confidence'),
  'view.overlayRecency': overlay('recency'),
  'view.measures': { isAvailable: hasTheory, run: (editor) => showView(editor, 'measures') },
  'view.overlayMeasures': overlay('measures'),
  'view.overlayAgreement': overlay('agreement'),
  'view.overlayReporting': {
    isAvailable: hasTheory,
    run: (editor) => {
      seeMap(editor);
      showReporting(editor);
    },
  },
  'view.questions': { isAvailable: hasTheory, run: (editor) => showSide(editor, 'questions') },
  'view.chains': {
    isAvailable: hasTheory,
    run: (editor) => {
      editor.store.setState({ reasoningPage: 'chains' });
      showView(editor, 'reasoning');
    },
  },
  'view.reports': { isAvailable: hasTheory, run: (editor) => showView(editor, 'reports') },
  'view.library': { isAvailable: hasTheory, run: (editor) => showView(editor, 'library') },
  'view.evidence': { isAvailable: hasTheory, run: (editor) => showView(editor, 'evidence') },
} as const satisfies Record<OverlayActionId, Binding>;
