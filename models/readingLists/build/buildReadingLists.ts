import { type Upsert, upsertOf } from '../../changeSet.ts';
import { Bench } from '../../starters/build/bench.ts';
import { deck } from '../../starters/build/description.ts';
import { extracts } from '../../starters/build/library/extracts.ts';
import type { ReadingEntry, ReadingListSummary } from '../readingList.ts';
import { adventure } from './adventure.ts';
import { background } from './background.ts';
import { type StarterDocument, bearingsOf } from './bearings.ts';
import { counterEvidence } from './counterEvidence.ts';
import type { ReadingListDescription, Said, StudyDescription } from './readingListDescription.ts';
import { webResources } from './webResources.ts';

/** All reading lists, in the order in which they are shown. */
export const readingLists: readonly ReadingListDescription[] = [
  adventure,
  background,
  counterEvidence,
  webResources,
];

/** The slugs of the extracts that come with a study: what the slides say of it, and what its abstract says. */
function extractsOf({ source, prefixes = [] }: StudyDescription): readonly string[] {
  return Object.entries(extracts)
    .filter(
      ([slug, extract]) =>
        (extract.source === source && source !== deck) ||
        (extract.source === deck && prefixes.some((each) => slug === each || slug.startsWith(`${each}-`))),
    )
    .map(([slug]) => slug);
}

function wordsOf(said: Said): string {
  if ('words' in said) return said.words;
  const extract = extracts[said.extract];
  if (extract === undefined) throw new Error(`There is no extract “${said.extract}”.`);
  return extract.text;
}

function entryOf(bench: Bench, study: StudyDescription, starters: readonly StarterDocument[]): ReadingEntry {
  const { source, number = '', sample = '', elsewhere = '', differences = [] } = study;
  const slugs = extractsOf(study);
  const idsFrom = (isOfSlides: boolean) =>
    slugs
      .filter((slug) => (extracts[slug]?.source === deck) === isOfSlides)
      .map((slug) => bench.extract(slug));
  const slidesExtractIds = idsFrom(true);
  const publishedExtractIds = idsFrom(false);
  return {
    sourceId: bench.source(source),
    number,
    sample,
    elsewhere,
    slidesExtractIds,
    publishedExtractIds,
    differences: differences.map(({ about, slides, published }) => ({
      about,
      slides: wordsOf(slides),
      published: wordsOf(published),
    })),
    bearsOn: bearingsOf(new Set([...slidesExtractIds, ...publishedExtractIds]), starters),
  };
}

/** A reading list with its rows, made by the program's own commands; what it bears on is read off the starters. */
export function buildReadingList(
  { id, title, sentence, studies }: ReadingListDescription,
  starters: readonly StarterDocument[],
): { readonly summary: ReadingListSummary; readonly rows: readonly Upsert[] } {
  const bench = new Bench('reading');
  const entries = studies.map((study) => entryOf(bench, study, starters));
  const { sources, extracts: taken, findings } = bench.document;
  return {
    summary: { id, title, description: sentence, entries },
    rows: [
      ...[...sources.values()].map((row) => upsertOf('sources', row)),
      ...[...taken.values()].map((row) => upsertOf('extracts', row)),
      ...[...findings.values()].map((row) => upsertOf('findings', row)),
    ],
  };
}
