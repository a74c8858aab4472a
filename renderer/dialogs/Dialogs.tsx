import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import { ExportDialog } from '#renderer/export/ExportDialog.tsx';
import { AddFromText } from '#renderer/fromText/AddFromText.tsx';
import { AnswersDialog } from '#renderer/panel/AnswersDialog.tsx';
import { CompareDialog } from '#renderer/compare/CompareDialog.tsx';
import { TakeSnapshotDialog } from '#renderer/snapshots/TakeSnapshotDialog.tsx';
import { StudiesDialog } from '#renderer/studies/StudiesDialog.tsx';
import { TermsDialog } from '#renderer/terms/TermsDialog.tsx';
import { WorkbookDialog } from '#renderer/workbook/WorkbookDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';
import { OpenProblemDialog } from './OpenProblemDialog.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';
import { RemoveTheoryDialog } from './RemoveTheoryDialog.tsx';
import { StarterDialog } from './StarterDialog.tsx';
import { TheoryTitleDialog } from './TheoryTitleDialog.tsx';
import './dialogs.css';

/** The dialog that is open, if any. */
export function Dialogs() {
  const editor = useEditor();
  const overlay = useEditorState((state) => state.overlay);
  const problem = useEditorState((state) => state.problem);
  const incoming = useEditorState((state) => state.incoming);
  const reading = useEditorState((state) => state.reading);
  const answers = useEditorState((state) => state.incomingAnswers);
  const close = () => editor.store.setState({ overlay: null });
  if (problem !== null) return <OpenProblemDialog key={problem.path} problem={problem} />;
  const workbook = incoming?.preview.workbook;
  if (incoming !== null && workbook !== undefined)
    return <WorkbookDialog incoming={incoming} workbook={workbook} />;
  if (incoming !== null) return <ImportDialog incoming={incoming} />;
  if (answers !== null) return <AnswersDialog incoming={answers} />;
  if (reading !== null) return <ReadingDialog reading={reading} />;
  switch (overlay) {
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'terms':
      return <TermsDialog onClose={close} />;
    case 'starters':
      return <StarterDialog onClose={close} />;
    case 'studies':
      return <StudiesDialog onClose={close} />;
    case 'new':
      return <NewWorkspaceDialog onClose={close} />;
    case 'theory-new':
    case 'theory-rename':
    case 'theory-copy':
      return <TheoryTitleDialog key={overlay} purpose={overlay} onClose={close} />;
    case 'theory-remove':
      return <RemoveTheoryDialog onClose={close} />;
    case 'open':
    case 'import':
    case 'save-copy':
    case 'export-file':
    case 'panel-file':
    case 'panel-answers':
      return <FileDialog key={overlay} overlay={overlay} onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'snapshot-take':
      return <TakeSnapshotDialog onClose={close} />;
    case 'compare-choose':
      return <CompareDialog onClose={close} />;
    case 'import-text':
      return <AddFromText onClose={close} />;
    case 'palette':
    case 'find':
    case null:
      return null;
  }
}
