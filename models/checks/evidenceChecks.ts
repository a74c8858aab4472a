import type { IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { confidenceComponents } from '../entities/confidence.ts';
import { referrers } from '../referenceIndex.ts';
import type { Check, CheckScope, Found } from './check.ts';
import { isOtherService } from '../services/otherService.ts';
import { type Backing, arrowEnds, arrowsOf, backingInOrder } from './checkIndex.ts';
import { keptByTables } from './keptByTables.ts';
import { atStart, listed, namesIn } from './naming.ts';

const evidenceTables = ['elements', 'arrows', 'evidenceLinks', 'extracts', 'sources'] as const;
const SHORTEST_CHAIN = 3;

/** The arrows of a theory that rest on one source, each with that source. */
function onlySourcesOf({ document, theoryId }: CheckScope): ReadonlyMap<Arrow, Backing['sourceId']> {
  const backing = backingInOrder(document, theoryId);
  const found = new Map<Arrow, Backing['sourceId']>();
  arrowsOf(document, theoryId).forEach((arrow, at) => {
    const behind = backing[at];
    const only = behind?.length === 1 ? behind[0] : undefined;
    if (only !== undefined) found.set(arrow, only.sourceId);
  });
  return found;
}

/** Runs of arrows, each beginning where the last ends, that all rest on one source alone; each run as far as it goes. */
function chainsOf(
  { document, theoryId }: CheckScope,
  onlySources: ReadonlyMap<Arrow, Backing['sourceId']>,
): readonly (readonly Arrow[])[] {
  const { from, to } = arrowEnds(document, theoryId);
  const chains: (readonly Arrow[])[] = [];
  const used = new Set<string>();
  for (const [first, own] of onlySources) {
    const isOwn = (arrow: Arrow) => onlySources.get(arrow) === own;
    const follows = ({ targetElementId }: Arrow) =>
      from.get(targetElementId ?? '')?.find((next) => isOwn(next) && !used.has(next.id));
    if (to.get(first.sourceElementId)?.some(isOwn) === true) continue;
    const chain: Arrow[] = [];
    for (let next: Arrow | undefined = first; next !== undefined; next = follows(next)) {
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
  find: (scope) => {
    const names = namesIn(scope);
    const onlySources = onlySourcesOf(scope);
    const single = [...onlySources.keys()].map((arrow) => ({
      at: { arrowId: arrow.id },
      message: () => `${atStart(names.arrow(arrow))} rests on one source.`,
    }));
    const chains = chainsOf(scope, onlySources).flatMap((chain) => {
      const [first, last] = [chain[0], chain.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [
        {
          at: { arrowId: first.id, otherArrowId: last.id },
          message: () =>
            `${chain.length} arrows in a row, from ${names.element(first.sourceElementId)} on, rest on the same one source.`,
        },
      ];
    });
    return [...chains, ...single];
  },
};

const MANY_SUPPORTS = 3;

/** How many sources support an arrow that none contradicts or refines; otherwise 0. */
function supportsAlone(sources: readonly Backing[]): number {
  let supporting = 0;
  for (const { supports, contradicts, refines } of sources) {
    if (contradicts || refines) return 0;
    if (supports) supporting += 1;
  }
  return supporting;
}

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
    const backing = backingInOrder(document, theoryId);
    const supportedBy = (arrow: Arrow, count: number): Found => ({
      at: { arrowId: arrow.id },
      message: () =>
        `All ${count} sources that speak to ${names.arrow(arrow)} support it; none contradicts or refines it.`,
    });
    const found: Found[] = [];
    arrowsOf(document, theoryId).forEach((arrow, at) => {
      const supporting = supportsAlone(backing[at] ?? []);
      if (supporting >= MANY_SUPPORTS) found.push(supportedBy(arrow, supporting));
    });
    return found;
  },
};

/** Whether extracts, and sources as wholes, were judged to be of some relevance; those nobody judged are not in it. */
const relevanceOf = keptByTables(['appraisals'], (document): ReadonlyMap<string, boolean> => {
  const judged = new Map<string, boolean>();
  for (const { dimension, extractId, sourceId, level } of document.appraisals.values()) {
    if (dimension !== 'relevance') continue;
    const id = extractId ?? sourceId;
    // Where judgements differ, somebody thought that it matters.
    judged.set(id, judged.get(id) === true || (level !== 'low' && level !== 'none'));
  }
  return judged;
});

/** R19: what speaks to it was found elsewhere. */
export const indirectOnly: Check = {
  id: 'R19',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Only from elsewhere', realist: 'Indirect evidence only' },
  question: 'Does it hold here as well?',
  why: 'Evidence from another kind of service or another circumstance may not carry over: a light service is not a holistic one.',
  source: 'GRADE-CERQual, on relevance (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3); Kimberlee 2015',
  reads: [...evidenceTables, 'appraisals', 'theories'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const backing = backingInOrder(document, theoryId);
    const services = document.theories.get(theoryId)?.services ?? '';
    const relevance = relevanceOf(document, '');
    const isBeside = (id: IdOf<'sources'>, extractId: IdOf<'extracts'>): boolean => {
      const judged = relevance.get(extractId) ?? relevance.get(id);
      if (judged !== undefined) return !judged;
      return services !== '' && isOtherService(services, document.sources.get(id)?.services ?? '');
    };
    /** True when something speaks to an arrow, and all of it is from elsewhere. */
    const isAllBeside = (sources: readonly Backing[]): boolean => {
      let isSpokenTo = false;
      for (const { sourceId, speaking } of sources)
        for (const extractId of speaking) {
          if (!isBeside(sourceId, extractId)) return false;
          isSpokenTo = true;
        }
      return isSpokenTo;
    };
    return arrowsOf(document, theoryId)
      .filter((_, at) => isAllBeside(backing[at] ?? []))
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: () =>
          `All that speaks to ${names.arrow(arrow)} is about another kind of service, or was judged to be of little relevance here.`,
      }));
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
          message: () => `The confidence in ${name} has no reason for ${listed(missing)}.`,
        },
      ];
    });
  },
};
