import type { Source } from '../../entities/source.ts';
import { readNames } from '../formatNames.ts';
import { linesOf } from './writtenSources.ts';

/** What every list of references leaves behind. */
const always = ['quotes and what they are tied to', 'texts, judgements and checklists of sources'];

type Loss = { readonly words: string; readonly isIn: (source: Source) => boolean };

/** What no reference format has a place for. */
const study: readonly Loss[] = [
  {
    words: 'kind of evidence and study design',
    isIn: (one) => one.methods !== 'unknown' || one.studyDesign !== '',
  },
  {
    words: 'setting, country, population and sample size',
    isIn: (one) =>
      one.setting !== '' || one.country !== '' || one.population !== '' || one.sampleSize !== null,
  },
  { words: 'your tags', isIn: ({ tags }) => tags !== '' },
  { words: 'how far each was read', isIn: ({ readingStatus }) => readingStatus !== 'to_read' },
  {
    words: 'how far each was checked',
    isIn: ({ verified, verifiedNote }) => verified !== 'none' || verifiedNote !== '',
  },
  { words: 'kinds of service', isIn: ({ services }) => services !== '' },
  {
    words: 'that a list of names ends in “et al.”',
    isIn: ({ authors, editors }) => readNames(authors).hasMore || readNames(editors).hasMore,
  },
];

const hasLines = ({ abstract, note }: Source) => [abstract, note].some((text) => linesOf(text).length > 1);
const hasMarks = (source: Source) =>
  [source.title, source.abstract, source.note, source.container].some((text) =>
    /<\/?(?:i|b|em|strong|sub|sup|span|pre|u|tt|sc)[ >]/u.test(text),
  );
const isOf =
  (...kinds: readonly Source['kind'][]) =>
  ({ kind }: Source) =>
    kinds.includes(kind);

const perFormat = {
  ris: [{ words: 'that a source is a panel session', isIn: isOf('panel_session') }],
  bibtex: [
    {
      words: 'that a source is slides, an interview or a panel session',
      isIn: isOf('slides', 'interview', 'panel_session'),
    },
    { words: 'line breaks in abstracts and notes', isIn: hasLines },
    { words: 'marks such as <i> among the words', isIn: hasMarks },
  ],
  'csl-json': [
    { words: 'that a source is a panel session', isIn: isOf('panel_session') },
    {
      words: 'other fields of records that were imported',
      isIn: ({ otherFields }: Source) => otherFields !== '',
    },
  ],
} as const satisfies Record<string, readonly Loss[]>;

/** The formats in which sources can leave. */
export type SourceFormat = keyof typeof perFormat;

/** What a format cannot carry of these sources; only what is there to be lost. */
export function lostOfSources(sources: readonly Source[], format: SourceFormat): readonly string[] {
  const found = [...study, ...perFormat[format]].filter(({ isIn }) => sources.some(isIn));
  return [...always, ...found.map(({ words }) => words)];
}
