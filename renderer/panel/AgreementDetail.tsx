import type { ArrowAgreement, GroupTally } from '#models/panel/agreement.ts';
import { smallestGroup } from '#models/panel/agreement.ts';
import { answeredIn } from '#models/panel/tally.ts';
import { changeWords, shownWords } from '#models/panel/agreementWords.ts';
import { answerWords, tallyWords } from '#models/panel/tallyWords.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';

import { commentKindWords } from './commentWords.ts';

/** What stands behind an arrow's counts: groups, change between rounds, comments, and how it was shown. */
export function AgreementDetail({ arrow }: { readonly arrow: ArrowAgreement }) {
  const { asked, comments, groups, change } = arrow;
  const moved = change === null ? '' : changeWords(change);
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
      {moved !== '' && <p>{moved}</p>}
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
      <p className="wf-quiet wf-panel-shown">{shownWords(arrow)}</p>
    </Disclosure>
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
