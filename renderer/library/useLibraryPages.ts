import { useEffect, useRef, useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { InputOf, OutputOf } from '#shared/rpc/contract.ts';

/** What the library is narrowed to and how it is ordered. */
export type LibraryQuery = Omit<InputOf<'library.page'>, 'workspace' | 'limit' | 'offset'>;
export type LibraryRow = OutputOf<'library.page'>['rows'][number];

/** What is known of the library under a query: how many sources, and those that were on the screen. */
export type LibraryPages = {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly isMore: boolean;
  readonly rowAt: (index: number) => LibraryRow | undefined;
  /** Asks for the rows between two places, if they are not here yet. */
  readonly want: (first: number, last: number) => void;
};

const PAGE = 100;
const PAUSE_MS = 120;
const nothing = { total: null, isMore: false, rows: new Map<number, LibraryRow>() } as const;

/** The library page by page, as it is scrolled: it may be far larger than what the window holds. */
export function useLibraryPages(query: LibraryQuery): LibraryPages {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  // What is saved may have changed what is listed.
  const savedAt = useEditorState((state) => (state.save.kind === 'saved' ? state.save.at : null));
  const [state, setState] = useState<{
    readonly total: number | null;
    readonly isMore: boolean;
    readonly rows: ReadonlyMap<number, LibraryRow>;
  }>(nothing);
  const asked = useRef({ generation: 0, pages: new Set<number>() });
  const key = JSON.stringify(query);

  const load = (page: number, generation: number, isFirst: boolean) => {
    asked.current.pages.add(page);
    const input = { workspace, ...query, limit: PAGE, offset: page * PAGE };
    void editor.client.call('library.page', input).then((answer) => {
      if (!answer.ok || asked.current.generation !== generation) return;
      const { total, isMore, rows } = answer.value;
      setState((before) => {
        const known = new Map(isFirst ? [] : before.rows);
        rows.forEach((row, index) => known.set(page * PAGE + index, row));
        return { total, isMore, rows: known };
      });
    });
  };

  useEffect(() => {
    const generation = asked.current.generation + 1;
    asked.current = { generation, pages: new Set() };
    const timer = setTimeout(() => load(0, generation, true), PAUSE_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the query by its content
  }, [key, workspace, savedAt]);

  return {
    total: state.total,
    isMore: state.isMore,
    rowAt: (index) => state.rows.get(index),
    want: (first, last) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1)
        if (!asked.current.pages.has(page)) load(page, asked.current.generation, false);
    },
  };
}
