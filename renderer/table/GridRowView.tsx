import type { ReactNode } from 'react';
import type { GridColumn, GridRow } from '#models/cmoTable/gridRows.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { GridCell } from './GridCell.tsx';
import { type Layout, NEW_ROW, type Place } from './gridPlace.ts';
import { columnWords } from '#models/words/columnWords.ts';

export type GridRowProps = {
  /** Null: the row at the end. */
  readonly row: GridRow | null;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly active: Place;
  readonly range: Layout;
  /** The cell that is being edited; null: none of this row. */
  readonly editor: { readonly column: GridColumn; readonly field: ReactNode } | null;
  readonly onPick: (place: Place, how: { readonly extends: boolean; readonly edits: boolean }) => void;
};

/** The cells of one configuration, or of the row at the end that becomes one. */
export function GridRowView({ row, index, columns, active, range, editor, onPick }: GridRowProps) {
  const said = useSaid();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const id = row?.id ?? NEW_ROW;
  const isInRange = range.ids.includes(id);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`wf-grid-row${row === null ? ' wf-grid-row--new' : ''}`}
      data-editing={editor !== null}
    >
      {columns.map((column, at) => {
        const isActive = active.id === id && active.column === column;
        const isEdited = editor?.column === column;
        const heading = columnWords(column, vocabulary);
        return (
          // The keys are those of the grid, which knows the neighbours of a cell.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={column}
            role={column === 'code' ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-selected={isInRange && range.columns.includes(column)}
            aria-readonly={column === 'evidence' ? true : undefined}
            aria-label={
              row === null && !isEdited ? `${heading} of ${said('a new configuration')}` : undefined
            }
            className="wf-grid-cell"
            data-column={column}
            data-row={id}
            tabIndex={isActive && !isEdited ? 0 : -1}
            onClick={(event) => {
              if (isEdited || (event.target as HTMLElement).closest('button') !== null) return;
              onPick({ id, column }, { extends: event.shiftKey, edits: false });
            }}
            onDoubleClick={() => {
              if (!isEdited) onPick({ id, column }, { extends: false, edits: true });
            }}
          >
            {isEdited ? (
              editor.field
            ) : row === null ? (
              at === 0 && <span className="wf-table-none">{said('Type here to add a configuration')}</span>
            ) : (
              <GridCell row={row} column={column} />
            )}
          </div>
        );
      })}
    </div>
  );
}
