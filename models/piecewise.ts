/** How far a long piece of work is: so many of so many. */
export type Progress = { readonly done: number; readonly total: number };

/** Work that stops for breath and says how far it is; whoever runs it decides what happens in between. */
export type Piecewise<Value> = Generator<Progress, Value, void>;

/** Does all of it without a pause. */
export function allAtOnce<Value>(work: Piecewise<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Work on one part, told as that part of the whole. */
export function* asPart<Value>(work: Generator<null, Value, void>, progress: Progress): Piecewise<Value> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
