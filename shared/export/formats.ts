import { diagramFormatFacts } from './diagramFormats.ts';

/** One way a theory can leave; `ending` is the file's, without the dot. */
export type ExportFormatFacts = {
  readonly title: string;
  /** What one gets, in a sentence. */
  readonly what: string;
  readonly group: ExportGroup;
  readonly ending: string;
  /** Name of such files in a system's save dialog. */
  readonly files: string;
};

/** What an export is for; the order is that of the dialog. */
export const exportGroups = {
  figure: 'Figure',
  report: 'Report and slides',
  table: 'Tables',
  page: 'Web page',
  diagram: 'Other diagram programs',
  source: 'References',
  theory: 'Theory',
} as const;
export type ExportGroup = keyof typeof exportGroups;

/** Every format a theory can be written in; the keys are those of the command line (`--to`). */
export const exportFormats = {
  svg: {
    title: 'Figure (SVG)',
    what: 'A drawing that stays sharp at every size; for papers and drawing programs.',
    group: 'figure',
    ending: 'svg',
    files: 'SVG figures',
  },
  ...diagramFormatFacts,
  sentences: {
    title: 'Sentences (text)',
    what: 'The theory as IF, THEN and BECAUSE, which can be edited and brought back.',
    group: 'theory',
    ending: 'txt',
    files: 'Text files',
  },
  'wherefore-json': {
    title: 'Whole theory (JSON)',
    what: 'Everything of this theory, for another copy of Wherefore; nothing is left out.',
    group: 'theory',
    ending: 'json',
    files: 'Wherefore theories',
  },
} as const satisfies Record<string, ExportFormatFacts>;

export type ExportFormat = keyof typeof exportFormats;

/** The keys of all formats, in order. */
export const exportFormatIds = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];

/** True for the key of a format. */
export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportFormats, name);
}
