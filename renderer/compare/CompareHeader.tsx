import { compareSides, closeComparison, swapSides } from '#renderer/actions/compareActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { SideRef } from '#renderer/state/editorStore.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { ArrowLeftRight, ArrowRight, Columns3, Layers, Table2, TextQuote, X } from '#renderer/ui/icons.ts';
import { type Segment, SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';

import { type CompareMode, compareDesk, useCompare } from './compareDesk.ts';
import { sideOptions } from './sideNames.ts';

const modes: readonly Segment<CompareMode>[] = [
  { id: 'picture', label: 'One picture', icon: Layers },
  { id: 'beside', label: 'Side by side', icon: Columns3 },
  { id: 'table', label: 'Table', icon: Table2 },
  { id: 'sentences', label: 'Sentences', icon: TextQuote },
];

/** Which two are compared, in which direction, and how they are shown. */
export function CompareHeader() {
  const editor = useEditor();
  const mode = useCompare((state) => state.mode);
  return (
    <header className="wf-compare-head">
      <h2 className="visuallyHidden">Comparison</h2>
      <div className="wf-compare-sides">
        <SideSelect label="From" side="from" />
        <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
        <SideSelect label="To" side="to" />
        <IconButton
          label="The other way round"
          icon={ArrowLeftRight}
          onPress={() => void swapSides(editor)}
        />
      </div>
      <SegmentedControl
        label="How they are shown"
        segments={modes}
        value={mode}
        onChange={(next) => compareDesk(editor).store.setState({ mode: next })}
      />
      <Button icon={X} onPress={() => closeComparison(editor)}>
        Done
      </Button>
    </header>
  );
}

function SideSelect({ label, side }: { readonly label: string; readonly side: 'from' | 'to' }) {
  const editor = useEditor();
  const comparing = useEditorState((state) => state.comparing);
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  if (comparing === null) return null;
  const options = sideOptions(document, {
    theoryId,
    compared: [comparing.from, comparing.to],
    now: editor.env.now(),
  });
  const idOf = ({ theoryId: theory, snapshotId }: SideRef) => snapshotId ?? theory;
  return (
    <div className="wf-compare-side-select">
      <Select
        label={label}
        options={options}
        value={idOf(comparing[side])}
        onChange={(id) => {
          const ref = options.find((option) => option.id === id)?.ref;
          if (ref !== undefined) void compareSides(editor, { ...comparing, [side]: ref });
        }}
      />
    </div>
  );
}
