import { type OverlayName, overlays } from '#models/evidence/overlays.ts';
import { overlayValues } from '#models/evidence/overlayValues.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { withEnds } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';

import { Sample } from './LegendSample.tsx';
import { sampleLine } from './legendItems.ts';
import { lookOf } from './overlayLook.ts';

/** The classes of the overlay that is on: what each looks like and how many arrows are in it; a press shows only those. */
export function OverlayLegend({ name }: { readonly name: OverlayName }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const focusedIds = useEditorState((state) => state.focusedIds);
  const currentYear = new Date(editor.env.now()).getFullYear();
  const { byArrow, counts, text } = overlayValues(document, theoryId, { name, currentYear });
  const idsIn = (classId: string) => [...byArrow].filter(([, id]) => id === classId).map(([id]) => id);
  const isOnly = (classId: string) => {
    if (focusedIds === null) return false;
    const arrows = [...focusedIds].filter((id) => byArrow.has(id));
    return arrows.length > 0 && arrows.every((id) => byArrow.get(id) === classId);
  };
  const toggle = (classId: string) =>
    editor.store.setState({ focusedIds: isOnly(classId) ? null : withEnds(document, idsIn(classId)) });
  return (
    <div className="wf-overlay">
      <h3 className="wf-overlay-title">{overlays[name].title[vocabulary]}</h3>
      <ul aria-label="Classes of this overlay">
        {counts.map(({ class: one, arrows }) => (
          <li key={one.id}>
            <button
              type="button"
              className="wf-overlay-class"
              aria-pressed={isOnly(one.id)}
              disabled={arrows === 0}
              title={one.rule}
              onClick={() => toggle(one.id)}
            >
              <span className="wf-legend-sample">
                <Sample
                  item={{
                    key: one.id,
                    words: '',
                    sample: { kind: 'line', style: { ...sampleLine, ...lookOf(name, one.id) } },
                  }}
                />
              </span>
              <span className="wf-overlay-words">{one.words[vocabulary]}</span>
              <span className="wf-overlay-count">
                {arrows}
                <span className="visuallyHidden"> {arrows === 1 ? 'arrow' : 'arrows'}, show only these</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="wf-overlay-text" role="status">
        {text}
      </p>
      <Button variant="quiet" onPress={() => showView(editor, 'evidence')}>
        As a table
      </Button>
    </div>
  );
}
