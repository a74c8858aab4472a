import { chooseFile } from '#renderer/actions/fileActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FilePlus, FolderOpen } from '#renderer/ui/icons.ts';

import { RecentList } from './RecentList.tsx';
import { StarterGallery } from './StarterGallery.tsx';
import { startWith } from './startWith.ts';
import './start.css';

/** Where work begins: what was open before, a new or another file, or a starter theory. */
export function StartScreen() {
  const editor = useEditor();
  return (
    <main className="wf-start">
      <div className="wf-start-page">
        <header className="wf-start-head">
          <div>
            <h1 className="wf-start-name">Wherefore</h1>
            <p className="wf-start-line">What works, for whom, in what circumstances, and why.</p>
          </div>
          <div className="wf-start-acts">
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
          <StarterGallery onChoose={(starter) => void startWith(editor, starter)} />
        </section>
        <p className="wf-start-privacy">
          Everything stays on this computer: no account, no network. A workspace is one file that you can copy
          and send.
        </p>
      </div>
    </main>
  );
}
