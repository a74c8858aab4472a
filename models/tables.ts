import { appraisalSchema } from './entities/appraisal.ts';
import { arrowSchema } from './entities/arrow.ts';
import { arrowGroupSchema } from './entities/arrowGroup.ts';
import { checklistAnswerSchema } from './entities/checklistAnswer.ts';
import { confidenceSchema } from './entities/confidence.ts';
import { configurationSchema } from './entities/configuration.ts';
import { configurationRoleSchema } from './entities/configurationRole.ts';
import { elementSchema } from './entities/element.ts';
import { evidenceLinkSchema } from './entities/evidenceLink.ts';
import { extractSchema } from './entities/extract.ts';
import { findingSchema } from './entities/finding.ts';
import { levelSchema } from './entities/level.ts';
import { measureSchema } from './entities/measure.ts';
import { measurementSchema } from './entities/measurement.ts';
import { measurementTimeSchema } from './entities/measurementTime.ts';
import { memoSchema } from './entities/memo.ts';
import { placementSchema } from './entities/placement.ts';
import { sourceSchema } from './entities/source.ts';
import { sourceTextSchema } from './entities/sourceText.ts';
import { stageSchema } from './entities/stage.ts';
import { theorySchema } from './entities/theory.ts';
import { timePointSchema } from './entities/timePoint.ts';
import { workspaceSchema } from './entities/workspace.ts';
import { comparingTables } from './comparingTables.ts';
import { frameworkTables, taggingTables } from './measuringTables.ts';
import { panelTables, suggestionTables } from './panelTables.ts';
import { reasoningTables } from './reasoningTables.ts';
import { reportingTables } from './reportingTables.ts';
import type { TableDefinition } from './tableDefinition.ts';

const theoryReference = { table: 'theories', onDelete: 'cascade' } as const;
const originReference = { table: 'sources', onDelete: 'clear' } as const;

/**
 * The registry of tables, parents before children. Validation, the storage codec, change sets, the integrity check
 * and the JSON interchange all derive from it: a new table is one entry here and one migration.
 */
