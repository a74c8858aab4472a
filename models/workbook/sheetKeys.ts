/** The sheets of a workbook, by names that never change; they are those of the command line (`--table`). */
export const sheetKeys = [
  'elements',
  'arrows',
  'configurations',
  'evidence',
  'sources',
  'measures',
  'plan',
  'results',
  'coverage',
] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** What the sheets are called, in the field's terms; said by `saidIn`. */
export const sheetTitles: Readonly<Record<SheetKey, string>> = {
  elements: '{Elements|Boxes}',
  arrows: 'Arrows',
  configurations: 'Configurations',
  evidence: 'Evidence',
  sources: 'Sources',
  measures: 'Measures',
  plan: 'Measurement plan',
  results: 'Results',
  coverage: 'Coverage',
};
