import { chooseFile } from '#renderer/actions/fileActions.ts';
import { perform } from '#renderer/actions/perform.ts';
import { isUnderWay } from '#renderer/actions/tourActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Compass, FilePlus, FolderOpen } from '#renderer/ui/icons.ts';

import { tourSteps } from '#renderer/tour/tourSteps.ts';

import { ReadingCards } from './ReadingCards.tsx';
import { RecentList } from './RecentList.tsx';
import { StarterGallery } from './StarterGallery.tsx';
import { startWith } from './startWith.ts';
import './start.css';

/** Where work begins: what was open before, a new or another file, or a starter theory. */
export function StartScreen() {
  const editor = useEditor();
  const tour = useEditorState((state) => state.tour);
  return (
    <main className="wf-start">
      <div className="wf-start-page">
        <header className="wf-start-head">
          <div>
            <h1 className="wf-start-name">Wherefore</h1>
            <p className="wf-start-line">What works, for whom, in what circumstances, and why.</p>
          </div>
          <div className="wf-start-acts">
            <Button icon={Compass} onPress={() => perform(editor, 'help.tour')}>
              {isUnderWay(tour)
                ? `Resume the tour (step ${tour.step} of ${tourSteps.length})`
                : 'Take the tour'}
            </Button>
            <Button icon={FolderOpen} onPress={() => void chooseFile(editor, 'open')}>
              Open…
            </Button>
            <Button
              variant="primary"
              icon={FilePlus}
              onPress={() => editor.store.setState({ overlay: 'new' })}
            >
              New workspace
            </Button>
          </div>
        </header>
        <RecentList />
        <section aria-labelledby="wf-start-starters" className="wf-start-section">
          <h2 id="wf-start-starters" className="wf-start-title">
            Start from a theory that exists
          </h2>
          <p className="wf-quiet">
            Each opens as a workspace of your own. Change it, disagree with it, add what you know.
          </p>
          <StarterGallery
            acts={[{ label: 'Use as a base', run: (starter) => void startWith(editor, starter) }]}
          />
        </section>
        <section aria-labelledby="wf-start-studies" className="wf-start-section">
          <h2 id="wf-start-studies" className="wf-start-title">
            Studies to read
          </h2>
          <p className="wf-quiet">
            What was done, who was studied, what was found, and which arrows of the theories above it bears
            on.
          </p>
          <ReadingCards />
        </section>
        <p className="wf-start-privacy">
          Everything stays on this computer: no account, no network. A workspace is one file that you can copy
          and send.
        </p>
      </div>
    </main>
  );
}
