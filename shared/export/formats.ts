import { diagramFormatFacts } from './diagramFormats.ts';
import type { ExportOptions } from './options.ts';

/** One way a theory can leave; `ending` is the file's, without the dot. */
export type ExportFormatFacts = {
  readonly title: string;
  /** What one gets, in a sentence. */
  readonly what: string;
  readonly group: ExportGroup;
  readonly ending: string;
  /** Name of such files in a system's save dialog. */
  readonly files: string;
  /** What can be chosen about it; left out: the words alone. */
  readonly choices?: readonly (keyof ExportOptions)[];
  /** What the file is called, when it is of the whole workspace rather than of one theory. */
  readonly workspaceName?: string;
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
    choices: ['words', 'figure'],
  },
  png: {
    title: 'Picture (PNG)',
    what: 'A picture of pixels, for documents and messages.',
    group: 'figure',
    ending: 'png',
    files: 'PNG pictures',
    choices: ['words', 'figure'],
  },
  pdf: {
    title: 'Pages to print (PDF)',
    what: 'On paper or as a poster; sharp at every size, with words that can be selected.',
    group: 'figure',
    ending: 'pdf',
    files: 'PDF files',
    choices: ['words', 'figure'],
  },
  html: {
    title: 'Web page (one file)',
    what: 'The theory to look at on any computer or phone, without Wherefore and without a network.',
    group: 'page',
    ending: 'html',
    files: 'Web pages',
  },
  xlsx: {
    title: 'Tables (Excel)',
    what: 'Everything as tables that can be changed in Excel or LibreOffice and brought back.',
    group: 'table',
    ending: 'xlsx',
    files: 'Excel workbooks',
    choices: ['words'],
  },
  csv: {
    title: 'One table (CSV)',
    what: 'One of the tables as text, for statistics programs; it can be brought back as well.',
    group: 'table',
    ending: 'csv',
    files: 'CSV tables',
    choices: ['words', 'table'],
  },
  ris: {
    title: 'Sources (RIS)',
    what: 'The sources for a reference manager; every one of them reads it.',
    group: 'source',
    ending: 'ris',
    files: 'RIS references',
    choices: ['scope'],
  },
  bibtex: {
    title: 'Sources (BibTeX)',
    what: 'The sources for LaTeX, with keys that stay the same.',
    group: 'source',
    ending: 'bib',
    files: 'BibTeX references',
    choices: ['scope'],
  },
  'csl-json': {
    title: 'Sources (CSL-JSON)',
    what: 'The sources for Zotero, Pandoc and citation processors.',
    group: 'source',
    ending: 'json',
    files: 'CSL-JSON references',
    choices: ['scope'],
  },
  bibliography: {
    title: 'List of references (text)',
    what: 'The sources as references, one a line, in one of three styles.',
    group: 'source',
    ending: 'txt',
    files: 'Text files',
    choices: ['scope', 'style'],
  },
  'bibliography-html': {
    title: 'List of references (web page)',
    what: 'The same with links, to be opened in a browser or a word processor.',
    group: 'source',
    ending: 'html',
    files: 'Web pages',
    choices: ['scope', 'style'],
  },
  refinement: {
    title: 'From initial to refined theory (web page)',
    what: 'What was changed since the theory began, why, on what grounds, when and by whom, with a timeline.',
    group: 'report',
    ending: 'html',
    files: 'Web pages',
  },
  'refinement-text': {
    title: 'From initial to refined theory (text)',
    what: 'The same reasons and rounds as plain text.',
    group: 'report',
    ending: 'txt',
    files: 'Text files',
  },
  docx: {
    title: 'Report (Word)',
    what: 'A report on the theory with headings, tables and references, to be edited in Word.',
    group: 'report',
    ending: 'docx',
    files: 'Word documents',
    choices: ['words', 'report'],
  },
  pptx: {
    title: 'Slides (PowerPoint)',
    what: 'A slide for each stage and each configuration, with boxes and arrows that can be edited, and speaker notes.',
    group: 'report',
    ending: 'pptx',
    files: 'PowerPoint presentations',
    choices: ['words'],
  },
  'html-report': {
    title: 'Report (web page)',
    what: 'The same report as one page for a browser, to be read or printed; it needs no network.',
    group: 'report',
    ending: 'html',
    files: 'Web pages',
    choices: ['words', 'report'],
  },
  'measures-csv': {
    title: 'Measures (CSV)',
    what: 'The measures of the workspace as a table, which can be changed in a spreadsheet and brought in again.',
    group: 'table',
    ending: 'csv',
    files: 'Tables (CSV)',
    workspaceName: 'Measures',
    choices: ['measures'],
  },
  'outcomes-csv': {
    title: 'Lists of outcomes (CSV)',
    what: 'The lists that outcomes are tagged with, and how often each outcome is reported; can be brought in again.',
    group: 'table',
    ending: 'csv',
    files: 'Tables (CSV)',
    workspaceName: 'Outcome lists',
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
    choices: ['scope'],
  },
} as const satisfies Record<string, ExportFormatFacts>;

export type ExportFormat = keyof typeof exportFormats;

/** The keys of all formats, in order. */
export const exportFormatIds = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];

/** True for the key of a format. */
export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportFormats, name);
}

/** What there is to know about a format. */
export function exportFacts(format: ExportFormat): ExportFormatFacts {
  return exportFormats[format];
}
