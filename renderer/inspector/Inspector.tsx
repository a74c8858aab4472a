import { useShallow } from 'zustand/react/shallow';

import { selectedIn } from '#renderer/actions/binding.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

import { ConfigurationInspector } from '#renderer/configurations/ConfigurationInspector.tsx';

import { ArrowInspector } from './ArrowInspector.tsx';
import { ElementInspector } from './ElementInspector.tsx';
import { ManySelected } from './ManySelected.tsx';
import { TheoryInspector } from './TheoryInspector.tsx';
import './inspector.css';

/** All about what is selected: an arrow, a box, several things; else the open configuration, else the theory. */
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
  const configuration = useEditorState(({ document, openConfigurationId, theoryId }) => {
    const row = document.configurations.get((openConfigurationId ?? '') as never);
    return row?.theoryId === theoryId ? row : undefined;
  });
  if (another !== undefined) return <ManySelected />;
  if (arrow !== undefined) return <ArrowInspector arrow={arrow} />;
  if (element !== undefined) return <ElementInspector key={element.id} element={element} />;
  if (configuration !== undefined) return <ConfigurationInspector configuration={configuration} />;
  return theory === undefined ? null : <TheoryInspector theory={theory} />;
}
