import type { Document, IdOf } from '../document.ts';
import type { Confidence, ConfidenceLevel } from '../entities/confidence.ts';
import type { Methods } from '../entities/source.ts';
import { type Testability, testabilityOf } from '../measuring/testability.ts';
import { panelTallyOf } from '../panel/arrowPanel.ts';
import { type AgreementClass, agreementClass } from '../panel/tally.ts';
import { type StanceCounts, countStances, isSpeaking, sourcesOfArrow } from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';
import { yearsOf } from './evidenceProfile.ts';

/** What the map, the gap list and the paths need to know of an arrow's evidence. */
export type ArrowFacts = StanceCounts & {
  /** Sources that speak for it, against it or refine it; those that give background alone are left out. */
  readonly speaking: number;
  readonly methods: ReadonlySet<Methods>;
  readonly newest: number | null;
  readonly confidence: ConfidenceLevel | null;
  /** Whether any measure would show that it holds. */
  readonly testability: Testability;
  /** What panels said of it. */
  readonly agreement: AgreementClass;
};

/** What the team has judged of an arrow; undefined when it has not. */
export function confidenceOfArrow(document: Document, arrowId: string): Confidence | undefined {
  const [id] = referrers(document, { table: 'confidences', field: 'arrowId' }, arrowId);
  return id === undefined ? undefined : document.confidences.get(id as IdOf<'confidences'>);
}

const known = new WeakMap<Document, Map<string, ArrowFacts>>();

/** The facts of one arrow; worked out once for each version of the document: map, legend, matrix and gaps all ask. */
export function arrowFacts(document: Document, arrowId: string): ArrowFacts {
  let ofDocument = known.get(document);
  if (ofDocument === undefined) {
    ofDocument = new Map();
    known.set(document, ofDocument);
  }
  let facts = ofDocument.get(arrowId);
  if (facts === undefined) {
    facts = factsOf(document, arrowId);
    ofDocument.set(arrowId, facts);
  }
  return facts;
}

function factsOf(document: Document, arrowId: string): ArrowFacts {
  const sources = sourcesOfArrow(document, arrowId);
  return {
    ...countStances(sources),
    speaking: sources.filter(isSpeaking).length,
    methods: new Set(sources.map(({ source }) => source.methods)),
    newest: yearsOf(sources).newest,
    confidence: confidenceOfArrow(document, arrowId)?.overall ?? null,
    testability: testabilityOf(document, arrowId),
    agreement: agreementClass(panelTallyOf(document, arrowId)),
  };
}
