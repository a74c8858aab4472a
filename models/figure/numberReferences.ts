import type { Document } from '../document.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import { sourcesOfArrow } from '../queries/arrowEvidence.ts';
import { formatReference } from '../references/formatReference.ts';

/** The sources of a figure, numbered as they are first met in reading order. */
export type FigureReferences = {
  readonly sources: readonly { readonly number: number; readonly sourceId: string; readonly text: string }[];
  /** Numbers by arrow, ascending; arrows without a source are not there. */
  readonly byArrow: ReadonlyMap<string, readonly number[]>;
};

/** A figure without references. */
export const noReferences: FigureReferences = { sources: [], byArrow: new Map() };

/** Numbers the sources tied to the arrows of a theory; every arrow's sources by title and id, so that order never depends on the rows'. */
export function numberReferences(document: Document, theoryId: string): FigureReferences {
  const numbers = new Map<string, number>();
  const sources: { number: number; sourceId: string; text: string }[] = [];
  const byArrow = new Map<string, readonly number[]>();
  for (const arrow of arrowsInReadingOrder(document, theoryId)) {
    const tied = sourcesOfArrow(document, arrow.id)
      .map(({ source }) => source)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const source of tied) {
      if (numbers.has(source.id)) continue;
      const number = numbers.size + 1;
      numbers.set(source.id, number);
      sources.push({ number, sourceId: source.id, text: formatReference(source, 'vancouver') });
    }
    if (tied.length > 0)
      byArrow.set(
        arrow.id,
        tied.flatMap(({ id }) => numbers.get(id) ?? []).toSorted((one, other) => one - other),
      );
  }
  return { sources, byArrow };
}

/** "1, 3–5": ascending numbers, three and more in a row as a range. */
export function numbersText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .flatMap(({ from, to }) => {
      if (to - from >= 2) return [`${from}–${to}`];
      return from === to ? [String(from)] : [String(from), String(to)];
    })
    .join(', ');
}
