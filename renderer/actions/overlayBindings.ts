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
>;

/** Draws the arrows by one side of their evidence, with the legend that explains it; null: as they stand. */
export function showOverlay(editor: Editor, evidenceOverlay: OverlayName | null): void {
  // The strip that explains an overlay takes the legend's place; what the lines mean otherwise is one press away.
  const { panels } = editor.store.getState();
  editor.store.setState({
    evidenceOverlay,
    focusedIds: null,
    panels: evidenceOverlay === null ? panels : { ...panels, legend: false },
  });
}

function overlay(name: OverlayName | null): Binding {
  return {
    isAvailable: hasTheory,
    run: (editor) => {
      const { main, beside } = editor.store.getState().views;
      if (name !== null && main !== 'map' && beside !== 'map') showView(editor, 'map');
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
  'view.questions': { isAvailable: hasTheory, run: (editor) => showSide(editor, 'questions') },
  'view.chains': {
    isAvailable: hasTheory,
    run: (editor) => {
      editor.store.setState({ reasoningPage: 'chains' });
      showView(editor, 'reasoning');
    },
  },
  'view.library': { isAvailable: hasTheory, run: (editor) => showView(editor, 'library') },
  'view.evidence': { isAvailable: hasTheory, run: (editor) => showView(editor, 'evidence') },
} as const satisfies Record<OverlayActionId, Binding>;
