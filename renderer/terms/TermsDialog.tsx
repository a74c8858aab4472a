import { useState } from 'react';

import { findTerms, termWord } from '#models/terms/glossary.ts';
import { changeSettings } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { checkedNote } from '#renderer/words/termWords.ts';
import { countWords } from '#models/words/countWords.ts';
import { words } from '#models/words/words.ts';

import { TermMeaning } from './TermMeaning.tsx';

const vocabularies = [
  { id: 'plain', label: words('plain').name },
  { id: 'realist', label: words('realist').name },
] as const;

/** Every word of the field and of the product in both vocabularies, to be searched; the switch between them. */
export function TermsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [text, setText] = useState('');
  const found = findTerms(text, vocabulary);
  const other = vocabulary === 'plain' ? 'realist' : 'plain';
  return (
    <Dialog title="Words and terms" isOpen onOpenChange={onClose} size="large">
      <div className="wf-terms-bar">
        <SearchField
          label="Find a word"
          isLabelHidden={false}
          value={text}
          onChange={setText}
          placeholder="A word, a meaning, an author"
          autoFocus
        />
        <SegmentedControl
          label="The program speaks in"
          segments={vocabularies}
          value={vocabulary}
          onChange={(chosen) => changeSettings(editor, { vocabulary: chosen })}
        />
      </div>
      <p className="wf-terms-count" role="status">
        {found.length === 0 ? 'No word fits.' : countWords(found.length, 'word')}
      </p>
      <dl className="wf-terms">
        {found.map((term) => {
          const otherWord = termWord(term, other);
          return (
            <div key={term.id} className="wf-terms-item">
              <dt>
                <span className="wf-term-word">{termWord(term, vocabulary)}</span>
                {otherWord !== termWord(term, vocabulary) && (
                  <span className="wf-term-other">
                    {words(other).name}: <cite>{otherWord}</cite>
                  </span>
                )}
              </dt>
              <dd>
                <TermMeaning term={term} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="wf-quiet">{checkedNote}</p>
    </Dialog>
  );
}
