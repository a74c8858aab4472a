import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import { theoryFigure } from '#models/figure/theoryFigure.ts';
import type { Starter } from '#models/starters/catalogue.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** The rows of a starter as a document of its own. */
export function starterDocument(starter: Starter): Document {
  return applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
}

/** Starters as the gallery and the command line list them. */
export function starterSummaries(starters: readonly Starter[]): StarterSummary[] {
  return starters.map((starter) => {
    const document = starterDocument(starter);
    const [theoryId] = document.theories.keys();
    return {
      id: starter.id,
      title: starter.title,
      description: starter.description,
      elements: document.elements.size,
      arrows: document.arrows.size,
      configurations: document.configurations.size,
      thumbnail: theoryId === undefined ? '' : theoryFigure({ document, theoryId, vocabulary: 'plain' }),
    };
  });
}
