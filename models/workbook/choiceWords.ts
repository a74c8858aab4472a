import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import type { EvidenceLink } from '../entities/evidenceLink.ts';
import type { Extract } from '../entities/extract.ts';
import type { Measure } from '../entities/measure.ts';
import type { Measurement } from '../entities/measurement.ts';
import type { Source } from '../entities/source.ts';
import { methodsWords, sourceKinds } from '../evidence/evidenceWords.ts';
import { signWords } from '../sentences/words.ts';

/** The words of a field that has fixed answers, in the field's terms; to be said by `saidIn`. */
export type ChoiceWords = Readonly<Record<string, string>>;

type Words<Value> = Readonly<Record<Said<Value>, string>>;
type Said<Value> = Value extends string ? Value : never;

const origin: Words<Element['origin']> = {
  team: 'our own',
  slides: 'a slide deck',
  publication: 'a publication',
  panel: 'a panel',
  inference: 'inferred',
};
const verified: Words<Source['verified']> = {
  full: 'checked against the record',
  partial: 'partly checked',
  none: 'not checked',
};
const status: Words<Arrow['status']> = {
  hypothesised: 'hypothesised',
  supported: 'supported',
  contested: 'contested',
  refuted: 'refuted',
};

/** Words of elements. */
export const elementChoices = {
  usualRole: {
    context: 'context',
    intervention: 'intervention',
    actor: 'actor',
    mechanism: 'mechanism',
    outcome: 'outcome',
  } satisfies Words<Element['usualRole']>,
  desiredDirection: {
    increase: 'more of it',
    decrease: 'less of it',
  } satisfies Words<Element['desiredDirection']>,
  horizon: {
    proximal: 'soon',
    intermediate: 'in between',
    final: 'in the end',
  } satisfies Words<Element['horizon']>,
  intent: { intended: 'intended', unintended: 'unintended' } satisfies Words<Element['intent']>,
  origin,
} as const;

/** Words of arrows; configurations share those of status and origin. */
export const arrowChoices = {
  kind: {
    causes: 'causes',
    enables: 'enables',
    blocks: 'blocks',
    precedes: 'comes before',
    part_of: 'is part of',
  } satisfies Words<Arrow['kind']>,
  sign: signWords satisfies Words<Arrow['sign']>,
  status,
  importance: {
    unrated: 'not rated',
    low: 'low',
    medium: 'medium',
    high: 'high',
  } satisfies Words<Arrow['importance']>,
  origin,
} as const;

/** Words of evidence: of the link and of its passage. */
export const evidenceChoices = {
  stance: {
    supports: 'supports',
    contradicts: 'contradicts',
    refines: 'refines',
    gives_context: 'gives background',
  } satisfies Words<EvidenceLink['stance']>,
  weight: { high: 'high', moderate: 'moderate', low: 'low' } satisfies Words<EvidenceLink['weight']>,
  kind: {
    quote_author: 'author’s words',
    quote_participant: 'participant’s words',
    summary: 'summary in our words',
    number: 'a number',
    table: 'a table',
    own_observation: 'our own observation',
    panel_statement: 'said in a panel',
  } satisfies Words<Extract['kind']>,
} as const;

/** Words of sources. */
export const sourceChoices = {
  kind: sourceKinds satisfies Words<Source['kind']>,
  methods: methodsWords satisfies Words<Source['methods']>,
  readingStatus: {
    to_read: 'to read',
    reading: 'being read',
    read: 'read',
    set_aside: 'set aside',
  } satisfies Words<Source['readingStatus']>,
  verified,
} as const;

/** Words of measures and of what they are used for. */
export const measureChoices = {
  direction: {
    higher_better: 'higher is better',
    lower_better: 'lower is better',
    neutral: 'neither is better',
    per_item: 'differs by item',
  } satisfies Words<Measure['direction']>,
  constructKind: {
    subjective: 'how people feel',
    objective: 'measured from outside',
    behaviour: 'what people do',
    count: 'a count from records',
    text: 'words',
  } satisfies Words<Measure['constructKind']>,
  transform: {
    none: 'none',
    rasch_table: 'Rasch table',
    value_set: 'value set',
    norm_based: 'norms',
    proprietary: 'proprietary',
    not_said: 'not said',
  } satisfies Words<Measure['transform']>,
  cost: {
    free: 'free',
    registration: 'free after registration',
    fee: 'a fee',
    not_said: 'not said',
  } satisfies Words<Measure['cost']>,
  verified,
  role: {
    outcome: 'the outcome',
    process: '{a process: the mechanism|a step on the way}',
    moderator: 'a moderator',
    tests_arrow: 'the arrow itself',
    tests_configuration: 'the configuration itself',
  } satisfies Words<Measurement['role']>,
  status: {
    planned: 'planned',
    collecting: 'being collected',
    collected: 'collected',
  } satisfies Words<Measurement['status']>,
} as const;
