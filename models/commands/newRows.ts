import type { Arrow } from '../entities/arrow.ts';
import type { Configuration } from '../entities/configuration.ts';
import type { Element } from '../entities/element.ts';
import type { Extract } from '../entities/extract.ts';
import type { Measure } from '../entities/measure.ts';
import type { Source } from '../entities/source.ts';

/** An arrow as it is when it has just been drawn; ends and ids come from the caller. */
export const newArrowFields = {
  kind: 'causes',
  sign: 'increases',
  arrowGroupId: null,
  hedge: '',
  status: 'hypothesised',
  ifText: '',
  thenText: '',
  becauseText: '',
  forWhom: '',
  importance: 'unrated',
  origin: 'team',
  originSourceId: null,
  originNote: '',
  note: '',
  lineage: '',
} as const satisfies Omit<Arrow, 'id' | 'theoryId' | 'sourceElementId' | 'targetElementId' | 'targetArrowId'>;

/** An element as it is when it has just been written down; label and ids come from the caller. */
export const newElementFields = {
  plainLabel: '',
  usualRole: null,
  poleLow: '',
  poleHigh: '',
  desiredDirection: null,
  indicator: '',
  horizon: null,
  intent: null,
  stageId: null,
  levelId: null,
  origin: 'team',
  originSourceId: null,
  originNote: '',
  note: '',
  lineage: '',
} as const satisfies Omit<Element, 'id' | 'theoryId' | 'label'>;

/** A configuration as it is when it has just been made; code and ids come from the caller. */
export const newConfigurationFields = {
  title: '',
  stageId: null,
  status: 'hypothesised',
  forWhom: '',
  origin: 'team',
  originSourceId: null,
  originNote: '',
  note: '',
  lineage: '',
} as const satisfies Omit<Configuration, 'id' | 'theoryId' | 'code'>;

/** A source of which nothing but the title is known; title and id come from the caller. */
export const newSourceFields = {
  kind: 'other',
  authors: '',
  year: null,
  container: '',
  volume: '',
  issue: '',
  pages: '',
  publisher: '',
  doi: '',
  pmid: '',
  url: '',
  abstract: '',
  editors: '',
  place: '',
  isbn: '',
  language: '',
  keywords: '',
  otherFields: '',
  importedFrom: '',
  studyDesign: '',
  methods: 'unknown',
  setting: '',
  country: '',
  population: '',
  sampleSize: null,
  tags: '',
  readingStatus: 'to_read',
  verified: 'none',
  verifiedNote: '',
  note: '',
  services: '',
} as const satisfies Omit<Source, 'id' | 'title'>;

/** An extract that was typed in; text, kind, source and id come from the caller. */
export const newExtractFields = {
  locator: '',
  speakerGroup: '',
  textId: null,
  textStart: null,
  textEnd: null,
  origin: 'team',
  note: '',
} as const satisfies Omit<Extract, 'id' | 'sourceId' | 'text' | 'kind'>;

/** A measure of which nothing but the name is known; name and id come from the caller. */
export const newMeasureFields = {
  shortName: '',
  construct: '',
  items: null,
  minimum: null,
  maximum: null,
  unit: '',
  direction: 'neutral',
  recall: '',
  licence: '',
  reference: '',
  verified: 'none',
  note: '',
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
  outcomes: '',
  valueSet: '',
} as const satisfies Omit<Measure, 'id' | 'name'>;
