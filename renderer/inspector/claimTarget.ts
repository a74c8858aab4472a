import type { Document } from '#models/document.ts';
import type { Confidence } from '#models/entities/confidence.ts';
import { confidenceOfArrow } from '#models/evidence/arrowFacts.ts';
import {
  type TiedExtract,
  extractsOfArrow,
  extractsOfConfiguration,
  extractsOfElement,
} from '#models/queries/arrowEvidence.ts';
import { referrers } from '#models/referenceIndex.ts';

/** A claim that evidence, confidence and measures are about: one arrow, or a configuration as a whole. */
export type Claim = {
  readonly id: string;
  readonly theoryId: string;
  readonly kind: 'arrow' | 'configuration';
};

/** The claim as commands name it. */
export function targetOf({
  id,
  kind,
}: Claim): { readonly arrowId: string } | { readonly configurationId: string } {
  return kind === 'arrow' ? { arrowId: id } : { configurationId: id };
}

/** What evidence can be tied to: a claim, or a box, of which it says that it is there. */
export type EvidenceTarget = Omit<Claim, 'kind'> & { readonly kind: Claim['kind'] | 'element' };

/** What evidence is tied to, as commands name it. */
export function evidenceTargetOf({ kind, ...target }: EvidenceTarget) {
  return kind === 'element' ? { elementId: target.id } : targetOf({ kind, ...target });
}

/** The extracts tied to something: for, against, refining, background. */
export function extractsOf(document: Document, { id, kind }: EvidenceTarget): readonly TiedExtract[] {
  if (kind === 'element') return extractsOfElement(document, id);
  return kind === 'arrow' ? extractsOfArrow(document, id) : extractsOfConfiguration(document, id);
}

/** What the team has judged of the claim; undefined when it has not. */
export function confidenceOf(document: Document, { id, kind }: Claim): Confidence | undefined {
  if (kind === 'arrow') return confidenceOfArrow(document, id);
  const [found] = referrers(document, { table: 'confidences', field: 'configurationId' }, id);
  return found === undefined ? undefined : document.confidences.get(found as Confidence['id']);
}
