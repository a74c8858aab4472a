import type { Document } from '../document.ts';
import type { ReportingStandard } from '../entities/reportingItem.ts';
import type { Theory } from '../entities/theory.ts';
import type { Vocabulary } from '../sentences/words.ts';
import type { Say } from '../terms/sayIn.ts';
import type { TheorySources } from './theorySources.ts';
import type { WorkspaceFacts } from './workspaceFacts.ts';

/** What the program can write for an item from what the workspace holds, and what it does not find there. */
export type Offer = {
  /** Lines of text; none when the workspace holds nothing for the item. */
  readonly lines: readonly string[];
  /** Sentences. */
  readonly missing: readonly string[];
};

/** What offers are made from. */
export type OfferBasis = {
  readonly document: Document;
  readonly theory: Theory;
  readonly standard: ReportingStandard;
  readonly vocabulary: Vocabulary;
  readonly say: Say;
  readonly used: TheorySources;
  readonly facts: WorkspaceFacts;
};

/** Makes the offer of one topic. */
export type OfferMaker = (basis: OfferBasis) => Offer;

/** Leaves out what has nothing to say. */
export function offered(lines: readonly (string | null)[], missing: readonly (string | null)[]): Offer {
  const said = (text: string | null): text is string => text !== null && text.trim() !== '';
  return { lines: lines.filter(said), missing: missing.filter(said) };
}
