import type { ChangeKind } from '../compare/changes.ts';
import { changeSigns } from '../compare/changeMarks.ts';
import { wrapText } from '../geometry/wrapText.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import { type Stop, kindsInOrder, stopDate } from './stops.ts';

/** How large the parts of the picture are, pixels. */
export const timelineLook = {
  mark: 20,
  gap: 3,
  mostInColumn: 8,
  mostColumns: 6,
  stop: 148,
  dot: 7,
  title: 14,
  text: 12.5,
  lineHeight: 17,
  padding: 12,
} as const;

/** One accepted change as a square with its sign. */
export type TimelineMark = {
  readonly kind: ChangeKind;
  readonly sign: string;
  readonly x: number;
  readonly y: number;
};

/** A line of words under a stop; `y` is its baseline. */
export type TimelineLine = { readonly text: string; readonly y: number; readonly isTitle: boolean };

/** A stop as it is drawn: a dot on the line, its changes above, its words below. */
export type TimelineStop = {
  readonly key: string;
  readonly kind: Stop['kind'];
  readonly x: number;
  readonly marks: readonly TimelineMark[];
  /** How many changes there are no squares for. */
  readonly more: number;
  /** Where the number above the squares stands. */
  readonly top: number;
  readonly total: number;
  readonly lines: readonly TimelineLine[];
};

export type Timeline = {
  readonly width: number;
  readonly height: number;
  /** Where the line is. */
  readonly y: number;
  readonly stops: readonly TimelineStop[];
};

const { mark, gap, mostInColumn, mostColumns, padding } = timelineLook;
const step = mark + gap;
const MOST_MARKS = mostInColumn * mostColumns;

const totalOf = ({ counts }: Stop) => kindsInOrder.reduce((sum, kind) => sum + counts[kind], 0);
const columnsOf = (stop: Stop) => Math.ceil(Math.min(totalOf(stop), MOST_MARKS) / mostInColumn);
const widthOf = (stop: Stop) => Math.max(timelineLook.stop, columnsOf(stop) * step + 2 * padding);

function marksOf(stop: Stop, x: number, y: number): readonly TimelineMark[] {
  const kinds = kindsInOrder.flatMap((kind) => Array.from({ length: stop.counts[kind] }, () => kind));
  const left = x - (columnsOf(stop) * step - gap) / 2;
  return kinds.slice(0, MOST_MARKS).map((kind, index) => ({
    kind,
    sign: changeSigns[kind].sign,
    x: left + Math.floor(index / mostInColumn) * step,
    y: y - padding - mark - (index % mostInColumn) * step,
  }));
}

function linesOf(stop: Stop, vocabulary: Vocabulary, y: number): readonly TimelineLine[] {
  const { title, text, lineHeight, dot } = timelineLook;
  const width = widthOf(stop) - padding;
  const wrapped = (words: string, fontSize: number, maxLines: number) =>
    wrapText({ text: words, width, fontSize, weight: fontSize === title ? 600 : 400, maxLines });
  const titles = wrapped(saidIn(vocabulary, stop.title), title, 2);
  const rest = [
    ...wrapped(saidIn(vocabulary, stop.about), text, 3),
    ...(stopDate(stop) === '' ? [] : [stopDate(stop)]),
  ];
  return [...titles, ...rest].map((line, index) => ({
    text: line,
    y: y + dot + 18 + index * lineHeight,
    isTitle: index < titles.length,
  }));
}

/** The way from the first to the refined theory as a picture: where everything stands, however it is painted. */
export function timelineOf(stops: readonly Stop[], vocabulary: Vocabulary): Timeline {
  const rows = Math.max(0, ...stops.map((stop) => Math.min(totalOf(stop), mostInColumn)));
  const y = padding + timelineLook.lineHeight + rows * step + padding;
  let left = padding;
  const drawn = stops.map((stop): TimelineStop => {
    const x = left + widthOf(stop) / 2;
    left += widthOf(stop);
    const marks = marksOf(stop, x, y);
    return {
      key: stop.key,
      kind: stop.kind,
      x,
      marks,
      more: Math.max(0, totalOf(stop) - MOST_MARKS),
      top: Math.min(y, ...marks.map((each) => each.y)) - gap - 3,
      total: totalOf(stop),
      lines: linesOf(stop, vocabulary, y),
    };
  });
  const deepest = Math.max(0, ...drawn.map(({ lines }) => lines.at(-1)?.y ?? 0));
  return { width: left + padding, height: deepest + padding, y, stops: drawn };
}
