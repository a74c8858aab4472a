import { type FormEvent, useState } from 'react';
import { readingStatusField } from '#models/entities/source.ts';
import { changeSources } from '#renderer/actions/libraryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Trash2, X } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { countWords } from '#models/words/countWords.ts';
import { readingStatusWords } from '#models/words/recordWords.ts';

const ask = 'ask';
const statuses = [
  { id: ask, label: 'How far we are…' },
  ...readingStatusField.options.map((id) => ({ id, label: readingStatusWords[id] })),
] as const;

/** What can be done to several sources at once; each is one step of undo. */
export function BulkBar({
  chosen,
  onClear,
  onMerge,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly onClear: () => void;
  readonly onMerge: () => void;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [tag, setTag] = useState('');
  const ids = [...chosen];
  const what = countWords(ids.length, 'source');
  const tagAll = (isOn: boolean) => {
    const wanted = tag.trim();
    if (wanted === '') return;
    void changeSources(
      editor,
      { name: 'sources.tag', input: { ids, tag: wanted, isOn } },
      isOn ? `“${wanted}” given to ${what}.` : `“${wanted}” taken from ${what}.`,
    ).then((isDone) => {
      if (isDone) setTag('');
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tagAll(true);
  };
  return (
    <section className="wf-bulk" aria-label="What to do with the chosen sources">
      <p className="wf-bulk-count" role="status">
        {ids.length} chosen
      </p>
      <form className="wf-bulk-tag" onSubmit={submit}>
        <TextField label="Tag" isLabelHidden placeholder="A tag" value={tag} onChange={setTag} />
        <Button type="submit" isDisabled={isReadOnly || tag.trim() === ''}>
          Add tag
        </Button>
        <Button isDisabled={isReadOnly || tag.trim() === ''} onPress={() => tagAll(false)}>
          Take away
        </Button>
      </form>
      <Select
        label="How far we are"
        isLabelHidden
        options={statuses}
        value={ask}
        onChange={(status) => {
          if (status === ask) return;
          void changeSources(
            editor,
            { name: 'sources.change', input: { ids, fields: { readingStatus: status } } },
            `${what}: ${readingStatusWords[status].toLowerCase()}.`,
          );
        }}
      />
      <Button isDisabled={isReadOnly || ids.length < 2} onPress={onMerge}>
        Merge…
      </Button>
      <Button
        icon={Trash2}
        isDisabled={isReadOnly}
        onPress={() =>
          void changeSources(
            editor,
            { name: 'sources.remove', input: { ids } },
            `${what} removed, with what was taken from them. Undo brings them back.`,
          ).then((isDone) => {
            if (isDone) onClear();
          })
        }
      >
        Remove
      </Button>
      <Button variant="quiet" icon={X} onPress={onClear}>
        Choose none
      </Button>
    </section>
  );
}
