import { configurationsIn, rolesOf } from '#models/configurations/configurationRows.ts';
import type { Document, IdOf, RowOf } from '#models/document.ts';
import {
  type TiedExtract,
  extractsOfArrow,
  extractsOfConfiguration,
  extractsOfElement,
} from '#models/queries/arrowEvidence.ts';
import { arrowsInReadingOrder } from '#models/queries/coverage.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { formatReference } from '#models/references/formatReference.ts';

/** A source as it is numbered on the page. */
export type PageSource = { readonly number: number; readonly id: string; readonly text: string };

/** What stands on the page, each with its place in the order of reading, from 1. */
export type PageContent = {
  readonly document: Document;
  readonly theoryId: string;
  readonly theory: RowOf<'theories'> | undefined;
  readonly boxes: readonly RowOf<'elements'>[];
  readonly arrows: readonly RowOf<'arrows'>[];
  readonly configurations: readonly RowOf<'configurations'>[];
  /** What the rest of the page calls a box, an arrow or a configuration: "box-2". */
  readonly keyOf: ReadonlyMap<string, string>;
  readonly sources: readonly PageSource[];
  readonly numberOf: ReadonlyMap<string, number>;
};

/** The evidence of anything on the page. */
export function evidenceOf(document: Document, id: string): readonly TiedExtract[] {
  if (document.arrows.has(id as IdOf<'arrows'>)) return extractsOfArrow(document, id);
  if (document.elements.has(id as IdOf<'elements'>)) return extractsOfElement(document, id);
  return extractsOfConfiguration(document, id);
}

/** Takes from a workspace what a page about one theory shows. Notes, memos and history stay with the team. */
export function pageContent(document: Document, theoryId: string): PageContent {
  const boxes = elementsInReadingOrder(document, theoryId);
  const arrows = arrowsInReadingOrder(document, theoryId);
  const configurations = configurationsIn(document, theoryId).filter(
    ({ id }) => rolesOf(document, id).length > 0,
  );
  const keyOf = new Map<string, string>();
  boxes.forEach(({ id }, index) => keyOf.set(id, `box-${index + 1}`));
  arrows.forEach(({ id }, index) => keyOf.set(id, `arrow-${index + 1}`));
  configurations.forEach(({ id }, index) => keyOf.set(id, `configuration-${index + 1}`));
  const sources: PageSource[] = [];
  const numberOf = new Map<string, number>();
  for (const { id } of [...arrows, ...boxes, ...configurations])
    for (const { source } of evidenceOf(document, id)) {
      if (numberOf.has(source.id)) continue;
      numberOf.set(source.id, numberOf.size + 1);
      sources.push({
        number: numberOf.size,
        id: source.id,
        text: formatReference(source, 'vancouver'),
      });
    }
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  return { document, theoryId, theory, boxes, arrows, configurations, keyOf, sources, numberOf };
}
