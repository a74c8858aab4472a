import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CellPlan, NearAnswer } from '#models/cmoTable/planCell.ts';
import { nameKey } from '#models/theoryText/grammar.ts';
import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';

import { NearQuestions } from './NearQuestions.tsx';

/** Where the focus goes when a cell is done: stays, or to the cell after or before it. */
export type Then = 'stay' | 'next' | 'previous' | 'leave';

export type CellEditorProps = {
  readonly label: string;
  readonly initial: string;
  /** It was begun by typing over what stood there. */
  readonly isTypedOver: boolean;
  /** Several items, one a line. */
  readonly isMany: boolean;
  /** Names that can be taken. */
  readonly names: readonly string[];
  /** What the typed words come to; null where nothing has to be asked. */
  readonly plan: (text: string) => CellPlan | null;
  readonly onKeep: (text: string, answers: ReadonlyMap<number, NearAnswer>, then: Then) => void;
  readonly onCancel: () => void;
};

const MOST_SUGGESTED = 8;

/** The line of a text that the cursor is in. */
function lineAt(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; readonly words: string } {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const to = end === -1 ? text.length : end;
  return { from, to, words: text.slice(from, to) };
}

function suggestionsFor(names: readonly string[], text: string, words: string): readonly string[] {
  const sought = nameKey(words);
  const there = new Set(text.split('\n').map(nameKey));
  const found = names.filter((name) => !there.has(nameKey(name)) && nameKey(name).includes(sought));
  const begins = (name: string) => Number(!nameKey(name).startsWith(sought));
  return found.toSorted((one, other) => begins(one) - begins(other)).slice(0, MOST_SUGGESTED);
}

/**
 * The words of one cell while they are edited: Enter keeps them, Shift+Enter begins the next item, Tab goes on, Esc puts
 * back what was there; arrow keys choose among the names that fit. Wordings near those of a box are asked before they
 * are kept.
 */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, isTypedOver, isMany, names, plan, onKeep, onCancel } = props;
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState(-1);
  const [hasTyped, setHasTyped] = useState(isTypedOver);
  const [asked, setAsked] = useState<{ readonly plan: CellPlan; readonly then: Then } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const isDone = useRef(false);
  const [cursor, setCursor] = useState(initial.length);
  const line = lineAt(text, cursor);
  const offered =
    hasTyped && (line.words.trim() !== '' || !isMany) ? suggestionsFor(names, text, line.words) : [];
  const suggestions = asked === null ? offered : [];

  const keep = (answers: ReadonlyMap<number, NearAnswer>, then: Then) => {
    if (isDone.current) return;
    isDone.current = true;
    onKeep(text, answers, then);
  };
  const finish = (then: Then) => {
    const planned = plan(text);
    if (planned !== null && planned.near.length > 0) setAsked({ plan: planned, then });
    else keep(new Map(), then);
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(initial.length, initial.length);
    // Before any other action what is typed is kept; what nobody was asked about is another box.
    return holdPendingEdit(() => latest.current(new Map(), 'leave'));
  }, [initial.length]);

  const take = (name: string) => {
    const next = text.slice(0, line.from) + name + text.slice(line.to);
    setText(next);
    setCursor(line.from + name.length);
    setChosen(-1);
    setHasTyped(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0 && !event.altKey) {
      event.preventDefault();
      // Before the first and after the last there is the field itself: nothing is chosen.
      const next = (chosen + 1 + step + suggestions.length + 1) % (suggestions.length + 1);
      setChosen(next - 1);
      return;
    }
    if (event.key === 'Enter') {
      if (isMany && (event.shiftKey || event.altKey)) return;
      event.preventDefault();
      const name = suggestions[chosen];
      if (name !== undefined) take(name);
      else finish('stay');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      const name = suggestions[chosen];
      if (name !== undefined) take(name);
      else finish(event.shiftKey ? 'previous' : 'next');
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget as Node | null) || isDone.current) return;
    if (asked !== null) keep(new Map(), 'leave');
    else if (document.hasFocus()) finish('leave');
  };
  return (
    // The field and its questions are one thing: Esc in any of them puts back what was there.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="wf-cell-editor"
      onBlur={onBlur}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        isDone.current = true;
        onCancel();
      }}
    >
      <textarea
        ref={field}
        className="wf-cell-field"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={suggestions.length > 0 ? listId : undefined}
        aria-activedescendant={chosen >= 0 && chosen < suggestions.length ? `${listId}-${chosen}` : undefined}
        rows={1}
        value={text}
        onChange={(event) => {
          setText(isMany ? event.target.value : event.target.value.replaceAll('\n', ' '));
          setCursor(event.target.selectionStart);
          setChosen(-1);
          setHasTyped(true);
          setAsked(null);
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {suggestions.length > 0 && (
        <ul id={listId} role="listbox" aria-label={`${label}, names there are`} className="wf-cell-names">
          {suggestions.map((name, index) => (
            // The keys are those of the field, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={name}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // Pressing must not take the focus out of the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      {asked === null && isMany && suggestions.length === 0 && (
        <p className="wf-cell-help">Shift+Enter begins another item</p>
      )}
      {asked !== null && (
        <NearQuestions near={asked.plan.near} onAnswered={(answers) => keep(answers, asked.then)} />
      )}
    </div>
  );
}
