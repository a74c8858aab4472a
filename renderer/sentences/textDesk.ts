import type { TextEditInput } from '#models/commands/textEdit.ts';
import type { Document } from '#models/document.ts';
import { referrers } from '#models/referenceIndex.ts';
import { followText } from '#models/theoryText/followText.ts';
import type { TextProblem } from '#models/theoryText/grammar.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';
import type { TextState } from '#models/theoryText/textState.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

/** Why the typed text is read now: `pause` while the line is still being written, `leaving` once it is done. */
export type Settling = 'pause' | 'leaving';

/** What a theory's text is made of: another object in one of these may be another text. */
const textTables = [
  'theories',
  'stages',
  'elements',
  'placements',
  'arrows',
  'arrowGroups',
  'evidenceLinks',
  'extracts',
] as const;

/** The text of one theory and what its lines stand for, between an editor of text and the open document. */
export class TextDesk {
  readonly #editor: Editor;
  readonly #theoryId: string;
  #vocabulary: 'plain' | 'realist';
  #text = '';
  #state: TextState = { lines: [] };
  #fresh: ReadonlySet<string> = new Set();
  #problems: readonly TextProblem[] = [];
  /** True while the desk itself changes the document: that is not news from elsewhere. */
  #isWriting = false;

  constructor(editor: Editor, theoryId: string) {
    this.#editor = editor;
    this.#theoryId = theoryId;
    this.#vocabulary = editor.store.getState().settings.vocabulary;
    const printed = printTheoryText(editor.store.getState().document, this.#options());
    this.#text = printed.text;
    this.#state = printed.state;
  }

  get text(): string {
    return this.#text;
  }

  get problems(): readonly TextProblem[] {
    return this.#problems;
  }

  #options() {
    return { theoryId: this.#theoryId, vocabulary: this.#vocabulary };
  }

  /** True when a change of the state may change the text, and was not made by the text itself. */
  isNews(
    now: ReturnType<Editor['store']['getState']>,
    before: ReturnType<Editor['store']['getState']>,
  ): boolean {
    if (this.#isWriting) return false;
    if (now.settings.vocabulary !== before.settings.vocabulary) return true;
    return textTables.some((table) => now.document[table] !== before.document[table]);
  }

  /** Makes the theory say what the typed text says (T9–T12). True when that changed the theory. */
  settle(text: string, settling: Settling): boolean {
    const { document } = this.#editor.store.getState();
    const read = reconcileText(document, {
      ...this.#options(),
      text,
      state: this.#state,
      fresh: this.#fresh,
      env: this.#editor.env,
    });
    this.#problems = read.problems;
    const made = read.edits.flatMap((edit) => (edit.do === 'addElement' ? [edit.id] : []));
    this.#fresh = settling === 'leaving' ? new Set() : new Set([...this.#fresh, ...made]);
    let isChanged = false;
    if (read.edits.length > 0) {
      this.#isWriting = true;
      try {
        const edits = [...read.edits];
        const given = { theoryId: this.#theoryId, edits, label: labelOf(edits) };
        isChanged = run(this.#editor, 'sentences.rewrite', given) !== null;
      } finally {
        this.#isWriting = false;
      }
      // Refused, with a notice: the lines stand for what they stood for.
      if (!isChanged) return false;
    }
    this.#text = text;
    this.#state = read.state;
    return isChanged;
  }

  /** The text as it is now that the theory was changed; what cannot be read stays (T16). */
  follow(): string {
    const { document, settings } = this.#editor.store.getState();
    const edited = { ...this.#options(), text: this.#text, state: this.#state };
    this.#vocabulary = settings.vocabulary;
    const followed = followText(document, { ...edited, vocabulary: this.#vocabulary });
    this.#text = followed.text;
    this.#state = followed.state;
    return followed.text;
  }

  /** What a line stands for, by ids: the arrows of a statement, or a box. */
  rowsOfLine(line: number): readonly string[] {
    return this.#state.lines
      .filter((known) => known.line === line)
      .flatMap(({ arrowIds, elementId }) => (elementId === null ? arrowIds : [elementId]));
  }

  /** The lines that stand for any of these rows, or name any of these boxes. */
  linesOf(ids: ReadonlySet<string>): readonly number[] {
    if (ids.size === 0) return [];
    const { document } = this.#editor.store.getState();
    const rows = new Set([...ids].flatMap((id) => [id, ...arrowsAt(document, id)]));
    const found = this.#state.lines.filter(
      ({ arrowIds, elementId }) => arrowIds.some((id) => rows.has(id)) || rows.has(elementId ?? ''),
    );
    return [...new Set(found.map(({ line }) => line))];
  }
}

/** What undo will call the step. */
function labelOf(edits: readonly TextEditInput[]): string {
  const has = (what: TextEditInput['do']) => edits.some((edit) => edit.do === what);
  if (has('addArrow')) return has('remove') ? 'Rewrite a sentence' : 'Write a sentence';
  if (has('remove')) return 'Remove from sentences';
  return has('changeArrow') || has('moveArrow') ? 'Edit a sentence' : 'Edit sentences';
}

function arrowsAt(document: Document, elementId: string): readonly string[] {
  if (!document.elements.has(elementId as never)) return [];
  return (['sourceElementId', 'targetElementId'] as const).flatMap((field) =>
    referrers(document, { table: 'arrows', field }, elementId),
  );
}
