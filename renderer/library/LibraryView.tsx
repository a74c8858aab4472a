import { useEffect, useState } from 'react';
import { methodsField, readingStatusField } from '#models/entities/source.ts';
import { perform } from '#renderer/actions/perform.ts';
import { ServiceSelect } from '#renderer/evidence/ServiceSelect.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { methodWords, readingStatusWords } from '#models/words/recordWords.ts';

import { BulkBar } from './BulkBar.tsx';
import { LibraryList } from './LibraryList.tsx';
import { DuplicatesDialog, MergeDialog } from './MergeDialog.tsx';
import { SourcePage } from './SourcePage.tsx';
import { type LibraryQuery, type LibraryRow, useLibraryPages } from './useLibraryPages.ts';
import './library.css';

const all = 'all';
const sorts = [
  { id: 'title', label: 'By title' },
  { id: 'newest', label: 'Newest first' },
  { id: 'oldest', label: 'Oldest first' },
] as const;
const methodChoices = [
  { id: all, label: 'All kinds of evidence' },
  ...methodsField.options.map((id) => ({ id, label: methodWords[id] })),
] as const;
const statusChoices = [
  { id: all, label: 'Read or not' },
  ...readingStatusField.options.map((id) => ({ id, label: readingStatusWords[id] })),
] as const;

const everything: LibraryQuery = {
  text: '',
  sort: 'title',
  methods: null,
  readingStatus: null,
  tag: null,
  hasExtracts: null,
  service: null,
};

/** Every source of the workspace: searched, narrowed and ordered; a press opens one beside the list. */
export function LibraryView() {
  const editor = useEditor();
  const [query, setQuery] = useState<LibraryQuery>(everything);
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, LibraryRow>>(new Map());
  const [dialog, setDialog] = useState<'merge' | 'duplicates' | null>(null);
  const pages = useLibraryPages(query);
  const choose = (row: LibraryRow, isOn: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      if (isOn) next.set(row.id, row);
      else next.delete(row.id);
      return next;
    });
  const clear = () => setChosen(new Map());
  const change = (fields: Partial<LibraryQuery>) => setQuery((before) => ({ ...before, ...fields }));
  return (
    <div className="wf-library" data-open={openId !== null}>
      <section className="wf-library-side" aria-label="Sources">
        <div className="wf-library-tools">
          <SearchField
            label="Search the library"
            placeholder="Titles, authors, abstracts, extracts, notes"
            value={query.text}
            onChange={(text) => change({ text })}
          />
          <div className="wf-library-filters">
            <Select
              label="Order"
              isLabelHidden
              options={sorts}
              value={query.sort}
              onChange={(sort) => change({ sort })}
            />
            <Select
              label="Kind of evidence"
              isLabelHidden
              options={methodChoices}
              value={query.methods ?? all}
              onChange={(methods) => change({ methods: methods === all ? null : methods })}
            />
            <Select
              label="Reading status"
              isLabelHidden
              options={statusChoices}
              value={query.readingStatus ?? all}
              onChange={(status) => change({ readingStatus: status === all ? null : status })}
            />
            <ServiceSelect
              label="Kind of service"
              isLabelHidden
              value={query.service ?? null}
              onChange={(service) => change({ service })}
            />
            <TagFilter value={query.tag} onChange={(tag) => change({ tag })} />
            <Button onPress={() => setDialog('duplicates')}>Duplicates…</Button>
            <Button onPress={() => perform(editor, 'studies.show')}>Studies to read…</Button>
          </div>
        </div>
        {chosen.size > 0 && (
          <BulkBar chosen={new Set(chosen.keys())} onClear={clear} onMerge={() => setDialog('merge')} />
        )}
        <LibraryList
          pages={pages}
          openId={openId}
          onOpen={setOpenId}
          isNarrowed={query !== everything}
          chosen={chosen}
          onChoose={choose}
        />
      </section>
      {dialog === 'duplicates' && <DuplicatesDialog onClose={() => setDialog(null)} />}
      {dialog === 'merge' && (
        <MergeDialog
          rows={[...chosen.values()]}
          onClose={() => {
            setDialog(null);
            clear();
          }}
        />
      )}
      {openId !== null && <SourcePage key={openId} sourceId={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}

function TagFilter({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (tag: string | null) => void;
}) {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  const savedAt = useEditorState((state) => (state.save.kind === 'saved' ? state.save.at : null));
  const [tags, setTags] = useState<readonly { readonly tag: string; readonly sources: number }[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('library.tags', { workspace }).then((answer) => {
      if (isCurrent && answer.ok) setTags(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, workspace, savedAt]);
  if (tags.length === 0) return null;
  return (
    <Select
      label="Tag"
      isLabelHidden
      options={[
        { id: all, label: 'All tags' },
        ...tags.map(({ tag, sources }) => ({ id: `tag ${tag}`, label: `${tag} (${sources})` })),
      ]}
      value={value === null ? all : `tag ${value}`}
      onChange={(id) => onChange(id === all ? null : id.slice('tag '.length))}
    />
  );
}
