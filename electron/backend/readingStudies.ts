import type { Document } from '#models/document.ts';
import type { Extract } from '#models/entities/extract.ts';
import type { Source } from '#models/entities/source.ts';
import type { ReadingList } from '#models/readingLists/catalogue.ts';
import { studiesHere } from '#models/readingLists/planReading.ts';
import type { Study } from '#shared/rpc/readingContract.ts';

/** The studies of a reading list as a window shows them; `document` is what the workspace has, null when none is open. */
export function readingStudies(list: ReadingList, document: Document | null): Study[] {
  const sources = new Map<string, Source>();
  const extracts = new Map<string, Extract>();
  for (const { table, row } of list.rows) {
    if (table === 'sources') sources.set(row.id, row);
    else if (table === 'extracts') extracts.set(row.id, row);
  }
  const here = document === null ? null : studiesHere(document, list);
  const said = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const extract = extracts.get(id);
      if (extract === undefined) return [];
      const { text, locator, note } = extract;
      return [{ id, text, locator, note }];
    });
  return list.entries.flatMap((entry) => {
    const source = sources.get(entry.sourceId);
    if (source === undefined) return [];
    const { id, title, authors, year, container, doi, url, methods, studyDesign } = source;
    const { setting, country, verified, verifiedNote, note } = source;
    const ids = [...entry.slidesExtractIds, ...entry.publishedExtractIds];
    return [
      {
        source: {
          id,
          title,
          authors,
          year,
          container,
          doi,
          url,
          methods,
          studyDesign,
          setting,
          country,
          verified,
          verifiedNote,
          note,
        },
        number: entry.number,
        sample: entry.sample,
        elsewhere: entry.elsewhere,
        slides: said(entry.slidesExtractIds),
        published: said(entry.publishedExtractIds),
        differences: [...entry.differences],
        bearsOn: entry.bearsOn.map((bearing) => ({ ...bearing, stances: [...bearing.stances] })),
        here: here?.get(id) ?? null,
        extractsToAdd: ids.filter((extract) => !(document?.extracts.has(extract as Extract['id']) ?? false))
          .length,
      },
    ];
  });
}
