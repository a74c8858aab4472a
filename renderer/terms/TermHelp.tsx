import { Button as RacButton } from 'react-aria-components';

import { type TermId, termOf, termWord } from '#models/terms/glossary.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CircleHelp } from '#renderer/ui/icons.ts';
import { Popover, PopoverTrigger } from '#renderer/ui/Popover.tsx';
import { words } from '#models/words/words.ts';

import { TermMeaning } from './TermMeaning.tsx';

/**
 * A small “?” beside a word: opens what it means here, what it is called in the other vocabulary, and where the
 * meaning is from. Esc closes it and gives the focus back.
 */
export function TermHelp({ term: id }: { readonly term: TermId }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const term = termOf(id);
  const other = vocabulary === 'plain' ? 'realist' : 'plain';
  const word = termWord(term, vocabulary);
  const otherWord = termWord(term, other);
  return (
    <PopoverTrigger>
      <RacButton className="wf-termHelp" aria-label={`What is “${word}”?`}>
        <CircleHelp size={14} strokeWidth={1.75} aria-hidden />
      </RacButton>
      <Popover label={`What “${word}” means`}>
        {(close) => (
          <div className="wf-termHelp-body">
            <p className="wf-term-word">{word}</p>
            {otherWord !== word && (
              <p className="wf-term-other">
                {words(other).name}: <cite>{otherWord}</cite>
              </p>
            )}
            <TermMeaning term={term} />
            <div className="wf-termHelp-more">
              <Button
                variant="quiet"
                onPress={() => {
                  close();
                  editor.store.setState({ overlay: 'terms' });
                }}
              >
                All words and terms
              </Button>
            </div>
          </div>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

/** A field with the “?” at the end of the line of its label. */
export function FieldWithHelp({
  term,
  children,
}: {
  readonly term: TermId;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="wf-fieldWithHelp">
      {children}
      <TermHelp term={term} />
    </div>
  );
}

/** A heading or a label with its “?” right after it. */
export function WithHelp({ term, children }: { readonly term: TermId; readonly children: React.ReactNode }) {
  return (
    <span className="wf-withHelp">
      {children}
      <TermHelp term={term} />
    </span>
  );
}
