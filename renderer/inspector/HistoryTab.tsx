import { useEffect, useState } from 'react';

import { fieldWords } from '#models/terms/fieldNames.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { whenWords } from '#renderer/words/frameWords.ts';
import type { RowChange } from '#shared/rpc/contract.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** What changed in one row and when, newest first; asked from the file after every save. */
export function HistoryTab({ id }: { readonly id: string }) {
  const editor = useEditor();
  const handle = useEditorState((state) => state.workspace?.workspace ?? '');
  const save = useEditorState((state) => state.save);
  const latest = useEditorState((state) => state.viewed?.takenAt ?? Infinity);
  const [changes, setChanges] = useState<readonly RowChange[] | null>(null);
  const [problem, setProblem] = useState('');
  const isSaved = save.kind === 'saved';
  const savedAt = save.kind === 'saved' ? save.at : null;
  useEffect(() => {
    if (!isSaved) return undefined;
    let isCurrent = true;
    void editor.client.call('history.ofRow', { workspace: handle, id }).then((found) => {
      if (!isCurrent) return;
      if (found.ok) setChanges(found.value);
      setProblem(found.ok ? '' : found.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, handle, id, isSaved, savedAt]);
  if (problem !== '') return <p className="wf-form-problem">{problem}</p>;
  if (changes === null) return <p className="wf-quiet">Reading the history…</p>;
  if (changes.length === 0) return <p className="wf-quiet">Nothing is recorded of it yet.</p>;
  // While a snapshot is shown, only what had happened by then.
  const newestFirst = changes
    .filter(({ at }) => at <= latest)
    .toSorted((one, other) => other.revision - one.revision);
  return (
    <ol className="wf-history">
      {newestFirst.map((change) => (
        <HistoryItem key={change.revision} change={change} now={editor.env.now()} />
      ))}
    </ol>
  );
}

function HistoryItem({ change, now }: { readonly change: RowChange; readonly now: number }) {
  const said = useSaid();
  return (
    <li className="wf-history-item">
      <div className="wf-history-head">
        <span className="wf-history-label">{said(change.label)}</span>
        <time dateTime={new Date(change.at).toISOString()}>{whenWords(change.at, now)}</time>
      </div>
      {change.fields.length > 0 && (
        <dl className="wf-history-fields">
          {change.fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldWords(field)}</dt>
              <dd>
                {before !== '' && <del>{before}</del>} {after === '' ? <em>emptied</em> : <ins>{after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
