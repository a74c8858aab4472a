import { Fragment } from 'react';

import { changeSigns, markWords } from '#models/compare/changeMarks.ts';
import { changeSentence, subjectName, withoutKind } from '#models/compare/changeSentence.ts';
import type { Change } from '#models/compare/changes.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { fieldChanges } from '#models/compare/fieldChanges.ts';
import { atStart } from '#models/checks/naming.ts';
import { goToChange } from '#renderer/actions/compareActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { useCompare } from './compareDesk.ts';
import { kindWords } from './compareWords.ts';
import { sideName } from './sideNames.ts';
import { listedChanges, useChangeGroups } from './useChanges.ts';
import '#renderer/table/table.css';

/** Every change as rows: what it is about, and how it reads in either theory. The picture's twin. */
export function ChangeTable() {
  const said = useSaid();
  const comparison = useCompare((state) => state.comparison);
  const groups = useChangeGroups();
  const document = useEditorState((state) => state.document);
  const comparing = useEditorState((state) => state.comparing);
  if (comparison === null || comparing === null) return null;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-table" role="region" aria-label="Changes as a table" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">What differs, and how it reads in either theory</caption>
        <thead>
          <tr>
            <th scope="col">What of it</th>
            <th scope="col">{sideName(document, comparing.from)}</th>
            <th scope="col">{sideName(document, comparing.to)}</th>
          </tr>
        </thead>
        {groups.map(({ title, changes }) => (
          <Fragment key={title}>
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={3} className="wf-changeTable-group">
                  {said(title)}
                </th>
              </tr>
            </tbody>
            {changes.map((change) => (
              <ChangeRows key={change.key} change={change} comparison={comparison} />
            ))}
          </Fragment>
        ))}
      </table>
    </div>
  );
}

/** A change as rows of its own: what it is, then each of its parts as either theory has it. */
function ChangeRows({ change, comparison }: { readonly change: Change; readonly comparison: Comparison }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isCurrent = useCompare((state) => state.currentKey === change.key);
  const fields = fieldChanges(comparison, change, vocabulary);
  const told = fields.filter(({ isPlace }) => !isPlace);
  const shown = change.kind === 'moved' || told.length === 0 ? fields.slice(0, 1) : told;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const mark = listedChanges(comparison).marks.get(change.id);
  const words = markWords({ kind: change.kind, isDisputed: mark?.isDisputed === true });
  const whole = withoutKind(said(changeSentence(comparison, change, vocabulary)));
  const notThere = <span className="wf-table-none">not there</span>;
  const nothing = <span className="wf-table-none">nothing</span>;
  return (
    <tbody data-change={change.kind} className={isCurrent ? 'is-current' : ''}>
      <tr className={isCurrent ? 'wf-table-selected' : ''}>
        <th scope="rowgroup" colSpan={3}>
          <div className="wf-changeTable-what">
            <span className="wf-change-kind">
              {words === '' ? `${changeSigns[change.kind].sign} ${kindWords[change.kind]}` : words}
            </span>
            <button type="button" className="wf-table-go" onClick={() => goToChange(editor, change.key)}>
              {atStart(subjectName(comparison, change, vocabulary))}
            </button>
          </div>
        </th>
      </tr>
      {isWhole && (
        <tr>
          <th scope="row">All of it</th>
          <td>{change.kind === 'removed' ? whole : notThere}</td>
          <td>{change.kind === 'added' ? whole : notThere}</td>
        </tr>
      )}
      {(isWhole ? told : shown).map((field, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one change, which never changes
        <tr key={index}>
          <th scope="row">{field.name}</th>
          <td>{field.isPlace ? 'here' : field.before === '' ? nothing : field.before}</td>
          <td>{field.isPlace ? 'elsewhere' : field.after === '' ? nothing : field.after}</td>
        </tr>
      ))}
    </tbody>
  );
}
