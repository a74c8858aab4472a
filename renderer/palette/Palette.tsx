import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Search } from '#renderer/ui/icons.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { SearchHit } from '#shared/rpc/contract.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import {
  type PaletteItem,
  actionItems,
  configurationItems,
  elsewhereItems,
  placeItems,
  questionItems,
  theoryItems,
} from './paletteItems.ts';
import './palette.css';

const SEARCH_PAUSE_MS = 120;
const MOST_HITS = 20;
const none: readonly SearchHit[] = [];

/** Search or do anything (Ctrl/⌘ K); find on the map (Ctrl/⌘ F) is the same restricted to places. */
export function Palette() {
  const editor = useEditor();
  const overlay = useEditorState((state) => state.overlay);
  const isFind = overlay === 'find';
  if (overlay !== 'palette' && overlay !== 'find') return null;
  const close = () => editor.store.setState({ overlay: null });
  return (
    <Dialog title={isFind ? 'Find on the map' : 'Search or do anything'} isOpen isBare onOpenChange={close}>
      <PaletteBody key={overlay} isFind={isFind} onClose={close} />
    </Dialog>
  );
}

/** What the workspace's own search finds, for texts of two letters or more. */
function useHits(text: string): readonly SearchHit[] {
  const editor = useEditor();
  const handle = useEditorState((state) => state.workspace?.workspace ?? null);
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const isAsking = text.trim().length > 1;
  useEffect(() => {
    if (handle === null || !isAsking) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void editor.client
        .call('search.everything', { workspace: handle, text, kind: null, limit: MOST_HITS })
        .then((found) => {
          if (isCurrent) setHits(found.ok ? found.value : []);
        });
    }, SEARCH_PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [editor, handle, isAsking, text]);
  return isAsking ? hits : none;
}

function useItems(text: string, isFind: boolean): readonly PaletteItem[] {
  const state = useEditorState((whole) => whole);
  const hits = useHits(text);
  const places = placeItems(state, text);
  const elsewhere = elsewhereItems(state, hits);
  if (isFind) return [...places, ...elsewhere];
  const theories = theoryItems(state, text);
  const acts = actionItems(state, text);
  return text.trim() === ''
    ? [...acts, ...theories]
    : [
        ...acts.slice(0, 8),
        ...questionItems(state, text),
        ...places,
        ...configurationItems(state, text),
        ...theories,
        ...elsewhere,
      ];
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Where a key leads in the list: single steps go round, pages stop at the ends; null for other keys. */
function movedBy(
  key: string,
  { index, count }: { readonly index: number; readonly count: number },
): number | null {
  const step = steps[key];
  if (step === undefined) return null;
  const next = index + step;
  if (Math.abs(step) === 1) return (next + count) % Math.max(1, count);
  return Math.max(0, Math.min(next, count - 1));
}

function PaletteBody({ isFind, onClose }: { readonly isFind: boolean; readonly onClose: () => void }) {
  const editor = useEditor();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const items = useItems(text, isFind);
  const index = Math.min(at, Math.max(0, items.length - 1));
  const run = (item: PaletteItem) => {
    onClose();
    // Focus goes back to where it was before the action moves it on.
    setTimeout(() => item.run(editor));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedBy(event.key, { index, count: items.length });
    const chosen = items[index];
    if (next !== null) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen !== undefined) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <div className="wf-palette">
      <div className="wf-palette-box">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          autoFocus
          className="wf-palette-input"
          role="combobox"
          aria-label={isFind ? 'Find on the map' : 'Search or do anything'}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length === 0 ? undefined : `${listId}-${index}`}
          placeholder={isFind ? 'Words of a box or an arrow' : 'What do you want to find or do?'}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={listId} items={items} index={index} onPoint={setAt} onChoose={run} />
      {items.length === 0 && (
        <p className="wf-palette-none" role="status">
          {text.trim() === '' ? 'Type some words of a box or an arrow.' : 'Nothing has these words.'}
        </p>
      )}
    </div>
  );
}

function PaletteList(props: {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly index: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (item: PaletteItem) => void;
}) {
  const said = useSaid();
  const { id, items, index, onPoint, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index, items]);
  const sections = [...Map.groupBy(items.entries(), ([, item]) => item.section)];
  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" className="wf-palette-list">
      {sections.map(([section, members]) => (
        <div key={section} role="group" aria-label={said(section)}>
          <div className="wf-palette-section" aria-hidden>
            {said(section)}
          </div>
          {members.map(([position, item]) => (
            // The keyboard acts through the field above, which names the active option.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.id}
              id={`${id}-${position}`}
              role="option"
              aria-selected={position === index}
              className="wf-palette-item"
              onPointerMove={() => {
                if (position !== index) onPoint(position);
              }}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(item)}
            >
              <span className="wf-palette-label">{item.label}</span>
              {item.detail !== undefined && <span className="wf-palette-detail">{item.detail}</span>}
              <span className="wf-palette-keys">
                {item.keys.map((key) => (
                  <Kbd key={key} accelerator={key} />
                ))}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
