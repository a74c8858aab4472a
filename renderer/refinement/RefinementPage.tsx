import { refinementReport } from '#models/refinement/report.ts';
import type { RefinementStory } from '#models/refinement/story.ts';
import { compareSides, theorySide } from '#renderer/actions/compareActions.ts';
import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Download, GitCompareArrows, History } from '#renderer/ui/icons.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { OpenChanges } from './OpenChanges.tsx';
import { RoundList } from './RoundList.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { WayTable } from './WayTable.tsx';
import { useRefinementStory } from './useRefinementStory.ts';
import '#renderer/compare/changeKinds.css';
import './refinement.css';

/** From initial to refined theory: the timeline, every reason that was kept, and what is still without one. */
export function RefinementPage() {
  const story = useRefinementStory();
  if (story === null) return <p className="wf-refinement wf-quiet">Reading…</p>;
  if (story.beginning === null && story.rounds.length === 0) return <NothingTold />;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-refinement" role="region" aria-label="From initial to refined" tabIndex={0}>
      <Lead story={story} />
      <TimelinePicture story={story} />
      <Disclosure title="The timeline as a table" headingLevel={2}>
        <WayTable story={story} />
      </Disclosure>
      <OpenChanges story={story} />
      <RoundList story={story} />
    </div>
  );
}

function Lead({ story }: { readonly story: RefinementStory }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { lead } = refinementReport(document, story, vocabulary);
  const { beginning, theoryId } = story;
  const from = beginning !== null && beginning.side !== null ? beginning.ref : null;
  return (
    <header className="wf-refinement-head">
      <div>
        {lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="wf-refinement-acts">
        {from !== null && (
          <Button
            icon={GitCompareArrows}
            onPress={() => void compareSides(editor, { from, to: theorySide(theoryId) })}
          >
            Compare with the beginning
          </Button>
        )}
        <Button
          icon={Download}
          onPress={() =>
            editor.store.setState({ exporting: { format: 'refinement', options: {} }, overlay: 'export' })
          }
        >
          Export…
        </Button>
      </div>
    </header>
  );
}

function NothingTold() {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <EmptyState
      title="Nothing to tell yet"
      icon={History}
      actions={
        isReadOnly ? undefined : (
          <Button variant="primary" onPress={() => perform(editor, 'snapshot.take')}>
            Take a snapshot…
          </Button>
        )
      }
    >
      {said(
        'Take a snapshot of the theory as it is, and mark it as the initial programme theory. What is changed afterwards is listed here, with the reason you give.',
      )}
    </EmptyState>
  );
}
