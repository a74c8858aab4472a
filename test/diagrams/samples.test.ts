import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { diagramKinds } from '#models/diagram/roleGuess.ts';

import { found, inShort } from './readText.ts';

const folder =
  process.env['WHEREFORE_SAMPLES'] === undefined
    ? path.resolve(import.meta.dirname, '../../../shared/samples/diagrams')
    : path.resolve(process.env['WHEREFORE_SAMPLES'], '../diagrams');
const isThere = fs.existsSync(folder);
const bytesOf = (file: string) => new Uint8Array(fs.readFileSync(path.join(folder, file)));

/** Boxes, links and groups, as an independent reader counted them. */
const counted: readonly (readonly [file: string, format: string, counts: readonly number[]])[] = [
  ['clusterexamplemap.lzstring.prsm', 'prsm', [6, 7, 0]],
  ['dagitty-m-bias.txt', 'dagitty', [3, 3, 0]],
  ['sample.canvas', 'json-canvas', [4, 1, 1]],
  ['sna_network.graphml', 'graphml', [5, 3, 0]],
];

describe.skipIf(!isThere)(`drawings of other programs in ${folder}`, () => {
  it.each(counted)(
    '%s is %s and has %j boxes, links and groups; nothing is left out',
    (file, format, counts) => {
      const read = found(bytesOf(file));
      expect([read.format, [read.nodes.length, read.links.length, read.groups.length], read.skipped]).toEqual(
        [format, counts, 0],
      );
    },
  );

  it('every file of the folder is among these', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(counted.map(([file]) => file).sort());
  });

  it('names, signs, places and types are those of the files', () => {
    expect(inShort(bytesOf('dagitty-m-bias.txt')).links).toEqual(['D – Z', 'E → D', 'E – Z']);
    const prsm = found(bytesOf('clusterexamplemap.lzstring.prsm'));
    expect(prsm.links.map(({ type }) => type)).toEqual(['+ve', '+ve', '+ve', '+ve', '+ve', '-ve', '-ve']);
    expect(diagramKinds(prsm).map(({ name, meaning }) => `${name}: ${meaning}`)).toEqual([
      'Nature: none',
      'Events: none',
      'Impact: outcome',
    ]);
    expect(inShort(bytesOf('sample.canvas'))).toMatchObject({
      boxes: ['readme', 'logo.svg', 'Learn more:', '1.0'],
      links: ['logo.svg → Learn more:'],
    });
    expect(inShort(bytesOf('sna_network.graphml')).boxes).toContain('Algarve Goat Cooperative');
  });
});

describe.runIf(!isThere)('drawings of other programs', () => {
  it(`are not here (${folder}): their counts were not checked`, ({ skip }) => {
    skip();
  });
});
