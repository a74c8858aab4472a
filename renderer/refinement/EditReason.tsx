import type { ReactNode } from 'react';

import type { Refinement } from '#models/entities/refinement.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { SourcePicker } from '#renderer/inspector/SourcePicker.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';

/** The reason of one change with its grounds, to be put right. What was changed stays as it is told. */
export function EditReason({ row, children }: { readonly row: Refinement; readonly children: ReactNode }) {
  const editor = useEditor();
  const source = useEditorState(({ document }) =>
    row.sourceId === null ? undefined : document.sources.get(row.sourceId),
  );
  const change = (fields: Partial<Pick<Refinement, 'reason' | 'session' | 'contributor' | 'sourceId'>>) =>
    run(editor, 'refinements.change', { ids: [row.id], fields });
  return (
    <div className="wf-stack--wide">
      <CommittedArea
        label="Why"
        isRequired
        value={row.reason}
        onCommit={(reason) => change({ reason: reason.trim() })}
      />
      <CommittedField
        label="Who decided (a group or a pseudonym)"
        value={row.contributor}
        onCommit={(contributor) => change({ contributor: contributor.trim() })}
      />
      <CommittedField
        label="In which session or meeting"
        value={row.session}
        onCommit={(session) => change({ session: session.trim() })}
      />
      <SourcePicker
        label="What in the library speaks for it"
        chosen={source ?? null}
        onChoose={(chosen) => change({ sourceId: chosen?.id ?? null })}
      />
      <div className="wf-form-acts">
        <Button icon={Trash2} onPress={() => run(editor, 'refinements.remove', { ids: [row.id] })}>
          Remove from the log
        </Button>
        {children}
      </div>
    </div>
  );
}
