import { useState } from 'react';
import type { WorkbookPreview } from '#shared/rpc/importContract.ts';
import { importIncoming, stopWork } from '#renderer/actions/importActions.ts';
import { ReadingProgress } from '#renderer/dialogs/ReadingDialog.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Incoming } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ChangeList } from './ChangeList.tsx';
import { bySheet, tickable, tickedAtFirst } from './changeGroups.ts';
import './workbook.css';

type Props = { readonly incoming: Incoming; readonly workbook: WorkbookPreview };

/** What a workbook that came back would change, each change with a tick, before anything is stored. */
export function WorkbookDialog({ incoming, workbook }: Props) {
  const editor = useEditor();
  const [isBusy, setIsBusy] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => tickedAtFirst(workbook.changes));
  const reading = useEditorState((state) => state.reading);
  const { changes } = workbook;
  const taken = tickable(changes, ticked);
  const dismiss = () => editor.store.setState({ incoming: null });
  // While it is read again for storing, Cancel ends that; what is being written is one step that can be undone.
  const close = () => {
    if (isBusy) void stopWork(editor);
    else dismiss();
  };
  const take = async () => {
    setIsBusy(true);
    const isDone = await importIncoming(editor, incoming, {
      chosen: { keys: [...taken], plan: workbook.plan },
    });
    setIsBusy(false);
    if (isDone) dismiss();
  };
  const what = taken.size === 0 ? 'Nothing is ticked' : `Take ${countWords(taken.size, 'change')}`;
  return (
    <Dialog
      title={`Bring back “${incoming.preview.name}”`}
      size="large"
      isOpen
      isModalStrict
      onOpenChange={close}
      actions={
        <>
          <Button isDisabled={reading?.phase === 'storing'} onPress={close}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={taken.size === 0}
            onPress={() => void take()}
          >
            {changes.length === 0 ? 'Nothing to take' : what}
          </Button>
        </>
      }
    >
      <div className="wf-book">
        <Summary workbook={workbook} unchanged={incoming.preview.duplicates} />
        {isBusy &&
          (reading === null ? (
            <ProgressBar label="Writing to the workspace" />
          ) : (
            <ReadingProgress reading={reading} />
          ))}
        <Told title="cannot be taken" items={workbook.problems} isOpen />
        {changes.length > 1 && (
          <div className="wf-book-all">
            <Button variant="quiet" onPress={() => setTicked(new Set(changes.map(({ key }) => key)))}>
              Tick everything
            </Button>
            <Button variant="quiet" onPress={() => setTicked(new Set())}>
              Tick nothing
            </Button>
          </div>
        )}
        {changes.length > 0 && (
          // A region that scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className="wf-book-changes" role="region" aria-label="What the file changes" tabIndex={0}>
            {bySheet(changes).map(({ sheet, rows }) => (
              <section key={sheet} className="wf-book-sheet">
                <h3>{sheet}</h3>
                {rows.map((row) => (
                  <ChangeList key={row.key} row={row} all={changes} ticked={ticked} onTick={setTicked} />
                ))}
              </section>
            ))}
          </div>
        )}
        <Told title="to know" items={workbook.notes} />
      </div>
    </Dialog>
  );
}

function Summary({
  workbook,
  unchanged,
}: {
  readonly workbook: WorkbookPreview;
  readonly unchanged: number;
}) {
  const { changes, title } = workbook;
  const count = (kind: (typeof changes)[number]['kind']) => changes.filter((one) => one.kind === kind).length;
  const conflicts = changes.filter(({ isConflict }) => isConflict).length;
  const parts = [
    count('changed') > 0 ? `${countWords(count('changed'), 'cell')} changed` : '',
    count('added') > 0 ? `${countWords(count('added'), 'row')} added` : '',
    count('removed') > 0 ? `${countWords(count('removed'), 'row')} missing` : '',
  ].filter((part) => part !== '');
  return (
    <p className="wf-book-sum">
      Tables of “{title}”: <strong>{parts.length === 0 ? 'nothing was changed' : parts.join(', ')}</strong>;{' '}
      {countWords(unchanged, 'row')} as they were.
      {conflicts > 0 &&
        ` ${countWords(conflicts, 'cell')} ${conflicts === 1 ? 'was' : 'were'} changed here as well since the file was written: tick to take what the file says.`}
      {count('removed') > 0 && ' Missing rows stay unless you tick them.'}
      {changes.length > 0 && ' Nothing is stored yet; taking what is ticked is one step that can be undone.'}
    </p>
  );
}

type Items = WorkbookPreview['problems'];

function Told({
  title,
  items,
  isOpen = false,
}: {
  readonly title: string;
  readonly items: Items;
  readonly isOpen?: boolean;
}) {
  const said = useSaid();
  if (items.length === 0) return null;
  return (
    <details className="wf-import-problems" open={isOpen && items.length <= 5}>
      <summary>
        {countWords(items.length, 'thing')} {title}
      </summary>
      <ul>
        {items.map(({ sheet, place, message }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences of a list that never changes
          <li key={index}>
            {sheet}
            {place === '' ? '' : ` ${place}`}: {said(message)}
          </li>
        ))}
      </ul>
    </details>
  );
}
