import { termMeaning } from '#models/terms/glossary.ts';
import type { Term } from '#models/terms/term.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { checkedWords, ownWord } from '#renderer/words/termWords.ts';
import './terms.css';

/** What a term means, where that is from, and what was not checked. */
export function TermMeaning({ term }: { readonly term: Term }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <>
      <p className="wf-term-meaning">{termMeaning(term, vocabulary)}</p>
      {term.sources.length === 0 ? (
        <p className="wf-term-source">{ownWord}</p>
      ) : (
        <ul className="wf-term-sources">
          {term.sources.map((source) => {
            const doubt = checkedWords(source);
            return (
              <li key={`${source.citation} ${source.doi}`} className="wf-term-source">
                <cite>{source.citation}</cite>
                {source.doi !== '' && <span className="wf-term-doi"> doi {source.doi}</span>}
                {doubt !== '' && (
                  <>
                    {' '}
                    <Badge tone="warn">{doubt}</Badge>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
