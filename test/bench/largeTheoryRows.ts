import type { Upsert } from '#models/changeSet.ts';
import {
  newArrowFields,
  newConfigurationFields,
  newElementFields,
  newExtractFields,
  newSourceFields,
} from '#models/commands/newRows.ts';
import { parseUpsert } from '#models/fragment.ts';
import type { TableName } from '#models/document.ts';

import { seededRandom, syntheticTheory } from './syntheticTheory.ts';

const STAGES = 6;
const roles = ['context', 'intervention', 'mechanism', 'outcome'] as const;
const stances = ['supports', 'supports', 'contradicts', 'refines', 'gives_context'] as const;
const quote =
  'People who were met at the door by somebody they knew said that they would not have come back on their own, and that it was the second visit that counted.';

/** Whole rows of a theory with so many arrows, their evidence and configurations; the same in every run. */
export function largeTheoryRows(arrows: number): {
  readonly rows: readonly Upsert[];
  readonly theoryId: string;
} {
  const { boxes, links } = syntheticTheory(Math.ceil(arrows / 3), arrows);
  const random = seededRandom(arrows);
  const theoryId = 'theory_large';
  const rows: Upsert[] = [];
  const put = (table: TableName, row: Readonly<Record<string, unknown>>) => {
    const upsert = parseUpsert({ table, row });
    if (upsert === null) throw new Error(`A row of ${table} is not of its form.`);
    rows.push(upsert);
  };
  const sources = Math.max(4, Math.ceil(arrows / 10));
  for (let at = 0; at < sources; at += 1)
    put('sources', {
      ...newSourceFields,
      id: `source_${at}`,
      kind: 'article',
      title: `What helped people to stay, study ${at}`,
      authors: `Example A${at % 23}, Other B`,
      year: 1990 + (at % 35),
      container: 'Journal of Walking',
      doi: `10.5555/bench.${at}`,
      verified: 'full',
    });
  put('theories', {
    id: theoryId,
    title: `A theory of ${arrows} arrows`,
    kind: 'refined',
    scheme: 'CMO',
    isMechanismSplit: false,
    summary: 'A theory made from numbers, to see how long its reports take.',
    questions: '',
    scope: '',
    phase: null,
    starter: '',
    position: 0,
    basedOn: '',
    switchedChecks: '',
    services: '',
  });
  for (let at = 0; at < STAGES; at += 1)
    put('stages', {
      id: `stage_${at}`,
      theoryId,
      name: `Stage ${at + 1}`,
      plainName: '',
      position: at,
      lineage: '',
    });
  for (const { id, label, stage, x, y } of boxes) {
    const usualRole = roles[Math.floor(random() * roles.length)];
    const fields = { ...newElementFields, label, usualRole, stageId: `stage_${Math.min(stage, STAGES - 1)}` };
    put('elements', { ...fields, id: `element_${id}`, theoryId });
    put('placements', {
      id: `placement_${id}`,
      theoryId,
      elementId: `element_${id}`,
      x: x % 3_000,
      y,
      isPinned: false,
    });
  }
  for (const [at, { id, from, to, label, sources: count }] of links.entries()) {
    const arrowId = `arrow_${id}`;
    put('arrows', {
      ...newArrowFields,
      id: arrowId,
      theoryId,
      sourceElementId: `element_${from}`,
      targetElementId: `element_${to}`,
      targetArrowId: null,
      hedge: label,
      becauseText: at % 3 === 0 ? 'they feel that somebody waits for them' : '',
    });
    for (let tie = 0; tie < Math.min(count, 3); tie += 1) {
      const extractId = `extract_${at}_${tie}`;
      const sourceId = `source_${Math.floor(random() * sources)}`;
      put('extracts', {
        ...newExtractFields,
        id: extractId,
        sourceId,
        text: quote,
        kind: 'quote_author',
        locator: `p. ${at}`,
      });
      const stance = stances[Math.floor(random() * stances.length)];
      const target = { arrowId, elementId: null, configurationId: null };
      put('evidenceLinks', {
        id: `evidence_${at}_${tie}`,
        theoryId,
        extractId,
        ...target,
        stance,
        weight: null,
        note: '',
      });
    }
  }
  for (let at = 0; at < Math.ceil(arrows / 20); at += 1) {
    const id = `configuration_${at}`;
    put('configurations', { ...newConfigurationFields, id, theoryId, code: `CMOC ${at + 1}` });
    for (const [place, role] of (['context', 'mechanism', 'outcome'] as const).entries()) {
      const { id: box } = boxes[(at * 7 + place * 11) % boxes.length] ?? { id: 'b0' };
      const ends = { configurationId: id, elementId: `element_${box}` };
      put('configurationRoles', {
        id: `role_${at}_${place}`,
        theoryId,
        ...ends,
        role,
        whose: '',
        position: place,
      });
    }
  }
  return { rows, theoryId };
}
