import type { BookSheet } from './sheet.ts';
import type { SheetKey } from './sheetKeys.ts';
import { arrowsSheet } from './sheets/arrows.ts';
import { configurationsSheet } from './sheets/configurations.ts';
import { coverageSheet } from './sheets/coverage.ts';
import { elementsSheet } from './sheets/elements.ts';
import { evidenceSheet } from './sheets/evidence.ts';
import { measuresSheet } from './sheets/measures.ts';
import { planSheet, resultsSheet } from './sheets/plan.ts';
import { sourcesSheet } from './sheets/sources.ts';

/** The sheets of a workbook, in the order of their tabs. */
export const bookSheets: Readonly<Record<SheetKey, BookSheet>> = {
  elements: elementsSheet,
  arrows: arrowsSheet,
  configurations: configurationsSheet,
  evidence: evidenceSheet,
  sources: sourcesSheet,
  measures: measuresSheet,
  plan: planSheet,
  results: resultsSheet,
  coverage: coverageSheet,
};
