import { applyChange } from '#models/changeSet.ts';
import { type Document, emptyDocument } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';
import { starters } from '#models/starters/catalogue.ts';

import { syntheticTheory } from '../bench/syntheticTheory.ts';
import { plainExtract, plainSource } from '../models/smallTheory.ts';
import { testEnv } from '../random/testEnv.ts';

/** A document in memory and the theory of it to show. */
export type HarnessTheory = { readonly document: Document; readonly theoryId: string };

/** The first starter, as it is shipped. */
export function starterTheory(): HarnessTheory {
  const [starter] = starters;
  if (starter === undefined) throw new Error('There is no starter.');
  const document = applyChange(emptyDocument(), { upserts: starter.rows, deletes: [] });
  return { document, theoryId: [...document.theories.keys()][0] ?? '' };
}

/** A theory without boxes. */
export function emptyTheory(): HarnessTheory {
  const made = runCommand(emptyDocument(), 'theories.add', { title: 'New theory' }, testEnv(1));
  if (!made.ok) throw new Error(made.error.message);
  return { document: made.value.document, theoryId: [...made.value.document.theories.keys()][0] ?? '' };
}

const roles = ['context', 'intervention', 'actor', 'mechanism', 'outcome'] as const;
const signs = ['increases', 'increases', 'increases', 'decreases', 'unclear'] as const;

const studies = Array.from({ length: 5 }, (_, number) => [
  { table: 'sources', row: { ...plainSource, id: `source_${number}`, title: `Study ${number + 1}` } },
  {
    table: 'extracts',
    row: { ...plainExtract, id: `extract_${number}`, sourceId: `source_${number}`, text: 'What it says' },
  },
]).flat();

type Put = (table: string, row: Record<string, unknown>) => void;

/** Five studies; each arrow is supported by as many of them as its number of sources says. */
function evidenceRows(links: readonly { readonly id: string; readonly sources: number }[], put: Put): void {
  links.forEach((link) => {
    for (let number = 0; number < link.sources; number += 1) {
      put('evidenceLinks', {
        id: `evidence_${link.id}_${number}`,
        extractId: `extract_${number}`,
        arrowId: `arrow_${link.id}`,
        elementId: null,
        configurationId: null,
        stance: 'supports',
        note: '',
      });
    }
  });
}

/** A generated theory: six stages, cards in columns, three arrows a box in the benchmark's measure. */
export function generatedTheory(boxes: number, arrows: number): HarnessTheory {
  const base = emptyTheory();
  const { theoryId } = base;
  const theory = syntheticTheory(boxes, arrows);
  const document = applyChange(base.document, { upserts: studies as never, deletes: [] });
  const upserts: Record<string, unknown>[] = [];
  const put = (table: string, row: Record<string, unknown>) =>
    upserts.push({ table, row: { theoryId, ...row } });
  const lefts = new Map<number, number>();
  for (const { stage, x } of theory.boxes) lefts.set(stage, Math.min(lefts.get(stage) ?? Infinity, x));
  for (let stage = 0; stage < 6; stage += 1)
    put('stages', { id: `stage_${stage}`, name: `Stage ${stage + 1}`, plainName: '', position: stage });
  const words = { origin: 'team', originSourceId: null, originNote: '', note: '' };
  theory.boxes.forEach((box, index) => {
    const id = `element_${box.id}`;
    put('elements', {
      id,
      label: box.label,
      plainLabel: '',
      usualRole: roles[index % roles.length],
      poleLow: '',
      poleHigh: '',
      desiredDirection: null,
      indicator: '',
      horizon: null,
      intent: null,
      stageId: `stage_${box.stage}`,
      levelId: null,
      ...words,
    });
    const x = box.x - (lefts.get(box.stage) ?? 0);
    put('placements', { id: `placement_${box.id}`, elementId: id, x, y: box.y, isPinned: false });
  });
  evidenceRows(theory.links, put);
  theory.links.forEach((link, index) => {
    put('arrows', {
      id: `arrow_${link.id}`,
      sourceElementId: `element_${link.from}`,
      targetElementId: `element_${link.to}`,
      targetArrowId: null,
      kind: 'causes',
      sign: signs[index % signs.length],
      arrowGroupId: null,
      hedge: link.label,
      status: 'hypothesised',
      ifText: '',
      thenText: '',
      becauseText: '',
      forWhom: '',
      importance: 'unrated',
      ...words,
    });
  });
  return { document: applyChange(document, { upserts: upserts as never, deletes: [] }), theoryId };
}
