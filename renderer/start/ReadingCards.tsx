import { Button as RacButton } from 'react-aria-components';

import { useEditor } from '#renderer/state/editorContext.ts';
import { useReadingLists } from '#renderer/studies/useReadingList.ts';
import { countWords } from '#models/words/countWords.ts';

/** The lists of studies that come with the program; a press opens one to browse. */
export function ReadingCards() {
  const editor = useEditor();
  const lists = useReadingLists();
  return (
    <ul className="wf-starters wf-starters-compact">
      {lists.map(({ id, title, description, studies }) => (
        <li key={id}>
          <RacButton
            className="wf-starter"
            onPress={() => editor.store.setState({ overlay: 'studies', readingListId: id })}
          >
            <span className="wf-starter-words">
              <span className="wf-starter-title">{title}</span>
              <span className="wf-starter-about">{description}</span>
              <span className="wf-starter-figures">{countWords(studies, 'record')}</span>
            </span>
          </RacButton>
        </li>
      ))}
    </ul>
  );
}
