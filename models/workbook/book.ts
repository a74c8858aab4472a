import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { Element } from '../entities/element.ts';
import type { Measure } from '../entities/measure.ts';
import type { Source } from '../entities/source.ts';
import type { Arrow } from '../entities/arrow.ts';
import { configurationsIn } from '../configurations/configurationRows.ts';
import { rowsOfTheories } from '../interchange.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import { citationOf } from '../references/citation.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type NameTable, boxNames, stageNames } from '../theoryText/names.ts';

/** One theory as a workbook shows it: its rows in their order, and the numbers by which sheets speak of each other. */
export type Book = {
  readonly document: Document;
  readonly theoryId: IdOf<'theories'>;
  readonly vocabulary: Vocabulary;
  readonly elements: readonly Element[];
  readonly arrows: readonly Arrow[];
  readonly configurations: readonly Configuration[];
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  readonly boxNames: NameTable;
  readonly stageNames: NameTable;
  /** "E3" for the third element, "A12", "S4", "M2", by id. */
  readonly numbers: ReadonlyMap<string, string>;
};

/** The workbook of a theory; null when there is no such theory. */
export function bookOf(document: Document, theoryId: string, vocabulary: Vocabulary): Book | null {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  if (theory === undefined) return null;
  const elements = elementsInReadingOrder(document, theoryId);
  const arrows = arrowsInReadingOrder(document, theoryId);
  const own = rowsOfTheories(document, [theoryId]);
  const sources = own
    .flatMap((upsert) =>
      upsert.table === 'sources' ? [{ row: upsert.row, by: citationOf(upsert.row) }] : [],
    )
    .sort((one, other) => one.by.localeCompare(other.by, 'en') || (one.row.id < other.row.id ? -1 : 1))
    .map(({ row }) => row);
  const measures = own
    .flatMap((upsert) => (upsert.table === 'measures' ? [upsert.row] : []))
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1));
  const numbers = new Map<string, string>();
  const count = (letter: string, rows: readonly { readonly id: string }[]) =>
    rows.forEach(({ id }, index) => numbers.set(id, `${letter}${index + 1}`));
  count('E', elements);
  count('A', arrows);
  count('S', sources);
  count('M', measures);
  return {
    document,
    theoryId: theory.id,
    vocabulary,
    elements,
    arrows,
    configurations: configurationsIn(document, theoryId),
    sources,
    measures,
    boxNames: boxNames(document, theoryId, vocabulary),
    stageNames: stageNames(document, theoryId, vocabulary),
    numbers,
  };
}

/** The name of a box as sheets write it, with its number among boxes of the same name. */
export function boxNameIn(book: Book, id: string): string {
  const name = book.boxNames.nameOf(id);
  if (name === undefined) return '';
  return name.number === 1 ? name.text : `${name.text} #${name.number}`;
}

/** How sheets speak of a thing that evidence or a measure hangs on: "A3", "E5", or the code of a configuration. */
export function thingIn(
  { document, numbers }: Book,
  row: {
    readonly elementId: string | null;
    readonly arrowId: string | null;
    readonly configurationId: string | null;
  },
): string {
  const configuration = document.configurations.get(row.configurationId as IdOf<'configurations'>);
  return configuration?.code ?? numbers.get(row.arrowId ?? row.elementId ?? '') ?? '';
}
