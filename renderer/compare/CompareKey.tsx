import { type ChangeMark, changeSigns } from '#models/compare/changeMarks.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { useCompare } from './compareDesk.ts';
import { listedChanges } from './useChanges.ts';

const kinds = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly ChangeMark['kind'][];

const meanings = {
  added: 'only in the second',
  removed: 'only in the first',
  changed: 'reads differently',
  moved: 'stands elsewhere',
  disputed: 'points both ways, or does not hold',
} as const;

/** What the signs and lines of the pictures mean; only those that are there. */
export function CompareKey() {
  const said = useSaid();
  const comparison = useCompare((state) => state.comparison);
  if (comparison === null) return null;
  const marks = [...listedChanges(comparison).marks.values()];
  const there = kinds.filter((kind) => marks.some((mark) => mark.kind === kind));
  const hasDisputes = marks.some(({ isDisputed }) => isDisputed);
  if (there.length === 0 && !hasDisputes) return null;
  return (
    <ul className="wf-compareKey" aria-label="What the signs mean">
      {there.map((kind) => (
        <li key={kind} data-change={kind}>
          <span className="wf-compareKey-line" aria-hidden />
          <strong>{`${changeSigns[kind].sign} ${said(changeSigns[kind].word)}`}</strong>{' '}
          {said(meanings[kind])}
        </li>
      ))}
      {hasDisputes && (
        <li>
          <strong>{`${changeSigns.disputed.sign} ${said(changeSigns.disputed.word)}`}</strong>{' '}
          {said(meanings.disputed)}
        </li>
      )}
    </ul>
  );
}
