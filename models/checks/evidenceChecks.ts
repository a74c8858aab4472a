import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { confidenceComponents } from '../entities/confidence.ts';
import { referrers } from '../referenceIndex.ts';
import type { Check } from './check.ts';
import { type Backing, arrowEnds, arrowsOf, backingOf } from './checkIndex.ts';
import { atStart, listed, namesIn } from './naming.ts';

const evidenceTables = ['elements', 'arrows', 'evidenceLinks', 'extracts', 'sources'] as const;
const SHORTEST_CHAIN = 3;

/** The only source of an arrow; null when it has none or several. */
function onlySource(backing: readonly Backing[] | undefined): Backing['sourceId'] | null {
  return backing?.length === 1 ? (backing[0]?.sourceId ?? null) : null;
}

/** Runs of arrows, each beginning where the last ends, that all rest on one source alone; each run as far as it goes. */
function chainsOf(document: Document, theoryId: string): readonly (readonly Arrow[])[] {
  const backing = backingOf(document, theoryId);
  const { from, to } = arrowEnds(document, theoryId);
  const source = (arrow: Arrow) => onlySource(backing.get(arrow.id));
  const follows = (arrow: Arrow, used: ReadonlySet<string>) =>
    (from.get(arrow.targetElementId ?? '') ?? []).find(
      (next) => source(next) === source(arrow) && !used.has(next.id),
    );
  const chains: (readonly Arrow[])[] = [];
  const used = new Set<string>();
  for (const first of arrowsOf(document, theoryId)) {
    const own = source(first);
    if (own === null || (to.get(first.sourceElementId) ?? []).some((arrow) => source(arrow) === own))
      continue;
    const chain: Arrow[] = [];
    for (let next: Arrow | undefined = first; next !== undefined; next = follows(next, used)) {
      chain.push(next);
      used.add(next.id);
    }
    if (chain.length >= SHORTEST_CHAIN) chains.push(chain);
  }
  return chains;
}

/** R17: an arrow, or a whole run of arrows, that rests on one source. */
export const singleSource: Check = {
  id: 'R17',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'One source only', realist: 'Single-source arrow' },
  question: 'Does anybody else say so?',
  why: 'What one source alone says may be so there and then only; a run of arrows from one source looks stronger than it is.',
  source: 'Causal Map, on threads',
  reads: evidenceTables,
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const backing = backingOf(document, theoryId);
    const single = arrowsOf(document, theoryId)
      .filter(({ id }) => onlySource(backing.get(id)) !== null)
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: `${atStart(names.arrow(arrow))} rests on one source.`,
      }));
    const chains = chainsOf(document, theoryId).flatMap((chain) => {
      const [first, last] = [chain[0], chain.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [
        {
          at: { arrowId: first.id, otherArrowId: last.id },
          message: `${chain.length} arrows in a row, from ${names.element(first.sourceElementId)} on, rest on the same one source.`,
        },
      ];
    });
    return [...chains, ...single];
  },
};

const MANY_SUPPORTS = 3;

/** R18: everything speaks for it. */
export const oneSided: Check = {
  id: 'R18',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Everything speaks for it', realist: 'One-sided evidence' },
  question: 'Has anybody looked for what speaks against it?',
  why: 'Three sources and more that all support a claim may mean that nobody looked for the case where it fails.',
  source: 'RAMESES; GRADE-CERQual, on coherence (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3)',
  reads: evidenceTables,
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const backing = backingOf(document, theoryId);
    return arrowsOf(document, theoryId).flatMap((arrow) => {
      const sources = backing.get(arrow.id) ?? [];
      const supporting = sources.filter(({ supports }) => supports).length;
      const isDisputed = sources.some(({ contradicts, refines }) => contradicts || refines);
      if (supporting < MANY_SUPPORTS || isDisputed) return [];
      return [
        {
          at: { arrowId: arrow.id },
          message: `All ${supporting} sources that speak to ${names.arrow(arrow)} support it; none contradicts or refines it.`,
        },
      ];
    });
  },
};

/** True when the extract, or where it was not appraised its source, was judged to be of little relevance or none. */
function isBeside(document: Document, extractId: IdOf<'extracts'>, sourceId: IdOf<'sources'>): boolean {
  const levels = (ids: readonly string[], isWhole: boolean) =>
    ids
      .flatMap((id) => document.appraisals.get(id as IdOf<'appraisals'>) ?? [])
      .filter((row) => row.dimension === 'relevance' && (!isWhole || row.extractId === null))
      .map(({ level }) => level);
  const own = levels(referrers(document, { table: 'appraisals', field: 'extractId' }, extractId), false);
  const judged =
    own.length > 0
      ? own
      : levels(referrers(document, { table: 'appraisals', field: 'sourceId' }, sourceId), true);
  return judged.length > 0 && judged.every((level) => level === 'low' || level === 'none');
}

/** R19: what speaks to it was found elsewhere. */
export const indirectOnly: Check = {
  id: 'R19',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Only from elsewhere', realist: 'Indirect evidence only' },
  question: 'Does it hold here as well?',
  why: 'Evidence from another kind of service or another circumstance may not carry over: a light service is not a holistic one.',
  source: 'GRADE-CERQual, on relevance (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3); Kimberlee 2015',
  reads: [...evidenceTables, 'appraisals'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const backing = backingOf(document, theoryId);
    return arrowsOf(document, theoryId).flatMap((arrow) => {
      const sources = (backing.get(arrow.id) ?? []).filter(({ speaking }) => speaking.length > 0);
      const isAllBeside = sources.every(({ speaking, sourceId }) =>
        speaking.every((extractId) => isBeside(document, extractId, sourceId)),
      );
      if (sources.length === 0 || !isAllBeside) return [];
      return [
        {
          at: { arrowId: arrow.id },
          message: `All that speaks to ${names.arrow(arrow)} was judged to be of little relevance here.`,
        },
      ];
    });
  },
};

/** R25: a judgement without its reason. */
export const confidenceWithoutReason: Check = {
  id: 'R25',
  severity: 'error',
  isOnByDefault: true,
  title: { plain: 'How sure, but not why', realist: 'Confidence without a reason' },
  question: 'What is the judgement based on?',
  why: 'A level of confidence means nothing to a reader who is not told how the team came to it.',
  source: 'GRADE-CERQual (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3)',
  reads: ['elements', 'arrows', 'configurations', 'confidences'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    return referrers(document, { table: 'confidences', field: 'theoryId' }, theoryId).flatMap((id) => {
      const row = document.confidences.get(id as IdOf<'confidences'>);
      if (row === undefined) return [];
      const arrow = row.arrowId === null ? undefined : document.arrows.get(row.arrowId);
      const cast =
        row.configurationId === null ? undefined : document.configurations.get(row.configurationId);
      const at = arrow === undefined ? cast && { configurationId: cast.id } : { arrowId: arrow.id };
      const name = arrow === undefined ? cast && names.configuration(cast) : names.arrow(arrow);
      // “None” of a concern needs no words; a concern that lowers the level does.
      const silent = confidenceComponents.filter(
        (part) => row[part] !== null && row[part] !== 'none' && row[`${part}Reason`].trim() === '',
      );
      const missing = row.reason.trim() === '' ? ['the level'] : silent.map((part) => `the ${part} concern`);
      if (at === undefined || name === undefined || missing.length === 0) return [];
      return [
        {
          at,
          message: `The confidence in ${name} has no reason for ${listed(missing)}.`,
        },
      ];
    });
  },
};
