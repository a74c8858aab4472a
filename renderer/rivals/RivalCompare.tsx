import { type ReactNode, useMemo, useState } from 'react';

import { type Comparison, compareRivals } from '#models/rivals/compareRivals.ts';
import { rivalSentences } from '#models/rivals/rivalSentences.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { openRivals } from '#renderer/actions/rivalActions.ts';
import { CommittedArea } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ArrowLeft, MapPin, Trash2 } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { rivalWords } from '#renderer/words/rivalWords.ts';

import { AddRival } from './AddRival.tsx';
import { RivalTable } from './RivalTable.tsx';
import { RivalVerdict } from './RivalVerdict.tsx';

const ways = [
  { id: 'table', label: 'Table' },
  { id: 'sentences', label: 'Sentences' },
] as const;

/** One observation and its explanations side by side, as a table or to be read; more can be added, and it can be decided. */
export function RivalCompare({ rivalSetId }: { readonly rivalSetId: string }) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [way, setWay] = useState<(typeof ways)[number]['id']>('table');
  const comparison = useMemo(
    () => compareRivals(document, rivalSetId, vocabulary),
    [document, rivalSetId, vocabulary],
  );
  if (comparison === undefined) return null;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-rivals" role="region" aria-label={rivalWords(vocabulary).many} tabIndex={0}>
      <Head comparison={comparison}>
        <SegmentedControl label="Shown as" segments={ways} value={way} onChange={setWay} />
      </Head>
      {comparison.columns.length === 0 ? (
        <p className="wf-rivals-words">Nobody has explained it yet. What could be behind it?</p>
      ) : way === 'table' ? (
        <RivalTable comparison={comparison} />
      ) : (
        <ul className="wf-rivals-sentences">
          {rivalSentences(comparison).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Below comparison={comparison} />
    </div>
  );
}

function Head({
  comparison: { set, observation },
  children,
}: {
  readonly comparison: Comparison;
  readonly children: ReactNode;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { elementId } = set;
  const remove = () => {
    if (run(editor, 'rivalSets.remove', { ids: [set.id] }) !== null) openRivals(editor, null);
  };
  return (
    <header className="wf-rivals-head">
      <div>
        <Button variant="quiet" icon={ArrowLeft} onPress={() => openRivals(editor, null)}>
          All comparisons
        </Button>
      </div>
      <h2 className="wf-rivals-title">
        <span className="wf-quiet">To be explained: </span>
        {observation}
      </h2>
      <div className="wf-rivals-acts">
        {children}
        {elementId !== null && (
          <Button variant="quiet" icon={MapPin} onPress={() => goTo(editor, elementId, { onMap: true })}>
            Show on the map
          </Button>
        )}
        {!isReadOnly && (
          <Button variant="quiet" icon={Trash2} onPress={remove}>
            End this comparison
          </Button>
        )}
      </div>
    </header>
  );
}

function Below({ comparison }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { set } = comparison;
  return (
    <div className="wf-rivals-below">
      {!isReadOnly && <AddRival comparison={comparison} />}
      <CommittedArea
        label="What would decide between them?"
        value={set.note}
        placeholder="A case to look at, people to ask, something to measure"
        onCommit={(note) => run(editor, 'rivalSets.change', { ids: [set.id], fields: { note } })}
      />
      {comparison.columns.length > 0 && <RivalVerdict comparison={comparison} />}
    </div>
  );
}
