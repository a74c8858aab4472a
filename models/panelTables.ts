import { askedArrowSchema } from './entities/askedArrow.ts';
import { importanceDotsSchema } from './entities/importanceDots.ts';
import { participantSchema } from './entities/participant.ts';
import { responseSchema } from './entities/response.ts';
import { scriptStepSchema } from './entities/scriptStep.ts';
import { sessionSchema } from './entities/session.ts';
import { suggestionSchema } from './entities/suggestion.ts';
import type { TableDefinition } from './tableDefinition.ts';

const theoryReference = { table: 'theories', onDelete: 'cascade' } as const;
const sessionReference = { table: 'sessions', onDelete: 'cascade' } as const;

/** The part of the registry that holds panel sessions: what was asked, who answered, what was said and became of it. */
export const panelTables = {
  sessions: {
    schema: sessionSchema,
    prefix: 'session',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'panel session',
    references: { theoryId: theoryReference, sourceId: { table: 'sources', onDelete: 'clear' } },
  },
  scriptSteps: {
    schema: scriptStepSchema,
    prefix: 'step',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'step of a script',
    references: { theoryId: theoryReference, sessionId: sessionReference },
  },
  askedArrows: {
    schema: askedArrowSchema,
    prefix: 'asked',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'arrow people are asked about',
    references: {
      theoryId: theoryReference,
      sessionId: sessionReference,
      arrowId: { table: 'arrows', onDelete: 'clear' },
    },
  },
  participants: {
    schema: participantSchema,
    prefix: 'participant',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'participant',
    references: { theoryId: theoryReference, sessionId: sessionReference },
  },
  responses: {
    schema: responseSchema,
    prefix: 'response',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'answer of a panel',
    references: {
      theoryId: theoryReference,
      participantId: { table: 'participants', onDelete: 'cascade' },
      askedArrowId: { table: 'askedArrows', onDelete: 'cascade' },
      replacesId: { table: 'responses', onDelete: 'clear' },
    },
  },
  importanceDots: {
    schema: importanceDotsSchema,
    prefix: 'dots',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'dots on an arrow',
    references: {
      theoryId: theoryReference,
      participantId: { table: 'participants', onDelete: 'cascade' },
      askedArrowId: { table: 'askedArrows', onDelete: 'cascade' },
    },
    unique: [['participantId', 'askedArrowId']],
  },
} as const satisfies Record<string, TableDefinition>;

/** What people said is missing; it may have become a note, so it stands after the notes. */
export const suggestionTables = {
  suggestions: {
    schema: suggestionSchema,
    prefix: 'suggestion',
    scope: 'theory',
    isAboutTheory: true,
    noun: 'suggestion of a panel',
    references: {
      theoryId: theoryReference,
      sessionId: sessionReference,
      participantId: { table: 'participants', onDelete: 'clear' },
      aboutArrowId: { table: 'arrows', onDelete: 'clear' },
      becameElementId: { table: 'elements', onDelete: 'clear' },
      becameArrowId: { table: 'arrows', onDelete: 'clear' },
      becameMemoId: { table: 'memos', onDelete: 'clear' },
    },
  },
} as const satisfies Record<string, TableDefinition>;
