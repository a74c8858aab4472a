import { useState } from 'react';

import type { Session } from '#models/entities/session.ts';
import { beginPanelFile, printPanel } from '#renderer/actions/panelFileActions.ts';
import { chooseFile } from '#renderer/actions/fileActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Download, Keyboard, Printer, Upload } from '#renderer/ui/icons.ts';

import { TypeInDialog } from './TypeInDialog.tsx';

/** A session without any screen in the room: sheets to print, and how what was written on them comes in. */
export function PaperSection({
  session,
  hasArrows,
}: {
  readonly session: Session;
  readonly hasArrows: boolean;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isTyping, setTyping] = useState(false);
  const sessionId = session.id;
  return (
    <section className="wf-panel-paper" aria-label="On paper">
      <h3 className="wf-panel-part">On paper</h3>
      <p className="wf-quiet">
        Print a sheet for each person. Then type the answers in, a letter each, or fill in a spreadsheet and
        take it in.
      </p>
      <div className="wf-panel-line">
        <Button
          icon={Printer}
          isDisabled={!hasArrows}
          onPress={() => printPanel(editor, { what: 'sheets', sessionId })}
        >
          Print sheets…
        </Button>
        <Button icon={Keyboard} isDisabled={!hasArrows || isReadOnly} onPress={() => setTyping(true)}>
          Type in answers…
        </Button>
        <Button
          icon={Download}
          isDisabled={!hasArrows}
          onPress={() => void beginPanelFile(editor, { what: 'panel-answers-xlsx', sessionId })}
        >
          Save a spreadsheet to fill in…
        </Button>
        <Button
          icon={Upload}
          isDisabled={!hasArrows || isReadOnly}
          onPress={() => {
            editor.store.setState({ openSessionId: sessionId });
            void chooseFile(editor, 'panel-answers');
          }}
        >
          Take in a filled spreadsheet…
        </Button>
      </div>
      <TypeInDialog session={session} isOpen={isTyping} onOpenChange={setTyping} />
    </section>
  );
}
