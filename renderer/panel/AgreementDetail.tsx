import type { ArrowAgreement, GroupTally, RoundChange } from '#models/panel/agreement.ts';
import { smallestGroup } from '#models/panel/agreement.ts';
import { answeredIn } from '#models/panel/tally.ts';
import { answerWords, shareWords, tallyWords } from '#models/panel/tallyWords.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';

import { commentKindWords } from './commentWords.ts';

/** What stands behind an arrow's counts: groups, change between rounds, comments, and how it was shown. */
export function AgreementDetail({ arrow }: { readonly arrow: ArrowAgreement }) {
  const { asked, comments, groups, change } = arrow;
  const hasGroups = groups.some(({ name }) => name !== '');
  return (
    <Disclosure
      title={`More on arrow ${asked.position + 1}`}
      headingLevel={3}
      summary={
        comments.length > 0 && (
          <Badge>{comments.length === 1 ? '1 comment' : `${comments.length} comments`}</Badge>
        )
      }
    >
      <p>{tallyWords(arrow.tally)}</p>
      {change !== null && change.both > 0 && <Change change={change} />}
      {hasGroups && <Groups groups={groups} />}
      {comments.length > 0 && (
        <ul className="wf-panel-comments" aria-label="Comments">
          {comments.map(({ participantId, text, kind, answer }) => (
            <li key={participantId}>
              “{text}”{' '}
              <span className="wf-quiet">
                {answerWords[answer]}
                {kind !== null && ` · ${commentKindWords[kind]}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Shown arrow={arrow} />
    </Disclosure>
  );
}

function Change({ change }: { readonly change: RoundChange }) {
  const { from, to, both, same, moves } = change;
  return (
    <p>
      From round {from} to round {to}: {shareWords(same, both)} who answered in both said the same
      {moves.length > 0 &&
        `; ${moves
          .map(
            (move) =>
              `${move.count} moved from “${answerWords[move.from].toLowerCase()}” to “${answerWords[move.to].toLowerCase()}”`,
          )
          .join(', ')}`}
      .
    </p>
  );
}

function Groups({ groups }: { readonly groups: readonly GroupTally[] }) {
  return (
    <div className="wf-panel-groups">
      <table aria-label="By group">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Agree</th>
            <th scope="col">Not sure</th>
            <th scope="col">Disagree</th>
            <th scope="col">Not for me</th>
            <th scope="col">Answered</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, tally, isSmall }) => (
            <tr key={name}>
              <th scope="row">
                {name === '' ? 'Not said' : name}
                {isSmall && <span className="wf-quiet"> (fewer than {smallestGroup})</span>}
              </th>
              <td>{tally.agree}</td>
              <td>{tally.unsure}</td>
              <td>{tally.disagree}</td>
              <td>{tally.skip}</td>
              <td>
                {answeredIn(tally)} of {tally.people}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.some(({ isSmall }) => isSmall) && (
        <p className="wf-panel-warning">
          In a group of fewer than {smallestGroup} others may recognise whose answer is whose.
        </p>
      )}
    </div>
  );
}

function Shown({ arrow: { seen, meanPlace, tally, revised } }: { readonly arrow: ArrowAgreement }) {
  return (
    <p className="wf-quiet">
      Shown to {seen} of {tally.people}, answered by {answeredIn(tally)}
      {meanPlace !== null && `, at place ${meanPlace.toFixed(1)} on average`}
      {revised > 0 && `; ${revised === 1 ? '1 answer was' : `${revised} answers were`} changed`}.
    </p>
  );
}
