import { useMemo } from 'react';
import { overlays } from '#models/evidence/overlays.ts';
import { arrowTests } from '#models/measuring/arrowTests.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Map as MapIcon } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** What would test each arrow, as a table; the map shows the same as an overlay. */
export function ArrowTests() {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const tests = useMemo(() => arrowTests(document, theoryId, vocabulary), [document, theoryId, vocabulary]);
  const wordsOf = new Map(overlays.measures.classes.map(({ id, words }) => [id, words[vocabulary]]));
  const untested = tests.filter(({ testability }) => testability === 'nothing').length;
  if (tests.length === 0) return null;
  return (
    <section className="wf-measures-part" aria-label="What would test each arrow">
      <h2 className="wf-measures-title">What would test each arrow</h2>
      <p className="wf-quiet">
        {untested === 0
          ? 'Something would test every arrow.'
          : `Nothing would test ${untested} of ${countWords(tests.length, 'arrow')}. An arrow can be tested by a measure of its own, or when both its ends are measured at two times.`}
      </p>
      <div className="wf-measures-acts">
        <Button
          icon={MapIcon}
          onPress={() => {
            showView(editor, 'map');
            showOverlay(editor, 'measures');
          }}
        >
          Show on the map
        </Button>
      </div>
      <table className="wf-measures-table">
        <caption className="visuallyHidden">What would test each arrow</caption>
        <thead>
          <tr>
            <th scope="col">Arrow</th>
            <th scope="col">Test</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {tests.map(({ arrowId, sentence, testability, reason }) => (
            <tr key={arrowId}>
              <th scope="row">
                <button
                  type="button"
                  className="wf-measures-go"
                  onClick={() => goTo(editor, arrowId, { tab: 'measures', field: 'measure' })}
                >
                  {sentence}
                </button>
              </th>
              <td>{wordsOf.get(testability)}</td>
              <td>{said(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
