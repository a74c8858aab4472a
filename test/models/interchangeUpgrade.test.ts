import { expect, it } from 'vitest';

import { interchangeVersion } from '#models/interchange.ts';
import { fromInterchange } from '#models/interchangeReading.ts';

import { furnished } from './furnishedTheory.ts';
import { plainSource } from './smallTheory.ts';

it('J3: a file of an older version is read whole; what came later stands as unsaid', () => {
  const [id] = furnished().bench.document.sources.keys();
  const older = JSON.stringify({
    format: 'wherefore-json',
    version: 1,
    tables: {
      sources: [
        Object.fromEntries(
          Object.entries({ ...plainSource, id }).filter(
            ([field]) => field !== 'methods' && field !== 'sampleSize',
          ),
        ),
      ],
    },
  });
  const read = fromInterchange(older);
  expect(read.ok && read.value).toEqual({
    rows: [{ table: 'sources', row: { ...plainSource, id, methods: 'unknown', sampleSize: null } }],
    warnings: [],
    skipped: 0,
    workspace: null,
  });
  // A file that says it is of today must hold every field.
  const lacking = fromInterchange(older.replace('"version":1', `"version":${interchangeVersion}`));
  expect(lacking.ok && [lacking.value.rows.length, lacking.value.skipped]).toEqual([0, 1]);
});
