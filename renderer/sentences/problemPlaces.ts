import type { ViewUpdate } from '@codemirror/view';

import type { TextProblem } from '#models/theoryText/grammar.ts';

/** A fault in the text as it is after a change. */
export function movedProblem(problem: TextProblem, { changes, state }: ViewUpdate): TextProblem {
  const from = changes.mapPos(problem.from);
  const line = state.doc.lineAt(from);
  const to = Math.max(from, changes.mapPos(problem.to));
  return { ...problem, from, to, line: line.number, column: from - line.from + 1 };
}

/** The next fault behind a place, or before it; after the last comes the first. */
export function nextProblem(
  problems: readonly TextProblem[],
  at: number,
  step: 1 | -1,
): TextProblem | undefined {
  const sorted = problems.toSorted((one, other) => one.from - other.from);
  return step === 1
    ? (sorted.find(({ from }) => from > at) ?? sorted[0])
    : (sorted.findLast(({ from }) => from < at) ?? sorted.at(-1));
}
