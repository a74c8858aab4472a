import { Fragment } from 'react';

import { configurationParts } from '#models/sentences/configurationSentence.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

import './configurations.css';

/** A configuration as one sentence: each part underlined in the colour of its role, what nobody has said as a gap. */
export function ConfigurationSentence({ id }: { readonly id: string }) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <span className="wf-sentence">
      {configurationParts(document, id, vocabulary).map(({ kind, text, role }, index) => (
        // The parts of one sentence have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          <span className={partClass(kind, role !== null)} data-role={role ?? undefined}>
            {text}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

function partClass(kind: 'keyword' | 'words' | 'gap', hasRole: boolean): string {
  if (kind === 'keyword') return 'wf-clauseWord';
  if (kind === 'gap') return 'wf-sentence-gap';
  return hasRole ? 'wf-configuration-part' : 'wf-sentence-words';
}
