import { newSourceFields } from '../../../../commands/newRows.ts';
import type { Source } from '../../../../entities/source.ts';

/** A source as the library of the bundled theories holds it. */
export type SourceEntry = Omit<Source, 'id'>;

const abstractSeen =
  'Bibliographic record and abstract seen in a public excerpt; the full text was not read.';

/** An article of which the record and the abstract were seen. */
export const article = (fields: Partial<SourceEntry> & Pick<SourceEntry, 'title'>): SourceEntry => ({
  ...newSourceFields,
  kind: 'article',
  readingStatus: 'read',
  verified: 'full',
  verifiedNote: abstractSeen,
  ...fields,
});

/** Something the slides name, of which nothing but their own words is known. */
export const named = (fields: Partial<SourceEntry> & Pick<SourceEntry, 'title'>): SourceEntry => ({
  ...newSourceFields,
  kind: 'web',
  methods: 'grey',
  verified: 'none',
  verifiedNote: 'As named on the slides; it was not looked up.',
  ...fields,
});
