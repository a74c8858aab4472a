import { initial } from './0010-initial.ts';
import { evidence } from './0020-evidence.ts';
import { reasoningTables } from './0030-reasoning.ts';
import { measuring } from './0040-measuring.ts';
import { measureRecords } from './0045-measure-records.ts';
import { reporting } from './0050-reporting.ts';
import { comparing } from './0060-comparing.ts';
import { panel } from './0070-panel.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  initial,
  evidence,
  reasoningTables,
  measuring,
  measureRecords,
  reporting,
  comparing,
  panel,
];
