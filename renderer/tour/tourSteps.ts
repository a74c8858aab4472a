import type { Document } from '#models/document.ts';
import { goTo, whenMapIsThere } from '#renderer/actions/goTo.ts';
import { showMeasures, showView } from '#renderer/actions/viewActions.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

/** The starter that the tour is about. */
export const tourStarterId = 'social-prescribing-pathway';

/** One step: what is said, in the field's terms (`useSaid`), and how the window is arranged for it. */
export type TourStep = {
  readonly title: string;
  readonly text: string;
  readonly show: (editor: Editor) => void;
};

/** The arrow that the steps look at: the one they were written for, or whichever there is. */
function arrowToLookAt(document: Document, theoryId: string | null): string | null {
  const own = [...document.arrows.values()].filter((arrow) => arrow.theoryId === theoryId);
  const written = own.find(({ id }) => id === 'arrow_husk-a03-accessible');
  return written?.id ?? own[0]?.id ?? null;
}

function showArrow(editor: Editor, tab: 'claim' | 'evidence'): void {
  const { document, theoryId } = editor.store.getState();
  const id = arrowToLookAt(document, theoryId);
  showView(editor, 'map');
  if (id === null) return;
  goTo(editor, id, { tab });
  whenMapIsThere((map) => map.fit());
}

/** The six steps, in their order. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'A theory is a map of boxes and arrows',
    text: 'Each box is something that matters; each arrow says that one thing leads to another. This example follows people from being referred, over going along, to keeping going. Nothing here is settled: all of it can be changed, and undo brings it back.',
    show: (editor) => {
      showView(editor, 'map');
      editor.store.setState({ selection: new Set(), focusedIds: null });
      whenMapIsThere((map) => map.fit());
    },
  },
  {
    title: 'An arrow is a sentence: IF … THEN …',
    text: 'One arrow is selected. The panel at the right says what it claims, in whose words, and how sure they were: “more likely”, not “always”.',
    show: (editor) => showArrow(editor, 'claim'),
  },
  {
    title: 'BECAUSE: nobody has said why yet',
    text: 'That something happens is one thing; why it happens is another. The BECAUSE of this arrow is empty, because neither slides nor article say it. What would people think or feel? Write it under the sentence, or leave it open as a question.',
    show: (editor) => showArrow(editor, 'claim'),
  },
  {
    title: 'Evidence for, against, and otherwise',
    text: 'What speaks to this arrow is tied to it word for word, with its source. Here the slides and the abstract of one review do not say quite the same: both are kept, and you decide what it means.',
    show: (editor) => showArrow(editor, 'evidence'),
  },
  {
    title: 'The same theory as sentences, to read aloud',
    text: 'Every map can be read as sentences, stage by stage: with a panel, over the telephone, with a screen reader. At the bottom right you change between plain words and the terms of the field.',
    show: (editor) => {
      editor.store.setState({ selection: new Set() });
      showView(editor, 'sentences');
    },
  },
  {
    title: 'How would you know?',
    text: 'Here stands what would be measured, when, and which {outcomes|effects} nobody measures yet: all three of this example. Select one on the map, choose Measures in the panel, and add one. Then make a theory of your own: New theory, or a starter to begin from.',
    show: (editor) => {
      editor.store.setState({ selection: new Set() });
      showMeasures(editor, 'plan');
    },
  },
];