export const tables = {
  workspaces: {
    schema: workspaceSchema,
    prefix: 'workspace',
    scope: 'workspace',
    noun: 'workspace',
    references: {},
  },
  sources: { schema: sourceSchema, prefix: 'source', scope: 'library', noun: 'source', references: {} },
  sourceTexts: {
    schema: sourceTextSchema,
    prefix: 'text',
    scope: 'library',
    noun: 'text of a source',
    references: { sourceId: { table: 'sources', onDelete: 'cascade' } },
  },
  extracts: {
    schema: extractSchema,
    prefix: 'extract',
    scope: 'library',
    noun: 'extract',
    references: {
      sourceId: { table: 'sources', onDelete: 'cascade' },
      textId: { table: 'sourceTexts', onDelete: 'clear' },
    },
  },
  measures: { schema: measureSchema, prefix: 'measure', scope: 'library', noun: 'measure', references: {} },
  findings: {
    schema: findingSchema,
    prefix: 'finding',
    scope: 'library',
    noun: 'number in an extract',
    references: {
      extractId: { table: 'extracts', onDelete: 'cascade' },
      measureId: { table: 'measures', onDelete: 'clear' },
    },
    unique: [['extractId']],
  },
  appraisals: {
    schema: appraisalSchema,
    prefix: 'appraisal',
    scope: 'library',
    noun: 'appraisal',
    references: {
      sourceId: { table: 'sources', onDelete: 'cascade' },
      extractId: { table: 'extracts', onDelete: 'cascade' },
    },
  },
  checklistAnswers: {
    schema: checklistAnswerSchema,
    prefix: 'answer',
    scope: 'library',
    noun: 'answer of a checklist',
    references: { sourceId: { table: 'sources', onDelete: 'cascade' } },
    unique: [['sourceId', 'tool', 'item', 'appraiser']],
  },
  ...frameworkTables,
  theories: { schema: theorySchema, prefix: 'theory', scope: 'theory', noun: 'theory', references: {} },
  stages: {
    schema: stageSchema,
    prefix: 'stage',
    scope: 'theory',
    noun: 'stage',
    references: { theoryId: theoryReference },
  },
  levels: {
    schema: levelSchema,
    prefix: 'level',
    scope: 'theory',
    noun: 'level',
    references: { theoryId: theoryReference },
  },
  timePoints: {
    schema: timePointSchema,
    prefix: 'time',
    scope: 'theory',
    noun: 'time point',
    references: { theoryId: theoryReference },
  },
  elements: {
    schema: elementSchema,
    prefix: 'element',
    scope: 'theory',
    noun: 'element',
    references: {
      theoryId: theoryReference,
      stageId: { table: 'stages', onDelete: 'clear' },
      levelId: { table: 'levels', onDelete: 'clear' },
      originSourceId: originReference,
    },
  },
  placements: {
    schema: placementSchema,
    prefix: 'placement',
    scope: 'theory',
    noun: 'place on the map',
    references: { theoryId: theoryReference, elementId: { table: 'elements', onDelete: 'cascade' } },
    unique: [['elementId']],
  },
  arrowGroups: {
    schema: arrowGroupSchema,
    prefix: 'group',
    scope: 'theory',
    noun: 'group of arrows',
    references: { theoryId: theoryReference },
  },
  arrows: {
    schema: arrowSchema,
    prefix: 'arrow',
    scope: 'theory',
    noun: 'arrow',
    references: {
      theoryId: theoryReference,
      sourceElementId: { table: 'elements', onDelete: 'cascade' },
      targetElementId: { table: 'elements', onDelete: 'cascade' },
      targetArrowId: { table: 'arrows', onDelete: 'cascade' },
      arrowGroupId: { table: 'arrowGroups', onDelete: 'clear' },
      originSourceId: originReference,
    },
    exactlyOneOf: ['targetElementId', 'targetArrowId'],
  },
  configurations: {
    schema: configurationSchema,
    prefix: 'configuration',
    scope: 'theory',
    noun: 'configuration',
    references: {
      theoryId: theoryReference,
      stageId: { table: 'stages', onDelete: 'clear' },
      originSourceId: originReference,
    },
  },
  configurationRoles: {
    schema: configurationRoleSchema,
    prefix: 'role',
    scope: 'theory',
    noun: 'role in a configuration',
    references: {
      theoryId: theoryReference,
      configurationId: { table: 'configurations', onDelete: 'cascade' },
      elementId: { table: 'elements', onDelete: 'cascade' },
    },
    unique: [['configurationId', 'elementId', 'role']],
  },
  evidenceLinks: {
    schema: evidenceLinkSchema,
    prefix: 'evidence',
    scope: 'theory',
    noun: 'evidence link',
    references: {
      theoryId: theoryReference,
      extractId: { table: 'extracts', onDelete: 'cascade' },
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      elementId: { table: 'elements', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
    },
    exactlyOneOf: ['arrowId', 'elementId', 'configurationId'],
  },
  confidences: {
    schema: confidenceSchema,
    prefix: 'confidence',
    scope: 'theory',
    noun: 'confidence in a claim',
    references: {
      theoryId: theoryReference,
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
    },
    exactlyOneOf: ['arrowId', 'configurationId'],
    unique: [['arrowId'], ['configurationId']],
  },
  measurements: {
    schema: measurementSchema,
    prefix: 'measurement',
    scope: 'theory',
    noun: 'measurement',
    references: {
      theoryId: theoryReference,
      measureId: { table: 'measures', onDelete: 'cascade' },
      elementId: { table: 'elements', onDelete: 'cascade' },
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
    },
    exactlyOneOf: ['elementId', 'arrowId', 'configurationId'],
  },
  measurementTimes: {
    schema: measurementTimeSchema,
    prefix: 'measured',
    scope: 'theory',
    noun: 'measurement time',
    references: {
      theoryId: theoryReference,
      measurementId: { table: 'measurements', onDelete: 'cascade' },
      timePointId: { table: 'timePoints', onDelete: 'cascade' },
    },
    unique: [['measurementId', 'timePointId']],
  },
  ...taggingTables,
  ...reasoningTables,
  ...panelTables,
  ...reportingTables,
  memos: {
    schema: memoSchema,
    prefix: 'memo',
    scope: 'theory',
    noun: 'memo',
    references: {
      theoryId: theoryReference,
      elementId: { table: 'elements', onDelete: 'cascade' },
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
    },
    atMostOneOf: ['elementId', 'arrowId', 'configurationId'],
  },
  ...suggestionTables,
  ...comparingTables,
} as const satisfies Record<string, TableDefinition>;
