import fs from 'node:fs';
import path from 'node:path';

import { planReferences } from '#models/references/referencePlan.ts';
import { isStandInTitle } from '#models/references/toReference.ts';
import { readContent } from '#backend/importFile.ts';
import { describe, expect, it } from 'vitest';

import { testEnv } from '../random/testEnv.ts';
import { importText } from './importText.ts';

const folder =
  process.env['WHEREFORE_SAMPLES'] ?? path.resolve(import.meta.dirname, '../../../shared/samples/refs');
const isThere = fs.existsSync(folder);

/** Records, and how many have a title, a DOI, an abstract and an author, as an independent reader counted them. */
const counted: readonly (readonly [file: string, format: string, counts: readonly number[]])[] = [
  ['bluelight-102.ris', 'ris', [102, 102, 72, 98, 101]],
  ['bluelight-80.nbib', 'nbib', [80, 80, 51, 77, 79]],
  ['spidercite-10.endnote.xml', 'endnote-xml', [10, 10, 9, 10, 10]],
  ['gambling-harms-pubmed-176.ris', 'ris', [176, 176, 176, 157, 175]],
  ['loneliness-gambling-psycinfo-64.ris', 'ris', [64, 64, 49, 64, 64]],
  ['proquest-ptsd-qualitative-6.ris', 'ris', [6, 6, 6, 6, 6]],
  ['embase-2.ovd', 'ovid', [2, 2, 2, 2, 2]],
  ['pubmed-3.medline.txt', 'nbib', [3, 3, 3, 3, 3]],
  ['chocolate-health-18.bib', 'bibtex', [15, 15, 15, 0, 15]],
];

const read = (file: string) => importText(new Uint8Array(fs.readFileSync(path.join(folder, file))), file);

describe.skipIf(!isThere)(`files from real databases in ${folder}`, () => {
  it.each(counted)(
    '%s is %s and has %j records, titles, DOIs, abstracts, authors; all are new',
    (file, format, counts) => {
      const { format: found, references, skipped, warnings } = read(file);
      const having = (test: (fields: (typeof references)[number]['fields']) => boolean) =>
        references.filter(({ fields }) => test(fields)).length;
      expect(found).toBe(format);
      expect([
        references.length,
        having(({ title }) => !isStandInTitle(title)),
        having(({ doi }) => doi !== ''),
        having(({ abstract }) => abstract !== ''),
        having(({ authors }) => authors !== ''),
      ]).toEqual(counts);
      expect([skipped, warnings]).toEqual([0, []]);
      expect(planReferences(references, [], testEnv(1)).duplicates).toEqual([]);
    },
  );

  it('the two exports of one library share their records; nothing of it is added twice', () => {
    const both = [...read('bluelight-102.ris').references, ...read('bluelight-80.nbib').references];
    const { added, duplicates } = planReferences(both, [], testEnv(1));
    expect([added.length, duplicates.length]).toEqual([102, 80]);
  });

  it('Reflib’s own JSON is refused with a sentence', () => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, 'bluelight-102.reflib.json')));
    expect(readContent({ name: 'a.json', bytes })).toMatchObject({
      ok: false,
      error: { code: 'import/unreadable', message: expect.stringContaining('Reflib') as string },
    });
  });
});

describe.runIf(!isThere)('files from real databases', () => {
  it(`are not here (${folder}): their counts were not checked`, ({ skip }) => {
    skip();
  });
});
