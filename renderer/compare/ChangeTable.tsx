import { Fragment } from 'react';

import { changeSigns, markWords } from '#models/compare/changeMarks.ts';
import { changeSentence, subjectName, withoutKind } from '#models/compare/changeSentence.ts';
import type { Change } from '#models/compare/changes.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { fieldChanges } from '#models/compare/fieldChanges.ts';
import { atStart } from '#models/checks/naming.ts';
import { lookAtChange } from '#renderer/actions/compareActions.ts';
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
            <th scope="col">What</th>
            <th scope="col">Change</th>
            <th scope="col">Of it</th>
            <th scope="col">{sideName(document, comparing.from)}</th>
            <th scope="col">{sideName(document, comparing.to)}</th>
          </tr>
        </thead>
        {groups.map(({ title, changes }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="wf-changeTable-group">
                {said(title)}
              </th>
            </tr>
            {changes.map((change) => (
              <Fragment key={change.key}>
                <ChangeRows change={change} comparison={comparison} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ChangeRows({ change, comparison }: { readonly change: Change; readonly comparison: Comparison }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isCurrent = useCompare((state) => state.currentKey === change.key);
  const fields = fieldChanges(comparison, change, vocabulary);
  const told = fields.filter(({ isPlace }) => !isPlace);
  const shown = change.kind === 'moved' || told.length === 0 ? fields.slice(0, 1) : told;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const rows = isWhole ? [null, ...told] : shown;
  const mark = listedChanges(comparison).marks.get(change.id);
  const words = markWords({ kind: change.kind, isDisputed: mark?.isDisputed === true });
  const whole = withoutKind(said(changeSentence(comparison, change, vocabulary)));
  return rows.map((field, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one change, which never changes
    <tr key={index} className={isCurrent ? 'wf-table-selected' : ''} data-change={change.kind}>
      {index === 0 && (
        <>
          <th scope="row" rowSpan={rows.length}>
            <button type="button" className="wf-table-go" onClick={() => lookAtChange(editor, change.key)}>
              {atStart(subjectName(comparison, change, vocabulary))}
            </button>
          </th>
          <td rowSpan={rows.length} className="wf-table-word">
            {words === '' ? `${changeSigns[change.kind].sign} ${kindWords[change.kind]}` : words}
          </td>
        </>
      )}
      {field === null ? (
        <>
          <td>Whole</td>
          <td>{change.kind === 'removed' ? whole : <span className="wf-table-none">not there</span>}</td>
          <td>{change.kind === 'added' ? whole : <span className="wf-table-none">not there</span>}</td>
        </>
      ) : (
        <>
          <td>{field.name}</td>
          <td>{field.isPlace ? 'here' : field.before}</td>
          <td>{field.isPlace ? 'elsewhere' : field.after}</td>
        </>
      )}
    </tr>
  ));
}
