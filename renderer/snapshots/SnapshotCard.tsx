import { useState } from 'react';

import type { Snapshot } from '#models/entities/snapshot.ts';
import { compareSides, theorySide } from '#renderer/actions/compareActions.ts';
import { removeSnapshot, restoreSnapshot, viewSnapshot } from '#renderer/actions/snapshotActions.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import {
  Ellipsis,
  Eye,
  Flag,
  GitBranch,
  GitCompareArrows,
  Pencil,
  RotateCcw,
  Trash2,
} from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { countWords } from '#models/words/countWords.ts';
import { whenWords } from '#renderer/words/frameWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { BranchForm } from './BranchForm.tsx';

/** One snapshot: what it is called, when and why it was taken, how much it holds, and what can be done with it. */
export function SnapshotCard({ snapshot }: { readonly snapshot: Snapshot }) {
  const said = useSaid();
  const editor = useEditor();
  const { id, name, note, kind, takenAt, elements, arrows, configurations } = snapshot;
  const isViewed = useEditorState((state) => state.viewed?.snapshotId === id);
  const [open, setOpen] = useState<'edit' | 'branch' | null>(null);
  const holds = [
    countWords(elements, 'box', 'boxes'),
    countWords(arrows, 'arrow'),
    ...(configurations > 0 ? [said(countWords(configurations, 'configuration'))] : []),
  ];
  return (
    <li className={`wf-snapshot${isViewed ? ' is-current' : ''}`}>
      <div className="wf-snapshot-head">
        <h3 className="wf-snapshot-name">{name}</h3>
        <SnapshotMenu snapshot={snapshot} onOpen={setOpen} />
      </div>
      <p className="wf-quiet">
        {kind === 'initial' && <Badge tone="accent">{said('Initial programme theory')}</Badge>}{' '}
        {kind === 'automatic' && <Badge>Taken by itself</Badge>}{' '}
        <time dateTime={new Date(takenAt).toISOString()}>{whenWords(takenAt, editor.env.now())}</time>
        {` · ${holds.join(', ')}`}
      </p>
      {note !== '' && open !== 'edit' && <p className="wf-snapshot-note">{note}</p>}
      {open === 'edit' && <EditSnapshot snapshot={snapshot} onDone={() => setOpen(null)} />}
      {open === 'branch' && <BranchForm snapshot={snapshot} onDone={() => setOpen(null)} />}
      <div className="wf-snapshot-acts">
        <Button
          icon={Eye}
          isDisabled={isViewed}
          aria-label={`${isViewed ? 'Shown' : 'Look at it'}: “${name}”`}
          onPress={() => void viewSnapshot(editor, id)}
        >
          {isViewed ? 'Shown' : 'Look at it'}
        </Button>
        <Button
          icon={GitCompareArrows}
          aria-label={`Compare with now: “${name}”`}
          onPress={() => {
            const { theoryId } = snapshot;
            void compareSides(editor, { from: { theoryId, snapshotId: id }, to: theorySide(theoryId) });
          }}
        >
          Compare with now
        </Button>
      </div>
    </li>
  );
}

function EditSnapshot({ snapshot, onDone }: { readonly snapshot: Snapshot; readonly onDone: () => void }) {
  const editor = useEditor();
  const { id, name, note } = snapshot;
  return (
    <div className="wf-stack--wide">
      <CommittedField
        label="Name"
        isRequired
        value={name}
        onCommit={(next) => run(editor, 'snapshots.change', { ids: [id], fields: { name: next.trim() } })}
      />
      <CommittedArea
        label="Note"
        value={note}
        onCommit={(next) => run(editor, 'snapshots.change', { ids: [id], fields: { note: next } })}
      />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Done</Button>
      </div>
    </div>
  );
}

function SnapshotMenu({
  snapshot,
  onOpen,
}: {
  readonly snapshot: Snapshot;
  readonly onOpen: (form: 'edit' | 'branch') => void;
}) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { id, name, kind } = snapshot;
  const setKind = (next: Snapshot['kind']) =>
    run(editor, 'snapshots.change', { ids: [id], fields: { kind: next } });
  if (isReadOnly) return null;
  return (
    <MenuTrigger>
      <IconButton label={`More about “${name}”`} icon={Ellipsis} />
      <Menu label={name} placement="bottom end">
        <MenuItem
          id="restore"
          label="Restore"
          description="The theory becomes what it was; undo takes it back"
          icon={RotateCcw}
          onAction={() => void restoreSnapshot(editor, id)}
        />
        <MenuItem
          id="branch"
          label="Begin a new theory with it…"
          icon={GitBranch}
          onAction={() => onOpen('branch')}
        />
        <MenuSeparator />
        <MenuItem id="edit" label="Change name or note…" icon={Pencil} onAction={() => onOpen('edit')} />
        {kind === 'initial' ? (
          <MenuItem
            id="version"
            label={said('It is not the initial programme theory')}
            icon={Flag}
            onAction={() => setKind('version')}
          />
        ) : (
          <MenuItem
            id="initial"
            label={said('It is the initial programme theory')}
            icon={Flag}
            onAction={() => setKind('initial')}
          />
        )}
        {kind === 'automatic' && (
          <MenuItem
            id="keep"
            label="Keep it"
            description="Otherwise it goes when newer ones have come"
            icon={Flag}
            onAction={() => setKind('version')}
          />
        )}
        <MenuSeparator />
        <MenuItem
          id="remove"
          label="Remove"
          icon={Trash2}
          isDanger
          onAction={() => void removeSnapshot(editor, id)}
        />
      </Menu>
    </MenuTrigger>
  );
}
