import type { Document } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import { type StanceCounts, evidenceOfConfiguration } from '../queries/arrowEvidence.ts';
import { folded } from '../queries/searchLocal.ts';
import { configurationSentence } from '../sentences/configurationSentence.ts';
import { type Vocabulary, stageName } from '../sentences/words.ts';
import { byCode, configurationsIn } from './configurationRows.ts';

/** Which configurations are listed by the evidence tied to them as wholes. */
export type EvidenceFilter = 'any' | 'none' | 'some' | 'supports' | 'contradicts';

/** By what they are ordered; ties fall back to the code. */
export type ConfigurationOrder = 'code' | 'title' | 'stage' | 'status' | 'evidence';

/** What is to be listed, and how. */
export type ConfigurationQuery = {
  /** Words that must all occur in code, title, sentence or for whom; whatever their case and accents. */
  readonly text: string;
  /** Null: any; an empty string: in no stage. */
  readonly stageId: string | null;
  readonly status: Configuration['status'] | null;
  readonly evidence: EvidenceFilter;
  readonly order: ConfigurationOrder;
};

/** Everything, by code. */
export const wholeList: ConfigurationQuery = {
  text: '',
  stageId: null,
  status: null,
  evidence: 'any',
  order: 'code',
};

/** One configuration of the list with what it is found and ordered by. */
export type ListedConfiguration = {
  readonly configuration: Configuration;
  readonly sentence: string;
  readonly stage: string;
  readonly evidence: StanceCounts;
};

const statusOrder: readonly Configuration['status'][] = ['supported', 'contested', 'hypothesised', 'refuted'];

const hasEvidence = {
  any: () => true,
  none: ({ sources }: StanceCounts) => sources === 0,
  some: ({ sources }: StanceCounts) => sources > 0,
  supports: ({ supports }: StanceCounts) => supports > 0,
  contradicts: ({ contradicts }: StanceCounts) => contradicts > 0,
} as const satisfies Record<EvidenceFilter, (counts: StanceCounts) => boolean>;

function stagePlace(document: Document, { stageId }: Configuration): number {
  return stageId === null
    ? Number.MAX_SAFE_INTEGER
    : (document.stages.get(stageId)?.position ?? Number.MAX_SAFE_INTEGER);
}

function comparison(document: Document, order: ConfigurationOrder) {
  const ways = {
    code: () => 0,
    // What has no title comes last.
    title: (one, other) =>
      Number(one.configuration.title === '') - Number(other.configuration.title === '') ||
      one.configuration.title.localeCompare(other.configuration.title, 'en'),
    stage: (one, other) =>
      stagePlace(document, one.configuration) - stagePlace(document, other.configuration),
    status: (one, other) =>
      statusOrder.indexOf(one.configuration.status) - statusOrder.indexOf(other.configuration.status),
    evidence: (one, other) => other.evidence.sources - one.evidence.sources,
  } as const satisfies Record<
    ConfigurationOrder,
    (one: ListedConfiguration, other: ListedConfiguration) => number
  >;
  return ways[order];
}

/** The configurations of a theory that a query asks for, in its order. */
export function listConfigurations(
  document: Document,
  { theoryId, vocabulary }: { readonly theoryId: string; readonly vocabulary: Vocabulary },
  query: ConfigurationQuery,
): readonly ListedConfiguration[] {
  const wanted = folded(query.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const isListed = ({ configuration, sentence, evidence }: ListedConfiguration): boolean => {
    const { code, title, forWhom, stageId, status } = configuration;
    if (query.status !== null && query.status !== status) return false;
    if (query.stageId !== null && query.stageId !== (stageId ?? '')) return false;
    if (!hasEvidence[query.evidence](evidence)) return false;
    const searched = folded(`${code} ${title} ${forWhom} ${sentence}`);
    return wanted.every((word) => searched.includes(word));
  };
  const compare = comparison(document, query.order);
  return configurationsIn(document, theoryId)
    .map((configuration): ListedConfiguration => {
      const stage = configuration.stageId === null ? undefined : document.stages.get(configuration.stageId);
      return {
        configuration,
        sentence: configurationSentence(document, configuration.id, vocabulary),
        stage: stage === undefined ? '' : stageName(stage, vocabulary),
        evidence: evidenceOfConfiguration(document, configuration.id),
      };
    })
    .filter(isListed)
    .sort((one, other) => compare(one, other) || byCode(one.configuration, other.configuration));
}
