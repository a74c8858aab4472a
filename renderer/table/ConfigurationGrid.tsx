import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { GridColumn, GridRow } from '#models/cmoTable/gridRows.ts';
import { openConfiguration, showOnlyConfiguration } from '#renderer/actions/configurationActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { CellEditor, type Then } from './CellEditor.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRowView } from './GridRowView.tsx';
import { cellsOnClipboard, copiedCells } from './clipboardCells.ts';
import { cellText, clearCells, isPart, keepCell, planTyped } from './gridActions.ts';
import { NEW_ROW, type Order, type Place, placeAfter } from './gridPlace.ts';
import { columnWords } from '#models/words/columnWords.ts';
import { namesFor } from './cellNames.ts';
import type { PasteTarget } from './pasteActions.ts';
import { useGridPlace } from './useGridPlace.ts';
import './grid.css';

const ROW_HEIGHT = 56;

type GridProps = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onPaste: (cells: readonly (readonly string[])[], target: PasteTarget) => void;
  /** The rows that are marked, for what is done to whole configurations. */
  readonly onMarked: (ids: readonly string[]) => void;
  /** A configuration that was just made, whose first cell is to be written in. */
  readonly begun: string | null;
};

/**
 * The configurations of a theory as a grid to write in: arrow keys move, Enter, F2 or a letter edits, Delete clears,
 * copying and pasting go to and from Excel. Only the rows on the screen are in the document.
 */
