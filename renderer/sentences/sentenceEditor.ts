import { completionStatus } from '@codemirror/autocomplete';
import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { Annotation, Compartment, type EditorState, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';

import type { TextProblem } from '#models/theoryText/grammar.ts';
import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';
import { perform } from '#renderer/actions/perform.ts';
import { currentMap } from '#renderer/canvas/mapController.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { announce } from '#renderer/ui/announce.ts';

import { editorState } from './editorState.ts';
import { becauseEnd } from './lineLook.ts';
import { markLines, showProblems } from './lineDecorations.ts';
import { movedProblem, nextProblem } from './problemPlaces.ts';
import { type Settling, TextDesk } from './textDesk.ts';
import { changesBetween } from './textChanges.ts';

/** A line that is still being written becomes part of the theory after so long a pause. */
const PAUSE_MS = 800;
const SELECT_MS = 80;

/** Marks a change that comes from the theory, not from the keyboard. */
const fromTheory = Annotation.define<boolean>();

/** What the page shows beside the text. */
export type EditorReport = {
  readonly problems: readonly TextProblem[];
  /** True when the because of the line at the cursor can be made a box. */
  readonly hasBecause: boolean;
};

type Mounting = {
  readonly host: HTMLElement;
  readonly editor: Editor;
  readonly theoryId: string;
  readonly isReadOnly: boolean;
  readonly report: (report: EditorReport) => void;
};

/** An editor of one theory's text: what is typed changes the theory, what changes in the theory is in the text at once. */
export class SentenceEditor {
  readonly view: EditorView;
  readonly #given: Mounting;
  readonly #desk: TextDesk;
  readonly #undoSteps = new Compartment();
  readonly #stops: (() => void)[] = [];
  #problems: readonly TextProblem[] = [];
  /** Something is typed and not read yet. */
  #isPending = false;
  /** The line was read while it was being written, and is still to be left. */
  #isOpen = false;
  #hasNews = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #choosing: ReturnType<typeof setTimeout> | undefined;
  /** The selection that the text itself made: it is no reason to scroll. */
  #ownSelection: ReadonlySet<string> | null = null;

  constructor(given: Mounting) {
    this.#given = given;
    const { host, editor, theoryId } = given;
    this.#desk = new TextDesk(editor, theoryId);
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.view = new EditorView({ root, parent: root, state: this.#firstState() });
    this.#stops.push(
      holdPendingEdit(() => this.settle('leaving')),
      editor.store.subscribe((now, before) => {
        if (this.#desk.isNews(now, before)) this.#followSoon();
        if (now.selection !== before.selection) this.#showSelection(now.selection);
      }),
    );
    this.#showSelection(editor.store.getState().selection);
    this.#say();
  }

  /** Ends the editor; what was typed is kept. */
  destroy(): void {
    this.settle('leaving');
    for (const stop of this.#stops) stop();
    clearTimeout(this.#pause);
    clearTimeout(this.#choosing);
    this.view.destroy();
  }

  /** Puts the cursor at a place of the text and shows it. */
  goTo(at: number): void {
    const place = Math.min(at, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor: place }, scrollIntoView: true, userEvent: 'select' });
    this.view.focus();
  }

  /** Makes the because of the line at the cursor a box (T15). */
  markBecause(): boolean {
    const line = this.view.state.doc.line(this.#line());
    const end = becauseEnd(line.text);
    if (end === null || this.#given.isReadOnly) return false;
    const from = line.from + end;
    this.view.dispatch({ changes: { from, insert: ' [mechanism]' }, userEvent: 'input' });
    this.settle('leaving');
    this.#choose();
    return true;
  }

  /** Goes to the next thing that is wrong behind the cursor, or to the first. */
  goToProblem(step: 1 | -1): boolean {
    const problems = this.#problems;
    if (problems.length === 0) {
      announce('Every line of the text can be read.');
      return true;
    }
    const next = nextProblem(problems, this.view.state.selection.main.head, step);
    if (next !== undefined) {
      this.goTo(next.from);
      announce(`Line ${next.line}: ${next.message}`);
    }
    return true;
  }

  /** Reads what was typed into the theory. While the line is being written it stays as it is typed. */
  settle(settling: Settling): void {
    const isDue = this.#isPending || (this.#isOpen && settling === 'leaving');
    if (!isDue || this.view.composing || !this.#isShown()) return;
    clearTimeout(this.#pause);
    this.#isPending = false;
    this.#isOpen = settling === 'pause';
    const before = this.#problems.length;
    const isChanged = this.#desk.settle(this.view.state.doc.toString(), settling);
    if (isChanged) this.#forgetTyping();
    this.#problems = this.#desk.problems;
    this.view.dispatch({ effects: showProblems.of(this.#problems) });
    if (settling === 'leaving') this.#follow();
    this.#showLines(this.#given.editor.store.getState().selection);
    this.#say();
    const [first] = this.#problems;
    if (settling === 'leaving' && first !== undefined && this.#problems.length > before)
      announce(`Line ${first.line}: ${first.message} The diagram stays as it is there.`);
  }

  /** False once another theory has taken its place, and this editor is about to go. */
  #isShown(): boolean {
    const { theoryId, document } = this.#given.editor.store.getState();
    return theoryId === this.#given.theoryId && document.theories.has(theoryId as never);
  }

  #firstState(): EditorState {
    const { editor, theoryId, isReadOnly } = this.#given;
    return editorState({
      doc: this.#desk.text,
      isReadOnly,
      undoSteps: this.#undoSteps,
      names: () => {
        const { document, settings } = editor.store.getState();
        return { document, theoryId, vocabulary: settings.vocabulary };
      },
      undo: (what) => this.#undo(what),
      markBecause: () => this.markBecause(),
      goToProblem: (step) => this.goToProblem(step),
      onBlur: () => this.settle('leaving'),
      onFocus: () => this.#choose(),
      onUpdate: (update) => this.#onUpdate(update),
    });
  }

  /** What was typed is taken back first; when nothing is left, the last step of the workspace. */
  #undo(what: 'undo' | 'redo'): boolean {
    const { view } = this;
    const depth = what === 'undo' ? undoDepth(view.state) : redoDepth(view.state);
    if (depth > 0) return what === 'undo' ? undo(view) : redo(view);
    perform(this.#given.editor, what === 'undo' ? 'edit.undo' : 'edit.redo');
    return true;
  }

  #onUpdate(update: ViewUpdate): void {
    if (update.docChanged) this.#problems = this.#problems.map((problem) => movedProblem(problem, update));
    const isOwn = update.transactions.some((transaction) => transaction.annotation(fromTheory) === true);
    if (update.docChanged && !isOwn) {
      this.#isPending = true;
      this.view.setTabFocusMode(false);
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#onPause(), PAUSE_MS);
    }
    if (!update.selectionSet && !update.docChanged) return;
    const lineOf = (state: EditorState) => state.doc.lineAt(state.selection.main.head).number;
    const start = update.changes.mapPos(
      update.startState.doc.lineAt(update.startState.selection.main.head).from,
    );
    const isOtherLine = update.state.doc.lineAt(start).number !== lineOf(update.state);
    if (isOwn || !isOtherLine) return;
    if (this.#isPending || this.#isOpen) queueMicrotask(() => this.settle('leaving'));
    this.#choose();
    this.#say();
  }

  #onPause(): void {
    if (completionStatus(this.view.state) === 'active' || this.view.composing) {
      this.#pause = setTimeout(() => this.#onPause(), PAUSE_MS);
      return;
    }
    this.settle('pause');
    this.#choose();
  }

  /** The theory was changed elsewhere: what is typed is read first, then the text follows. */
  #followSoon(): void {
    if (this.#hasNews) return;
    this.#hasNews = true;
    queueMicrotask(() => {
      this.#hasNews = false;
      if (!this.#isShown()) return;
      this.settle('leaving');
      this.#follow();
      this.#showLines(this.#given.editor.store.getState().selection);
      this.#say();
    });
  }

  #follow(): void {
    const before = this.view.state.doc.toString();
    const after = this.#desk.follow();
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    this.view.dispatch({
      changes: [...changes],
      annotations: [fromTheory.of(true), Transaction.addToHistory.of(false)],
    });
  }

  /** A step that is part of the theory now is taken back there. */
  #forgetTyping(): void {
    this.view.dispatch({ effects: this.#undoSteps.reconfigure([]) });
    this.view.dispatch({ effects: this.#undoSteps.reconfigure(history()) });
  }

  /** Selects what the line of the cursor stands for, on the map as well. */
  #choose(): void {
    clearTimeout(this.#choosing);
    this.#choosing = setTimeout(() => {
      if (!this.view.hasFocus) return;
      const { store } = this.#given.editor;
      const rows = this.#desk.rowsOfLine(this.#line());
      const { selection, document } = store.getState();
      const there = rows.filter(
        (id) => document.elements.has(id as never) || document.arrows.has(id as never),
      );
      if (there.length === 0 || (there.length === selection.size && there.every((id) => selection.has(id))))
        return;
      this.#ownSelection = new Set(there);
      store.setState({ selection: this.#ownSelection });
      const [first] = there;
      const map = currentMap();
      const rect = first === undefined ? null : (map?.rectOf(first) ?? null);
      if (rect !== null) map?.reveal(rect);
    }, SELECT_MS);
  }

  #line(): number {
    return this.view.state.doc.lineAt(this.view.state.selection.main.head).number;
  }

  #showSelection(selection: ReadonlySet<string>): void {
    const lines = this.#showLines(selection);
    const [first] = lines;
    if (first === undefined || selection === this.#ownSelection || first > this.view.state.doc.lines) return;
    this.view.dispatch({
      effects: EditorView.scrollIntoView(this.view.state.doc.line(first).from, { y: 'nearest', yMargin: 48 }),
    });
  }

  #showLines(selection: ReadonlySet<string>): readonly number[] {
    // While something is typed the lines are not where the desk knows them; they are marked when it is read.
    if (this.#isPending) return [];
    const lines = this.#desk.linesOf(selection);
    this.view.dispatch({ effects: markLines.of(lines) });
    return lines;
  }

  #say(): void {
    const { text } = this.view.state.doc.line(this.#line());
    this.#given.report({ problems: this.#problems, hasBecause: becauseEnd(text) !== null });
  }
}
