import { describe, expect, it } from 'vitest';

import type { Bench } from '../smallTheory.ts';
import { taken } from './takenTable.ts';

/** What is quoted for each configuration: the words, the source and the place. */
function quotesOf({ document }: Bench) {
  return [...document.evidenceLinks.values()].map(({ configurationId, extractId }) => {
    const extract = document.extracts.get(extractId);
    const configuration = configurationId === null ? undefined : document.configurations.get(configurationId);
    const source = extract === undefined ? undefined : document.sources.get(extract.sourceId);
    return [configuration?.code, extract?.text, source?.title, extract?.locator];
  });
}

describe('a CMO table taken into a theory', () => {
  it('M5: a quote for each source where there are as many; else the quotes are of the first', () => {
    const { bench } = taken(`Context,Mechanism,Outcome,Quote,Source,Page
near,trust,they come,"I know her
It is close","Smith 2019; Lee 2021","4
7"
far,fear,they leave,"One
and the same","Ono 2020; Poe 2021",12`);
    expect(quotesOf(bench)).toEqual([
      ['CMOC 1', 'I know her', 'Smith 2019', 'page 4'],
      ['CMOC 1', 'It is close', 'Lee 2021', 'page 7'],
      ['CMOC 2', 'One', 'Ono 2020', 'page 12'],
      ['CMOC 2', 'and the same', 'Poe 2021', 'page 12'],
    ]);
    expect([...bench.document.configurations.values()].map(({ originNote }) => originNote)).toEqual([
      'Sources: Smith 2019; Lee 2021.',
      'Sources: Ono 2020; Poe 2021.',
    ]);
  });

  it('M5: dated sources between commas are several; a list of authors, and numbers in brackets, are one', () => {
    const { bench } = taken(`Context,Outcome,Source
a b,c d,"Smith 2019, Lee et al. (2021)"
e f,g h,"Smith J, Lee K, Poe L"
i j,k l,"[3, 7; 9]"`);
    expect([...bench.document.sources.values()].map(({ title }) => title)).toEqual([
      'Smith 2019',
      'Lee et al. (2021)',
      'Smith J, Lee K, Poe L',
      '[3, 7; 9]',
    ]);
  });

  it('M3, M5: the same configuration with another quote is no second one, and no quote is lost; again adds nothing', () => {
    const csv = `Context,Mechanism,Outcome,Quote,Source
near,trust,they come,I know her,Smith 2019
near,trust,they come,It is close,Lee 2021
,,,She waves,Lee 2021`;
    const { bench, theoryId, added, duplicates } = taken(csv);
    expect([added, duplicates]).toEqual([1, 1]);
    expect(quotesOf(bench)).toEqual([
      ['CMOC 1', 'I know her', 'Smith 2019', ''],
      ['CMOC 1', 'It is close', 'Lee 2021', ''],
      ['CMOC 1', 'She waves', 'Lee 2021', ''],
    ]);
    const again = taken(csv, bench, theoryId);
    expect(again.change).toEqual({ upserts: [], deletes: [] });
  });
});