export function ConfigurationGrid(props: GridProps) {
  const said = useSaid();
  const { rows, columns, order, onOrder, onPaste, onMarked, begun } = props;
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [editing, setEditing] = useState<(Place & { readonly typed: string | null }) | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(
    () => [...rows.map(({ id }) => id), ...(isReadOnly ? [] : [NEW_ROW])],
    [rows, isReadOnly],
  );
  const layout = useMemo(() => ({ ids, columns }), [ids, columns]);
  const activeIndex = useRef(0);
  // Nothing that the virtualiser returns is handed to what is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
    // The row with the focus stays in the document, wherever the others are scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(activeIndex.current, ids.length - 1)])].sort(
        (one, other) => one - other,
      ),
  });
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  useEffect(() => {
    scrollTo.current = (index) => virtual.scrollToIndex(index);
  });
  const { active, range, goTo, markAll } = useGridPlace(layout, { grid: scroller, scrollTo });
  useEffect(() => {
    if (begun !== null) goTo({ id: begun, column: 'context' });
  }, [begun, goTo]);
  activeIndex.current = ids.indexOf(active.id);
  const rowOf = (id: string) => rows.find((row) => row.id === id) ?? null;
  const statusName = (row: GridRow) => words(vocabulary).statuses[row.status];
  const textOf = (id: string, column: GridColumn) => cellText(rowOf(id), column, statusName);

  const go = (place: Place, isExtending: boolean) => {
    goTo(place, { extends: isExtending });
    onMarked([place.id]);
  };
  const edit = (place: Place, typed: string | null) => {
    if (place.column === 'evidence') {
      if (place.id !== NEW_ROW) openConfiguration(editor, place.id);
    } else if (isReadOnly) notify(editor, 'This file is open for reading only.', 'problem');
    else setEditing({ ...place, typed });
  };
  const leave = (id: string, column: GridColumn, then: Then) => {
    setEditing(null);
    const at = columns.indexOf(column) + { stay: 0, leave: 0, next: 1, previous: -1 }[then];
    goTo({ id, column: columns[at] ?? column }, { focuses: then !== 'leave' });
    onMarked([id]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (editing !== null || target.closest('[role="columnheader"]') !== null) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // A button within a cell that has the focus is pressed.
    if ((key === 'Enter' || key === ' ') && target.closest('button') !== null) return;
    const isMod = ctrlKey || metaKey;
    if (isMod && ['c', 'v', 'a'].includes(key.toLowerCase())) {
      // The cells answer to these themselves; the map's boxes must not be copied along.
      event.stopPropagation();
      if (key.toLowerCase() !== 'a') return;
      event.preventDefault();
      markAll();
      return;
    }
    const isTab = key === 'Tab' && !isMod && !altKey;
    const next = isTab
      ? placeAfter(layout, active, {
          key: shiftKey ? 'ArrowLeft' : 'ArrowRight',
          ctrlKey: false,
          metaKey: false,
        })
      : altKey
        ? null
        : placeAfter(layout, active, event);
    if (next !== null) {
      // At the end of a row Tab leaves the grid, so that nobody is caught in it.
      if (isTab && next.column === active.column) return;
      event.preventDefault();
      go(next, shiftKey && !isTab);
    } else if (key === 'Enter' && isMod) {
      event.preventDefault();
      if (active.id !== NEW_ROW) showOnlyConfiguration(editor, active.id);
    } else if ((key === 'Enter' || key === 'F2') && !isMod && !altKey) {
      event.preventDefault();
      edit(active, null);
    } else if ((key === 'Delete' || key === 'Backspace') && !isMod) {
      event.preventDefault();
      const marked = range.ids.flatMap((id) => rowOf(id) ?? []);
      if (!isReadOnly) clearCells(editor, marked, range.columns);
    } else if (key.length === 1 && !isMod && !altKey && active.column !== 'evidence') {
      event.preventDefault();
      edit(active, key);
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const marked = range.ids.filter((id) => id !== NEW_ROW);
    const isWhole = marked.length === rows.length && range.columns.length === columns.length;
    // The whole table comes with headings that the import knows; counts of evidence are no quotes.
    const copied = isWhole ? range.columns.filter((column) => column !== 'evidence') : range.columns;
    const named = (row: GridRow) => words(isWhole ? 'realist' : vocabulary).statuses[row.status];
    const cells = marked.map((id) => copied.map((column) => cellText(rowOf(id), column, named)));
    const heads = copied.map((column) => (column === 'forWhom' ? 'Scope' : columnWords(column, 'realist')));
    const { text, html } = copiedCells(isWhole ? [heads, ...cells] : cells);
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    notify(editor, marked.length === 1 ? 'Copied.' : `${marked.length} rows copied.`);
  };
  const onPasted = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const data = event.clipboardData;
    const cells = cellsOnClipboard({ html: data.getData('text/html'), text: data.getData('text/plain') });
    if (cells === null) return;
    event.preventDefault();
    onPaste(cells, {
      rowIds: ids.slice(ids.indexOf(active.id)).filter((id) => id !== NEW_ROW),
      columns: columns.slice(columns.indexOf(active.column)),
    });
  };
  const field = (place: Place & { readonly typed: string | null }) => {
    const { id, column, typed } = place;
    const row = rowOf(id);
    const before = textOf(id, column);
    return (
      <CellEditor
        label={`${columnWords(column, vocabulary)} of ${row?.code ?? said('a new configuration')}`}
        initial={typed ?? before}
        isTypedOver={typed !== null}
        isMany={isPart(column)}
        names={namesFor(editor.store.getState(), column)}
        plan={(text) => (text === before ? null : planTyped(editor, { row, column, text }))}
        onKeep={(text, answers, then) => {
          const kept = text === before ? row?.id : keepCell(editor, { row, column, text }, answers);
          leave(kept ?? id, column, then);
        }}
        onCancel={() => leave(id, column, 'stay')}
      />
    );
  };
  return (
    <div ref={scroller} className="wf-grid-scroll">
      {/* The cells have the focus; the grid listens for all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        className="wf-grid"
        aria-label={said('Configurations of this theory')}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={isReadOnly}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPasted}
      >
        <GridHeader columns={columns} order={order} onOrder={onOrder} />
        <div role="rowgroup" className="wf-grid-body" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const id = ids[index] ?? NEW_ROW;
            return (
              <div
                key={id}
                ref={virtual.measureElement}
                data-index={index}
                role="presentation"
                className="wf-grid-place"
                data-above={editing?.id === id}
                style={{ transform: `translateY(${start}px)` }}
              >
                <GridRowView
                  row={rowOf(id)}
                  index={index}
                  columns={columns}
                  active={active}
                  range={range}
                  editor={editing?.id === id ? { column: editing.column, field: field(editing) } : null}
                  onPick={(place, how) => {
                    go(place, how.extends);
                    if (how.edits) edit(place, null);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
