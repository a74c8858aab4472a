import { useEffect, useState } from 'react';
import { changeSources } from '#renderer/actions/libraryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { countWords } from '#models/words/countWords.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

type Group = OutputOf<'library.duplicates'>['first'][number];
type Row = Omit<Group['rows'][number], 'doi' | 'pmid'> & Partial<Pick<Group['rows'][number], 'doi' | 'pmid'>>;

const reasons = {
  doi: 'Same DOI',
  pmid: 'Same PubMed number',
  title: 'Same title, year and first author',
} as const;

/** Records that seem to be one publication, beside each other; each group is merged only on request. */
export function DuplicatesDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  const savedAt = useEditorState((state) => state.document);
  const [found, setFound] = useState<OutputOf<'library.duplicates'> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('library.duplicates', { workspace }).then((answer) => {
      if (isCurrent && answer.ok) setFound(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, workspace, savedAt]);
  const groups = found?.first ?? [];
  return (
    <Dialog
      title="Possible duplicates"
      size="large"
      isOpen
      onOpenChange={onClose}
      actions={<Button onPress={onClose}>Done</Button>}
    >
      <div className="wf-duplicates">
        <p role="status">
          {found === null
            ? 'Looking…'
            : found.groups === 0
              ? 'No two records seem to be one publication.'
              : `${countWords(found.groups, 'publication')} may be here more than once. Nothing is merged by itself.`}
        </p>
        {groups.map((group) => (
          <MergeGroup
            key={group.rows.map(({ id }) => id).join(' ')}
            reason={reasons[group.by]}
            rows={group.rows}
          />
        ))}
        {found !== null && found.groups > groups.length && (
          <p className="wf-hint">{found.groups - groups.length} more when these are dealt with.</p>
        )}
      </div>
    </Dialog>
  );
}

/** Chosen records, beside each other, to be made one. */
export function MergeDialog({
  rows,
  onClose,
}: {
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={`Merge ${countWords(rows.length, 'source')}`}
      size="large"
      isOpen
      onOpenChange={onClose}
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <MergeGroup reason="You chose these" rows={rows} onMerged={onClose} />
    </Dialog>
  );
}

/** The fullest record, to begin with: it has the most that hangs on it, then the most fields. */
function fullest(rows: readonly Row[]): string {
  const weight = (row: Row) =>
    row.extracts * 100 + [row.authors, row.container, row.doi, row.pmid, row.year].filter(Boolean).length;
  return rows.toSorted((one, other) => weight(other) - weight(one))[0]?.id ?? '';
}

function MergeGroup({
  reason,
  rows,
  onMerged,
}: {
  readonly reason: string;
  readonly rows: readonly Row[];
  readonly onMerged?: () => void;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [keepId, setKeepId] = useState(() => fullest(rows));
  const [isBusy, setIsBusy] = useState(false);
  const otherIds = rows.map(({ id }) => id).filter((id) => id !== keepId);
  const merge = async () => {
    setIsBusy(true);
    const isDone = await changeSources(
      editor,
      { name: 'sources.merge', input: { keepId, otherIds } },
      `${countWords(rows.length, 'record')} made one. Undo brings them back.`,
    );
    setIsBusy(false);
    if (isDone) onMerged?.();
  };
  const name = `keep ${rows[0]?.id ?? ''}`;
  return (
    <section className="wf-card" aria-label={`${reason}: ${rows[0]?.title ?? ''}`}>
      <p className="wf-duplicates-reason">{reason}. Which record is kept?</p>
      {rows.map((row) => (
        <label key={row.id} className="wf-duplicates-row">
          <input type="radio" name={name} checked={row.id === keepId} onChange={() => setKeepId(row.id)} />
          <span>
            <strong>{row.title}</strong>
            <span className="wf-duplicates-line">
              {[
                row.authors,
                row.year,
                row.container,
                row.doi === undefined || row.doi === '' ? '' : `doi ${row.doi}`,
                row.pmid === undefined || row.pmid === '' ? '' : `PubMed ${row.pmid}`,
                countWords(row.extracts, 'extract'),
              ]
                .filter((part) => part !== '' && part !== null)
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
      <p className="wf-hint">
        Extracts, texts and judgements of the others move to it, and what it lacks is filled from them.
      </p>
      <div className="wf-form-acts">
        <Button variant="primary" isPending={isBusy} isDisabled={isReadOnly} onPress={() => void merge()}>
          Merge {rows.length} records
        </Button>
      </div>
    </section>
  );
}
