import { useShallow } from 'zustand/react/shallow';

import { selectedIn } from '#renderer/actions/binding.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

import { ArrowInspector } from './ArrowInspector.tsx';
import { ElementInspector } from './ElementInspector.tsx';
import { ManySelected } from './ManySelected.tsx';
import { TheoryInspector } from './TheoryInspector.tsx';
import './inspector.css';

/** All about what is selected: an arrow, a box, several things, or with nothing selected the theory. */
export function Inspector() {
  const [only, another] = useEditorState(
    useShallow((state) => {
      const { elementIds, arrowIds } = selectedIn(state);
      return [...elementIds, ...arrowIds].slice(0, 2);
    }),
  );
  const element = useEditorState((state) => state.document.elements.get((only ?? '') as never));
  const arrow = useEditorState((state) => state.document.arrows.get((only ?? '') as never));
  const theory = useEditorState((state) => state.document.theories.get((state.theoryId ?? '') as never));
  if (another !== undefined) return <ManySelected />;
  if (arrow !== undefined) return <ArrowInspector arrow={arrow} />;
  if (element !== undefined) return <ElementInspector key={element.id} element={element} />;
  return theory === undefined ? null : <TheoryInspector theory={theory} />;
}
