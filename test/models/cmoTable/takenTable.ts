import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import { takeCmoTable } from '#models/cmoTable/takeCmoTable.ts';
import { integrityProblems } from '#models/integrity.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { expect } from 'vitest';

import { Bench } from '../smallTheory.ts';

/** A theory with the rows of a table taken in. */
export function taken(csv: string, bench = new Bench(), theoryId = bench.theory('Walks')) {
  const table = readCmoTable(csvCells(csv));
  if (table === null) throw new Error('No table.');
  const done = takeCmoTable(bench.document, table, { theoryId, tableName: 'walks.csv', env: bench.env });
  if (!done.ok) throw new Error(done.error.message);
  bench.document = done.value.document;
  expect(integrityProblems(bench.document)).toEqual([]);
  return { ...done.value, bench, theoryId };
}
