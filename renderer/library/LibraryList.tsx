import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BookOpen } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { methodWordsOf, readingStatusWordsOf } from '#models/words/recordWords.ts';

import type { LibraryPages, LibraryRow } from './useLibraryPages.ts';

const ROW_HEIGHT = 96;

type ListProps = {
  readonly pages: LibraryPages;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Something is searched for or left out. */
  readonly isNarrowed: boolean;
  readonly chosen: ReadonlyMap<string, LibraryRow>;
  readonly onChoose: (row: LibraryRow, isOn: boolean) => void;
};

/**
 * The sources that a query finds; only those on the screen are in the document. Arrow keys, Home and End
 * move, X chooses, Shift and an arrow choose as they move.
 */
export function LibraryList({ pages, openId, onOpen, isNarrowed, chosen, onChoose }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { total, isMore, rowAt, want } = pages;
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    if ((total ?? 0) > 0) want(first, last);
    // `want` is new in every turn; what it would ask for again it knows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first, last, total]);
  const goTo = (index: number) => {
    virtual.scrollToIndex(index);
    const focus = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
    requestAnimationFrame(() => requestAnimationFrame(focus));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset['row'] ?? -1);
    const end = (total ?? 1) - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: end, PageDown: at + 8, PageUp: at - 8 }[
      event.key
    ];
    const row = at < 0 ? undefined : rowAt(at);
    if (row !== undefined && event.key.toLowerCase() === 'x') {
      event.preventDefault();
      onChoose(row, !chosen.has(row.id));
      return;
    }
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      const beside = rowAt(Math.min(end, Math.max(0, next)));
      for (const one of [row, beside]) if (one !== undefined) onChoose(one, true);
    }
    goTo(Math.min(end, Math.max(0, next)));
  };
  if (total === 0) {
    return (
      <EmptyState title={isNarrowed ? 'Nothing like this' : 'No sources yet'} icon={BookOpen}>
        {isNarrowed
          ? 'Search for fewer words, or take a filter away.'
          : 'Drop a file from Zotero, EndNote, PubMed, Scopus, Web of Science, Ovid or ProQuest into the window.'}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="wf-library-count" role="status">
        {total === null ? 'Looking…' : `${isMore ? 'More than ' : ''}${countWords(total, 'source')}`}
      </p>
      <div ref={scroller} className="wf-library-scroll">
        <ul
          className="wf-library-list"
          style={{ blockSize: virtual.getTotalSize() }}
          aria-label="Sources found"
          onKeyDown={onKeyDown}
        >
          {shown.map(({ index, start }) => (
            <li
              key={index}
              aria-setsize={total ?? 0}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, blockSize: ROW_HEIGHT }}
            >
              <Row
                index={index}
                row={rowAt(index)}
                isOpen={rowAt(index)?.id === openId}
                isFirst={index === first}
                onOpen={onOpen}
                isChosen={chosen.has(rowAt(index)?.id ?? '')}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Row({
  index,
  row,
  isOpen,
  isFirst,
  onOpen,
  isChosen,
  onChoose,
}: {
  readonly index: number;
  readonly row: LibraryRow | undefined;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly onOpen: (id: string) => void;
  readonly isChosen: boolean;
  readonly onChoose: (row: LibraryRow, isOn: boolean) => void;
}) {
  if (row === undefined) return <span className="wf-library-wait">…</span>;
  const { id, title, authors, year, container, methods, readingStatus, extracts, arrows } = row;
  const marks = [
    methods === 'unknown' ? '' : methodWordsOf(methods),
    readingStatus === 'to_read' ? '' : readingStatusWordsOf(readingStatus),
    extracts === 0 ? '' : countWords(extracts, 'extract'),
    arrows === 0 ? '' : `speaks to ${countWords(arrows, 'arrow')}`,
  ].filter((mark) => mark !== '');
  return (
    <>
      <input
        type="checkbox"
        className="wf-library-choose"
        aria-label={`Choose “${title}”`}
        tabIndex={isOpen || isFirst ? 0 : -1}
        checked={isChosen}
        onChange={(event) => onChoose(row, event.target.checked)}
      />
      <button
        type="button"
        data-row={index}
        tabIndex={isOpen || isFirst ? 0 : -1}
        aria-pressed={isOpen}
        className="wf-library-row"
        onClick={() => onOpen(id)}
      >
        <span className="wf-library-title">{title}</span>
        <span className="wf-library-line">
          {[authors, year, container].filter((part) => part !== '' && part !== null).join(' · ')}
        </span>
        <span className="wf-library-marks">{marks.join(' · ')}</span>
      </button>
    </>
  );
}
