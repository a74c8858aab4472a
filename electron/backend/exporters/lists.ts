import { measureCells } from '#models/lists/measureCells.ts';
import { outcomeCells } from '#models/lists/outcomeCells.ts';
import { bundledLike } from '#models/measures/library.ts';
import { success } from '#models/result.ts';
import { csvText } from '#shared/documents/csvText.ts';

import type { Exporter } from './exporter.ts';

/** The measures as a table that can be brought in again; by name, as people look for them. */
export const exportMeasures: Exporter = ({ document, options }) => {
  const own = [...document.measures.values()];
  const names = own.map(({ name }) => name);
  const more = options.measures === 'all' ? bundledLike('', names).map(({ measure }) => measure) : [];
  const all = [...own, ...more].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return success({ content: csvText(measureCells(all)), lost: ['what they are used for', 'results'] });
};

/** The lists of outcomes as a table that can be brought in again; lists by name, outcomes in their order. */
export const exportOutcomes: Exporter = ({ document }) => {
  const terms = [...document.outcomeTerms.values()].toSorted(
    (one, other) => one.framework.localeCompare(other.framework, 'en') || one.position - other.position,
  );
  return success({ content: csvText(outcomeCells(terms)), lost: ['what is tagged with them'] });
};
