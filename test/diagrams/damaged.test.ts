import fs from 'node:fs';
import path from 'node:path';

import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';

import { readDiagram } from '#backend/diagrams/readDiagram.ts';
import { newTheory } from '#backend/newTheory.ts';
import { applyChange } from '#models/changeSet.ts';
import { diagramFormats } from '#models/diagram/carries.ts';
import { diagramKinds } from '#models/diagram/roleGuess.ts';
import { takeDiagram } from '#models/diagram/takeDiagram.ts';
import { type IdOf, emptyDocument } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { fromInterchange } from '#models/interchangeReading.ts';

import { testEnv } from '../random/testEnv.ts';
import { type SoundFile, mutationOf } from '../references/mutations.ts';
import { packedPage, workbook } from './readText.ts';
import { writtenAs } from './throughFormat.ts';

const starter = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../models/starters/files/worked-configurations.json'),
  'utf8',
);

/** A starter as every program would write it, and files of the formats that are only read. */
function soundFiles(): readonly SoundFile[] {
  const read = fromInterchange(starter);
  if (!read.ok) throw new Error(read.error.message);
  const document = applyChange(emptyDocument(), { upserts: [...read.value.rows], deletes: [] });
  const [theoryId = ''] = document.theories.keys();
  const written = diagramFormats.map((format) => ({
    name: format,
    bytes: Buffer.from(writtenAs(document, format, { theoryId }).content),
  }));
  const prsm = written.find(({ name }) => name === 'prsm')?.bytes.toString('utf8') ?? '';
  const model = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${Array.from(
    { length: 12 },
    (_, at) =>
      `<mxCell id="v${at}" value="Box &lt;b&gt;${at}&lt;/b&gt;" style="html=1" vertex="1" parent="${at % 4 === 3 ? 'v0' : '1'}"><mxGeometry x="${at * 40}" y="${at * 9}" width="120" height="60"/></mxCell><mxCell id="e${at}" edge="1" parent="1" source="v${at}" target="v${(at * 5 + 1) % 12}" value="+"/>`,
  ).join('')}</root></mxGraphModel>`;
  const links = [
    ['From', 'To', 'Type'],
    ...Array.from({ length: 30 }, (_, at) => [`A${at}`, `B${at % 7}`, '+']),
  ];
  const causal = {
    links: [
      ['cause', 'effect', 'quote', 'source_id'],
      ...Array.from({ length: 20 }, (_, at) => [`C${at % 5}`, `E${at % 3}`, `words ${at}`, 'S']),
    ],
    sources: [
      ['id', 'title'],
      ['S', 'Interview'],
    ],
  };
  return [
    ...written,
    { name: 'packed prsm', bytes: Buffer.from(LZString.compressToUTF16(prsm)) },
    { name: 'drawio', bytes: Buffer.from(`<mxfile><diagram name="p">${model}</diagram></mxfile>`) },
    {
      name: 'packed drawio',
      bytes: Buffer.from(`<mxfile><diagram name="p">${packedPage(model)}</diagram></mxfile>`),
    },
    { name: 'csv', bytes: Buffer.from(links.map((row) => row.join(';')).join('\n')) },
    { name: 'xlsx', bytes: Buffer.from(workbook({ links })) },
    { name: 'causal map', bytes: Buffer.from(workbook(causal)) },
    {
      name: 'old dagitty',
      bytes: Buffer.from('E E @-2,-1\nD O @1,2\nA A @0,0\nB U @1,1\n\nE D\nA E D\nB A D\n'),
    },
  ];
}

describe('damaged diagrams (N8)', () => {
  it('800 of them are read or refused, each soon; what is taken keeps every rule', () => {
    const files = soundFiles();
    let taken = 0;
    for (let seed = 1; seed <= 800; seed += 1) {
      const { bytes, how } = mutationOf(seed, files);
      const started = performance.now();
      const read = readDiagram(bytes, null);
      if (read?.ok === true) {
        const env = testEnv(seed);
        const begun = newTheory(emptyDocument(), { theoryId: null, name: 'damaged', env });
        if (!begun.ok) throw new Error(begun.error.message);
        const { rows } = takeDiagram(begun.value.document, read.value, {
          theoryId: begun.value.theoryId as IdOf<'theories'>,
          isNew: true,
          fileName: how,
          kinds: diagramKinds(read.value),
          knownSources: new Map(),
          env,
        });
        const document = applyChange(begun.value.document, { upserts: [...rows], deletes: [] });
        expect(integrityProblems(document), `seed ${seed} (${how})`).toEqual([]);
        taken += 1;
      }
      expect(performance.now() - started, `seed ${seed} (${how})`).toBeLessThan(5_000);
    }
    expect(taken).toBeGreaterThan(150);
  }, 300_000);
});
