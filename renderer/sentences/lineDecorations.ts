import { type Extension, type Range, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';

import type { TextProblem } from '#models/theoryText/grammar.ts';

import { type Look, evidenceWords, looksOf } from './lineLook.ts';

/** Words that stand for a mark of the text: counts of evidence, and the gap of a missing because. */
class Chip extends WidgetType {
  readonly words: string;
  readonly look: 'cm-chip' | 'cm-gap';

  constructor(words: string, look: 'cm-chip' | 'cm-gap') {
    super();
    this.words = words;
    this.look = look;
  }

  override eq(other: Chip): boolean {
    return other.words === this.words && other.look === this.look;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = this.look;
    chip.textContent = this.words;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const gapChip = Decoration.replace({ widget: new Chip('why?', 'cm-gap') });
const lookMarks = new Map<Look, Decoration>();

function markOf(look: Look): Decoration {
  const known = lookMarks.get(look) ?? Decoration.mark({ class: `cm-${look}` });
  lookMarks.set(look, known);
  return known;
}

function decorationsOf({ state, visibleRanges }: EditorView): {
  readonly all: DecorationSet;
  readonly chips: DecorationSet;
} {
  const all = new RangeSetBuilder<Decoration>();
  const chips = new RangeSetBuilder<Decoration>();
  let after = -1;
  for (const { from, to } of visibleRanges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      if (line.from > after) {
        after = line.from;
        for (const span of looksOf(line.text)) {
          const [start, end] = [line.from + span.from, line.from + span.to];
          const chip =
            span.look === 'gap'
              ? gapChip
              : span.look === 'evidence'
                ? Decoration.replace({
                    widget: new Chip(evidenceWords(line.text.slice(span.from, span.to)), 'cm-chip'),
                  })
                : null;
          all.add(start, end, chip ?? markOf(span.look));
          if (chip !== null) chips.add(start, end, chip);
        }
      }
      if (line.to >= to || line.number === state.doc.lines) break;
    }
  }
  return { all: all.finish(), chips: chips.finish() };
}

const looks = ViewPlugin.fromClass(
  class {
    shown: ReturnType<typeof decorationsOf>;

    constructor(view: EditorView) {
      this.shown = decorationsOf(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.shown = decorationsOf(update.view);
    }
  },
  {
    decorations: ({ shown }) => shown.all,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.shown.chips ?? Decoration.none),
  },
);

/** Says which places are wrong; offsets in the text as it is. */
export const showProblems = StateEffect.define<readonly TextProblem[]>();

const problemMark = Decoration.mark({ class: 'cm-problem' });
const doubtMark = Decoration.mark({ class: 'cm-doubt' });

/** The places that are wrong; they move with the text until they are said anew. */
export const problemPlaces = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (places, { changes, effects, state }) => {
    let now = places.map(changes);
    for (const effect of effects) {
      if (!effect.is(showProblems)) continue;
      const marks = effect.value.flatMap(({ from, to, severity }): Range<Decoration>[] => {
        const end = Math.min(to, state.doc.length);
        return from < end ? [(severity === 'error' ? problemMark : doubtMark).range(from, end)] : [];
      });
      now = Decoration.set(marks, true);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Says which lines stand for what is selected, by number. */
export const markLines = StateEffect.define<readonly number[]>();

const markedLine = Decoration.line({ class: 'cm-markedLine' });

const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (places, { changes, effects, state }) => {
    let now = places.map(changes);
    for (const effect of effects) {
      if (!effect.is(markLines)) continue;
      const starts = effect.value
        .filter((number) => number >= 1 && number <= state.doc.lines)
        .map((number) => state.doc.line(number).from)
        .sort((one, other) => one - other);
      now = Decoration.set(starts.map((from) => markedLine.range(from)));
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Where the gap is that touches a place; null when none does. */
function gapAt(view: EditorView, at: number): { readonly from: number; readonly to: number } | null {
  const line = view.state.doc.lineAt(at);
  const gap = looksOf(line.text).find(
    ({ look, from, to }) => look === 'gap' && line.from + from <= at && at <= line.from + to,
  );
  return gap === undefined ? null : { from: line.from + gap.from, to: line.from + gap.to };
}

/** Words typed beside “why?” stand in its place; a press on it selects it. */
const gapInput: Extension = [
  EditorView.inputHandler.of((view, from, to, insert) => {
    const gap = from === to && insert.trim() !== '' ? gapAt(view, from) : null;
    if (gap === null) return false;
    view.dispatch({
      changes: { ...gap, insert },
      selection: { anchor: gap.from + insert.length },
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  }),
  EditorView.domEventHandlers({
    mousedown: (event, view) => {
      if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('cm-gap')) return false;
      const gap = gapAt(view, view.posAtDOM(event.target));
      if (gap === null) return false;
      event.preventDefault();
      view.focus();
      view.dispatch({ selection: { anchor: gap.from, head: gap.to }, userEvent: 'select.pointer' });
      return true;
    },
  }),
];

/** Everything that makes lines look like what they are. */
export const lineDecorations: Extension = [looks, problemPlaces, markedLines, gapInput];
