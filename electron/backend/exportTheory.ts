import { type Document, rowsOf } from '#models/document.ts';
import { theoryFigure } from '#models/figure/theoryFigure.ts';
import { toInterchange } from '#models/interchange.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';

/** The formats a theory can leave in today. */
export const exportFormats = ['svg', 'wherefore-json', 'sentences'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A theory in a format, and what that format cannot carry; `theory/not-found` when there is none of that id. */
export function exportTheory(
  document: Document,
  {
    theoryId,
    format,
    vocabulary,
  }: { readonly theoryId: string; readonly format: ExportFormat; readonly vocabulary: Vocabulary },
): Result<{ readonly text: string; readonly lost: readonly string[] }> {
  if (!rowsOf(document, 'theories').has(theoryId))
    return failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.');
  switch (format) {
    case 'wherefore-json':
      return success({ text: toInterchange(document, [theoryId]), lost: [] });
    case 'svg':
      return success({
        text: theoryFigure({ document, theoryId, vocabulary }),
        lost: ['quotes and sources (their number is shown)', 'measures', 'notes', 'history'],
      });
    case 'sentences':
      return success({
        text: `${printTheoryText(document, { theoryId, vocabulary }).text}\n`,
        lost: ['places on the map', 'evidence (its number is shown)', 'measures', 'notes', 'history'],
      });
  }
}
