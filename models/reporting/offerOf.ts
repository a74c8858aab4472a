import type { Document, IdOf } from '../document.ts';
import type { ReportingStandard } from '../entities/reportingItem.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { sayIn } from '../terms/sayIn.ts';
import type { Offer, OfferBasis, OfferMaker } from './offer.ts';
import * as aims from './offers/aims.ts';
import * as documents from './offers/documents.ts';
import * as evaluation from './offers/evaluation.ts';
import * as findings from './offers/findings.ts';
import type { OfferTopic } from './standardItem.ts';
import { theorySources } from './theorySources.ts';
import type { WorkspaceFacts } from './workspaceFacts.ts';

const makers: Readonly<Record<OfferTopic, OfferMaker>> = {
  title: aims.offerTitle,
  abstract: aims.offerAbstract,
  rationale: aims.offerRationale,
  questions: aims.offerQuestions,
  changes: aims.offerChanges,
  approach: aims.offerApproach,
  ethics: aims.offerEthics,
  funding: aims.offerFunding,
  environment: aims.offerEnvironment,
  initialTheory: documents.offerInitialTheory,
  searching: documents.offerSearching,
  appraisal: documents.offerAppraisal,
  extraction: documents.offerExtraction,
  flow: documents.offerFlow,
  characteristics: documents.offerCharacteristics,
  programme: evaluation.offerProgramme,
  design: evaluation.offerDesign,
  collection: evaluation.offerCollection,
  sampling: evaluation.offerSampling,
  participants: evaluation.offerParticipants,
  analysis: findings.offerAnalysis,
  findings: findings.offerFindings,
  summary: findings.offerSummary,
  limits: findings.offerLimits,
  comparison: findings.offerComparison,
  conclusions: findings.offerConclusions,
};

/** What offers of a theory are made from; undefined when the theory is not there. */
export function offerBasis(
  document: Document,
  theoryId: string,
  {
    standard,
    vocabulary,
    facts,
  }: {
    readonly standard: ReportingStandard;
    readonly vocabulary: Vocabulary;
    readonly facts: WorkspaceFacts;
  },
): OfferBasis | undefined {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  if (theory === undefined) return undefined;
  const used = theorySources(document, theoryId);
  return { document, theory, standard, vocabulary, facts, used, say: sayIn(vocabulary) };
}

/** What the program can write for a topic; made anew from the rows each time and never stored by itself. */
export function offerOf(basis: OfferBasis, topic: OfferTopic): Offer {
  return makers[topic](basis);
}

/** An offer as one text, as it would be taken over; empty when the workspace holds nothing. */
export function offerText({ lines }: Offer): string {
  return lines.join('\n');
}
