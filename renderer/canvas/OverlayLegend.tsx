import { type OverlayName, overlays } from '#models/evidence/overlays.ts';
import { overlayValues } from '#models/evidence/overlayValues.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { withEnds } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { X } from '#renderer/ui/icons.ts';

import { Sample } from './LegendSample.tsx';
import { sampleLine } from '#models/map/legendItems.ts';
import { lookOf } from '#models/map/overlayLook.ts';
import './OverlayLegend.css';

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
    <section className="wf-overlay wf-map-own" aria-label={overlays[name].title[vocabulary]}>
      <ul className="wf-overlay-classes" aria-label="What the lines mean">
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
              <Sample
                item={{
                  key: one.id,
                  words: '',
                  sample: { kind: 'line', style: { ...sampleLine, ...lookOf(name, one.id) } },
                }}
              />
              <span>{one.words[vocabulary]}</span>
              <span className="wf-overlay-count">
                {arrows}
                <span className="visuallyHidden"> {arrows === 1 ? 'arrow' : 'arrows'}, show only these</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="wf-overlay-text">
        <span role="status">{text}</span>{' '}
        <button type="button" className="wf-table-go" onClick={() => showView(editor, 'evidence')}>
          As a table
        </button>
      </p>
      <IconButton label="Show arrows as they stand" icon={X} onPress={() => showOverlay(editor, null)} />
    </section>
  );
}
