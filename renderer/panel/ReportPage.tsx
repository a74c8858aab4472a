import { useMemo } from 'react';

import { type AskedArrow, decisionField } from '#models/entities/askedArrow.ts';
import type { Session } from '#models/entities/session.ts';
import { sessionReport } from '#models/panel/sessionReport.ts';
import { askedIn } from '#models/panel/sessionRows.ts';
import { beginPanelFile, printPanel } from '#renderer/actions/panelFileActions.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Download, Printer } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { ReportBlocks } from './ReportBlocks.tsx';
import { StatementWords } from './StatementWords.tsx';

/** What was said, and what was changed because of it: to be filled in, read, printed and given to those who took part. */
export function ReportPage({ session }: { readonly session: Session }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const report = useMemo(() => sessionReport(document, session.id), [document, session.id]);
  if (report === null) return null;
  const sessionId = session.id;
  return (
    <ScrollRegion className="wf-panel-scroll" label="Report">
      <div className="wf-panel-line">
        <Button icon={Printer} onPress={() => printPanel(editor, { what: 'report', sessionId })}>
          Print…
        </Button>
        <Button
          icon={Download}
          onPress={() => void beginPanelFile(editor, { what: 'panel-report-html', sessionId })}
        >
          Save as a web page…
        </Button>
        <Button
          icon={Download}
          onPress={() => void beginPanelFile(editor, { what: 'panel-report-text', sessionId })}
        >
          Save as text…
        </Button>
      </div>
      {!isReadOnly && (
        <Disclosure title="What was done about each arrow" headingLevel={3}>
          <ul className="wf-panel-decisions">
            {askedIn(document, sessionId).map((asked) => (
              <li key={asked.id}>
                <DecisionFields asked={asked} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <article className="wf-report" aria-label="Report as it will be read">
        <ReportBlocks report={report} headingLevel={3} />
      </article>
    </ScrollRegion>
  );
}

const decisions = {
  open: 'Not decided',
  kept: 'Kept as it is',
  changed: 'Changed',
  removed: 'Taken off the map',
} as const;

function DecisionFields({ asked }: { readonly asked: AskedArrow }) {
  const editor = useEditor();
  const number = asked.position + 1;
  const change = (fields: Partial<Pick<AskedArrow, 'decision' | 'decisionReason'>>) =>
    run(editor, 'askedArrows.change', { ids: [asked.id], fields });
  return (
    <>
      <p>
        {number}. <StatementWords text={asked.statement} />
      </p>
      <div className="wf-panel-pair">
        <Select
          label={`What was done about arrow ${number}`}
          isLabelHidden
          value={asked.decision}
          options={decisionField.options.map((id) => ({ id, label: decisions[id] }))}
          onChange={(decision) => change({ decision })}
        />
        <CommittedField
          label={`What you tell the panel about arrow ${number}`}
          isLabelHidden
          placeholder="What you tell the panel"
          value={asked.decisionReason}
          maxLength={2000}
          onCommit={(decisionReason) => change({ decisionReason })}
        />
      </div>
    </>
  );
}
