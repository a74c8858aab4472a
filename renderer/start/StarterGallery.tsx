import { useEffect, useState } from 'react';
import { Button as RacButton } from 'react-aria-components';

import { useEditor } from '#renderer/state/editorContext.ts';
import { countWords } from '#renderer/words/frameWords.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';
import './start.css';

/** The bundled theories, each drawn small; a press chooses one. */
export function StarterGallery({ onChoose }: { readonly onChoose: (starter: StarterSummary) => void }) {
  const editor = useEditor();
  const [starters, setStarters] = useState<readonly StarterSummary[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('starters.list', {}).then((found) => {
      if (isCurrent && found.ok) setStarters(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor]);
  return (
    <ul className="wf-starters">
      {starters.map((starter) => (
        <li key={starter.id}>
          <RacButton className="wf-starter" onPress={() => onChoose(starter)}>
            <span className="wf-starter-picture">
              {starter.thumbnail !== '' && (
                // As an image, so that nothing in the drawing can run or load anything.
                <img
                  src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(starter.thumbnail)}`}
                  alt=""
                />
              )}
            </span>
            <span className="wf-starter-words">
              <span className="wf-starter-title">{starter.title}</span>
              <span className="wf-starter-about">{starter.description}</span>
              <span className="wf-starter-figures">
                {countWords(starter.elements, 'box', 'boxes')} · {countWords(starter.arrows, 'arrow')}
              </span>
            </span>
          </RacButton>
        </li>
      ))}
    </ul>
  );
}
