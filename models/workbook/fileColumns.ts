import { saidIn } from '../terms/saidIn.ts';
import { fingerprint } from './cellValue.ts';
import type { BookColumn } from './column.ts';
import type { FileSheet } from './fileSheet.ts';
import type { SheetKey } from './sheetKeys.ts';
import type { RowStamp } from './stamp.ts';
import { columnName } from './writeBook.ts';

/** A column of ours, and where it stands in the file. */
export type PlacedColumn = { readonly column: BookColumn; readonly at: number };

/** Which columns of a file are ours, by key, and the headings of those that are none. */
export type FileColumns = {
  readonly columns: ReadonlyMap<string, PlacedColumn>;
  readonly others: readonly string[];
};

type Wide = {
  readonly key: SheetKey;
  readonly file: FileSheet;
  /** The row of the headings. */
  readonly heading: number;
  readonly stampAt: number;
  readonly stamps: readonly (RowStamp | null)[];
};

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Finds out which column of a sheet is which of ours, step by step; what is found is not looked for again. */
class ColumnFinder {
  readonly #columns: readonly BookColumn[];
  readonly #wide: Wide;
  readonly #found = new Map<string, number>();
  #left: number[];

  constructor(columns: readonly BookColumn[], wide: Wide) {
    this.#columns = columns;
    this.#wide = wide;
    const width = wide.file.rows[wide.heading]?.length ?? 0;
    this.#left = Array.from({ length: width }, (_, at) => at).filter((at) => at !== wide.stampAt);
  }

  #headingAt(at: number): string {
    return this.#wide.file.rows[this.#wide.heading]?.[at]?.text ?? '';
  }

  get #missing(): readonly BookColumn[] {
    return this.#columns.filter(({ key }) => !this.#found.has(key));
  }

  #take({ key }: BookColumn, at: number): void {
    this.#found.set(key, at);
    this.#left = this.#left.filter((one) => one !== at);
  }

  /** The share of the cells of one of our columns that stand in a column of the file as they were written. */
  #likeness({ key }: BookColumn, at: number): number {
    const { file, heading, stamps } = this.#wide;
    let [all, same] = [0, 0];
    for (const [index, stamp] of stamps.entries()) {
      const print = stamp?.prints.get(key);
      if (print === undefined) continue;
      all += 1;
      if (print === fingerprint(file.rows[heading + 1 + index]?.[at]?.text ?? '')) same += 1;
    }
    return all === 0 ? 0 : same / all;
  }

  /** By their headings in either vocabulary; of two with one heading the one that says what ours said. */
  byHeading(): void {
    for (const column of this.#columns) {
      const headings = new Set(
        (['realist', 'plain'] as const).map((words) => folded(saidIn(words, column.heading))),
      );
      const [best] = this.#left
        .filter((at) => headings.has(folded(this.#headingAt(at))))
        .map((at) => ({ at, likeness: this.#likeness(column, at) }))
        .sort((one, other) => other.likeness - one.likeness || one.at - other.at);
      if (best !== undefined) this.#take(column, best.at);
    }
  }

  /** By what stands in them: at least half of what stood there. */
  byContent(): void {
    for (const at of this.#left) {
      const best = this.#missing
        .map((column) => ({ column, likeness: this.#likeness(column, at) }))
        .filter(({ likeness }) => likeness >= 0.5)
        .sort((one, other) => other.likeness - one.likeness)[0];
      if (best !== undefined) this.#take(best.column, at);
    }
  }

  /** By the names that columns carry. */
  byName(): void {
    const { file, key } = this.#wide;
    for (const column of this.#missing) {
      const at = file.columnNames.get(columnName(key, column.key));
      if (at !== undefined && this.#left.includes(at)) this.#take(column, at);
    }
  }

  /** By their neighbours: the only unknown column where exactly one of ours is missing. */
  byNeighbours(): void {
    const places = new Map([...this.#found].map(([key, at]) => [at, key]));
    for (const at of this.#left) {
      const [before, after] = [places.get(at - 1), places.get(at + 1)];
      const from = this.#columns.findIndex(({ key }) => key === before);
      const to = this.#columns.findIndex(({ key }) => key === after);
      const column = this.#columns[from + 1];
      if (before === undefined || after === undefined || to !== from + 2 || column === undefined) continue;
      if (!this.#found.has(column.key)) this.#take(column, at);
    }
  }

  result(): FileColumns {
    const columns = this.#columns.flatMap((column) => {
      const at = this.#found.get(column.key);
      return at === undefined ? [] : [[column.key, { column, at }] as const];
    });
    const others = this.#left.map((at) => this.#headingAt(at).trim()).filter((text) => text !== '');
    return { columns: new Map(columns), others };
  }
}

/**
 * Which column of the file is which of ours: by its heading; where that was changed by what stands in it, by the name
 * it carries, and at last by its neighbours.
 */
export function columnsIn(columns: readonly BookColumn[], wide: Wide): FileColumns {
  const finder = new ColumnFinder(columns, wide);
  finder.byHeading();
  finder.byContent();
  finder.byName();
  finder.byNeighbours();
  return finder.result();
}
