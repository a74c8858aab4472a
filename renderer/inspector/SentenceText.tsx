import type { SentencePart } from '#models/sentences/statement.ts';
import './sentences.css';

/** A statement with its frame words in small capitals, so that the person's own words carry the line. */
export function SentenceText({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <span className="wf-sentence">
      {parts.map(({ kind, text }, index) => (
        // The parts of one sentence have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={kind === 'keyword' ? 'wf-clauseWord' : `wf-sentence-${kind}`}>
          {text}{' '}
        </span>
      ))}
    </span>
  );
}
