import type { ReportingStandard } from '../entities/reportingItem.ts';

/** What of an item the program can write from what a workspace holds; each is a file of `offers/`. */
export type OfferTopic =
  | 'title'
  | 'abstract'
  | 'rationale'
  | 'initialTheory'
  | 'questions'
  | 'changes'
  | 'approach'
  | 'ethics'
  | 'environment'
  | 'programme'
  | 'design'
  | 'searching'
  | 'appraisal'
  | 'extraction'
  | 'collection'
  | 'sampling'
  | 'analysis'
  | 'flow'
  | 'characteristics'
  | 'participants'
  | 'findings'
  | 'summary'
  | 'limits'
  | 'comparison'
  | 'conclusions'
  | 'funding';

/** One item of a reporting standard, in our own words. */
export type StandardItem = {
  /** Its number in the standard: "12". */
  readonly item: string;
  /** The part of a report it belongs to. */
  readonly part: string;
  readonly title: string;
  /** What the report should say, in a sentence. */
  readonly asks: string;
  /** False when neither its name nor its wording was seen in the published table. */
  readonly isNameSeen: boolean;
  readonly topic: OfferTopic;
};

/** A published reporting standard. */
export type Standard = {
  readonly id: ReportingStandard;
  readonly title: string;
  /** For what kind of work. */
  readonly use: string;
  readonly source: string;
  /** How far the items below were checked against it. */
  readonly checked: string;
  readonly items: readonly StandardItem[];
};
