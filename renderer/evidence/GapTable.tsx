import { useMemo } from 'react';
import { gapList } from '#models/evidence/gapList.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ArrowLink } from './ArrowLink.tsx';
import { StanceKey } from './StanceKey.tsx';
import { StanceMarks } from './StanceMarks.tsx';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** The arrows in the order in which missing evidence matters: what rests on each, against what speaks for it. */
export function GapTable() {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const selection = useEditorState((state) => state.selection);
  const { gaps, note } = useMemo(
    () => gapList(document, theoryId, vocabulary),
    [document, theoryId, vocabulary],
  );
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className="wf-evidence-scroll"
      role="region"
      aria-label="Where evidence is missing most"
      tabIndex={0}
    >
      <p className="wf-evidence-note">
        <WithHelp term="gap">{said(note)}</WithHelp>
      </p>
      <StanceKey />
      <table className="wf-evidence-table">
        <caption className="visuallyHidden">Arrows by how much missing evidence matters</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visuallyHidden">Rank</span>
            </th>
            <th scope="col">Arrow</th>
            <th scope="col">Why this rank</th>
            <th scope="col">Evidence so far</th>
            <th scope="col">How much depends on it</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ arrowId, rank, share, reason }) => {
            const evidence = evidenceOfArrow(document, arrowId);
            return (
              <tr key={arrowId} className={selection.has(arrowId) ? 'wf-table-selected' : ''}>
                <td className="wf-evidence-rank">{rank}</td>
                <th scope="row">
                  <ArrowLink arrowId={arrowId} sentence={arrowSentence(document, arrowId, vocabulary)} />
                </th>
                <td>{said(reason)}</td>
                <td>
                  {evidence.sources === 0 ? (
                    <span className="wf-table-none">No evidence yet</span>
                  ) : (
                    <StanceMarks counts={evidence} />
                  )}
                </td>
                <td>
                  <span className="wf-evidence-share">
                    <span className="wf-evidence-bar" aria-hidden>
                      <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
                    </span>
                    {percent.format(share)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
