import { type OverlayName, overlays } from '#models/evidence/overlays.ts';
import { overlayValues } from '#models/evidence/overlayValues.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { showMeasures, showView } from '#renderer/actions/viewActions.ts';
import { withEnds } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import { Sample } from './LegendSample.tsx';
import { sampleLine } from '#models/map/legendItems.ts';
import { lookOf } from '#models/map/overlayLook.ts';
import { OverlayStrip } from './OverlayStrip.tsx';

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
  return (
    <OverlayStrip
      title={overlays[name].title[vocabulary]}
      listLabel="What the lines mean"
      nouns={['arrow', 'arrows']}
      classes={counts.map(({ class: { id, words, rule }, arrows }) => ({
        id,
        words: words[vocabulary],
        rule,
        count: arrows,
        sample: (
          <Sample
            item={{
              key: id,
              words: '',
              sample: { kind: 'line', style: { ...sampleLine, ...lookOf(name, id) } },
            }}
          />
        ),
      }))}
      text={text}
      isOnly={isOnly}
      onToggle={(classId) =>
        editor.store.setState({ focusedIds: isOnly(classId) ? null : withEnds(document, idsIn(classId)) })
      }
      onTable={() => (name === 'measures' ? showMeasures(editor, 'plan') : showView(editor, 'evidence'))}
      closeLabel="Show arrows as they stand"
      onClose={() => showOverlay(editor, null)}
    />
  );
}
