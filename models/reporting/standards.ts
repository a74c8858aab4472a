import type { ReportingStandard } from '../entities/reportingItem.ts';
import { ramesesOne } from './ramesesOne.ts';
import { ramesesTwo } from './ramesesTwo.ts';
import type { Standard } from './standardItem.ts';

/** The reporting standards there are, by the key they are stored under. */
export const standards: Readonly<Record<ReportingStandard, Standard>> = {
  rameses1: ramesesOne,
  rameses2: ramesesTwo,
};
