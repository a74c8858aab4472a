import { centreId, focusCentre, inspectorId } from '#renderer/actions/panes.ts';
import { perform } from '#renderer/actions/perform.ts';
import { MapView } from '#renderer/canvas/MapView.tsx';
import { useChecksDesk } from '#renderer/checks/checksDesk.ts';
import { CompareView } from '#renderer/compare/CompareView.tsx';
import { isFreeEscape } from '#renderer/inspector/cancelOnEscape.ts';
import { EvidenceView } from '#renderer/evidence/EvidenceView.tsx';
import { LibraryView } from '#renderer/library/LibraryView.tsx';
import { MeasuresView } from '#renderer/measures/MeasuresView.tsx';
import { PanelView } from '#renderer/panel/PanelView.tsx';
import { ReportsView } from '#renderer/reports/ReportsView.tsx';
import { ReasoningView } from '#renderer/reasoning/ReasoningView.tsx';
import { SentencesView } from '#renderer/sentences/SentencesView.tsx';
import { SnapshotBar } from '#renderer/snapshots/SnapshotBar.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { ViewName } from '#renderer/state/editorStore.ts';
import { TourBar } from '#renderer/tour/TourBar.tsx';
import { TheoryTables } from '#renderer/table/TheoryTables.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Spline } from '#renderer/ui/icons.ts';

import { LeftRail } from './LeftRail.tsx';
import { ReadOnlyBar } from './ReadOnlyBar.tsx';
import { SidePane, sideNames } from './SidePane.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import './frame.css';

/** A workspace: bars above and below, rail at the left, the theory in the centre, the inspector at the right. */
export function WorkspaceFrame() {
  const editor = useEditor();
  const hasInspector = useEditorState(
    (state) => state.panels.inspector && state.theoryId !== null && state.comparing === null,
  );
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const isViewed = useEditorState((state) => state.viewed !== null);
  const side = useEditorState((state) => state.sidePane);
  useChecksDesk();
  // Where it is narrow the inspector lies over a map, but never over what is to be read.
  const view = useEditorState(({ views }) => (views.beside === null ? views.main : 'two'));
  return (
    <div className="wf-frame">
      <TopBar />
      {isReadOnly && (isViewed ? <SnapshotBar /> : <ReadOnlyBar />)}
      <div className="wf-frame-middle" data-view={view}>
        <LeftRail />
        <main id={centreId} className="wf-frame-centre" tabIndex={-1}>
          <Centre />
        </main>
        {hasInspector && (
          <aside
            id={inspectorId}
            className="wf-frame-inspector"
            aria-label={sideNames[side]}
            tabIndex={-1}
            onKeyDown={(event) => {
              if (isFreeEscape(event)) focusCentre(editor);
            }}
          >
            <SidePane />
          </aside>
        )}
      </div>
      <TourBar />
      <StatusBar />
    </div>
  );
}

function Centre() {
  const editor = useEditor();
  const views = useEditorState((state) => state.views);
  const hasTheory = useEditorState((state) => state.theoryId !== null);
  const isNarrow = useIsNarrow();
  const isComparing = useEditorState((state) => state.comparing !== null);
  if (isComparing) return <CompareView />;
  if (!hasTheory) {
    return (
      <div className="wf-frame-empty">
        <EmptyState
          title="No theory here yet"
          icon={Spline}
          actions={
            <>
              <Button onPress={() => perform(editor, 'starter.add')}>Add a starter theory…</Button>
              <Button variant="primary" onPress={() => perform(editor, 'theory.new')}>
                New theory
              </Button>
            </>
          }
        >
          Start your own, or take one of the starters and make it yours.
        </EmptyState>
      </div>
    );
  }
  // A map cannot be read on a phone: below 700 pixels the sentences take its place.
  const main = isNarrow && views.main === 'map' ? 'sentences' : views.main;
  const beside = isNarrow ? null : views.beside;
  return (
    <>
      <View name={main} />
      {beside !== null && <View name={beside} />}
    </>
  );
}

function View({ name }: { readonly name: ViewName }) {
  switch (name) {
    case 'map':
      return (
        <div className="wf-frame-view">
          <MapView />
        </div>
      );
    case 'sentences':
      return (
        <div className="wf-frame-view">
          <SentencesView />
        </div>
      );
    case 'library':
      return (
        <div className="wf-frame-view">
          <LibraryView />
        </div>
      );
    case 'reasoning':
      return (
        <div className="wf-frame-view">
          <ReasoningView />
        </div>
      );
    case 'panel':
      return (
        <div className="wf-frame-view">
          <PanelView />
        </div>
      );
    case 'measures':
      return (
        <div className="wf-frame-view">
          <MeasuresView />
        </div>
      );
    case 'reports':
      return (
        <div className="wf-frame-view">
          <ReportsView />
        </div>
      );
    case 'evidence':
      return (
        <div className="wf-frame-view">
          <EvidenceView />
        </div>
      );
    case 'table':
      return (
        <div className="wf-frame-view">
          <TheoryTables />
        </div>
      );
  }
}
