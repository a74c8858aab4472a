import { useState } from 'react';
import { addStudies, startWithStudies } from '#renderer/actions/studyActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Check } from '#renderer/ui/icons.ts';
import { ListBox } from '#renderer/ui/ListBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Study } from '#shared/rpc/readingContract.ts';

import { StudyPage } from './StudyPage.tsx';
import { hereWords, shortCitationOf } from './studyWords.ts';
import { type OpenReadingList, useReadingList, useReadingLists } from './useReadingList.ts';
import './studies.css';

const studyId = 'wf-study';

function isWhole({ here, extractsToAdd }: Study): boolean {
  return here !== null && extractsToAdd === 0;
}

/** Studies that come with the program, list by list: to browse, and to take into the library. */
export function StudiesDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const listId = useEditorState((state) => state.readingListId);
  const lists = useReadingLists();
  const list = useReadingList(listId);
  const [openId, setOpenId] = useState<string | null>(null);
  const study = list?.studies.find(({ source }) => source.id === openId) ?? list?.studies[0] ?? null;
  return (
    <Dialog
      title="Studies to read"
      isOpen
      onOpenChange={onClose}
      size="wide"
      actions={list !== null && study !== null && <Acts list={list} study={study} onClose={onClose} />}
    >
      <div className="wf-studies">
        <div className="wf-studies-side">
          <Select
            label="List"
            options={lists.map(({ id, title, studies }) => ({ id, label: `${title} (${studies})` }))}
            value={listId}
            onChange={(id) => editor.store.setState({ readingListId: id })}
          />
          <p className="wf-hint">{list?.description ?? ''}</p>
          <div className="wf-studies-list">
            {list !== null && (
              <ListBox
                label={list.title}
                options={list.studies.map((each) => ({
                  id: each.source.id,
                  label: `${each.number === '' ? '' : `${each.number}. `}${each.source.title}`,
                  description: [shortCitationOf(each.source), hereWords(each)]
                    .filter((part) => part !== '')
                    .join(' · '),
                }))}
                selectedIds={study === null ? [] : [study.source.id]}
                onSelectionChange={([id]) => {
                  if (id !== undefined) setOpenId(id);
                }}
              />
            )}
          </div>
        </div>
        {/* A region that scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div
          id={studyId}
          className="wf-studies-page"
          role="region"
          aria-label="The study"
          tabIndex={0}
          key={study?.source.id}
        >
          {study === null ? <p className="wf-hint">Looking…</p> : <StudyPage study={study} />}
        </div>
      </div>
    </Dialog>
  );
}

function Acts({
  list,
  study,
  onClose,
}: {
  readonly list: OpenReadingList;
  readonly study: Study;
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace);
  const [isBusy, setIsBusy] = useState(false);
  const all = list.studies.map(({ source }) => source.id);
  const doing = async (act: () => Promise<boolean>) => {
    if (isBusy) return;
    setIsBusy(true);
    await act();
    setIsBusy(false);
    // The button that was pressed has nothing more to do: the focus goes to what was added.
    document.getElementById(studyId)?.focus();
  };
  if (workspace === null) {
    const start = async () => {
      onClose();
      return startWithStudies(editor, { listId: list.id, sourceIds: all, title: list.title });
    };
    return (
      <Button variant="primary" onPress={() => void doing(start)}>
        New workspace with these studies
      </Button>
    );
  }
  const add = (sourceIds: readonly string[]) =>
    void doing(() => addStudies(editor, { listId: list.id, sourceIds }));
  const isAllThere = list.studies.every(isWhole);
  return (
    <>
      <Button isDisabled={workspace.isReadOnly || isAllThere} onPress={() => add(all)}>
        {isAllThere ? 'All of them are in your library' : `Add all ${list.studies.length} to my library`}
      </Button>
      <Button
        variant="primary"
        isDisabled={workspace.isReadOnly || isWhole(study)}
        {...(isWhole(study) ? { icon: Check } : {})}
        onPress={() => add([study.source.id])}
      >
        {isWhole(study) ? 'In my library' : 'Add this study to my library'}
      </Button>
    </>
  );
}
