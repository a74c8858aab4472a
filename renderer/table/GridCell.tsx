import type { GridColumn, GridRow } from '#models/cmoTable/gridRows.ts';
import { openConfiguration, showOnlyConfiguration } from '#renderer/actions/configurationActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Map as MapIcon } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { words } from '#models/words/words.ts';

import { isPart } from './gridActions.ts';

/** What stands in a cell that is not being edited. */
export function GridCell({ row, column }: { readonly row: GridRow; readonly column: GridColumn }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  if (column === 'evidence') {
    const linkWords = row.evidence === 0 ? 'None yet' : countWords(row.evidence, 'extract');
    return (
      <button
        type="button"
        tabIndex={-1}
        className={`wf-table-go${row.evidence === 0 ? ' wf-table-none' : ''}`}
        aria-label={`Evidence: ${linkWords}. Open ${row.code}`}
        onClick={() => openConfiguration(editor, row.id)}
      >
        {linkWords}
      </button>
    );
  }
  if (column === 'status') return <>{words(vocabulary).statuses[row.status]}</>;
  if (column === 'code') {
    return (
      <span className="wf-grid-code">
        {row.code}
        <button
          type="button"
          tabIndex={-1}
          className="wf-grid-show"
          aria-label={`Show ${row.code} alone on the map`}
          title="Show alone on the map (Ctrl+Enter)"
          onClick={() => showOnlyConfiguration(editor, row.id)}
        >
          <MapIcon size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </span>
    );
  }
  if (!isPart(column)) return <>{row[column]}</>;
  const items = row.parts[column];
  if (items.length === 0)
    return row.gaps.includes(column) ? <span className="wf-table-none">Not said yet</span> : null;
  return (
    <>
      {items.map((name) => (
        <span key={name} className="wf-grid-item" data-role={column}>
          {name}
        </span>
      ))}
    </>
  );
}
