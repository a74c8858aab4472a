import type { Extract } from '../../../entities/extract.ts';
import { deck } from '../description.ts';

/** An extract as the library of the bundled theories holds it, with the slug of its source. */
export type ExtractEntry = Pick<Extract, 'text' | 'kind' | 'locator' | 'origin'> & {
  readonly source: string;
  readonly note?: string;
};

/** Word for word from the slides; the place is the heading of the slide, as printed. */
export const quote = (locator: string, text: string, note = ''): ExtractEntry => ({
  source: deck,
  text,
  kind: 'quote_author',
  locator,
  origin: 'slides',
  note,
});

/** What a publication's abstract says, in our words. */
export const abstractOf = (source: string, text: string, note = ''): ExtractEntry => ({
  source,
  text,
  kind: 'summary',
  locator: 'abstract',
  origin: 'publication',
  note: `Our summary of the abstract; the full text was not read.${note === '' ? '' : ` ${note}`}`,
});
