import type { TableName } from './document.ts';

type Fields = Readonly<Record<string, string | null>>;

/** What rows written before a version lack, by version and table, with what stood there unsaid. Never edited afterwards. */
const addedIn: readonly { readonly version: number; readonly tables: Partial<Record<TableName, Fields>> }[] =
  [
    {
      version: 2,
      tables: {
        sources: {
          editors: '',
          place: '',
          isbn: '',
          language: '',
          keywords: '',
          otherFields: '',
          importedFrom: '',
          methods: 'unknown',
          setting: '',
          country: '',
          population: '',
          sampleSize: null,
          tags: '',
          readingStatus: 'to_read',
        },
        extracts: { textId: null, textStart: null, textEnd: null },
        evidenceLinks: { weight: null },
      },
    },
    {
      version: 3,
      tables: {
        theories: { basedOn: '', switchedChecks: '' },
        elements: { indicator: '', horizon: null, intent: null },
        measurements: { configurationId: null },
      },
    },
    {
      version: 4,
      tables: {
        theories: { services: '' },
        sources: { services: '' },
        measures: {
          version: '',
          constructKind: null,
          domains: '',
          response: '',
          subscales: '',
          transform: 'not_said',
          bands: '',
          importantDifference: '',
          cost: 'not_said',
          completedBy: '',
          minutes: null,
          languages: '',
        },
        measurements: { collector: '', method: '', sample: '' },
        measurementTimes: { result: null, spread: null, count: null, resultNote: '' },
      },
    },
    {
      version: 5,
      tables: { measures: { outcomes: '', valueSet: '' }, outcomeTerms: { source: '' } },
    },
    {
      version: 6,
      tables: {
        stages: { lineage: '' },
        levels: { lineage: '' },
        elements: { lineage: '' },
        arrows: { lineage: '' },
        configurations: { lineage: '' },
      },
    },
  ];

/** A row of an older file with the fields that came later; what it has stays. Other values are given back as they are. */
export function upgradedRow(
  value: unknown,
  { table, version }: { readonly table: TableName; readonly version: number },
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const missing = addedIn.filter((step) => step.version > version).map((step) => step.tables[table] ?? {});
  return missing.length === 0 ? value : { ...Object.assign({}, ...missing), ...value };
}
