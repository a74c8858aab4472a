import type { Document } from '#models/document.ts';
import { theoryFigure } from '#models/figure/theoryFigure.ts';
import { toInterchange } from '#models/interchange.ts';
import { theorySentences } from '#models/sentences/theorySentences.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

/** The formats a theory can leave in today. */
export const exportFormats = ['svg', 'wherefore-json', 'sentences'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A theory in a format, and what that format cannot carry. */
export function exportTheory(
  document: Document,
  {
    theoryId,
    format,
    vocabulary,
  }: { readonly theoryId: string; readonly format: ExportFormat; readonly vocabulary: Vocabulary },
): { readonly text: string; readonly lost: readonly string[] } {
  switch (format) {
    case 'wherefore-json':
      return { text: toInterchange(document, [theoryId]), lost: [] };
    case 'svg':
      return {
        text: theoryFigure({ document, theoryId, vocabulary }),
        lost: ['quotes and sources (their number is shown)', 'measures', 'notes', 'history'],
      };
    case 'sentences':
      return {
        text: theorySentences(document, theoryId, vocabulary),
        lost: ['places on the map', 'evidence', 'measures', 'notes', 'history'],
      };
  }
}
