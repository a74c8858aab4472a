import { changeSigns } from '#models/compare/changeMarks.ts';
import { changeSentence, withoutKind } from '#models/compare/changeSentence.ts';
import { goToChange } from '#renderer/actions/compareActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { useCompare } from './compareDesk.ts';
import { kindWords } from './compareWords.ts';
import { useChangeGroups } from './useChanges.ts';

/** Every change as a sentence, to be read from top to bottom. The picture's twin. */
export function ChangeSentences() {
  const said = useSaid();
  const editor = useEditor();
  const comparison = useCompare((state) => state.comparison);
  const currentKey = useCompare((state) => state.currentKey);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const groups = useChangeGroups();
  if (comparison === null) return null;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-changeText" role="region" aria-label="Changes as sentences" tabIndex={0}>
      {groups.map(({ title, changes }) => (
        <section key={title}>
          <h3>{said(title)}</h3>
          <ol>
            {changes.map((change) => (
              <li
                key={change.key}
                data-change={change.kind}
                className={change.key === currentKey ? 'is-current' : ''}
              >
                <span className="wf-change-kind">
                  <span className="wf-change-sign" aria-hidden>
                    {changeSigns[change.kind].sign}
                  </span>
                  {kindWords[change.kind]}
                </span>{' '}
                <button
                  type="button"
                  className="wf-changeText-go"
                  onClick={() => goToChange(editor, change.key)}
                >
                  {withoutKind(said(changeSentence(comparison, change, vocabulary)))}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
