import { arrowsAmong, rolesOf } from '../configurations/configurationRows.ts';
import type { Document } from '../document.ts';
import type { Confidence, ConfidenceLevel } from '../entities/confidence.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import { confidenceOfArrow } from '../evidence/arrowFacts.ts';
import { groupByMethods } from '../evidence/evidenceProfile.ts';
import { methodsWords } from '../evidence/evidenceWords.ts';
import {
  type ArrowSource,
  type StanceCounts,
  countStances,
  sourcesOfArrow,
  sourcesOfConfiguration,
} from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';
import { statementMembers } from '../sentences/statement.ts';
import type { Explanation } from './rivalRows.ts';

/** What bears on an explanation. All counts are of different sources (E1). */
export type RivalEvidence = {
  /** What is tied to the explanation itself; for a group of arrows, to any of them. */
  readonly own: StanceCounts;
  /** For a configuration: what is tied to the arrows among its boxes, apart; else null. */
  readonly arrows: StanceCounts | null;
  /** The kinds of evidence of its own sources, in words. */
  readonly kinds: readonly { readonly words: string; readonly sources: number }[];
  /** What the team has judged; null when it has not. */
  readonly confidence: ConfidenceLevel | null;
};

/** Sources of several claims, each once, with all they do to any of them. */
function together(lists: readonly (readonly ArrowSource[])[]): readonly ArrowSource[] {
  const found = new Map<string, ArrowSource & { readonly stances: Set<Stance> }>();
  for (const each of lists.flat()) {
    const known = found.get(each.source.id);
    if (known === undefined) found.set(each.source.id, { ...each, stances: new Set(each.stances) });
    else for (const stance of each.stances) known.stances.add(stance);
  }
  return [...found.values()];
}

function confidenceOf(document: Document, { kind, id }: Explanation): Confidence | undefined {
  if (kind === 'arrow') return confidenceOfArrow(document, id);
  const [found] = referrers(document, { table: 'confidences', field: 'configurationId' }, id);
  return found === undefined ? undefined : document.confidences.get(found as Confidence['id']);
}

function ownSources(document: Document, { kind, id }: Explanation): readonly ArrowSource[] {
  if (kind === 'configuration') return sourcesOfConfiguration(document, id);
  const arrow = document.arrows.get(id);
  if (arrow === undefined) return [];
  return together(statementMembers(document, arrow).map((member) => sourcesOfArrow(document, member.id)));
}

function arrowCounts(document: Document, configurationId: string): StanceCounts {
  const boxes = new Set<string>(rolesOf(document, configurationId).map(({ elementId }) => elementId));
  return countStances(together(arrowsAmong(document, boxes).map((id) => sourcesOfArrow(document, id))));
}

/** The evidence for and against one explanation; evidence for one of its arrows is no evidence for the whole. */
export function rivalEvidence(document: Document, explanation: Explanation): RivalEvidence {
  const sources = ownSources(document, explanation);
  return {
    own: countStances(sources),
    arrows: explanation.kind === 'configuration' ? arrowCounts(document, explanation.id) : null,
    kinds: groupByMethods(sources).map(({ methods, sources: members }) => ({
      words: methodsWords[methods],
      sources: members.length,
    })),
    confidence: confidenceOf(document, explanation)?.overall ?? null,
  };
}
