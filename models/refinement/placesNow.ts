import { type Document, rowsOf } from '../document.ts';
import { identityOf } from '../freshIds.ts';
import { referrers } from '../referenceIndex.ts';

/** Where the boxes and arrows of a theory are by what they were first made of: their ids now. */
export function placesNow(document: Document, theoryId: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const table of ['elements', 'arrows'] as const)
    for (const id of referrers(document, { table, field: 'theoryId' }, theoryId)) {
      const row = rowsOf(document, table).get(id);
      if (row !== undefined) places.set(identityOf(row), row.id);
    }
  return places;
}
