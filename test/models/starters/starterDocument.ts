import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import { type Starter, starters } from '#models/starters/catalogue.ts';

/** The rows of a starter as a document of its own. */
export function documentOf(starter: Starter): Document {
  return applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
}

/** The starter with this id; throws when there is none. */
export function starterOf(id: string): Starter {
  const starter = starters.find((each) => each.id === id);
  if (starter === undefined) throw new Error(`There is no starter ${id}.`);
  return starter;
}
