import { pairingSchema } from './entities/pairing.ts';
import { provenanceSchema } from './entities/provenance.ts';
import { refinementSchema } from './entities/refinement.ts';
import { snapshotSchema } from './entities/snapshot.ts';
import { snapshotContentSchema } from './entities/snapshotContent.ts';
import type { TableDefinition } from './tableDefinition.ts';

const theoryReference = { table: 'theories', onDelete: 'cascade' } as const;

/** The part of the registry that holds how a theory came to be: its snapshots, comparisons, reasons and origins. */
export const comparingTables = {
  snapshots: {
    schema: snapshotSchema,
    prefix: 'snapshot',
    scope: 'theory',
    noun: 'snapshot',
    references: { theoryId: theoryReference },
    isAboutTheory: true,
  },
  snapshotContents: {
    schema: snapshotContentSchema,
    prefix: 'content',
    scope: 'theory',
    noun: 'content of a snapshot',
    references: { theoryId: theoryReference, snapshotId: { table: 'snapshots', onDelete: 'cascade' } },
    unique: [['snapshotId']],
    isAboutTheory: true,
    isKeptBack: true,
  },
  pairings: {
    schema: pairingSchema,
    prefix: 'pairing',
    scope: 'theory',
    noun: 'pair of a comparison',
    references: { theoryId: theoryReference },
    unique: [['theoryId', 'ownKey', 'otherKey']],
    isAboutTheory: true,
  },
  refinements: {
    schema: refinementSchema,
    prefix: 'refinement',
    scope: 'theory',
    noun: 'reason for a change',
    references: {
      theoryId: theoryReference,
      extractId: { table: 'extracts', onDelete: 'clear' },
      sourceId: { table: 'sources', onDelete: 'clear' },
    },
    isAboutTheory: true,
  },
  provenances: {
    schema: provenanceSchema,
    prefix: 'provenance',
    scope: 'theory',
    noun: 'provenance of a theory',
    references: { theoryId: theoryReference },
    isAboutTheory: true,
    staysHere: true,
  },
} as const satisfies Record<string, TableDefinition>;
