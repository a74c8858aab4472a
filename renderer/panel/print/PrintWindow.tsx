import { useEffect, useMemo } from 'react';

import { sessionReport } from '#models/panel/sessionReport.ts';
import { askedIn } from '#models/panel/sessionRows.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editor, Printing } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ArrowLeft, Printer } from '#renderer/ui/icons.ts';

import { ReportBlocks } from '../ReportBlocks.tsx';
import { SheetPages } from './SheetPages.tsx';
import './print.css';

function close(editor: Editor): void {
  editor.store.setState({ printing: null });
}

/** Something of a session as it will be on paper: to be looked at, then printed by the system. */
export function PrintWindow() {
  const editor = useEditor();
  const printing = useEditorState((state) => state.printing);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close(editor);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [editor]);
  if (printing === null) return null;
  return (
    <div className="wf-print">
      <header className="wf-print-bar">
        <Button icon={ArrowLeft} onPress={() => close(editor)}>
          Back
        </Button>
        <Button autoFocus variant="primary" icon={Printer} onPress={() => window.print()}>
          Print, or save as PDF…
        </Button>
      </header>
      <Page printing={printing} />
    </div>
  );
}

function Page({ printing: { what, sessionId } }: { readonly printing: Printing }) {
  const document = useEditorState((state) => state.document);
  const report = useMemo(() => sessionReport(document, sessionId), [document, sessionId]);
  const session = document.sessions.get(sessionId as never);
  if (report === null || session === undefined) return null;
  if (what === 'sheets')
    return (
      <main className="wf-print-page wf-sheet">
        <SheetPages session={session} asked={askedIn(document, sessionId)} />
      </main>
    );
  return (
    <main className="wf-print-page wf-report">
      <ReportBlocks report={report} headingLevel={1} />
    </main>
  );
}
