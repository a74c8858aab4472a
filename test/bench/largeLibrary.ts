import fs from 'node:fs';

import { mergeRows } from '#backend/mergeRows.ts';
import { type WorkspaceStore, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';
import type { Upsert } from '#models/changeSet.ts';
import { newArrowFields, newElementFields, newExtractFields } from '#models/commands/newRows.ts';
import { createEnv } from '#models/env.ts';

import { seededRandom, syntheticTheory } from './syntheticTheory.ts';

/** How much is in the workspace that is measured. */
export const sizes = { sources: 50_000, extracts: 200_000, links: 10_000, boxes: 240, arrows: 500 } as const;

const VOCABULARY = 20_000;
const syllables =
  'ba be bi bo ca ce co da de di do fa fe ga ge la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );

/** The word that is the so-manieth most frequent; made of syllables, so that beginnings are shared as in life. */
export function wordOfRank(rank: number): string {
  const random = seededRandom(rank * 7919 + 1);
  const length = 2 + Math.floor(random() * 4);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => wordOfRank(rank));

/** Words as often as in natural text: the n-th most frequent one n times rarer than the first (Zipf). */
function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1;
    return vocabulary[rank];
  }).join(' ');
}

/** An RIS file of so many records with abstracts of 200 words, the same in every run. */
export function writeRis(file: string): number {
  const random = seededRandom(50);
  const out = fs.openSync(file, 'w');
  for (let at = 0; at < sizes.sources; at += 1) {
    fs.writeSync(
      out,
      [
        'TY  - JOUR',
        `TI  - ${words(random, 10)} ${at}`,
        `AU  - Example, A${at % 97}`,
        `PY  - ${1990 + (at % 35)}`,
        `JO  - Journal ${at % 200}`,
        `DO  - 10.5555/bench.${at}`,
        `AB  - ${words(random, 200)}`,
        'ER  - \n\n',
      ].join('\n'),
    );
  }
  fs.closeSync(out);
  return fs.statSync(file).size;
}

const id = (table: string, at: number) => `${table}_bench${String(at).padStart(7, '0')}`;
const THEORY = 'theory_bench';

function theoryRows(): Upsert[] {
  const { boxes, links } = syntheticTheory(sizes.boxes, sizes.arrows);
  const boxId = (name: string) => id('element', Number(name.slice(1)));
  const rows: unknown[] = [
    {
      table: 'theories',
      row: {
        id: THEORY,
        title: 'A theory of 500 arrows',
        kind: 'initial',
        scheme: 'CMO',
        isMechanismSplit: false,
        summary: '',
        questions: '',
        scope: '',
        phase: null,
        starter: '',
        position: 0,
      },
    },
    ...[0, 1, 2, 3, 4, 5].map((stage) => ({
      table: 'stages',
      row: {
        id: id('stage', stage),
        theoryId: THEORY,
        name: `Stage ${stage + 1}`,
        plainName: '',
        position: stage,
      },
    })),
    ...boxes.map((box) => ({
      table: 'elements',
      row: {
        ...newElementFields,
        id: boxId(box.id),
        theoryId: THEORY,
        label: box.label,
        stageId: id('stage', box.stage),
      },
    })),
    ...boxes.map((box, at) => ({
      table: 'placements',
      row: {
        id: id('placement', at),
        theoryId: THEORY,
        elementId: boxId(box.id),
        x: box.x,
        y: box.y,
        isPinned: false,
      },
    })),
    ...links.map((link, at) => ({
      table: 'arrows',
      row: {
        ...newArrowFields,
        id: id('arrow', at),
        theoryId: THEORY,
        sourceElementId: boxId(link.from),
        targetElementId: boxId(link.to),
        targetArrowId: null,
        hedge: link.label,
      },
    })),
  ];
  return rows as Upsert[];
}

function extractRows(sourceIds: readonly string[], from: number, to: number): Upsert[] {
  const random = seededRandom(from + 1);
  return Array.from({ length: to - from }, (_, index) => ({
    table: 'extracts',
    row: {
      ...newExtractFields,
      id: id('extract', from + index),
      sourceId: sourceIds[(from + index) % sourceIds.length],
      text: words(random, 25),
      kind: 'quote_author',
    },
  })) as unknown as Upsert[];
}

function linkRows(): Upsert[] {
  const random = seededRandom(10);
  const stances = ['supports', 'supports', 'supports', 'contradicts', 'refines', 'gives_context'];
  return Array.from({ length: sizes.links }, (_, at) => ({
    table: 'evidenceLinks',
    row: {
      id: id('evidence', at),
      theoryId: THEORY,
      extractId: id('extract', Math.floor(random() * sizes.extracts)),
      // A tenth of the arrows stays bare, as in life.
      arrowId: id('arrow', Math.floor(random() * sizes.arrows * 0.9)),
      elementId: null,
      configurationId: null,
      stance: stances[Math.floor(random() * stances.length)],
      weight: null,
      note: '',
    },
  })) as unknown as Upsert[];
}

/** Puts the theory, the extracts and the links beside the imported sources by the path every import takes; seconds. */
export function fillWorkspace(file: string, userDataDir: string): Record<string, number> {
  const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });
  const opened = openWorkspaceFile(file, { env, userDataDir });
  if (!opened.ok) throw new Error(opened.error.message);
  const store: WorkspaceStore = opened.value;
  const known = store.sourceIdentities();
  if (!known.ok) throw new Error(known.error.message);
  const seconds: Record<string, number> = {};
  const add = (name: string, rows: readonly Upsert[]) => {
    const start = performance.now();
    const merged = mergeRows(store, { rows, label: `Add ${name}`, env });
    if (!merged.ok) throw new Error(merged.error.message);
    if (merged.value.added !== rows.length)
      throw new Error(`${name}: ${merged.value.added} of ${rows.length}`);
    seconds[name] = (seconds[name] ?? 0) + (performance.now() - start) / 1000;
  };
  add('theory', theoryRows());
  const sourceIds = known.value.map((source) => source.id);
  for (let from = 0; from < sizes.extracts; from += 50_000)
    add('extracts', extractRows(sourceIds, from, from + 50_000));
  add('links', linkRows());
  store.close();
  return seconds;
}
