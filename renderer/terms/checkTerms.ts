import type { TermId } from '#models/terms/glossary.ts';

/** The term that a check turns on; checks that need none are absent. */
export const checkTerms: Readonly<Record<string, TermId>> = {
  R01: 'outcome',
  R02: 'mechanism',
  R03: 'context',
  R04: 'because',
  R05: 'mechanism',
  R06: 'context',
  R07: 'actor',
  R08: 'resource',
  R11: 'configuration',
  R12: 'configuration',
  R13: 'activation',
  R15: 'rival',
  R16: 'bareArrow',
  R18: 'stance',
  R22: 'loop',
  R24: 'consolidation',
  R25: 'confidence',
  R26: 'refinedTheory',
  R30: 'stages',
};
