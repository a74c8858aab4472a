import type { GridColumn, GridOrder } from '#models/cmoTable/gridRows.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { ChevronDown, ChevronUp, ChevronsUpDown } from '#renderer/ui/icons.ts';

import type { Order } from './gridPlace.ts';
import { columnWords } from '#models/words/columnWords.ts';

const sortable: readonly GridColumn[] = ['code', 'title', 'stage', 'status', 'evidence'];
const isSortable = (column: GridColumn): column is GridOrder => sortable.includes(column);

/** The headings of the grid; those it can be ordered by are buttons. */
export function GridHeader({
  columns,
  order,
  onOrder,
}: {
  readonly columns: readonly GridColumn[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <div role="rowgroup" className="wf-grid-head">
      <div role="row" aria-rowindex={1} className="wf-grid-row">
        {columns.map((column, at) => {
          const heading = columnWords(column, vocabulary);
          const isOrdered = order.column === column;
          const Mark = isOrdered ? (order.isDescending ? ChevronDown : ChevronUp) : ChevronsUpDown;
          const sorted = isOrdered ? (order.isDescending ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={isSortable(column) ? sorted : undefined}
              className="wf-grid-cell"
              data-column={column}
            >
              {isSortable(column) ? (
                <button
                  type="button"
                  className="wf-grid-sort"
                  onClick={() => onOrder({ column, isDescending: isOrdered && !order.isDescending })}
                >
                  {heading}
                  <Mark size={13} strokeWidth={2} aria-hidden />
                </button>
              ) : (
                heading
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
